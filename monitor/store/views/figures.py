"""How is the program doing as a whole, in figures?

Decided: what is counted over time is counted over the last hour, whose checks are the last rows of the log: the answer
does not grow with history. Rows are only ever added, so the highest id says how many there were.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, func, select

from monitor.model.alert import DeliveryState
from monitor.model.check import Outcome
from monitor.store.halving import first_since, newest_id
from monitor.store.tables import check_log, delivery, event, snapshot, target

_HOUR = timedelta(hours=1)
_WEEK = timedelta(weeks=1)
MOST_OVERDUE = 1_000


@dataclass(frozen=True, slots=True)
class Figures:
    """Overdue now (counted no further than MOST_OVERDUE), and what the checks of the last hour came to.
    `oldest_waiting` is when the most overdue delivery should have been tried; `events` and `versions` were ever written."""

    addresses: int
    overdue: int
    oldest_overdue: datetime | None
    oldest_waiting: datetime | None
    checks: dict[str, int]
    seconds: float
    size_bytes: int
    events: int
    versions: int
    versions_of_the_week: int


def figures(connection: Connection, now: datetime) -> Figures:
    """The figures of this moment."""
    late = and_(target.c.active.is_(True), target.c.next_due <= now, target.c.lease_until.is_(None))
    overdue = select(target.c.next_due).where(late).order_by(target.c.next_due)
    waits = and_(delivery.c.state == DeliveryState.WAITING.value, delivery.c.not_before <= now)
    checks, milliseconds, size = _last_hour(connection, now)
    return Figures(
        addresses=newest_id(connection, target),
        overdue=connection.execute(select(func.count()).select_from(overdue.limit(MOST_OVERDUE).subquery())).scalar_one(),
        oldest_overdue=connection.execute(overdue.limit(1)).scalar(),
        oldest_waiting=connection.execute(select(func.min(delivery.c.not_before)).where(waits)).scalar(),
        checks={outcome.value: checks.get(outcome.value, 0) for outcome in Outcome},
        seconds=milliseconds / 1000,
        size_bytes=size,
        events=newest_id(connection, event),
        versions=newest_id(connection, snapshot),
        versions_of_the_week=newest_id(connection, snapshot) + 1 - first_since(connection, snapshot, snapshot.c.taken_at, now - _WEEK),
    )


def _last_hour(connection: Connection, now: datetime) -> tuple[dict[str, int], int, int]:
    first = first_since(connection, check_log, check_log.c.at, now - _HOUR)
    columns = [check_log.c[name] for name in ("outcome", "duration_ms", "bytes")]
    count = newest_id(connection, check_log) + 1 - first
    last = select(*columns).order_by(check_log.c.id.desc()).limit(count).subquery()
    summed = select(last.c.outcome, func.count(), func.sum(last.c.duration_ms), func.sum(last.c.bytes)).group_by(last.c.outcome)
    rows = connection.execute(summed).all()
    return {row[0]: row[1] for row in rows}, int(sum(row[2] or 0 for row in rows)), int(sum(row[3] or 0 for row in rows))
