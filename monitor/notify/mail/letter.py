"""How does an email look?

One template with small parts, filled from a Message, in a sandbox where everything is escaped and an unknown name is an
error. Text of a page is only ever a value: it is never compiled, and no address of it is loaded or linked but the page's own.
Styles stand at their elements, because many mail programs drop style sheets; the sheet in the head only turns the
colours over for dark mode and makes room on wide screens.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from monitor.judging.saying.phrases import Tone
from monitor.judging.saying.wording import Message, moment_words, parted
from monitor.judging.telling.digests import DigestMessage

TEMPLATE = "alert.html.jinja"
DIGEST_TEMPLATE = "digest.html.jinja"


def alert_html(told: Message) -> str:
    """The message as a whole HTML document without scripts, images or anything else that is loaded."""
    return (
        _environment()
        .get_template(TEMPLATE)
        .render(told=told, spans=parted(told.spans), seen=moment_words(told.at), accent=ACCENTS[told.tone])
    )


def html_or_nothing(told: Message) -> str | None:
    """The document, or None when the template fails: an alert must arrive all the same, and plain text always can."""
    try:
        return alert_html(told)
    except Exception:  # a template may fail in any way
        return None


def digest_html(told: DigestMessage) -> str:
    """A digest as a whole HTML document without scripts, images or anything else that is loaded."""
    return _environment().get_template(DIGEST_TEMPLATE).render(told=told, since=moment_words(told.since), until=moment_words(told.until))


def digest_html_or_nothing(told: DigestMessage) -> str | None:
    """The document, or None when the template fails."""
    try:
        return digest_html(told)
    except Exception:  # a template may fail in any way
        return None


# The colour of the banner, on white and on near black; each has a contrast of at least 4.5 to 1 with its ground.
ACCENTS: dict[Tone, str] = {
    Tone.NEWS: "news",
    Tone.CHANGE: "change",
    Tone.CLOSED: "closed",
    Tone.OPENED: "opened",
    Tone.TROUBLE: "trouble",
    Tone.RELIEF: "opened",
}


@cache
def _environment() -> Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=PackageLoader("monitor.notify.mail", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["lines"] = _lines
    environment.filters["moment"] = moment_words
    return environment


def _lines(text: str) -> Markup:
    """Escaped text whose line breaks are seen."""
    return Markup("<br>").join(escape(line) for line in text.split("\n"))
