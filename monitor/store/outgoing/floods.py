"""Which alerts are held back because too many came at once, and what becomes of them?

Runs inside a transaction of the caller. Decided: whoever writes alerts asks here first; a flood is one row, from the first
alert it holds until its watch is back at its usual rate; what it holds waits for a person even then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, Row, bindparam, cast, exists, func, insert, or_, select, update

from monitor.judging.telling.rules import alert_key
from monitor.judging.trouble import floods as judging
from monitor.model.alert import Alert, DeliveryState, Route
from monitor.model.check import Verdict
from monitor.store.outgoing.telling import News, tell_of
from monitor.store.tables import alert, delivery, event, flood, target, watch

_KINDS = [kind.value for kind in judging.HELD_KINDS]
_OF_WATCH = event.c.watch == bindparam("watch")
_TOLD = (
    select(event.c.at).join(alert, alert.c.event == event.c.id).where(_OF_WATCH, event.c.kind.in_(_KINDS), event.c.at > bindparam("since"))
)
_RECENT = select(func.count()).select_from(_TOLD.subquery())
_PENDING = select(func.count()).select_from(target).where(target.c.watch == bindparam("watch"), target.c.announce)
_WITHHELD = (DeliveryState.HELD.value, DeliveryState.DISCARDED.value)
_PASSED = _TOLD.where(exists().where(delivery.c.alert == alert.c.id, delivery.c.state.not_in(_WITHHELD))).limit(20_000)
_OPEN = select(flood).where(flood.c.watch == bindparam("watch"), ~flood.c.over)
# What a person let go is usual from then on.
_LET_GO = select(func.max(flood.c.usual)).where(flood.c.watch == bindparam("watch"), flood.c.over, flood.c.last > bindparam("since"))
_UNTOLD = select(flood, watch.c.url).join(watch, watch.c.name == flood.c.watch).where(~flood.c.told)
_CALM = or_(flood.c.last <= bindparam("calm"), flood.c.since <= bindparam("late"))


def held_back(connection: Connection, verdicts: Sequence[Verdict]) -> frozenset[str]:
    """The keys of those alerts that are to be held; the floods that they belong to are kept."""
    held: set[str] = set()
    coming: Counter[str] = Counter()
    for verdict in verdicts:
        alerts = [each.key for each in verdict.alerts if each.event.kind in judging.HELD_KINDS]
        if alerts and verdict.due.watch.flood_above is not None:
            coming[verdict.due.watch.name] += len(alerts)
            if _is_flooding(connection, verdict, coming[verdict.due.watch.name], len(alerts)):
                held.update(alerts)
    return frozenset(held)


def _is_flooding(connection: Connection, verdict: Verdict, coming: int, own: int) -> bool:
    name, above = verdict.due.watch.name, verdict.due.watch.flood_above or 0
    count = coming + connection.execute(_RECENT, {"watch": name, "since": verdict.at - judging.SPAN}).scalar_one()
    if judging.tells_every_new_article(verdict.due.watch):
        count += connection.execute(_PENDING, {"watch": name}).scalar_one()
    known = connection.execute(_OPEN, {"watch": name}).first()
    if count <= above and known is None:
        return False
    usual = _busiest_day(connection, name, verdict.at)
    if not judging.is_flood(count, above, usual):
        if known is not None:
            connection.execute(update(flood).where(flood.c.id == known.id).values(over=True))
        return False
    _keep(connection, verdict, known, own, usual)
    return True


def _keep(connection: Connection, verdict: Verdict, known: Row[Any] | None, own: int, usual: int) -> None:
    if known is not None:
        connection.execute(update(flood).where(flood.c.id == known.id).values(held=flood.c.held + own, last=verdict.at))
        return
    due = verdict.due
    row = {"watch": due.watch.name, "target": due.target.id, "since": verdict.at, "last": verdict.at, "held": own, "usual": usual}
    connection.execute(insert(flood), {**row, "told": False, "over": False})


def _busiest_day(connection: Connection, name: str, now: datetime) -> int:
    """The most that was told on one day of the last two weeks and not held back; the present hour is left out."""
    asked = {"watch": name, "since": now - judging.MEMORY}
    days = Counter(at.date() for at in connection.execute(_PASSED, asked).scalars() if at <= now - judging.SPAN)
    let_go: int = connection.execute(_LET_GO, asked).scalar() or 0
    return max([let_go, *days.values()])


def tell_of_floods(connection: Connection, now: datetime, all_over: bool = False) -> int:
    """Write one alert for each flood that has calmed down, or lasted long enough, and was not told; how many there were.
    With `all_over` nothing more can come, and each has calmed down."""
    values = {"calm": now if all_over else now - judging.CALM, "late": now - judging.LONGEST_SILENCE}
    found = connection.execute(_UNTOLD.where(_CALM), values).all()
    for row in found:
        channels = _channels_of_held(connection, row.watch)
        told = judging.flood_event(row.id, row.watch, row.url, row.held, row.usual, row.since, now)
        routes = tuple(Route(channel, urgent=urgent) for channel, urgent in channels.items() if urgent)
        tell_of(connection, [News(Alert(alert_key(told), told, tuple(channels), routes), now)], row.target)
        connection.execute(update(flood).where(flood.c.id == row.id).values(told=True))
    return len(found)


def _channels_of_held(connection: Connection, name: str) -> dict[str, bool]:
    """Who would have been told, and whether anything for them was urgent."""
    statement = select(delivery.c.channel, func.max(cast(delivery.c.urgent, Integer))).group_by(delivery.c.channel)
    return {row[0]: bool(row[1]) for row in connection.execute(statement.where(_held_of(name)).order_by(delivery.c.channel))}


def release(connection: Connection, name: str | None, now: datetime) -> int:
    """Let what is held go, of one watch or of all; how many alerts there were."""
    return _decide(connection, name, {"state": DeliveryState.WAITING.value, "not_before": now}, {"usual": flood.c.held})


def discard(connection: Connection, name: str | None, now: datetime) -> int:
    """Tell nobody of what is held, of one watch or of all; how many alerts there were."""
    return _decide(connection, name, {"state": DeliveryState.DISCARDED.value, "finished_at": now})


def _decide(connection: Connection, name: str | None, values: dict[str, Any], learnt: dict[str, Any] | None = None) -> int:
    """After a person has looked, what comes next is judged anew."""
    count = connection.execute(select(func.count(delivery.c.alert.distinct())).where(_held_of(name))).scalar_one()
    connection.execute(update(delivery).where(_held_of(name)).values(**values))
    of_watch = () if name is None else (flood.c.watch == name,)
    connection.execute(update(flood).where(~flood.c.over, *of_watch).values(over=True, told=True, **(learnt or {})))
    return int(count)


def _held_of(name: str | None) -> Any:
    held = delivery.c.state == DeliveryState.HELD.value
    if name is None:
        return held
    of_watch = select(alert.c.id).join(event, event.c.id == alert.c.event).where(event.c.watch == name)
    return held & delivery.c.alert.in_(of_watch)
