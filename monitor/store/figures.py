"""What are the figures of the whole, for those who watch the watcher?

Decided: what is counted over time is counted over the last hour, whose checks are the last rows of the log: the answer
does not grow with history. Rows are only ever added, so the highest id says how many there were.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, func, select

from monitor.model.alert import DeliveryState
from monitor.model.check import Outcome
from monitor.store.tables import check_log, delivery, event, snapshot, target

_HOUR = timedelta(hours=1)
_MOST_CHECKS = 50_000


@dataclass(frozen=True, slots=True)
class Figures:
    """Overdue now, and what the checks of the last hour came to. `oldest_waiting` is when the most overdue delivery
    should have been tried."""

    overdue: int
    oldest_overdue: datetime | None
    oldest_waiting: datetime | None
    checks: dict[str, int]
    seconds: float
    size_bytes: int
    events: int
    versions: int


def figures(connection: Connection, now: datetime) -> Figures:
    """The figures of this moment."""
    late = and_(target.c.active.is_(True), target.c.next_due <= now, target.c.lease_until.is_(None))
    overdue, oldest = connection.execute(select(func.count(), func.min(target.c.next_due)).where(late)).one()
    waits = and_(delivery.c.state == DeliveryState.WAITING.value, delivery.c.not_before <= now)
    waiting = connection.execute(select(func.min(delivery.c.not_before)).where(waits)).scalar()
    checks, milliseconds, size = _last_hour(connection, now)
    return Figures(
        overdue=overdue,
        oldest_overdue=oldest,
        oldest_waiting=waiting,
        checks={outcome.value: checks.get(outcome.value, 0) for outcome in Outcome},
        seconds=milliseconds / 1000,
        size_bytes=size,
        events=connection.execute(select(func.max(event.c.id))).scalar() or 0,
        versions=connection.execute(select(func.max(snapshot.c.id))).scalar() or 0,
    )


def _last_hour(connection: Connection, now: datetime) -> tuple[dict[str, int], int, int]:
    columns = (check_log.c.at, check_log.c.outcome, check_log.c.duration_ms, check_log.c.bytes)
    last = select(*columns).order_by(check_log.c.id.desc()).limit(_MOST_CHECKS).subquery()
    grouped = (
        select(last.c.outcome, func.count(), func.sum(last.c.duration_ms), func.sum(last.c.bytes))
        .where(last.c.at > now - _HOUR)
        .group_by(last.c.outcome)
    )
    rows = connection.execute(grouped).all()
    return {row[0]: row[1] for row in rows}, int(sum(row[2] or 0 for row in rows)), int(sum(row[3] or 0 for row in rows))
