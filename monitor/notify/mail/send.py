"""How is an email handed to a server, and what did the server say?

SMTP by the standard library, over TLS as the address asks, every wait bounded. Recipients are asked for before anything is
sent: when the server puts one off, nobody gets the message yet and all is tried again, so that nobody gets it twice; one
refused for good does not keep the others from it, and is reported.
What the server says is not repeated: it may hold the address or the user's name. Its number tells what matters.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Sequence

from monitor.model.alert import Refused, SendResult, Sent
from monitor.notify.mail.message import mail_bytes
from monitor.notify.mail.route import MailRoute, mail_route
from monitor.notify.order import AnyOrder
from monitor.notify.services.http_post import trust

WAIT_SECONDS = 15.0


def send_email(url: str, order: AnyOrder) -> SendResult:
    """One attempt."""
    route = mail_route(url)
    if isinstance(route, str):
        return Refused(route, permanent=True)
    if route.encrypts:
        from monitor.notify.services.apprise_send import send_apprise

        return send_apprise(url, order)
    try:
        with _connected(route) as server:
            return _transfer(server, route, order)
    except (smtplib.SMTPException, OSError, UnicodeError) as trouble:
        return _refusal(trouble)


def _connected(route: MailRoute) -> smtplib.SMTP:
    """A connection that is secured and logged in as the address asks."""
    name = _own_name(route)
    if route.mode == "ssl":
        context = trust(route.verify)
        server: smtplib.SMTP = smtplib.SMTP_SSL(route.host, route.port, local_hostname=name, timeout=WAIT_SECONDS, context=context)
    else:
        server = smtplib.SMTP(route.host, route.port, local_hostname=name, timeout=WAIT_SECONDS)
    try:
        if route.mode == "starttls":
            server.starttls(context=trust(route.verify))
        if route.user and route.password:
            server.login(route.user, route.password)
        server.ehlo_or_helo_if_needed()
    except BaseException:
        server.close()
        raise
    return server


def _transfer(server: smtplib.SMTP, route: MailRoute, order: AnyOrder) -> SendResult:
    recipients = tuple(dict.fromkeys(mailbox.address for mailbox in (*route.to, *route.cc, *route.bcc)))
    international = not all(address.isascii() for address in (route.sender.address, *recipients))
    utf8 = international and server.has_extn("smtputf8")
    if international and not utf8:
        recipients, sender = tuple(_ascii_domain(address) for address in recipients), _ascii_domain(route.sender.address)
    else:
        sender = route.sender.address
    code, _ = server.mail(sender, ["SMTPUTF8", "BODY=8BITMIME"] if utf8 else [])
    if code != 250:
        return _by_code(code, "the sender")
    refused = _refused_recipients(server, recipients)
    if any(code // 100 == 4 for code in refused) or len(refused) == len(recipients):
        server.rset()
        passing = [code for code in refused if code // 100 == 4]
        return _by_code((passing or list(refused))[0], "a recipient")
    code, _ = server.data(mail_bytes(route, order, utf8))
    if code != 250:
        return _by_code(code, "the message")
    if refused:
        return Refused(
            f"The message was sent, but the server refused {len(refused)} of {len(recipients)} recipients for good.", permanent=True
        )
    return Sent()


def _refused_recipients(server: smtplib.SMTP, recipients: Sequence[str]) -> tuple[int, ...]:
    """The codes of those that were not accepted."""
    codes = (server.rcpt(address)[0] for address in recipients)
    return tuple(code for code in codes if code not in {250, 251})


def _own_name(route: MailRoute) -> str:
    """What we call ourselves: the machine's full name where it has one. Never asks a name server."""
    name = socket.gethostname()
    return name if "." in name and name.isascii() else _ascii_domain(route.sender.address).rpartition("@")[2] or "localhost"


def _ascii_domain(address: str) -> str:
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}" if local else domain


def _by_code(code: int, what: str) -> Refused:
    """RFC 5321: 4yz passes, 5yz is for good."""
    if code // 100 == 5:
        return Refused(f"The mail server refused {what} for good ({code}).", permanent=True)
    return Refused(f"The mail server refused {what} for now ({code}).")


def _refusal(trouble: Exception) -> Refused:
    if isinstance(trouble, smtplib.SMTPAuthenticationError):
        # 454 and other 4yz: the server cannot check passwords just now.
        return Refused(f"The mail server does not accept the user name or password ({trouble.smtp_code}).", trouble.smtp_code // 100 == 5)
    if isinstance(trouble, smtplib.SMTPResponseException):
        return _by_code(trouble.smtp_code, "the connection")
    for kind, words in _TROUBLES:
        if isinstance(trouble, kind):
            return Refused(words, permanent=isinstance(trouble, (smtplib.SMTPNotSupportedError, UnicodeError)))
    return Refused("The mail server could not be reached.")


_TROUBLES: tuple[tuple[type[Exception], str], ...] = (
    (smtplib.SMTPNotSupportedError, "The mail server does not offer what the address asks for (TLS or a login)."),
    (smtplib.SMTPServerDisconnected, "The mail server closed the connection."),
    (ssl.SSLCertVerificationError, "The mail server's certificate could not be trusted."),
    (ssl.SSLError, "A secure connection to the mail server could not be made."),
    (socket.gaierror, "The mail server's name could not be found."),
    (TimeoutError, "The mail server did not answer in time."),
    (ConnectionRefusedError, "The mail server did not accept a connection."),
    (UnicodeError, "An email address of the channel cannot be used with this mail server."),
)
