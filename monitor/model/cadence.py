"""How often? A span, or the times of a cron line."""

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


Cadence = Interval | Cron
