"""How much sooner is news found when the times of looking are learnt, at equal numbers of requests?

Histories of appearances are played against `every = "auto"` as the program has it, and against a fixed interval that makes
just as many requests. Each source is learnt from its own past alone, from nothing at the start; the waits of that first time
count. Invented histories of several kinds come with it, each played with several seeds; real ones are folders with a manifest
of saved feeds, sitemaps or front pages, which share one budget. An item of theirs appears when it says so itself, otherwise at
the saved page that first names it. `bound` is what visits in proportion to the square root of rates known beforehand would
leave of the wait: by the inequality of Cauchy and Schwarz nothing does better that knows the rates and no more. `spacing` is free
of the luck of single items: the wait of news that comes at any moment alike, against evenly spaced looks, after the first fortnight.
Where nothing can be learnt it is the true ratio, and one is its least.
Run: `python -m tests.benchmarks.cadence [FOLDER...] [--looks 24] [--days 90] [--seeds 5] [--plot FILE.svg]`.
"""

from __future__ import annotations

import argparse
import heapq
import math
import random
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from statistics import mean

from monitor.judging.when.rhythm import first_sight, learnt, price_of, worth_a_look
from monitor.model.cadence import Auto
from monitor.model.rhythm import Paced, Rhythm
from tests.benchmarks.histories import HOUR, SCENARIOS, START, Invented, recorded

DAY, FORTNIGHT = timedelta(days=1), timedelta(days=14)
FEWEST = 10
BOUNDS = Auto()
PRICED_EVERY = timedelta(minutes=30)

Histories = Sequence[Sequence[datetime]]


@dataclass
class Source:
    """One source: when its items appeared, in order, and what has been learnt of it."""

    appeared: Sequence[datetime]
    rhythm: Rhythm
    seen: int = 0
    looks: int = 0
    waits: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    last: datetime = START

    def look(self, now: datetime) -> int:
        """How many items have appeared since the last look."""
        upto = bisect_right(self.appeared, now)
        fresh = self.appeared[self.seen : upto]
        self.waits += [(now - at) / HOUR for at in fresh]
        if self.last >= START + FORTNIGHT:
            self.gaps.append((now - self.last) / HOUR)
        self.last = now
        self.seen = upto
        self.looks += 1
        return len(fresh)

    @property
    def spacing(self) -> float:
        """The mean wait of news that comes at any moment alike, against that of evenly spaced looks."""
        return mean(gap * gap for gap in self.gaps) / mean(self.gaps) ** 2 if self.gaps else 1.0


@dataclass(frozen=True)
class Result:
    """Mean waits in hours at equal numbers of requests; `spacing` is what uneven looks alone cost, as a mean over the sources."""

    looks_a_day: float
    learnt: float
    fixed: float
    spacing: float

    @property
    def ratio(self) -> float:
        """What learning leaves of the wait."""
        return self.learnt / self.fixed


def learn(histories: Histories, days: float, looks_a_day: float, chance: random.Random) -> tuple[float, float, float]:
    """Looks a day of each source, the mean wait in hours, and the spacing, when the times are learnt."""
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
    looks = sum(source.looks for source in sources) / days / len(sources)
    return looks, sum(waits) / max(len(waits), 1), mean(source.spacing for source in sources)


def fixed(histories: Histories, looks_a_day: float) -> float:
    """The mean wait in hours at a fixed interval, over every phase that it may have."""
    interval = 24 / looks_a_day
    waits = []
    for appeared in histories:
        for at in appeared:
            offset = (at - START) / HOUR
            waits += [(phase * interval / 16 - offset) % interval for phase in range(16)]
    return sum(waits) / max(len(waits), 1)


def compare(histories: Histories, days: float, looks_a_day: float, chance: random.Random) -> Result:
    """Learnt against fixed, at the number of requests that learning made."""
    made, wait, spacing = learn(histories, days, looks_a_day, chance)
    return Result(made, wait, fixed(histories, made), spacing)


def bound(rates: Sequence[Sequence[float]]) -> float:
    """The share of the wait that is left to who knows the rates of each source, hour by hour."""
    roots = sum(math.sqrt(rate) for source in rates for rate in source)
    return roots**2 / (sum(map(len, rates)) * sum(map(sum, rates)))


@dataclass(frozen=True)
class Case:
    """Sources that share one budget. `history` makes theirs, once for each of `seeds`; `wanted` is the ratio to stay below."""

    name: str
    wanted: float
    bound: float
    days: float
    history: Callable[[random.Random], Histories]
    seeds: int


