"""How often is an article looked at as it grows old?

Most edits, and most walls, come in the first days. Pure; nothing here reads a clock.
Decided: the watch's own cadence for two days, daily for a month, then weekly. Counted from when we first saw it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.model.watch import Auto, Cadence, Interval

_YOUNG = timedelta(minutes=15)
_LADDER: tuple[tuple[timedelta, timedelta], ...] = (
    (timedelta(days=30), timedelta(weeks=1)),
    (timedelta(days=2), timedelta(days=1)),
)


def cadence_at_age(cadence: Cadence, created_at: datetime, now: datetime) -> Cadence:
    """The cadence for an article first seen at `created_at`: never more often than the watch's own interval."""
    age = now - created_at
    cadence = Interval(max(cadence.soonest, _YOUNG)) if isinstance(cadence, Auto) else cadence
    for older_than, at_most_every in _LADDER:
        if age > older_than:
            own = cadence.every if isinstance(cadence, Interval) else timedelta()
            return Interval(max(own, at_most_every))
    return cadence
