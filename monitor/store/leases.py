"""Who has which check and which delivery, and until when?

Runs inside a transaction of the caller. Decided: to claim is one UPDATE that hands rows out with a fresh token;
whoever completes must still hold that token. A lease that ends later than any could have been given now comes from
a clock that has since gone back, and counts as over, so that no lease is immortal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, Update, and_, bindparam, or_, select, update

from monitor.model.alert import Delivery, DeliveryState
from monitor.store.tables import alert, delivery, event, target

_NO_LEASE: dict[str, Any] = {"lease_token": None, "lease_until": None}


def _held(table: Table) -> ColumnElement[bool]:
    """The row `id_`, as long as the lease that was given with `token` stands."""
    return and_(table.c.id == bindparam("id_"), table.c.lease_token == bindparam("token"), table.c.lease_until.is_not(None))


def _free(table: Table) -> ColumnElement[bool]:
    until = table.c.lease_until
    return or_(until.is_(None), until <= bindparam("now"), until > bindparam("until"))


def _lease(table: Table, chosen: Select[Any]) -> Update:
    """Lease the chosen rows. On PostgreSQL rows that another worker is just claiming are passed over; the list is
    built once, because a subquery could be run again for every row."""
    picked = chosen.limit(bindparam("most")).with_for_update(skip_locked=True).cte("picked")
    return update(table).where(table.c.id.in_(select(picked.c.id))).values(lease_token=bindparam("token"), lease_until=bindparam("until"))


_DUE = (
    select(target.c.id)
    .where(target.c.active.is_(True), target.c.next_due <= bindparam("now"), _free(target))
    .order_by(target.c.next_due, target.c.id)
)
_CLAIM = _lease(target, _DUE).returning(target)
_CLAIM_NAMED = _lease(target, _DUE.where(target.c.watch.in_(bindparam("names", expanding=True)))).returning(target)

_WAITING = (
    select(delivery.c.id)
    .where(
        delivery.c.state == DeliveryState.WAITING.value,
        delivery.c.not_before <= bindparam("now"),
        delivery.c.channel.in_(bindparam("channels", expanding=True)),
        _free(delivery),
    )
    .order_by(delivery.c.id)
)
_CLAIM_DELIVERIES = _lease(delivery, _WAITING).returning(delivery.c.id)
_CLAIMED_DELIVERIES = (
    select(delivery.c.id, alert.c.key, delivery.c.channel, event.c.payload, delivery.c.attempts, delivery.c.created_at)
    .join(alert, alert.c.id == delivery.c.alert)
    .join(event, event.c.id == alert.c.event)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(delivery.c.id)
)
_POSTPONE = update(delivery).where(_held(delivery)).values(not_before=bindparam("after"), **_NO_LEASE)
_RELEASE = update(target).where(_held(target)).values(**_NO_LEASE)
_NEXT_DUE = (
    select(target.c.next_due)
    .where(and_(target.c.active.is_(True), target.c.next_due.is_not(None), target.c.lease_until.is_(None)))
    .order_by(target.c.next_due)
    .limit(1)
)


def claim(connection: Connection, now: datetime, most: int, names: Sequence[str] | None, token: str, span: timedelta) -> list[Row[Any]]:
    """Lease up to `most` due checks for `span`, most overdue first; rows of `target`."""
    values = {"now": now, "until": now + span, "most": most, "token": token}
    found = connection.execute(_CLAIM, values) if names is None else connection.execute(_CLAIM_NAMED, {**values, "names": list(names)})
    return sorted(found, key=lambda row: (row.next_due, row.id))


def claim_deliveries(
    connection: Connection, now: datetime, most: int, channels: Sequence[str], token: str, span: timedelta
) -> list[Row[Any]]:
    """Lease up to `most` waiting deliveries for `span`, oldest first, with the event of each."""
    values = {"now": now, "until": now + span, "most": most, "token": token, "channels": list(channels)}
    ids = list(connection.execute(_CLAIM_DELIVERIES, values).scalars())
    return list(connection.execute(_CLAIMED_DELIVERIES, {"ids": ids})) if ids else []


def postpone(connection: Connection, deliveries: Sequence[Delivery], until: datetime) -> None:
    """Give claimed deliveries back untried; those whose lease was lost stay as they are."""
    if deliveries:
        connection.execute(_POSTPONE, [{"id_": each.id, "token": each.lease_token, "after": until} for each in deliveries])


def release(connection: Connection, target_ids: Sequence[int], token: str) -> None:
    """Give claimed checks back as they were."""
    connection.execute(_RELEASE, [{"id_": target_id, "token": token} for target_id in target_ids])


def forget(connection: Connection) -> None:
    """End every lease. Only for a program that knows itself to be alone."""
    for table in (target, delivery):
        connection.execute(update(table).where(table.c.lease_until.is_not(None)).values(**_NO_LEASE))


def next_due(connection: Connection) -> datetime | None:
    """When the earliest check is due that nobody holds."""
    found: datetime | None = connection.execute(_NEXT_DUE).scalar()
    return found
