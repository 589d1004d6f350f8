"""From whom, to whom and over which server does an email go?

The address is written as Apprise documents it (`mailtos://user:password@host?to=…`), and Apprise reads it, because it knows
the servers of a hundred mail providers; sending is ours (`mail.send`), because Apprise cannot say why a server refused,
nor give a message a lasting identity. Nothing is connected to here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from monitor.notify.services.apprise_reading import Unreadable, read_address


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A name (may be empty) and an address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class MailRoute:
    """All that is needed to send. `mode` is `insecure`, `starttls` or `ssl` (TLS from the first byte)."""

    host: str
    port: int
    mode: str
    sender: Mailbox
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...] = ()
    bcc: tuple[Mailbox, ...] = ()
    reply_to: tuple[Mailbox, ...] = ()
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    verify: bool = True
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    encrypts: bool = False


def mail_route(url: str) -> MailRoute | str:
    """The route behind a `mailto(s)://` address, or one sentence that says what is wrong with the address."""
    plugin = read_address(url)
    if isinstance(plugin, Unreadable):
        return plugin.sentence
    if not plugin.targets:
        return "The address names no recipient that is an email address; write one as `?to=name@example.org`."
    return MailRoute(
        host=plugin.smtp_host,
        port=int(plugin.port),
        mode=str(plugin.secure_mode),
        sender=Mailbox(_name(plugin.from_addr[0]) or "Monitor", plugin.from_addr[1]),
        to=tuple(Mailbox(_name(name), address) for name, address in plugin.targets),
        cc=_mailboxes(plugin.cc, plugin.names),
        bcc=_mailboxes(plugin.bcc, plugin.names),
        reply_to=_mailboxes(plugin.reply_to, plugin.names),
        user=plugin.user or "",
        password=plugin.password or "",
        verify=bool(plugin.verify_certificate),
        headers=tuple((str(name), str(value)) for name, value in plugin.headers.items()),
        encrypts=plugin.pgp_mode != "no",
    )


def _mailboxes(addresses: set[str], names: dict[str, Any]) -> tuple[Mailbox, ...]:
    # Sorted, because a set has no order and the same message must be the same bytes at every attempt.
    return tuple(Mailbox(_name(names.get(address)), address) for address in sorted(addresses))


def _name(name: object) -> str:
    return name if isinstance(name, str) else ""
