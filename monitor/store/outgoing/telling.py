"""How do facts become deliveries that wait?

Runs inside the transaction that writes the version which caused them. Decided: keys make both events and alerts
unique for ever, so that a repeated write tells nobody twice; only an alert that is new gets deliveries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from monitor.model.alert import Alert, DeliveryState, Route
from monitor.model.change import Event
from monitor.model.check import Verdict
from monitor.store.inserts import if_new
from monitor.store.outgoing.echoes import unless_an_echo
from monitor.store.outgoing.incidents import behind_its_beginning
from monitor.store.rows import clean, lookup_key, quiet_to_row, to_json
from monitor.store.tables import alert, delivery, event

Told = tuple[Verdict, int | None, int | None]
"""A verdict, the version before it and the version it keeps."""

_ADD_EVENTS = if_new(event)
_EVENT_IDS = select(event.c.key, event.c.id).where(event.c.key.in_(bindparam("keys", expanding=True)))
_ADD_ALERTS = if_new(alert, alert.c.id, alert.c.key)
_ADD_DELIVERIES = insert(delivery)


@dataclass(frozen=True, slots=True)
class News:
    """An alert to be written at an instant; its deliveries are held back when `held`."""

    alert: Alert
    at: datetime
    held: bool = False


def tell(connection: Connection, told: Sequence[Told], held: frozenset[str] = frozenset()) -> None:
    """Write the events of verdicts, their alerts, and a waiting delivery for each channel of each new alert; those of the
    alerts whose keys are in `held` wait for a person."""
    events = [_event_row(fact, each[0].due.target.id, each[1], each[2]) for each in told for fact in _facts(each[0])]
    if events:
        connection.execute(_ADD_EVENTS[connection.dialect.name], events)
    add_alerts(connection, [News(each, verdict.at, each.key in held) for verdict, _, _ in told for each in verdict.alerts])


def tell_of(connection: Connection, news: Sequence[News], target: int | None = None, version: int | None = None) -> None:
    """Write alerts that no check caused, with their events, which are about an address or one version of it, or about none."""
    if news:
        connection.execute(_ADD_EVENTS[connection.dialect.name], [_event_row(each.alert.event, target, None, version) for each in news])
        add_alerts(connection, news)


def add_alerts(connection: Connection, news: Sequence[News]) -> None:
    """Write alerts whose events are written, and deliveries for those that are new."""
    if not news:
        return
    events = _event_ids(connection, (each.alert.event.key for each in news))
    rows = [{"key": lookup_key(each.alert.key), "event": events[lookup_key(each.alert.event.key)], "created_at": each.at} for each in news]
    ids = {row.key: row.id for row in connection.execute(_ADD_ALERTS[connection.dialect.name], rows)}
    for each in news:
        alert_id = ids.get(lookup_key(each.alert.key))
        if alert_id is not None:
            _add_deliveries(connection, each, alert_id, events[lookup_key(each.alert.event.key)])


def _add_deliveries(connection: Connection, news: News, alert_id: int, number: int) -> None:
    """One by one, since whether one is told may hang on another; `number` is the event's row."""
    fact = news.alert.event
    for channel in dict.fromkeys(news.alert.channels):
        row = behind_its_beginning(connection, fact, number, _delivery_row(news, alert_id, news.alert.route(channel)))
        connection.execute(_ADD_DELIVERIES, unless_an_echo(connection, fact, number, row))


def _event_ids(connection: Connection, keys: Iterable[str]) -> dict[str, int]:
    return {row.key: row.id for row in connection.execute(_EVENT_IDS, {"keys": [lookup_key(key) for key in keys]})}


def _facts(verdict: Verdict) -> list[Event]:
    """Every event of a verdict once, those that only its alerts know included."""
    return list({each.key: each for each in (*verdict.events, *(alert.event for alert in verdict.alerts))}.values())


def _event_row(fact: Event, target: int | None, before: int | None, after: int | None) -> dict[str, Any]:
    return {
        "key": lookup_key(fact.key),
        "kind": fact.kind.value,
        "at": fact.at,
        "watch": clean(fact.watch),
        "target": target,
        "url": clean(fact.url),
        "title": clean(fact.title),
        "old_snapshot": before,
        "new_snapshot": after,
        "payload": to_json(fact),
    }


def _delivery_row(news: News, alert_id: int, route: Route) -> dict[str, Any]:
    state = DeliveryState.HELD if news.held else DeliveryState.WAITING
    return {
        "alert": alert_id,
        "channel": route.channel,
        "state": state.value,
        "attempts": 0,
        "not_before": route.after or news.at,
        "created_at": news.at,
        "finished_at": None,
        "answer": "",
        "urgent": route.urgent,
        "bundle": clean(route.bundle),
        "quiet": quiet_to_row(route.quiet),
        "because": "\n".join(clean(each) for each in route.because),
    }
