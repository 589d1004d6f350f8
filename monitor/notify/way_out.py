"""Which machines may a message be carried to?

Whoever writes a private address into a channel, by its numbers or as `localhost`, means it. A name is another matter: it may
lead somewhere else tomorrow, so one that turns out to be private needs `allow_private` below the channel. Where clouds keep
the keys of a machine nothing is carried, unless that very address is allowed. The guard stands in the process that sends,
at every connection, whatever library makes it: our own senders, SMTP and Apprise alike.
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

from monitor.guard import ANYWHERE, Network, SocketGuard, networks
from monitor.model.alert import ARCHIVE, Refused
from monitor.notify.order import AnyOrder, SendOutcome, outcome_of

GUARD = SocketGuard(ANYWHERE)


def let_out(order: AnyOrder) -> None:
    """Let this process reach, until the next order, what this one may reach."""
    GUARD.allowed, GUARD.refused = leave(order.url, order.allow_private), None


def leave(url: str, allow_private: tuple[str, ...]) -> tuple[Network, ...]:
    """The ranges that an address leads to on purpose."""
    return (*networks(allow_private), *(ANYWHERE if _names_private(url) else ()))


def explained(outcome: SendOutcome) -> SendOutcome:
    """The outcome, or why the guard stood in its way."""
    if outcome.taken or GUARD.refused is None:
        return outcome
    address, _, reason = GUARD.refused.partition(": ")
    mend = f'if that is meant, write allow_private = ["{address}"] below the channel'
    return outcome_of(Refused(f"The channel leads to {address} ({reason}), which is not reached without your leave; {mend}."))


def _names_private(url: str) -> bool:
    try:
        parts = urlsplit(url.removeprefix(ARCHIVE))
        hosts = [parts.hostname or "", *parse_qs(parts.query).get("smtp", ())]
    except ValueError:
        return False
    return any(_is_this_very_machine(host) for host in hosts)


def _is_this_very_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
