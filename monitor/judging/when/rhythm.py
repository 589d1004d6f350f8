"""When is news of a source likely, and when is a look worth its request?

Pure arithmetic on what a source brought in its own past; nothing here reads a clock or knows the future. Decided: news is
taken to come by chance at a rate that depends on the hour of the day, the day of the week, and on how busy the last hours
were; where items come in batches, a batch alone is no busy hour. A look is due when the waiting of the news that has probably
come, added up, is worth as much as a request. That one price, the same for all sources, is what shares a budget among them:
who brings nine times as much is asked three times as often, and the hours of a day share alike (the square root is what makes
the mean wait shortest).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from monitor.model.cadence import Auto
from monitor.model.reading import Link
from monitor.model.rhythm import Paced, Rhythm

_HOUR = timedelta(hours=1)
_HALF_LIFE_HOURS = 28 * 24.0
_LEVEL_HALF_LIFE_HOURS = 6.0
# Of a source that nobody has watched yet: one item a day, believed for a day.
_BEFORE_FOUND, _BEFORE_HOURS = 1.0, 24.0
# As many items are imagined spread evenly over the day and the week.
_EVEN = 0.2
# Unevenness up to this many times what chance alone brings is no habit.
_BY_CHANCE = 1.5
# An item at an hour at which there was none before is this likely all the same, against the mean.
_NEVER_BELOW = 0.02
_LEVEL_EVEN = 20.0
# Hours are busy or quiet when they are so beyond the square root of this many times the variance that chance alone brings.
_LEVEL_BY_CHANCE = 3.0
# Items that are taken to have come one by one before anything is known of how they come.
_TOGETHER_AFTER = 20.0
_REMEMBERED = timedelta(days=28)
_FEWEST_DATED = 4
_STEP_HOURS = 0.25
_UNSEEN = Rhythm(until=datetime(2000, 1, 1, tzinfo=UTC))


def first_sight(now: datetime, links: Sequence[Link]) -> Rhythm:
    """The rhythm of a source at its first sight: what it says itself of when its articles appeared."""
    appeared = sorted(instant for instant in instants(links) if now - _REMEMBERED < instant <= now)
    if len(appeared) < _FEWEST_DATED:
        return Rhythm(until=now)
    # The first that is still listed says only where the list ends.
    told = learnt(Rhythm(until=appeared[0]), now, len(appeared) - 1, appeared[1:])
    return replace(told, scatter=0.0, scattered=0.0)  # weeks in one look say nothing of how items come


def instants(links: Iterable[Link]) -> list[datetime]:
    """The instants at which these articles say that they appeared; days alone are left out, and midnight, which stands for one."""
    found = []
    for link in links:
        try:
            moment = datetime.fromisoformat(link.published or "")
        except ValueError:
            continue
        if moment.tzinfo is not None and (moment.hour, moment.minute, moment.second) != (0, 0, 0):
            found.append(moment)
    return found


def learnt(rhythm: Rhythm, now: datetime, count: int, instants: Iterable[datetime] = ()) -> Rhythm:
    """What is known after a look that found `count` new items, of which some told the instant they appeared at.

    An item of unknown instant may have come at any moment since the last look, rather when news is likely.
    """
    span = _hours(now - rhythm.until)
    if span <= 0:
        return rhythm
    known = [instant for instant in instants if rhythm.until < instant <= now][:count]
    cells = _cells(rhythm, max(rhythm.until, now - _REMEMBERED), now)
    slow, quick = _faded(span, _HALF_LIFE_HOURS), _faded(span, _LEVEL_HALF_LIFE_HOURS)
    tallies = _Tallies.of(rhythm, slow)
    tallies.add(cells, known, count - len(known))
    awaited = sum(cell.items for cell in cells)
    return replace(
        rhythm,
        until=now,
        by_hour=tuple(tallies.by_hour),
        watched_by_hour=tuple(tallies.watched_by_hour),
        by_day=tuple(tallies.by_day),
        watched_by_day=tuple(tallies.watched_by_day),
        lately=rhythm.lately * quick + count,
        expected=rhythm.expected * quick + awaited,
        scatter=rhythm.scatter * slow + (count - awaited) ** 2,
        scattered=rhythm.scattered * slow + awaited,
    )


def rate(rhythm: Rhythm) -> float:
    """Items an hour, over all hours."""
    return (sum(rhythm.by_hour) + _BEFORE_FOUND) / (sum(rhythm.watched_by_hour) + _BEFORE_HOURS)


def expected(rhythm: Rhythm, start: datetime, end: datetime) -> float:
    """Items to be expected between two moments."""
    return sum(cell.items for cell in _cells(rhythm, start, end))


def worth_a_look(rhythm: Rhythm, now: datetime, price: float, bounds: Auto) -> timedelta:
    """How long after a look at `now` the next one is worth its price, between the bounds.

    `price` is in item-hours: what the waiting of one item for one hour costs, that many times.
    """
    hours, days, base, level = _by_hour(rhythm), _by_day(rhythm), rate(rhythm), _level(rhythm)
    start = now.astimezone(UTC)
    end = _hours(bounds.latest)
    waited = come = elapsed = 0.0
    while elapsed < end:
        at = start + elapsed * _HOUR
        busy = 1 + (level - 1) * _faded(elapsed, _LEVEL_HALF_LIFE_HOURS)
        news = base * hours[at.hour] * days[at.weekday()] * busy
        step = min(_STEP_HOURS, end - elapsed)
        more = come * step + news * step * step / 2
        if waited + more >= price:
            return max(bounds.soonest, min(bounds.latest, timedelta(hours=elapsed + _part(come, news, price - waited))))
        waited, come, elapsed = waited + more, come + news * step, elapsed + step
    return max(bounds.soonest, bounds.latest)


def price_of(sources: Sequence[Paced], looks_an_hour: float) -> float:
    """The price at which these sources together are looked at so often; in item-hours. Found by halving."""
    if not sources:
        return 1.0
    shares = [_Share.of(source) for source in sources]
    low, high = -12.0, 8.0
    for _ in range(40):
        middle = (low + high) / 2
        scale = 1 / math.sqrt(2 * 10**middle)
        if sum(min(share.most, max(share.least, share.root * scale)) for share in shares) > looks_an_hour:
            low = middle
        else:
            high = middle
    return float(10**high)


@dataclass(frozen=True, slots=True)
class _Share:
    """Looks an hour come in proportion to the mean root of the rate over a week, between two bounds."""

    root: float
    least: float
    most: float

    @classmethod
    def of(cls, source: Paced) -> _Share:
        rhythm = source.rhythm or _UNSEEN
        hours = sum(math.sqrt(weight) for weight in _by_hour(rhythm)) / 24
        days = sum(math.sqrt(weight) for weight in _by_day(rhythm)) / 7
        root = math.sqrt(rate(rhythm)) * hours * days
        return cls(root, 1 / _hours(source.cadence.latest), 1 / _hours(source.cadence.soonest))


def _part(come: float, news: float, missing: float) -> float:
    """After how much of a step, in hours, what is missing of the price has been waited."""
    if news <= 0:
        return missing / come if come > 0 else 0.0
    return (math.sqrt(come * come + 2 * news * missing) - come) / news


def _level(rhythm: Rhythm) -> float:
    """How busy the last hours were, against what they usually bring: one, as far as that may be chance (after James and Stein).

    Looks that follow chance are unevenly spaced for nothing, and news waits longer for them.
    """
    even = _LEVEL_EVEN * _together(rhythm)
    excess = rhythm.lately - rhythm.expected
    by_chance = _LEVEL_BY_CHANCE * rhythm.expected * _together(rhythm)
    sure = max(0.0, 1 - by_chance / excess**2) if excess else 0.0
    return 1 + sure * excess / (rhythm.expected + even)


def _together(rhythm: Rhythm) -> float:
    """How many items come together on the mean: how much more the counts of looks vary than chance alone would have it."""
    return max(1.0, (rhythm.scatter + _TOGETHER_AFTER) / (rhythm.scattered + _TOGETHER_AFTER))


def _by_hour(rhythm: Rhythm) -> tuple[float, ...]:
    return _weights(_smooth(rhythm.by_hour), _smooth(rhythm.watched_by_hour), 0.375)


def _by_day(rhythm: Rhythm) -> tuple[float, ...]:
    return _weights(rhythm.by_day, rhythm.watched_by_day, 1.0)


def _smooth(counts: Sequence[float]) -> list[float]:
    """Each hour with its neighbours; the day is a ring."""
    return [(counts[hour - 1] + 2 * counts[hour] + counts[(hour + 1) % 24]) / 4 for hour in range(24)]


def _weights(counts: Sequence[float], watched: Sequence[float], noise: float) -> tuple[float, ...]:
    """How much likelier news is in each cell than on the mean; their mean is one.

    Drawn towards evenness as far as chance alone would make the counts uneven (after James and Stein); `noise` is the share
    of a count's variance that smoothing has left.
    """
    size, total, span = len(counts), sum(counts), sum(watched)
    if total <= 0 or span <= 0:
        return (1.0,) * size
    usual = [total * each / span for each in watched]
    plain = [(count + _EVEN) / (expected + _EVEN) for count, expected in zip(counts, usual, strict=True)]
    uneven = sum((weight - 1) ** 2 for weight in plain) / (size - 1)
    by_chance = _BY_CHANCE * noise * sum(expected / (expected + _EVEN) ** 2 for expected in usual) / size
    habit = min(1 - _NEVER_BELOW, max(0.0, 1 - by_chance / uneven)) if uneven > 0 else 0.0
    drawn = [1 + habit * (weight - 1) for weight in plain]
    mean = sum(drawn) / size
    return tuple(weight / mean for weight in drawn)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A part of an hour, and the items to be expected in it."""

    hour: int
    day: int
    hours: float
    items: float


