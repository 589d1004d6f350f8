"""How long has it been going wrong, and is it time to tell a person?

Pure arithmetic on streaks. One message when trouble has lasted, a reminder when it goes on and on, one when it
ends; nobody is told of a single failure. A page counts as gone at the second look, since servers err.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from monitor.model.check import Streak
from monitor.model.errors import FailureKind

GONE_LOOKS = 2
GONE_LOOKS_MOST = 12
"""So many looks at five minutes' distance are enough even while something that may name it elsewhere waits to be looked at."""


def failed(streak: Streak, kind: FailureKind, now: datetime) -> Streak:
    """The streak after one more failure."""
    return replace(streak, failures=streak.failures + 1, since=streak.since or now, kind=kind.value)


def told(streak: Streak, now: datetime) -> Streak:
    """The streak once a person has been told of it."""
    return replace(streak, told=True, told_at=now)


def is_time_to_tell(streak: Streak, failing_after: int | timedelta, now: datetime) -> bool:
    """Whether this streak has just become long enough to be told, by failures or by time, and has not been."""
    if isinstance(failing_after, int):
        return not streak.told and streak.failures >= failing_after
    return not streak.told and streak.since is not None and now - streak.since >= failing_after


def is_time_to_remind(streak: Streak, remind_after: timedelta | None, now: datetime) -> bool:
    """Whether a person was told so long ago that it is time to say it again; never without `remind_after`."""
    if not streak.told or remind_after is None:
        return False
    last = streak.told_at or streak.since
    return last is not None and now - last >= remind_after


def gone(streak: Streak, now: datetime) -> Streak:
    """The streak after one more look that found the page gone. The server answers, so it is not failing."""
    return Streak(gone=streak.gone + 1, gone_told=streak.gone_told, gone_since=streak.gone_since or now)


def is_gone_for_sure(streak: Streak, may_be_named: bool = False) -> bool:
    """Whether the end of the page is now certain and has not been told; `may_be_named` as in `Look`."""
    return streak.gone >= (GONE_LOOKS_MOST if may_be_named else GONE_LOOKS) and not streak.gone_told


def in_doubt_since(streak: Streak) -> datetime | None:
    """Since when the page is gone, if nobody has been told."""
    return None if streak.gone_told else streak.gone_since


WELL = Streak()
