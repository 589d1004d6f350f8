"""Who has which check and which delivery, and until when?

Runs inside a transaction of the caller. Decided: a claim is one UPDATE that hands out rows with a fresh token, and
whoever completes them must still hold that token. A lease that ends later than any that could be given now comes from a clock
that has since gone back; it counts as expired, so that no lease lasts for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)

from monitor.model.alert import Delivery, DeliveryState
from monitor.store.outgoing.copies import link_copies
from monitor.store.tables import alert, channel_health, delivery, event, snapshot, target

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

_NOW: BindParameter[datetime] = bindparam("now")
_OPEN = exists().where(channel_health.c.channel == delivery.c.channel, channel_health.c.open_until > _NOW)
_SENDABLE = and_(delivery.c.state == DeliveryState.WAITING.value, ~_OPEN, _free(delivery))
_ALONE = (
    select(delivery.c.id)
    .where(_SENDABLE, delivery.c.bundle == "", delivery.c.not_before <= _NOW)
    .where(delivery.c.channel.in_(bindparam("channels", expanding=True)))
    .order_by(delivery.c.id)
)
_CLAIM_DELIVERIES = _lease(delivery, _ALONE).returning(delivery.c.id)
_CLAIM_URGENT = _lease(delivery, _ALONE.where(delivery.c.urgent)).returning(delivery.c.id)
_BEFORE, _AFTER = snapshot.alias("before_event"), snapshot.alias("after_event")
_CLAIMED_DELIVERIES = (
    select(delivery, alert.c.key, event.c.payload, event.c.target, _BEFORE.c.number.label("before"), _AFTER.c.number.label("after"))
    .join(alert, alert.c.id == delivery.c.alert)
    .join(event, event.c.id == alert.c.event)
    .outerjoin(_BEFORE, _BEFORE.c.id == event.c.old_snapshot)
    .outerjoin(_AFTER, _AFTER.c.id == func.coalesce(event.c.new_snapshot, event.c.old_snapshot))
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(delivery.c.id)
)
# The first of a bundle stands for all of it: whoever has locked it may take the rest.
_FIRST_OF_BUNDLE = (
    select(delivery.c.id, delivery.c.bundle, delivery.c.carried_by, alert.c.key)
    .join(alert, alert.c.id == delivery.c.alert)
    .where(_SENDABLE, delivery.c.channel == bindparam("channel"), delivery.c.bundle != "", delivery.c.not_before <= _NOW)
    .order_by(delivery.c.id)
    .limit(1)
    .with_for_update(of=delivery)
)
_WAITS_ON_CHANNEL = and_(delivery.c.state == DeliveryState.WAITING.value, delivery.c.channel == bindparam("channel"))
_REST_OF_BUNDLE = (
    select(delivery.c.id)
    .where(_WAITS_ON_CHANNEL, delivery.c.bundle == bindparam("bundle"), delivery.c.carried_by.is_(None))
    .order_by(delivery.c.id)
    .limit(bindparam("most"))
)
_CARRIED = select(delivery.c.id).where(_WAITS_ON_CHANNEL, delivery.c.carried_by == bindparam("key"))
_TAKE_ALONG = (
    update(delivery)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)))
    .values(carried_by=bindparam("key"), lease_token=bindparam("token"), lease_until=bindparam("until"))
)
PILED = "piled up"
"""The bundle, with the quiet hours of its rule behind it, of what goes together only because it is too much for its channel."""
# A token says that sending was begun once. Its message may have come through and bears the alert's own key, so it stays alone.
_UNTRIED = (
    select(delivery.c.id)
    .where(_WAITS_ON_CHANNEL, delivery.c.bundle == "", delivery.c.not_before <= _NOW, ~_OPEN)
    .where(delivery.c.urgent.is_(False), delivery.c.lease_token.is_(None))
    .order_by(delivery.c.id)
)
_COUNT_UNTRIED = select(func.count()).select_from(_UNTRIED.limit(bindparam("most")).subquery())
_PILE = _UNTRIED.limit(bindparam("most")).with_for_update(skip_locked=True)
_PILE_UP = (
    update(delivery)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)))
    .values(bundle=literal(PILED) + func.coalesce(delivery.c.quiet, ""))
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
    connection: Connection, now: datetime, most: int, channels: Sequence[str], token: str, span: timedelta, urgent_only: bool
) -> list[Row[Any]]:
    """Lease up to `most` deliveries that go alone for `span`, oldest first, with the event of each."""
    values = {"now": now, "until": now + span, "most": most, "token": token, "channels": list(channels)}
    ids = list(connection.execute(_CLAIM_URGENT if urgent_only else _CLAIM_DELIVERIES, values).scalars())
    return _claimed(connection, ids)


def claim_bundle(connection: Connection, now: datetime, most: int, channel: str, token: str, span: timedelta) -> list[Row[Any]]:
    """Lease what goes out together next on a channel. What a message once carried stays together under its key."""
    first = connection.execute(_FIRST_OF_BUNDLE, {"now": now, "until": now + span, "channel": channel}).one_or_none()
    if first is None:
        return []
    key = first.carried_by or digest_key(channel, first.key)
    together = {"channel": channel, "bundle": first.bundle, "key": key, "most": most}
    ids = list(connection.execute(_CARRIED if first.carried_by else _REST_OF_BUNDLE, together).scalars())
    connection.execute(_TAKE_ALONG, {"ids": ids, "key": key, "token": token, "until": now + span})
    return _claimed(connection, ids)


def _claimed(connection: Connection, ids: list[int]) -> list[Row[Any]]:
    """What has just been leased, with all that is told of it."""
    if not ids:
        return []
    link_copies(connection, ids)
    return list(connection.execute(_CLAIMED_DELIVERIES, {"ids": ids}))


def is_piled(connection: Connection, now: datetime, channel: str, above: int) -> bool:
    """Whether more than `above` deliveries wait to go alone on a channel whose sending never began."""
    return (connection.execute(_COUNT_UNTRIED, {"now": now, "channel": channel, "most": above + 1}).scalar() or 0) > above


def claim_pile(connection: Connection, now: datetime, most: int, channel: str, token: str, span: timedelta) -> list[Row[Any]]:
    """Lease as one message the oldest of those; before them, what was to go together anyway and is older."""
    ids = list(connection.execute(_PILE, {"now": now, "channel": channel, "most": most}).scalars())
    connection.execute(_PILE_UP, {"ids": ids})
    return claim_bundle(connection, now, most, channel, token, span)


def digest_key(channel: str, first_alert_key: str) -> str:
    """The key of a message that carries several alerts: no two begin with the same alert on the same channel."""
    return blake2b(f"digest\n{channel}\n{first_alert_key}".encode(), digest_size=16).hexdigest()


def postpone(connection: Connection, deliveries: Sequence[Delivery], until: datetime) -> None:
    """Give claimed deliveries back untried; those whose lease was lost stay as they are."""
    if deliveries:
        connection.execute(_POSTPONE, [{"id_": each.id, "token": each.lease_token, "after": until} for each in deliveries])


def release(connection: Connection, target_ids: Sequence[int], token: str) -> None:
    """Give claimed checks back as they were."""
    connection.execute(_RELEASE, [{"id_": target_id, "token": token} for target_id in target_ids])


def forget(connection: Connection) -> None:
    """End every lease. Only for a program that knows itself to be alone."""
    connection.execute(update(target).where(target.c.lease_until.is_not(None)).values(**_NO_LEASE))
    # The token stays: a message may have been on its way, and what tells of it once more must bear the same key.
    connection.execute(update(delivery).where(delivery.c.lease_until.is_not(None)).values(lease_until=None))


def next_due(connection: Connection) -> datetime | None:
    """When the earliest check is due that nobody holds."""
    found: datetime | None = connection.execute(_NEXT_DUE).scalar()
    return found
