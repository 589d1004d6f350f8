"""May this address try a password now?

Every address has a few tries free; then each failure doubles the wait, up to a quarter of an hour. Never: remembers
more than it has room for; the oldest are forgotten. Decided: counted by the address that really connects, or by
the one a configured proxy names; an IPv6 network of 64 bits is one address, because it is one customer.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

FREE = 5
LONGEST = timedelta(minutes=15)
_FORGET = timedelta(hours=1)
_ROOM = 10_000


@dataclass(slots=True)
class Tries:
    """Counts failures by address."""

    _failures: OrderedDict[str, tuple[int, datetime]] = field(default_factory=OrderedDict)

    def wait(self, peer: str, now: datetime) -> timedelta:
        """How long this address must wait before its next try; nothing when it may try now."""
        count, last = self._failures.get(_network(peer), (0, now))
        if count < FREE or now - last > _FORGET:
            return timedelta()
        pause = min(timedelta(seconds=2 ** (count - FREE)), LONGEST)
        return max(last + pause - now, timedelta())

    def failed(self, peer: str, now: datetime) -> None:
        """A wrong password came from this address."""
        name = _network(peer)
        count, last = self._failures.pop(name, (0, now))
        self._failures[name] = (1 if now - last > _FORGET else min(count + 1, FREE + 20), now)
        while len(self._failures) > _ROOM:
            self._failures.popitem(last=False)

    def succeeded(self, peer: str) -> None:
        """The right password came from this address."""
        self._failures.pop(_network(peer), None)


def _network(peer: str) -> str:
    try:
        address = ip_address(peer)
    except ValueError:
        return peer
    return str(ip_network(f"{address}/64", strict=False)) if isinstance(address, IPv6Address) else peer
