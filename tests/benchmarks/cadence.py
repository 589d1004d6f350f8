"""How much sooner is news found when the times of looking are learnt, at equal numbers of requests?

Histories of appearances are played against `every = "auto"` as the program has it, and against a fixed interval that makes
just as many requests. Each source is learnt from its own past alone, from nothing at the start. Invented histories of several
kinds come with it; real ones are folders with a manifest of saved feeds, sitemaps or front pages, which share one budget. An
item of theirs appears when it says so itself, otherwise at the saved page that first names it.
Run: `python -m tests.benchmarks.cadence [FOLDER...] [--looks 24] [--days 90] [--seed 1]`.
"""

from __future__ import annotations

import argparse
import heapq
import math
import random
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.fetch.manifest import page_of, read_manifest
from monitor.judging.rhythm import first_sight, instants, learnt, price_of, worth_a_look
from monitor.model.cadence import Auto
from monitor.model.errors import Failure
from monitor.model.page import PageHints
from monitor.model.rhythm import Paced, Rhythm
from monitor.reading.read import read

START = datetime(2025, 1, 6, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
GAP = timedelta(days=2)
FEWEST = 10
BOUNDS = Auto()
PRICED_EVERY = timedelta(minutes=30)


@dataclass
class Source:
    """One source: when its items appeared, in order, and what has been learnt of it."""

    appeared: Sequence[datetime]
    rhythm: Rhythm
    seen: int = 0
    looks: int = 0
    waits: list[float] = field(default_factory=list)

    def look(self, now: datetime) -> int:
        """How many items have appeared since the last look."""
        upto = bisect_right(self.appeared, now)
        fresh = self.appeared[self.seen : upto]
        self.waits += [(now - at) / HOUR for at in fresh]
        self.seen = upto
        self.looks += 1
        return len(fresh)


@dataclass(frozen=True)
class Result:
    """Mean waits in hours at equal numbers of requests."""

    looks_a_day: float
    learnt: float
    fixed: float

    @property
    def ratio(self) -> float:
        """What learning leaves of the wait."""
        return self.learnt / self.fixed


def learn(histories: Sequence[Sequence[datetime]], days: float, looks_a_day: float, chance: random.Random) -> tuple[float, float]:
    """Looks a day of each source, and the mean wait in hours, when the times are learnt."""
    end = START + timedelta(days=days)
    sources = [Source(appeared, first_sight(START, ())) for appeared in histories]
    queue = [(START + chance.random() * HOUR, number) for number in range(len(sources))]
    heapq.heapify(queue)
    price, priced = 1.0, START - HOUR
    while queue[0][0] < end:
        now, number = heapq.heappop(queue)
        if now - priced >= PRICED_EVERY:
            price, priced = price_of([Paced("", each.rhythm, BOUNDS) for each in sources], looks_a_day * len(sources) / 24), now
        source = sources[number]
        source.rhythm = learnt(source.rhythm, now, source.look(now))
        heapq.heappush(queue, (now + worth_a_look(source.rhythm, now, price, BOUNDS), number))
    waits = [wait for source in sources for wait in source.waits]
    return sum(source.looks for source in sources) / days / len(sources), sum(waits) / max(len(waits), 1)


def fixed(histories: Sequence[Sequence[datetime]], days: float, looks_a_day: float) -> float:
    """The mean wait in hours at a fixed interval, over every phase that it may have."""
    interval = 24 / looks_a_day
    waits = []
    for appeared in histories:
        for at in appeared:
            offset = (at - START) / HOUR
            waits += [(phase * interval / 16 - offset) % interval for phase in range(16)]
    return sum(waits) / max(len(waits), 1)


def compare(histories: Sequence[Sequence[datetime]], days: float, looks_a_day: float, chance: random.Random) -> Result:
    """Learnt against fixed, at the number of requests that learning made."""
    made, wait = learn(histories, days, looks_a_day, chance)
    return Result(made, wait, fixed(histories, days, made))


def regular_hours(offset: float, days: float) -> float:
    """A desk that works from 8 to 17."""
    return 1.0 if 8 <= (offset % 24) < 17 else 0.0


def weekdays(offset: float, days: float) -> float:
    """Round the clock from Monday to Friday, hardly anything at the weekend."""
    return 1.0 if (offset // 24) % 7 < 5 else 0.02


def newspaper(offset: float, days: float) -> float:
    """Busy from morning to evening, quiet at night, half at the weekend."""
    hour, day = offset % 24, (offset // 24) % 7
    daily = 0.15 + math.exp(-(((hour - 9) / 3) ** 2)) + 0.9 * math.exp(-(((hour - 15) / 4) ** 2))
    return daily * (0.5 if day >= 5 else 1.0)


def even(offset: float, days: float) -> float:
    """Any hour is like any other."""
    return 1.0


def invented(shape: object, a_day: float, days: float, chance: random.Random, batch: float = 1.0, moods: float = 0.0) -> list[datetime]:
    """Appearances by chance, `a_day` on the mean; in batches of this mean size, on days of differing business."""
    weights = [shape(hour + 0.5, days) for hour in range(24 * 7)]  # type: ignore[operator]
    scale = a_day / batch / (sum(weights) / 7)
    found: list[datetime] = []
    for hour in range(int(days * 24)):
        if hour % 24 == 0:
            mood = chance.gammavariate(1 / moods, moods) if moods else 1.0
        expected = weights[hour % 168] * scale * mood
        for _ in range(poisson(expected, chance)):
            at = START + (hour + chance.random()) * HOUR
            size = 1 if batch <= 1 else 1 + poisson(batch - 1, chance)
            found += [at + timedelta(seconds=second) for second in range(size)]
    return sorted(found)


def poisson(mean: float, chance: random.Random) -> int:
    """A number by chance (Knuth); means here are small."""
    limit, count, product = math.exp(-mean), 0, chance.random()
    while product > limit:
        count += 1
        product *= chance.random()
    return count


def scenarios(days: float, chance: random.Random) -> Iterator[tuple[str, list[list[datetime]], float]]:
    """A name, the histories of its sources, and the ratio to stay below."""
    yield "regular hours, 12 a day", [invented(regular_hours, 12, days, chance)], 0.7
    yield "regular hours, 2 a day", [invented(regular_hours, 2, days, chance)], 0.7
    yield "weekdays, 30 a day", [invented(weekdays, 30, days, chance)], 0.9
    yield "weekday office hours, 10 a day", [invented(office, 10, days, chance)], 0.7
    yield "newspaper, 60 a day", [invented(newspaper, 60, days, chance, moods=0.05)], 1.0
    yield "busy round the clock, 74 a day", [invented(even, 74, days, chance)], 1.0
    yield "moody, 40 a day", [invented(newspaper, 40, days, chance, batch=2, moods=0.5)], 1.0
    yield "busy in batches, 60 a day", [invented(even, 60, days, chance, batch=3)], 1.0
    rates = (0.03, 0.1, 0.2, 0.5, 1, 2, 4, 20, 74)
    shapes = (even, even, weekdays, office, newspaper, regular_hours, newspaper, newspaper, newspaper)
    unequal = [invented(shape, a_day, days, chance, moods=0.1) for shape, a_day in zip(shapes, rates, strict=True)]
    yield "nine unequal sources", unequal, 0.45
    yield "nine unequal sources, no rhythm", [invented(even, a_day, days, chance) for a_day in rates], 0.45


def office(offset: float, days: float) -> float:
    """Regular hours on weekdays."""
    return regular_hours(offset, days) * weekdays(offset, days) if (offset // 24) % 7 < 5 else 0.0


def bound(histories: Sequence[Sequence[datetime]]) -> float:
    """What visits in proportion to the square root of rates known beforehand would leave of the wait."""
    counts = [len(each) for each in histories]
    return sum(math.sqrt(count) for count in counts) ** 2 / (len(counts) * sum(counts))


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


def from_folders(folders: Sequence[Path]) -> Iterator[tuple[str, list[list[datetime]], float]]:
    """Each recording by itself, then all of them as sources that share one budget."""
    histories = {folder.name: found for folder in folders if len(found := recorded(folder)) >= FEWEST}
    for name, history in histories.items():
        yield f"{name} ({len(history)})", [history], 1.0
    if len(histories) > 1:
        end = min(history[-1] for history in histories.values())
        yield "all of them, one budget", [[at for at in history if at <= end] for history in histories.values()], 0.45


def main() -> None:
    """Print a line a scenario."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folders", nargs="*", type=Path)
    asked.add_argument("--looks", type=float, default=24.0, help="looks a day at each source, on the mean")
    asked.add_argument("--days", type=float, default=90.0)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    chance = random.Random(options.seed)
    cases = from_folders(options.folders) if options.folders else scenarios(options.days, chance)
    for name, histories, wanted in cases:
        days = max((history[-1] - START) / DAY for history in histories) if options.folders else options.days
        result = compare(histories, days, options.looks, chance)
        print(
            f"{name:36} looks/day {result.looks_a_day:6.1f}  mean wait {result.learnt * 60:6.1f} min, fixed {result.fixed * 60:6.1f} min"
            f"  ratio {result.ratio:.3f} (wanted {wanted:.2f}, even rates' bound {bound(histories):.2f})"
        )


if __name__ == "__main__":
    main()
