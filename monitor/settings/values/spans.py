"""How long, and how often?

`15m` and `1h30m` are spans; five fields, with or without a zone behind them, are a cron line; `auto` learns. Raises WrongValueError with a
sentence for people. Never: guesses a unit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from pydantic import ValidationInfo

from monitor.model.rule import Rate
from monitor.model.watch import Auto, Cadence, Cron, Interval, Rung
from monitor.settings.values.cron import cron_problem, split_zone
from monitor.settings.values.shown import WrongValueError, shown
from monitor.settings.values.surroundings import around

_UNITS = {
    "w": timedelta(weeks=1),
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "m": timedelta(minutes=1),
    "s": timedelta(seconds=1),
    "ms": timedelta(milliseconds=1),
}
_SPAN = re.compile(r"(?:(\d{1,6})w)?\s*(?:(\d{1,6})d)?\s*(?:(\d{1,6})h)?\s*(?:(\d{1,6})m)?\s*(?:(\d{1,6})s)?\s*(?:(\d{1,6})ms)?", re.ASCII)
_RATE = re.compile(r"(\d{1,5}) *(?:per|/|in) *(.+)", re.ASCII)
_SHORTEST_EVERY = timedelta(seconds=1)
_LONGEST_EVERY = timedelta(days=366)
_CRON_FIELDS_AT_LEAST = 4
_LONGEST_AGE = timedelta(days=3660)
AUTO = "auto"
ONCE = "once"


def read_span(value: object) -> timedelta:
    """A span as people write it: whole numbers with w, d, h, m, s or ms, the largest first."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise WrongValueError(f'{value} has no unit; write for example "15m" for 15 minutes or "90s" for 90 seconds')
    match = _SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or not any(match.groups()):
        raise WrongValueError(f'{shown(value)} is not a span; write for example "15m", "1h30m" or "7d"')
    return sum((int(count) * unit for count, unit in zip(match.groups(), _UNITS.values(), strict=True) if count), timedelta())


def read_rate(value: object) -> Rate:
    """So many within a span: `20 per 1m`."""
    match = _RATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or int(match[1]) == 0:
        raise WrongValueError(f'{shown(value)} is not a rate; write for example "20 per 1m"')
    span = SpanBetween(timedelta(seconds=1), timedelta(days=1))(match[2])
    return Rate(int(match[1]), span)


def write_span(span: timedelta) -> str:
    """A span as `read_span` reads it, in the largest whole units."""
    rest, parts = span, []
    for name, unit in _UNITS.items():
        count, rest = divmod(rest, unit)
        if count:
            parts.append(f"{count}{name}")
    return "".join(parts) or "0s"


@dataclass(frozen=True, slots=True)
class SpanBetween:
    """Reads a span that must lie between two bounds, both allowed."""

    shortest: timedelta
    longest: timedelta

    def __call__(self, value: object) -> timedelta:
        """The span. Raises WrongValueError when it is none or out of bounds."""
        span = read_span(value)
        if span < self.shortest:
            raise WrongValueError(f'{shown(value)} is too short; write "{write_span(self.shortest)}" or more')
        if span > self.longest:
            raise WrongValueError(f'{shown(value)} is too long; write "{write_span(self.longest)}" or less')
        return span


_read_lasting = SpanBetween(timedelta(minutes=1), timedelta(days=30))
_MOST_FAILURES = 100


def read_failing_after(value: object) -> int | timedelta:
    """How much trouble is worth telling: so many failures in a row, or for how long they last."""
    if isinstance(value, int) and not isinstance(value, bool):
        if not 1 <= value <= _MOST_FAILURES:
            raise WrongValueError(f'{value} is not between 1 and {_MOST_FAILURES}; write for example 3, or how long: "6h"')
        return value
    if not isinstance(value, str):
        raise WrongValueError(f'{shown(value)} is neither a whole number nor a span; write for example 3, or how long: "6h"')
    return _read_lasting(value)


_read_every = SpanBetween(_SHORTEST_EVERY, _LONGEST_EVERY)
_read_age = SpanBetween(_SHORTEST_EVERY, _LONGEST_AGE)


def read_ladder(value: object) -> tuple[Rung, ...]:
    """Rungs as people write them, `15m until 6h, 1h until 2d`, each later than the one before; `once` for none."""
    if value == ONCE:
        return ()
    rungs: list[Rung] = []
    for part in value.split(",") if isinstance(value, str) else [""]:
        every, word, age = part.partition(" until ")
        if not word:
            raise WrongValueError(f'{shown(value)} is no ladder; write for example "15m until 6h, 1h until 2d, 1d until 30d", or "{ONCE}"')
        rungs.append(Rung(_read_every(every), _read_age(age)))
        if len(rungs) > 1 and rungs[-1].until <= rungs[-2].until:
            raise WrongValueError(f"{shown(age.strip())} is no later than the age before it; begin with the youngest")
    return tuple(rungs)


def read_cadence(value: object, info: ValidationInfo) -> Cadence:
    """A span, `auto`, or a cron line that may end in the name of a zone; without one the zone of `[monitor]` counts."""
    if value == AUTO:
        return Auto()
    if isinstance(value, str) and (len(value.split()) >= _CRON_FIELDS_AT_LEAST or value.lstrip().startswith("@")):
        line, zone = split_zone(value)
        zone = zone or around(info).timezone
        if problem := cron_problem(line, zone):
            raise WrongValueError(problem)
        return Cron(line, zone)
    try:
        return Interval(_read_every(value))
    except ValueError as trouble:
        if isinstance(value, str) and "*" in value:
            raise WrongValueError(
                f'{shown(value)} is neither a span nor a cron line; write for example "15m" or "0 7 * * 1-5"'
            ) from trouble
        raise
