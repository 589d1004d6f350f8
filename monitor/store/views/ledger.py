"""Which alerts were told to whom, and how did each attempt end? Newest first, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, exists, func, select

from monitor.model.alert import DeliveryState
from monitor.store.leases import PILED
from monitor.store.outgoing.sendings import REFUSED
from monitor.store.rows import event_from_row
from monitor.store.tables import alert, attempt, delivery, event
from monitor.store.views.viewed import AlertView, AttemptView, DeliveryView


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the ledger. `older` is where the next begins, None at the end."""

    alerts: tuple[AlertView, ...]
    older: int | None


def ledger(
    connection: Connection, *, state: str | None = None, watch: str | None = None, before: int | None = None, limit: int = 50
) -> Page:
    """Alerts newest first. `state` is a DeliveryState, or `late`: dead, or waiting after an attempt that failed."""
    if state is not None and state != DeliveryState.SENT.value:
        # Few deliveries are not sent, and their states have an index: begin with them.
        statement = (
            select(delivery.c.alert)
            .where(REFUSED if state == "late" else delivery.c.state == state)
            .distinct()
            .order_by(delivery.c.alert.desc())
            .limit(limit + 1)
        )
        found = delivery.c.alert
    else:
        statement = select(alert.c.id).order_by(alert.c.id.desc()).limit(limit + 1)
        found = alert.c.id
        if state is not None:
            statement = statement.where(exists().where(delivery.c.alert == alert.c.id, delivery.c.state == state))
    if before is not None:
        statement = statement.where(found < before)
    if watch is not None:
        known = select(alert.c.id).join(event, event.c.id == alert.c.event).where(event.c.watch == watch)
        statement = statement.where(found.in_(known))
    ids = connection.execute(statement).scalars().all()
    return Page(alerts(connection, ids[:limit]), ids[limit - 1] if len(ids) > limit else None)


def alerts(connection: Connection, ids: Sequence[int]) -> tuple[AlertView, ...]:
    """These alerts with every attempt, newest first."""
    if not ids:
        return ()
    columns = (alert.c.id, alert.c.key, alert.c.created_at, alert.c.event, event.c.payload, event.c.target)
    rows = connection.execute(
        select(*columns).join(event, event.c.id == alert.c.event).where(alert.c.id.in_(ids)).order_by(alert.c.id.desc())
    )
    routes = _routes(connection, ids)
    return tuple(
        AlertView(row.id, row.key, row.created_at, row.event, row.target, event_from_row(row.payload), tuple(routes.get(row.id, ())))
        for row in rows
    )


def states(connection: Connection) -> dict[str, int]:
    """How many deliveries are in each state. Those that were sent are what is left of all: they are most, and never counted."""
    unsent = [state.value for state in DeliveryState if state is not DeliveryState.SENT]
    rows = connection.execute(select(delivery.c.state, func.count()).where(delivery.c.state.in_(unsent)).group_by(delivery.c.state))
    counted = dict.fromkeys(map(str, DeliveryState), 0) | {row[0]: row[1] for row in rows}
    everything = connection.execute(select(func.max(delivery.c.id))).scalar() or 0
    return counted | {DeliveryState.SENT.value: max(0, everything - sum(counted.values()))}


def _routes(connection: Connection, ids: Sequence[int]) -> dict[int, list[DeliveryView]]:
    of_alerts = delivery.c.alert.in_(ids)
    tries: dict[int, list[AttemptView]] = {}
    for row in connection.execute(
        select(attempt).join(delivery, delivery.c.id == attempt.c.delivery).where(of_alerts).order_by(attempt.c.id)
    ):
        found = AttemptView(row.at, row.duration_ms, DeliveryState(row.state), row.answer, row.next_attempt)
        tries.setdefault(row.delivery, []).append(found)
    routes: dict[int, list[DeliveryView]] = {}
    for row in connection.execute(select(delivery).where(of_alerts).order_by(delivery.c.id)):
        routes.setdefault(row.alert, []).append(_delivery_view(row, tuple(tries.get(row.id, ()))))
    return routes


def _delivery_view(row: Row[Any], attempts: tuple[AttemptView, ...]) -> DeliveryView:
    return DeliveryView(
        id=row.id,
        channel=row.channel,
        state=DeliveryState(row.state),
        tries=row.attempts,
        not_before=row.not_before,
        finished_at=row.finished_at,
        answer=row.answer,
        attempts=attempts,
        urgent=row.urgent,
        because=tuple(row.because.split("\n")) if row.because else (),
        carried_by=row.carried_by or "",
        piled=row.bundle.startswith(PILED),
    )
