"""How does a message go to a service that only Apprise knows?

One address, one attempt, as plain text fitted to the service. Apprise says yes or no; why a service said no is read from
the number in its log lines, of which nothing else is kept: they may hold tokens (see `apprise_reading`).
Decided: a refusal without a number is passing, for nobody knows better.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from monitor.judging.saying.lines import Measure, cut_at_line, one_line
from monitor.judging.telling.digests import PLAIN, digest_text
from monitor.model.alert import Refused, SendResult, Sent
from monitor.notify.addresses import scheme_of
from monitor.notify.mail.letter import digest_html_or_nothing, html_or_nothing
from monitor.notify.order import AnyOrder, DigestOrder, SendOrder
from monitor.notify.services.apprise_reading import Unreadable, apprise_module, read_address
from monitor.notify.services.refusals import refused_by_status
from monitor.notify.words.fitting import FITS, Fit, escaped_markdown, fitted_text, harmless, with_texts
from monitor.notify.words.own_words import own_subject, own_text

_NUMBER = re.compile(r"error\s*[=:]\s*([1-5][0-9]{2})\b", re.IGNORECASE)
# Services that carry email: they get the formatted letter.
_MAIL_SCHEMES = frozenset(
    {"mailto", "mailtos", "azure", "brevo", "groundmail", "mailersend", "mailgun", "o365", "postmark"}
    | {"resend", "sendgrid", "sendpulse", "ses", "smtp2go", "sparkpost"}
)
# Room for what Apprise puts between title and text, and for marks it adds.
_SPARE = 16


def send_apprise(url: str, order: AnyOrder) -> SendResult:
    """One attempt through Apprise."""
    apprise = apprise_module()
    plugin = read_address(url)
    if isinstance(plugin, Unreadable):
        return Refused(plugin.sentence, permanent=True)
    html = _letter(order) if scheme_of(url) in _MAIL_SCHEMES else None
    title, body = _dressed(order, plugin, scheme_of(url))
    sender = apprise.Apprise(asset=plugin.asset)
    sender.add(plugin)
    formatted = html is not None and len(html) <= int(plugin.body_maxlen)
    form = apprise.NotifyFormat.HTML if formatted else apprise.NotifyFormat.TEXT
    result = sender.notify(body=html if formatted else body, title=title, body_format=form, interpret_escapes=False)
    if result:
        return Sent()
    if result.status == apprise.AppriseResultStatus.TIMEOUT:
        return Refused("The service did not answer in time.")
    return _why(result, order)


def _letter(order: AnyOrder) -> str | None:
    usual = digest_html_or_nothing(order.message()) if isinstance(order, DigestOrder) else html_or_nothing(order.message())
    return own_text(order, "html", lambda: usual or "") or usual


def _dressed(order: AnyOrder, plugin: Any, scheme: str) -> tuple[str, str]:
    """Title and text as this service takes them."""
    fit = FITS.get(scheme) or Fit(int(plugin.body_maxlen))
    limit = min(fit.limit, int(plugin.body_maxlen))
    safe = _markdown if fit.markdown else harmless
    subject, write = _digest(order, safe) if isinstance(order, DigestOrder) else _alert(order, safe)
    own = own_text(order, "md" if fit.markdown else "txt", lambda: subject)
    title = one_line(own_subject(order, subject), min(int(plugin.title_maxlen), 250)) if plugin.title_maxlen else ""
    room = max(limit - fit.measure(title) - _SPARE, 40)
    body = cut_at_line(own, room, fit.measure) if own else write(room, fit.measure)
    lines = int(plugin.body_max_line_count)
    return title, " · ".join(body.split("\n")) if 0 < lines < body.count("\n") + 1 else body


Write = Callable[[int, Measure], str]


def _alert(order: SendOrder, safe: Callable[[str], str]) -> tuple[str, Write]:
    told = with_texts(order.message(), safe)
    return told.subject, lambda limit, measure: fitted_text(told, limit, measure)


def _digest(order: DigestOrder, safe: Callable[[str], str]) -> tuple[str, Write]:
    told = order.message()
    return safe(told.subject), lambda limit, measure: digest_text(told, limit, measure, replace(PLAIN, safe=safe))


def _markdown(text: str) -> str:
    return harmless(escaped_markdown(text))


def _why(result: Any, order: AnyOrder) -> Refused:
    """The last HTTP status Apprise wrote down, and never what stands around it."""
    numbers = [found for service in result for entry in service.logs() for found in _NUMBER.findall(entry.message)]
    if numbers:
        return refused_by_status(int(numbers[-1]), "", order.at)
    return Refused("The service could not be reached or did not take the message.")
