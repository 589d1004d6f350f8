"""Which bytes is the email of an event?

Text and HTML side by side, for clients that show only one of them. The same event gives the same bytes at every attempt:
the Message-ID is made of the alert's key, the date is that of the event. All messages on one article name the same
imaginary first message in `References`, so that mail programs show them as one thread; `List-Id` names the watch, for
filters; `Auto-Submitted` keeps holiday notes from answering (RFC 3834).
Headers are built by the standard library's policy, which encodes what is not ASCII and refuses line breaks.
"""

from __future__ import annotations

import email.policy
import hashlib
import re
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.utils import format_datetime

from monitor.judging.saying.lines import one_line
from monitor.judging.saying.wording import plain_text
from monitor.judging.telling.digests import digest_text
from monitor.notify.mail.letter import digest_html_or_nothing, html_or_nothing
from monitor.notify.mail.route import Mailbox, MailRoute
from monitor.notify.order import AnyOrder, DigestOrder, SendOrder
from monitor.notify.words.own_words import own_subject, own_text

# Those that could change who gets the message, how it is read, or what it is.
_OURS = frozenset(
    {"from", "to", "cc", "bcc", "subject", "date", "message-id", "references", "in-reply-to", "mime-version", "auto-submitted"}
)
_DIGEST_LIMIT = 200_000
_HEADER_NAME = re.compile(r"[A-Za-z0-9-]{1,70}")


def mail_bytes(route: MailRoute, order: AnyOrder, utf8: bool = False) -> bytes:
    """The whole message, ready for DATA. `utf8` allows addresses outside ASCII (SMTPUTF8, RFC 6531)."""
    return build_mail(route, order).as_bytes(policy=email.policy.SMTPUTF8 if utf8 else email.policy.SMTP)


def build_mail(route: MailRoute, order: AnyOrder) -> EmailMessage:
    """The message as an object."""
    domain = route.sender.address.rpartition("@")[2] or "localhost"
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"] = _header_address(route.sender)
    mail["To"] = [_header_address(mailbox) for mailbox in route.to]
    for name, mailboxes in (("Cc", route.cc), ("Reply-To", route.reply_to)):
        if mailboxes:
            mail[name] = [_header_address(mailbox) for mailbox in mailboxes]
    mail["Message-ID"] = f"<{_hash(order.key)}@{_ascii(domain)}>"
    mail["Auto-Submitted"] = "auto-generated"
    if isinstance(order, DigestOrder):
        _tell_many(mail, order, _ascii(domain))
    else:
        _tell_one(mail, order, _ascii(domain))
    if order.stationery.home:
        # Where a person can read what was told before, and put a watch to rest (RFC 2369).
        mail["List-Archive"] = f"<{order.stationery.home}alerts>"
        mail["List-Unsubscribe"] = f"<{order.stationery.home}watches>"
    for name, value in route.headers:
        if name.lower() not in _OURS and name not in mail and _HEADER_NAME.fullmatch(name):
            mail[name] = _header_text(value)
    return mail


def _tell_one(mail: EmailMessage, order: SendOrder, domain: str) -> None:
    told = order.message()
    mail["Subject"] = _header_text(own_subject(order, told.subject))
    mail["Date"] = format_datetime(order.note.event.at)
    thread = f"<{_hash(f'{order.note.event.watch} {order.note.event.url}')}.thread@{domain}>"
    mail["In-Reply-To"] = thread
    mail["References"] = thread
    mail["List-Id"] = f"<{_label(told.publication)}.monitor.{domain}>"
    mail["X-Monitor-Event"] = order.note.event.kind.value
    _fill(mail, order, plain_text(told), html_or_nothing(told))


def _tell_many(mail: EmailMessage, order: DigestOrder, domain: str) -> None:
    told = order.message()
    mail["Subject"] = _header_text(own_subject(order, told.subject))
    mail["Date"] = format_datetime(order.digest.until)
    mail["List-Id"] = f"<digest.monitor.{domain}>"
    mail["X-Monitor-Event"] = "digest"
    _fill(mail, order, digest_text(told, _DIGEST_LIMIT) + "\n", digest_html_or_nothing(told))


def _fill(mail: EmailMessage, order: AnyOrder, usual: str, letter: str | None) -> None:
    """Both parts, by the person's own templates where there are some; the HTML one is left out when it cannot be made, for an
    alert that arrives plain is better than none."""
    text = own_text(order, "txt", lambda: usual, safe=str) or usual
    html = own_text(order, "html", lambda: letter or "") or letter
    note = "" if html else "\n(The formatted version of this message could not be produced.)\n"
    mail.set_content(text.rstrip("\n") + "\n" + note, charset="utf-8", cte="quoted-printable")
    if html:
        mail.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
        # Not left to chance, so that a repeat is the same bytes; `=_` never stands in quoted-printable text.
        mail.set_boundary(f"=_{_hash(order.key)}")


def _header_text(text: str) -> str:
    """One line in which nothing looks like an encoded word (RFC 2047).

    The standard library decodes those it finds, line breaks included, and so would let a title add a header.
    """
    return one_line(text).replace("=?", "=\u200b?")


def _header_address(mailbox: Mailbox) -> HeaderAddress:
    local, _, domain = mailbox.address.rpartition("@")
    return HeaderAddress(_header_text(mailbox.name), local, domain)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def _label(publication: str) -> str:
    """The watch's name as one label of a List-Id; a hash where nothing of it is ASCII."""
    label = re.sub(r"[^a-z0-9]+", "-", publication.lower()).strip("-")[:60]
    return label or _hash(publication)[:12]


def _ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode()
    except UnicodeError:
        return "localhost"