@dataclass(frozen=True)
class Row:
    """What came of a case: means over its seeds, and the worst of them."""

    case: Case
    result: Result
    worst: float

    def __str__(self) -> str:
        result, case = self.result, self.case
        return (
            f"{case.name:38} {result.looks_a_day:5.1f} looks/day  {result.learnt * 60:5.1f} min, fixed {result.fixed * 60:5.1f} min"
            f"  ratio {result.ratio:.3f} (worst {self.worst:.3f}, wanted {case.wanted:.2f}, bound {case.bound:.2f})"
            f"  spacing {result.spacing:.4f}"
        )


def of_ourselves(days: float, seeds: int) -> Iterator[Case]:
    """The invented scenarios."""
    for name, sources, wanted in SCENARIOS:
        yield Case(name, wanted, bound([source.rates(days) for source in sources]), days, _maker(sources, days), seeds)


def _maker(sources: Sequence[Invented], days: float) -> Callable[[random.Random], Histories]:
    return lambda chance: [source.history(days, chance) for source in sources]


def of_folders(folders: Sequence[Path], seeds: int) -> Iterator[Case]:
    """Each recording by itself, begun at another minute with each seed, then all of them as sources that share one budget.

    The bound knows their mean rates only.
    """
    histories = {folder.name: found for folder in folders if len(found := recorded(folder)) >= FEWEST}
    for name, history in histories.items():
        yield _of_recordings(f"{name} ({len(history)} items)", [history], 1.0, seeds)
    if len(histories) > 1:
        end = min(history[-1] for history in histories.values())
        yield _of_recordings("all of them, one budget", [[at for at in each if at <= end] for each in histories.values()], 0.45, seeds)


def _of_recordings(name: str, histories: Histories, wanted: float, seeds: int) -> Case:
    days = max((history[-1] - START) / DAY for history in histories)
    return Case(name, wanted, bound([[len(history)] for history in histories]), days, lambda _chance: histories, seeds)


def play(case: Case, looks_a_day: float) -> Row:
    """Play one case with each seed."""
    results = []
    for seed in range(case.seeds):
        chance = random.Random(f"{case.name} {seed}")
        results.append(compare(case.history(chance), case.days, looks_a_day, chance))
    middle = Result(*(mean(getattr(each, part) for each in results) for part in ("looks_a_day", "learnt", "fixed", "spacing")))
    return Row(case, middle, max(each.ratio for each in results))


def plot(rows: Iterable[Row], looks_a_day: float) -> str:
    """A bar a case, with a mark for what is wanted and one for the bound; SVG."""
    found = list(rows)
    wide, left, step = 420, 300, 26
    parts = [_text(8, 20, f'Mean wait with every = "auto", against a fixed interval of as many requests ({looks_a_day:g} a day)', 14)]
    for place, row in enumerate(found):
        y = 40 + place * step
        ratio, wanted, least = (min(value, 1.2) / 1.2 * wide for value in (row.result.ratio, row.case.wanted, row.case.bound))
        colour = "#2a7f62" if row.result.ratio <= row.case.wanted else "#b3541e"
        parts += [
            _text(8, y + 13, row.case.name, 12),
            f'<rect x="{left}" y="{y}" width="{ratio:.1f}" height="18" fill="{colour}"/>',
            f'<path d="M{left + wanted:.1f} {y - 2}v22" stroke="#222" stroke-width="2"/>',
            f'<path d="M{left + least:.1f} {y - 2}v22" stroke="#fff" stroke-width="3"/>',
            f'<path d="M{left + least:.1f} {y - 2}v22" stroke="#2255aa" stroke-width="1.5" stroke-dasharray="3 2"/>',
            _text(left + wide + 10, y + 13, f"{row.result.ratio:.2f}", 12),
        ]
    high = 40 + len(found) * step
    parts.append(_text(left, high + 16, "black line: wanted; dashed blue: bound for rates known beforehand", 11))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + wide + 60}" height="{high + 28}" font-family="sans-serif">'
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _text(x: float, y: float, words: str, size: int) -> str:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return f'<text x="{x}" y="{y}" font-size="{size}">{escaped}</text>'


def main() -> None:
    """Print a line a case, and draw them when asked."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="*", type=Path)
    asked.add_argument("--looks", type=float, default=24.0, help="looks a day at each source, on the mean")
    asked.add_argument("--days", type=float, default=90.0, help="how long an invented history is")
    asked.add_argument("--seeds", type=int, default=5, help="how many histories of each kind, or beginnings of a recorded one")
    asked.add_argument("--plot", type=Path, metavar="FILE.svg", help="draw the ratios into this file")
    options = asked.parse_args()
    rows = []
    for case in of_folders(options.folders, options.seeds) if options.folders else of_ourselves(options.days, options.seeds):
        rows.append(play(case, options.looks))
        print(rows[-1], flush=True)
    if options.plot:
        options.plot.write_text(plot(rows, options.looks), "utf-8")


if __name__ == "__main__":
    main()
