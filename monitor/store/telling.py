"""How do facts become deliveries that wait?

Runs inside the transaction that writes the version which caused them. Decided: keys make both events and alerts
unique for ever, so that a repeated write tells nobody twice; only an alert that is new gets deliveries.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from monitor.model.alert import Alert, Attempt, DeliveryState
from monitor.model.change import Event
from monitor.model.check import Verdict
from monitor.store.inserts import if_new
from monitor.store.rows import clean, lookup_key, milliseconds, to_json
from monitor.store.tables import alert, attempt, delivery, event

Told = tuple[Verdict, int | None, int | None]
"""A verdict, the version before it and the version it keeps."""

_ADD_EVENTS = if_new(event)
_EVENT_IDS = select(event.c.key, event.c.id).where(event.c.key.in_(bindparam("keys", expanding=True)))
_ADD_ALERTS = if_new(alert, alert.c.id, alert.c.key)
_ADD_DELIVERIES = insert(delivery)
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


def tell(connection: Connection, told: Sequence[Told]) -> None:
    """Write the events of verdicts, their alerts, and a waiting delivery for each channel of each new alert."""
    events = [_event_row(each, fact) for each in told for fact in _facts(each[0])]
    if events:
        connection.execute(_ADD_EVENTS[connection.dialect.name], events)
    alerts = [(verdict, each) for verdict, _, _ in told for each in verdict.alerts]
    if alerts:
        _add_alerts(connection, alerts)


def record_attempts(connection: Connection, attempts: Sequence[Attempt]) -> list[bool]:
    """Keep attempts and what became of their deliveries; False for one whose lease was lost.

    An attempt that was written before is True again and changes nothing.
    """
    rows = {row.id: row for row in connection.execute(_HOLD, {"ids": [each.delivery_id for each in attempts]})}
    answers: list[bool] = []
    held: dict[int, Attempt] = {}
    for each in attempts:
        row = rows.get(each.delivery_id)
        mine = row is not None and row.lease_token == each.lease_token
        answers.append(mine)
        if row is not None and mine and row.lease_until is not None:
            held.setdefault(each.delivery_id, each)
    if held:
        connection.execute(_SETTLE, [_settled_row(each) for each in held.values()])
        connection.execute(_ADD_ATTEMPTS, [_attempt_row(each) for each in held.values()])
    return answers


def _facts(verdict: Verdict) -> list[Event]:
    """Every event of a verdict once, those that only its alerts know included."""
    return list({each.key: each for each in (*verdict.events, *(alert.event for alert in verdict.alerts))}.values())


def _event_row(told: Told, fact: Event) -> dict[str, Any]:
    verdict, before, after = told
    return {
        "key": lookup_key(fact.key),
        "kind": fact.kind.value,
        "at": fact.at,
        "watch": clean(fact.watch),
        "target": verdict.due.target.id,
        "url": clean(fact.url),
        "title": clean(fact.title),
        "old_snapshot": before,
        "new_snapshot": after,
        "payload": to_json(fact),
    }


def _add_alerts(connection: Connection, alerts: Sequence[tuple[Verdict, Alert]]) -> None:
    keys = [lookup_key(each.event.key) for _, each in alerts]
    events = {row.key: row.id for row in connection.execute(_EVENT_IDS, {"keys": keys})}
    rows = [
        {"key": lookup_key(each.key), "event": events[lookup_key(each.event.key)], "created_at": verdict.at} for verdict, each in alerts
    ]
    ids = {row.key: row.id for row in connection.execute(_ADD_ALERTS[connection.dialect.name], rows)}
    deliveries: dict[tuple[int, str], dict[str, Any]] = {}
    for verdict, each in alerts:
        alert_id = ids.get(lookup_key(each.key))
        if alert_id is not None:
            for channel in each.channels:
                deliveries.setdefault((alert_id, channel), _delivery_row(verdict, alert_id, channel))
    if deliveries:
        connection.execute(_ADD_DELIVERIES, list(deliveries.values()))


def _delivery_row(verdict: Verdict, alert_id: int, channel: str) -> dict[str, Any]:
    return {
        "alert": alert_id,
        "channel": channel,
        "state": DeliveryState.WAITING.value,
        "attempts": 0,
        "not_before": verdict.at,
        "created_at": verdict.at,
        "answer": "",
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
