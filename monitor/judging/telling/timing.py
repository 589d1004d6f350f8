"""When may a message be sent?

Pure; instants are aware, answers in UTC. Quiet hours and digests follow the wall clock of their zone: an hour that does not
exist because clocks went forward is the instant they did; of an hour that comes twice, the first counts.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from monitor.judging.when.cadence import next_due
from monitor.model.rule import QuietHours, Timing

_DAY = timedelta(days=1)


def ready_at(timing: Timing, at: datetime) -> datetime | None:
    """When something that happened at `at` may be told, quiet hours aside; None for at once."""
    if timing.digest is not None:
        return next_due(timing.digest, at, lambda: 0.5)
    if timing.gather:
        return at.astimezone(UTC) + timing.gather
    return None


def bundle_name(timing: Timing) -> str:
    """Under which name messages wait for each other; empty where each goes alone."""
    if timing.digest is not None:
        return f"digest {timing.digest.line} {timing.digest.zone}"
    if timing.gather:
        return f"gather {timing.gather.total_seconds():g}s"
    return ""


def quiet_until(quiet: QuietHours | None, at: datetime) -> datetime | None:
    """The end of the quiet hours that hold at `at`; None when it is not quiet."""
    if quiet is None:
        return None
    today = at.astimezone(ZoneInfo(quiet.zone)).date()
    for day in (today - _DAY, today):
        start = wall_instant(day, quiet.start, quiet.zone)
        end = wall_instant(day if quiet.end > quiet.start else day + _DAY, quiet.end, quiet.zone)
        if start <= at < end:
            return end
    return None


def wall_instant(day: date, wall: time, zone: str) -> datetime:
    """The instant, in UTC, at which clocks of a zone first show `wall` on a day, or first show more where they skip it."""
    place = ZoneInfo(zone)
    local = datetime.combine(day, wall, tzinfo=place)
    first = local.astimezone(UTC)
    if first.astimezone(place).replace(tzinfo=None) == local.replace(tzinfo=None):
        return first
    return _leap(local.replace(fold=1).astimezone(UTC), first, place)


def _leap(before: datetime, after: datetime, place: ZoneInfo) -> datetime:
    """The instant between two at which the clocks of a place are put forward, found by halving."""
    offset = before.astimezone(place).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=int((after - before).total_seconds()) // 2)
        if middle.astimezone(place).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after
