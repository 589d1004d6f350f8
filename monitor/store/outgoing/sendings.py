"""How is the outcome of a message recorded?

Runs inside a transaction of the caller, for many messages at once. Decided: everything that one message carried is recorded
together with the health of its channel and with what the other channels are told about that, or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, or_, select, update

from monitor.model.alert import Attempt, ChannelHealth, DeliveryState, Sending
from monitor.store.outgoing.telling import News, tell_of
from monitor.store.rows import clean, milliseconds
from monitor.store.tables import attempt, channel_health, delivery

REFUSED = or_(delivery.c.state == DeliveryState.DEAD.value, and_(delivery.c.state == DeliveryState.WAITING.value, delivery.c.attempts > 0))
"""A delivery that is dead, or waits after an attempt that failed."""

_HOLD = (
    select(delivery.c.id, delivery.c.lease_token, delivery.c.lease_until)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(delivery.c.id)
    .with_for_update()
)
_SETTLE = (
    update(delivery)
    .where(delivery.c.id == bindparam("id_"))
    .values({column: bindparam(column) for column in ("state", "not_before", "finished_at", "answer")})
    .values(attempts=delivery.c.attempts + 1, lease_until=None)
)
_ADD_ATTEMPTS = insert(attempt)
_HEALTH = select(channel_health).where(channel_health.c.channel == bindparam("name"))
_FORGET_HEALTH = delete(channel_health).where(channel_health.c.channel == bindparam("name"))
_KEEP_HEALTH = insert(channel_health)


def record_sendings(connection: Connection, sendings: Sequence[Sending]) -> list[bool]:
    """Keep what came of messages; False for one of whose deliveries a lease was lost, of which nothing is written.

    One that was written before is True again and changes nothing.
    """
    ids = [each.delivery_id for sending in sendings for each in sending.attempts]
    rows = {row.id: row for row in connection.execute(_HOLD, {"ids": ids})}
    answers: list[bool] = []
    held: dict[int, Attempt] = {}
    for sending in sendings:
        found = [rows.get(each.delivery_id) for each in sending.attempts]
        mine = all(row is not None and row.lease_token == each.lease_token for row, each in zip(found, sending.attempts, strict=True))
        answers.append(mine)
        new = [
            each for each in sending.attempts if mine and rows[each.delivery_id].lease_until is not None and each.delivery_id not in held
        ]
        if new:
            held |= {each.delivery_id: each for each in new}
            _keep_health(connection, sending.health)
            tell_of(connection, [News(each, new[0].at + new[0].duration) for each in sending.alerts])
    if held:
        connection.execute(_SETTLE, [_settled_row(each) for each in held.values()])
        connection.execute(_ADD_ATTEMPTS, [_attempt_row(each) for each in held.values()])
    return answers


def health_of(connection: Connection, channel: str) -> ChannelHealth:
    """How a channel fares; well, where nothing else is known."""
    row = connection.execute(_HEALTH, {"name": channel}).one_or_none()
    return ChannelHealth(channel) if row is None else ChannelHealth(*row)


def _keep_health(connection: Connection, health: ChannelHealth | None) -> None:
    if health is None:
        return
    connection.execute(_FORGET_HEALTH, {"name": health.channel})
    if not health.is_well:
        connection.execute(_KEEP_HEALTH, _health_row(health))


def _health_row(health: ChannelHealth) -> dict[str, Any]:
    return {
        "channel": health.channel,
        "refusals": health.refusals,
        "since": health.since,
        "open_until": health.open_until,
        "told": health.told,
        "reason": clean(health.reason),
    }


def _settled_row(each: Attempt) -> dict[str, Any]:
    waits = each.state is DeliveryState.WAITING
    ended = each.at + each.duration
    return {
        "id_": each.delivery_id,
        "state": each.state.value,
        "not_before": each.next_attempt or ended,
        "finished_at": None if waits else ended,
        "answer": clean(each.answer),
    }


def _attempt_row(each: Attempt) -> dict[str, Any]:
    return {
        "delivery": each.delivery_id,
        "at": each.at,
        "duration_ms": milliseconds(each.duration.total_seconds()),
        "state": each.state.value,
        "answer": clean(each.answer),
        "next_attempt": each.next_attempt,
    }