def _cells(rhythm: Rhythm, start: datetime, end: datetime) -> list[_Cell]:
    """The hours between two moments."""
    by_hour, by_day, base = _by_hour(rhythm), _by_day(rhythm), rate(rhythm)
    found: list[_Cell] = []
    at, end = start.astimezone(UTC), end.astimezone(UTC)
    while at < end:
        upto = min(end, at.replace(minute=0, second=0, microsecond=0) + _HOUR)
        hours, day = _hours(upto - at), at.weekday()
        found.append(_Cell(at.hour, day, hours, base * by_hour[at.hour] * by_day[day] * hours))
        at = upto
    return found


@dataclass(slots=True)
class _Tallies:
    by_hour: list[float]
    watched_by_hour: list[float]
    by_day: list[float]
    watched_by_day: list[float]

    @classmethod
    def of(cls, rhythm: Rhythm, fading: float) -> _Tallies:
        counts = (rhythm.by_hour, rhythm.watched_by_hour, rhythm.by_day, rhythm.watched_by_day)
        return cls(*([count * fading for count in each] for each in counts))

    def add(self, cells: Sequence[_Cell], known: Sequence[datetime], unknown: int) -> None:
        """Items of known instants where they belong, the others spread over the cells."""
        for instant in known:
            moment = instant.astimezone(UTC)
            self.by_hour[moment.hour] += 1
            self.by_day[moment.weekday()] += 1
        total = sum(cell.items for cell in cells) or 1.0
        for cell in cells:
            share = unknown * cell.items / total
            self.by_hour[cell.hour] += share
            self.by_day[cell.day] += share
            self.watched_by_hour[cell.hour] += cell.hours
            self.watched_by_day[cell.day] += cell.hours


def _faded(hours: float, half_life: float) -> float:
    return float(0.5 ** (hours / half_life))


def _hours(span: timedelta) -> float:
    return span / _HOUR
