"""When did news appear? Histories of our own, and those of recordings, for the benchmark of the cadence."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.fetch.recorded.manifest import page_of, read_manifest
from monitor.judging.when.rhythm import instants
from monitor.model.errors import Failure
from monitor.model.page import PageHints
from monitor.reading.read import read

START = datetime(2025, 1, 6, tzinfo=UTC)
"""A Monday."""
HOUR = timedelta(hours=1)
GAP = timedelta(days=2)

Shape = Callable[[float], float]
"""How likely news is at an hour of the week, from Monday on, up to a factor."""


def even(_hour: float) -> float:
    """Any hour is like any other."""
    return 1.0


def regular_hours(hour: float) -> float:
    """A desk that works from 8 to 17."""
    return 1.0 if 8 <= hour % 24 < 17 else 0.0


def weekdays(hour: float) -> float:
    """Round the clock from Monday to Friday, hardly anything at the weekend."""
    return 1.0 if hour < 5 * 24 else 0.02


def office(hour: float) -> float:
    """Regular hours on weekdays."""
    return regular_hours(hour) if hour < 5 * 24 else 0.0


def weekly(hour: float) -> float:
    """A magazine: Thursday morning."""
    return 1.0 if 3 * 24 + 6 <= hour < 3 * 24 + 12 else 0.005


def newspaper(hour: float) -> float:
    """Busy from morning to evening, quiet at night, half at the weekend."""
    daily = 0.15 + math.exp(-(((hour % 24 - 9) / 3) ** 2)) + 0.9 * math.exp(-(((hour % 24 - 15) / 4) ** 2))
    return daily * (0.5 if hour >= 5 * 24 else 1.0)


@dataclass(frozen=True)
class Invented:
    """A source of our own: so many items a day on the mean, in batches of this mean size, on days of differing business,
    each item followed by others within hours (`bursts` of them on the mean)."""

    shape: Shape
    a_day: float
    batch: float = 1.0
    moods: float = 0.0
    bursts: float = 0.0

    def history(self, days: float, chance: random.Random) -> list[datetime]:
        """When its items appeared."""
        found: list[float] = []
        mood = 1.0
        for hour, expected in enumerate(self.rates(days)):
            if hour % 24 == 0 and self.moods:
                mood = chance.gammavariate(1 / self.moods, self.moods)
            for _ in range(poisson(expected * mood / self.batch * (1 - self.bursts), chance)):
                size = 1 + poisson(self.batch - 1, chance)
                at = hour + chance.random()
                found += [at + place / 3600 for place in range(size)]
                found += self._followers(at, chance)
        return [START + at * HOUR for at in sorted(found) if at < days * 24]

    def rates(self, days: float) -> list[float]:
        """Items to be expected in each hour."""
        week = [self.shape(hour + 0.5) for hour in range(24 * 7)]
        scale = self.a_day * 7 / sum(week)
        return [week[hour % 168] * scale for hour in range(int(days * 24))]

    def _followers(self, at: float, chance: random.Random) -> list[float]:
        found = []
        for _ in range(poisson(self.bursts, chance)):
            after = at + chance.expovariate(0.5)
            found += [after, *self._followers(after, chance)]
        return found


def poisson(mean: float, chance: random.Random) -> int:
    """A number by chance (Knuth); means here are small."""
    limit, count, product = math.exp(-mean), 0, chance.random()
    while product > limit:
        count += 1
        product *= chance.random()
    return count


def recorded(folder: Path) -> list[datetime]:
    """When the items of a recording appeared, its first page's aside; moved so that the first comes just after the start.

    What first shows after more than two days without a saved page is left out: nobody knows when it came.
    """
    seen: set[str] = set()
    found: list[datetime] = []
    before: datetime | None = None
    for row in read_manifest(folder):
        page = page_of(row, row.url)
        reading = None if isinstance(page, Failure) else read(page, PageHints())
        if row.at is None or reading is None or isinstance(reading, Failure):
            continue
        fresh = [link for link in reading.links if link.key not in seen]
        seen.update(link.key for link in fresh)
        if before is not None and row.at - before < GAP:
            dated = [instant for instant in instants(fresh) if before < instant <= row.at]
            found += [*dated, *[row.at] * (len(fresh) - len(dated))]
        before = row.at
    found.sort()
    return [at - found[0] + START + HOUR for at in found]


RATES = (0.03, 0.1, 0.2, 0.5, 1, 2, 4, 20, 74)
SHAPES = (even, even, weekdays, office, newspaper, regular_hours, newspaper, newspaper, newspaper)
SCENARIOS: tuple[tuple[str, tuple[Invented, ...], float], ...] = (
    ("nine unequal sources, one budget", tuple(Invented(*each, moods=0.1) for each in zip(SHAPES, RATES, strict=True)), 0.45),
    ("the same without any rhythm", tuple(Invented(even, a_day) for a_day in RATES), 0.45),
    ("regular hours, 12 a day", (Invented(regular_hours, 12),), 0.7),
    ("regular hours, 2 a day", (Invented(regular_hours, 2),), 0.7),
    ("weekday office hours, 10 a day", (Invented(office, 10),), 0.7),
    ("weekly, 12 on Thursdays", (Invented(weekly, 12 / 7),), 0.7),
    ("weekdays round the clock, 30 a day", (Invented(weekdays, 30),), 0.9),
    ("newspaper, 60 a day", (Invented(newspaper, 60, moods=0.05),), 1.0),
    ("busy round the clock, 74 a day", (Invented(even, 74),), 1.0),
    ("round the clock in batches, 60 a day", (Invented(even, 60, batch=3),), 1.0),
    ("moody newspaper, 40 a day", (Invented(newspaper, 40, batch=2, moods=0.5),), 1.0),
    ("bursts, 10 a day", (Invented(even, 10, bursts=0.8),), 1.0),
)
