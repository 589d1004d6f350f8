"""When is a watch due again?

Pure arithmetic; no clock is read and no chance is drawn here but the one that is handed in. Instants are aware,
answers are in UTC, spans are timedelta. Never: judge whether a cron line makes sense; the settings do that.

Decided:
- Doubling, not adding, so that a dead site soon costs almost nothing; but the first try after a failure comes soon
  even for a daily watch, because most failures pass within minutes.
- Intervals are stretched or shortened by chance a little, so that a thousand watches that started together part.
- A cron line is read as Debian's cron reads it. A time that does not exist because the clock went forward runs once
  right after the gap; a time that comes twice because it went back runs once. Lines that run several times an hour
  follow real time through both.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from cronsim import CronSim

from monitor.model.watch import Auto, Cadence, Cron, Interval

FIRST_RETRY = timedelta(minutes=15)
LONGEST_RETRY = timedelta(hours=6)
LONGEST_WISH = timedelta(hours=24)
LONGEST_JITTER = timedelta(minutes=2)

_JITTER_SHARE = 0.05
_DOUBLINGS = 20
# After the clock went back, the line's times of the hour that comes twice lie behind us: at most a few hours of minutes.
_BEHIND = 200

Chance = Callable[[], float]


def next_due(cadence: Cadence, now: datetime, chance: Chance) -> datetime:
    """The next regular moment after `now`, in UTC. `chance` gives numbers from 0 to 1.

    An interval counts from `now` with up to a twentieth (at most two minutes) more or less; a cron line is exact. Where
    news decides and none is known of, the latest moment counts. Raises ValueError for a cron line that names no time within fifty years.
    """
    if isinstance(cadence, Interval):
        return now.astimezone(UTC) + _about(cadence.every, chance)
    if isinstance(cadence, Auto):
        return now.astimezone(UTC) + _about(cadence.latest, chance)
    return _next_cron(cadence, now)


def after_failure(cadence: Cadence, now: datetime, failures: int, retry_after: timedelta | None, chance: Chance) -> datetime:
    """When to try again after `failures` in a row, in UTC; the server's own wish `retry_after` is never undercut.

    The first pause is the regular one, or 15 minutes if that is shorter. Each further failure doubles it, up to 6 hours
    or the regular pause, whichever is longer. A wish counts up to 24 hours.
    """
    regular = next_due(cadence, now, _no_jitter) - now
    pause = min(regular, FIRST_RETRY) * 2 ** min(max(failures - 1, 0), _DOUBLINGS)
    due = now.astimezone(UTC) + _about(min(pause, max(regular, LONGEST_RETRY)), chance)
    if retry_after is None:
        return due
    wish = min(max(retry_after, timedelta()), LONGEST_WISH)
    # Those who were sent away together do not come back together, and none of them too early.
    return max(due, now.astimezone(UTC) + wish + _jitter(wish) * chance())


def _about(span: timedelta, chance: Chance) -> timedelta:
    return span + _jitter(span) * (2 * chance() - 1)


def _jitter(span: timedelta) -> timedelta:
    return min(span * _JITTER_SHARE, LONGEST_JITTER)


def _no_jitter() -> float:
    return 0.5


def _next_cron(cadence: Cron, now: datetime) -> datetime:
    times = CronSim(cadence.line, now.astimezone(ZoneInfo(cadence.zone)))
    # An hour that comes twice is read by its first coming, which may lie behind us.
    for time in islice(times, _BEHIND):
        if (due := time.astimezone(UTC)) > now:
            return due
    raise ValueError(f"the cron line {cadence.line!r} names no time to come")


def not_while_fresh(again: datetime | None, now: datetime, fresh_for: timedelta) -> datetime | None:
    """The next look, put off for as long as the server holds its last answer to be fresh; None stays None."""
    return None if again is None else max(again, now + fresh_for)
