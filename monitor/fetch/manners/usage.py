"""How many requests and bytes did each host see today?

Counts in memory; whoever assembles the program takes the counts and keeps them. Bounded: when very many hosts were met between
two takings, the rest is counted under one name.
"""

from __future__ import annotations

from datetime import date

from monitor.model.usage import HostUse
from monitor.ports import Clock

HOSTS_MAX = 20_000
OTHERS = "(other hosts)"


class Usage:
    """The counts since they were taken last."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._counts: dict[tuple[date, str], list[int]] = {}

    def request(self, site: str) -> None:
        """One request is sent."""
        self._of(site)[0] += 1

    def answer(self, site: str, size_bytes: int) -> None:
        """A body has come."""
        self._of(site)[1] += size_bytes

    def take(self) -> tuple[HostUse, ...]:
        """The counts, which begin anew."""
        counts, self._counts = self._counts, {}
        return tuple(HostUse(day, site, requests, size) for (day, site), (requests, size) in counts.items())

    def _of(self, site: str) -> list[int]:
        key = (self._clock.now().date(), site)
        if key not in self._counts and len(self._counts) >= HOSTS_MAX:
            key = (key[0], OTHERS)
        return self._counts.setdefault(key, [0, 0])
