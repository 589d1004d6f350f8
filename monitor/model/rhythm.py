"""When does a source tend to bring news? What is remembered of its past, in a few numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.model.cadence import Auto


@dataclass(frozen=True, slots=True)
class Rhythm:
    """News that one source has brought so far; what is long ago counts less and less.

    `until` is the last look that counts. `by_hour` are the items of each hour of the day, `watched_by_hour` the hours in which
    they were found; `by_day` and `watched_by_day` the same of each day of the week from Monday on, all in UTC. `lately` and
    `expected` compare what the last hours brought with what was to be expected of them; `scatter` and `scattered` how far the
    counts of looks lay from what was to be expected, squared, and that itself.
    """

    until: datetime
    by_hour: tuple[float, ...] = (0.0,) * 24
    watched_by_hour: tuple[float, ...] = (0.0,) * 24
    by_day: tuple[float, ...] = (0.0,) * 7
    watched_by_day: tuple[float, ...] = (0.0,) * 7
    lately: float = 0.0
    expected: float = 0.0
    scatter: float = 0.0
    scattered: float = 0.0


@dataclass(frozen=True, slots=True)
class Pulse:
    """How lively a watch is. `rhythm` counts the new articles that it tells of.

    `quiet` is how many new articles were to be expected since the last one, `longest` the most that a silence ever left out, of
    late. `last` is when a new article was told of last, or when we began to look; `told_at` when people were told of the silence.
    """

    rhythm: Rhythm
    last: datetime
    quiet: float = 0.0
    longest: float = 0.0
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Paced:
    """A source that is looked at when news is likely. `rhythm` is None before its first sight."""

    watch: str
    rhythm: Rhythm | None
    cadence: Auto
