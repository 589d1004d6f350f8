"""How often? A span, the times of a cron line, or whenever news is likely."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Interval:
    """Again `every` span after the last time."""

    every: timedelta


@dataclass(frozen=True, slots=True)
class Cron:
    """At the times of a five-field cron line (Sunday is 0 and 7), read in `zone` (an IANA name)."""

    line: str
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Auto:
    """When news is likely, as learnt from the source's own past: never within `soonest` of the last look, never later
    than `latest` after it."""

    soonest: timedelta = timedelta(minutes=5)
    latest: timedelta = timedelta(hours=24)


Cadence = Interval | Cron | Auto


@dataclass(frozen=True, slots=True)
class Rung:
    """Again `every` span, for an article younger than `until`."""

    every: timedelta
    until: timedelta


LADDER = (
    Rung(timedelta(minutes=15), timedelta(hours=6)),
    Rung(timedelta(hours=1), timedelta(days=2)),
    Rung(timedelta(days=1), timedelta(days=30)),
)
"""How often articles are looked at as they grow old, where nobody says otherwise."""
