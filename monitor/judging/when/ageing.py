"""How often is an article looked at as it grows old?

Most edits, and most walls, come in the first hours and days. Pure; nothing here reads a clock. Decided: a ladder with a rung for
each age, the first of them no wider than the watch's own interval; above the last rung an article rests, until it is listed
again: then it stands on the last rung anew. Age counts from when we first saw it, since what was there before us may go behind
a wall today.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.model.watch import Interval, Rung


def cadence_at_age(
    ladder: tuple[Rung, ...], own: timedelta | None, seen_at: datetime, woken_at: datetime | None, now: datetime
) -> Interval | None:
    """How often an article is looked at that was first seen, and perhaps listed again, at these moments; None when it rests.

    `own` is the interval of its watch, where it has one.
    """
    age = now - seen_at
    for place, rung in enumerate(ladder):
        if age < rung.until:
            return Interval(min(rung.every, own) if own and place == 0 else rung.every)
    if woken_at is None or not ladder:
        return None
    start = ladder[-2].until if len(ladder) > 1 else timedelta()
    return Interval(ladder[-1].every) if now - woken_at < ladder[-1].until - start else None
