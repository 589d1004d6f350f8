"""Which statements answer the questions of `views`? Every value that a person typed is a parameter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, exists, func, or_, select

from monitor.model.alert import DeliveryState
from monitor.model.check import Role
from monitor.store.outgoing.sendings import REFUSED
from monitor.store.tables import (
    alert,
    capture,
    channel_health,
    check_log,
    delivery,
    event,
    flood,
    picture,
    snapshot,
    target,
    watch,
)
from monitor.store.views.publications import AT_HOME, LAST_CHECK, OWN

_MOST: BindParameter[int] = bindparam("most")
_WORDS: BindParameter[str] = bindparam("words")

_ARTICLES = (
    select(target.c.watch, func.count().label("articles")).where(target.c.role == Role.ARTICLE.value).group_by(target.c.watch).subquery()
)
_CHECK_COLUMNS = [check_log.c[name] for name in ("at", "duration_ms", "outcome", "failure", "detail", "status", "bytes")]
_PICTURED = exists().where(picture.c.snapshot == snapshot.c.id).label("pictured")
_VERSION_COLUMNS: list[Any] = [
    *(snapshot.c[name] for name in ("id", "number", "taken_at", "title", "access", "fingerprint", "raw_hash", "as_subscriber")),
    _PICTURED,
]
RENDERED = select(check_log.c.watch, func.max(check_log.c.at).label("last")).where(check_log.c.rendered).group_by(check_log.c.watch)

_OF_CAPTURE = ("stamp", "taken_at", "place", "title", "access", "fingerprint", "raw_hash")
_CAPTURES = (
    select(*(capture.c[name] for name in _OF_CAPTURE), target.c.watch, target.c.url)
    .join(target, target.c.id == capture.c.target)
    .where(capture.c.reading.is_not(None))
)
CAPTURES_OF_URL = _CAPTURES.where(target.c.url == bindparam("url")).order_by(target.c.watch, capture.c.taken_at)
CAPTURE = (
    select(capture, target.c.url)
    .join(target, target.c.id == capture.c.target)
    .where(target.c.url == bindparam("url"), capture.c.stamp == bindparam("stamp"), capture.c.reading.is_not(None))
    .limit(1)
)

WATCHES = (
    select(watch, OWN.c.next_due, OWN.c.versions, OWN.c.streak, _ARTICLES.c.articles, check_log.c.id.label("check_id"))
    .add_columns(*_CHECK_COLUMNS)
    .join(OWN, AT_HOME)
    .outerjoin(_ARTICLES, _ARTICLES.c.watch == watch.c.name)
    .outerjoin(check_log, check_log.c.id == LAST_CHECK)
    .order_by(watch.c.name)
)


@dataclass(frozen=True, slots=True)
class HistoryQueries:
    """How the history of one kind of thing is asked for."""

    known: Select[Any]
    checks: Select[Any]
    versions: Select[Any]
    events: Select[Any]
    captures: Select[Any]


def _history_of(
    known: Select[Any], checks: ColumnElement[bool], targets: ColumnElement[bool], events: ColumnElement[bool]
) -> HistoryQueries:
    return HistoryQueries(
        known.limit(1),
        select(target.c.url, *_CHECK_COLUMNS)
        .join(target, target.c.id == check_log.c.target)
        .where(checks)
        .order_by(check_log.c.id.desc())
        .limit(_MOST),
        select(*_VERSION_COLUMNS, target.c.watch, target.c.url)
        .join(target, target.c.id == snapshot.c.target)
        .where(targets)
        .order_by(snapshot.c.id.desc())
        .limit(_MOST),
        select(event).where(events).order_by(event.c.id.desc()).limit(_MOST),
        _CAPTURES.where(targets).order_by(capture.c.taken_at.desc()).limit(_MOST),
    )


OF_WATCH = _history_of(
    select(watch.c.name).where(watch.c.name == _WORDS),
    check_log.c.watch == _WORDS,
    target.c.watch == _WORDS,
    event.c.watch == _WORDS,
)
_TARGETS_AT = select(target.c.id).where(target.c.url == _WORDS)
OF_URL = _history_of(
    _TARGETS_AT,
    check_log.c.target.in_(_TARGETS_AT),
    target.c.url == _WORDS,
    event.c.target.in_(_TARGETS_AT),
)

VERSIONS_OF_URL = (
    select(*_VERSION_COLUMNS, target.c.watch, target.c.url)
    .join(target, target.c.id == snapshot.c.target)
    .where(target.c.url == bindparam("url"))
    .order_by(target.c.watch, target.c.id, snapshot.c.number)
)
VERSION = select(snapshot).where(snapshot.c.id == bindparam("id_"))


def alerts(watches: Sequence[str] | None, kinds: Sequence[str], states: Sequence[str], tried_in_vain: bool, limit: int) -> Select[Any]:
    """The ids of the alerts that fit, newest first."""
    statement = select(alert.c.id).join(event, event.c.id == alert.c.event).order_by(alert.c.id.desc()).limit(limit)
    if watches is not None:
        statement = statement.where(event.c.watch.in_(watches))
    if kinds:
        statement = statement.where(event.c.kind.in_(kinds))
    if states:
        statement = statement.where(_with_delivery(delivery.c.state.in_(states)))
    if tried_in_vain:
        statement = statement.where(_with_delivery(REFUSED))
    return statement


def _with_delivery(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(delivery.c.alert == alert.c.id, condition)


def _number(table: Any, *conditions: ColumnElement[bool]) -> Any:
    return select(func.count()).select_from(table).where(*conditions).scalar_subquery()


_ACTIVE = target.c.active.is_(True)
_OVERDUE = and_(_ACTIVE, target.c.next_due <= bindparam("now"), target.c.lease_until.is_(None))
_WAITS = delivery.c.state == DeliveryState.WAITING.value
COUNTS = select(
    _number(watch, watch.c.active.is_(True)).label("watches"),
    _number(target, _ACTIVE, or_(target.c.role != Role.SOURCE.value, target.c.versions > 0)).label("addresses"),
    _number(snapshot).label("versions"),
    _number(alert).label("alerts"),
    _number(target, _OVERDUE).label("overdue_checks"),
    select(func.min(target.c.next_due)).where(_OVERDUE).scalar_subquery().label("oldest_overdue"),
    _number(delivery, _WAITS).label("waiting_deliveries"),
    select(func.min(delivery.c.created_at)).where(_WAITS).scalar_subquery().label("oldest_waiting"),
    _number(delivery, delivery.c.state == DeliveryState.DEAD.value).label("dead_deliveries"),
)

WAITING_BY_CHANNEL = (
    select(delivery.c.channel, func.count().label("count_")).where(_WAITS).group_by(delivery.c.channel).order_by(delivery.c.channel)
)
TROUBLED_CHANNELS = select(channel_health).order_by(channel_health.c.channel)
_HELD = (
    select(event.c.watch, func.count(delivery.c.alert.distinct()).label("held"))
    .join(alert, alert.c.event == event.c.id)
    .join(delivery, delivery.c.alert == alert.c.id)
    .where(delivery.c.state == DeliveryState.HELD.value)
    .group_by(event.c.watch)
    .subquery()
)
_LAST_FLOOD = select(func.max(flood.c.id)).group_by(flood.c.watch)
FLOODS = (
    select(_HELD.c.watch, _HELD.c.held, flood.c.since, flood.c.usual, flood.c.over)
    .join(flood, flood.c.watch == _HELD.c.watch)
    .where(flood.c.id.in_(_LAST_FLOOD))
    .order_by(_HELD.c.watch)
)
