"""How are the watches doing, one by one: what they found, who may read it, and whether they are well?

A watch is shown as a publication: what it found each day, the share of its articles behind a wall, its health. A share
counts the articles that were new in the 30 days before a moment, as they were at that moment: what has been open for years
says nothing about today. Days are those of UTC.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, case, func, or_, select

from monitor.model.change import EventKind
from monitor.model.check import Role, Streak
from monitor.store.halving import first_since
from monitor.store.rows import streak_as_shown
from monitor.store.tables import check_log, event, snapshot, target, watch

RECENT = timedelta(days=30)

OWN = target.alias("own")
_EARLIER = check_log.alias("earlier")
LAST_CHECK = select(func.max(_EARLIER.c.id)).where(_EARLIER.c.target == OWN.c.id).scalar_subquery()
_FAILED = check_log.alias("failed")
_LAST_FAILED = select(func.max(_EARLIER.c.id)).where(_EARLIER.c.target == OWN.c.id, _EARLIER.c.failure.is_not(None)).scalar_subquery()
_OF_CHECK = ("at", "outcome", "failure", "detail", "status")
AT_HOME = and_(OWN.c.watch == watch.c.name, OWN.c.role == Role.WATCH.value, OWN.c.url == watch.c.url)


@dataclass(frozen=True, slots=True)
class Share:
    """Of `known` articles whose access is known, `walled` are behind a wall."""

    walled: int
    known: int

    @property
    def percent(self) -> int | None:
        """In whole percent; None where nothing is known."""
        return round(100 * self.walled / self.known) if self.known else None


@dataclass(frozen=True, slots=True)
class LastCheck:
    """How a check of a watch's own address ended. `failure` is a FailureKind's value."""

    at: datetime
    outcome: str
    failure: str | None
    detail: str | None
    status: int | None


@dataclass(frozen=True, slots=True)
class Publication:
    """One watch. `found` counts new articles a day, oldest first, today last; `failed` is the last check that failed, if any did."""

    name: str
    url: str
    kind: str
    active: bool
    target: int
    next_due: datetime | None
    streak: Streak
    last: LastCheck | None
    failed: LastCheck | None = None
    found: tuple[int, ...] = ()
    share: Share = Share(0, 0)
    share_before: Share = Share(0, 0)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which publications; None and empty do not matter. `health` is `failing` or `resting`."""

    words: tuple[str, ...] = ()
    names: tuple[str, ...] | None = None
    health: str | None = None


def publications(connection: Connection, wanted: Wanted, after: str | None = None, limit: int = 50) -> tuple[Sequence[str], str | None]:
    """Names that fit, in order, after a name; and the name after which to go on, None at the end."""
    statement = select(watch.c.name).order_by(watch.c.name).limit(limit + 1).where(*_conditions(wanted))
    if after is not None:
        statement = statement.where(watch.c.name > after)
    if wanted.health == "failing":
        statement = statement.join(OWN, AT_HOME)
    names = connection.execute(statement).scalars().all()
    return names[:limit], names[limit - 1] if len(names) > limit else None


def _conditions(wanted: Wanted) -> Iterable[ColumnElement[bool]]:
    for word in wanted.words:
        yield or_(watch.c.name.icontains(word, autoescape=True), watch.c.url.icontains(word, autoescape=True))
    if wanted.names is not None:
        yield watch.c.name.in_(wanted.names)
    if wanted.health == "failing":
        yield and_(watch.c.active.is_(True), OWN.c.streak.is_not(None))
    elif wanted.health == "resting":
        yield watch.c.active.is_(False)


def standing(connection: Connection, names: Sequence[str]) -> list[Publication]:
    """How these watches stand, by name; without what they found."""
    statement = (
        select(watch, OWN.c.id, OWN.c.next_due, OWN.c.streak, OWN.c.active.label("awake"))
        .add_columns(*(log.c[name].label(f"{log.name}_{name}") for log in (check_log, _FAILED) for name in _OF_CHECK))
        .join(OWN, AT_HOME)
        .outerjoin(check_log, check_log.c.id == LAST_CHECK)
        .outerjoin(_FAILED, _FAILED.c.id == _LAST_FAILED)
        .where(watch.c.name.in_(names))
        .order_by(watch.c.name)
    )
    return [_publication(row) for row in connection.execute(statement)]


def _publication(row: Row[Any]) -> Publication:
    last, failed = (_check(row, log.name) for log in (check_log, _FAILED))
    due = row.next_due if row.active and row.awake else None
    return Publication(row.name, row.url, row.kind, row.active and row.awake, row.id, due, streak_as_shown(row.streak), last, failed)


def _check(row: Row[Any], log: str) -> LastCheck | None:
    values = [getattr(row, f"{log}_{name}") for name in _OF_CHECK]
    return None if values[0] is None else LastCheck(*values)


def found_by_day(connection: Connection, names: Sequence[str], now: datetime, days: int) -> dict[str, tuple[int, ...]]:
    """New articles a day of each watch, oldest first, today last."""
    first = (now - timedelta(days=days - 1)).date()
    counted = by_day(connection, names, (EventKind.ARTICLE_NEW.value,), first)
    return {name: tuple(counted[name][first + timedelta(days=n)] for n in range(days)) for name in names}


def by_day(connection: Connection, names: Sequence[str], kinds: Sequence[str], first: date) -> dict[str, Counter[date]]:
    """How many events of these kinds each watch had on each day from the first on."""
    day = day_of(connection, event.c.at)
    statement = (
        select(event.c.watch, day, func.count())
        .where(event.c.watch.in_(names), event.c.kind.in_(kinds), event.c.at >= _midnight(first))
        .group_by(event.c.watch, day)
    )
    counted: dict[str, Counter[date]] = {name: Counter() for name in names}
    for name, when, count in connection.execute(statement):
        counted[name][_as_date(when)] = count
    return counted


def shares(connection: Connection, names: Sequence[str], now: datetime) -> dict[str, tuple[Share, Share]]:
    """The share of each watch's recent articles that stands behind a wall, and the one a month ago."""
    counted: dict[str, tuple[Counter[str], Counter[str]]] = {name: (Counter(), Counter()) for name in names}
    values = {"names": list(names), "now": now, "before": now - RECENT, "since": now - 2 * RECENT}
    first = first_since(connection, target, target.c.created_at, now - 2 * RECENT)
    for name, access, recent, count in connection.execute(_ACCESS, {**values, "first": first}):
        counted[name][0 if recent else 1][access or "unknown"] = count
    return {name: (_share(recent), _share(before)) for name, (recent, before) in counted.items()}


def _share(counts: Counter[str]) -> Share:
    walled = sum(counts[access] for access in ("metered", "registration", "subscription"))
    return Share(walled, walled + counts["open"])


_IS_RECENT = target.c.created_at > bindparam("before")
_THEN = (
    select(snapshot.c.access)
    .where(snapshot.c.target == target.c.id, snapshot.c.taken_at <= case((_IS_RECENT, bindparam("now")), else_=bindparam("before")))
    .order_by(snapshot.c.taken_at.desc())
    .limit(1)
    .scalar_subquery()
)
_RECENT_ARTICLES = (
    select(target.c.watch, _THEN.label("access"), _IS_RECENT.label("recent"))
    .where(
        target.c.watch.in_(bindparam("names", expanding=True)),
        target.c.role == Role.ARTICLE.value,
        # Ids grow with time: where there are many articles, only the last are looked at.
        target.c.id >= bindparam("first"),
        target.c.created_at > bindparam("since"),
        target.c.versions > 0,
    )
    .subquery()
)
_ACCESS = select(_RECENT_ARTICLES.c.watch, _RECENT_ARTICLES.c.access, _RECENT_ARTICLES.c.recent, func.count()).group_by(
    _RECENT_ARTICLES.c.watch, _RECENT_ARTICLES.c.access, _RECENT_ARTICLES.c.recent
)


def day_of(connection: Connection, moment: ColumnElement[datetime]) -> ColumnElement[Any]:
    """The day of a moment, in UTC, on either database."""
    if connection.dialect.name == "postgresql":
        return func.date(func.timezone("UTC", moment))
    return func.date(moment)


def _as_date(day: object) -> date:
    return day if isinstance(day, date) else date.fromisoformat(str(day))


def _midnight(day: date) -> datetime:
    return datetime.fromisoformat(f"{day.isoformat()}T00:00:00+00:00")


@dataclass(frozen=True, slots=True)
class Tally:
    """How the watches stand as a whole."""

    well: int
    failing: int
    untried: int
    resting: int


def tally(connection: Connection) -> Tally:
    """How many watches are well, failing, not yet checked, or at rest."""
    statement = (
        select(
            func.sum(case((and_(watch.c.active, OWN.c.streak.is_(None), OWN.c.checked_at.is_not(None)), 1), else_=0)),
            func.sum(case((and_(watch.c.active, OWN.c.streak.is_not(None)), 1), else_=0)),
            func.sum(case((and_(watch.c.active, OWN.c.streak.is_(None), OWN.c.checked_at.is_(None)), 1), else_=0)),
            func.sum(case((watch.c.active, 0), else_=1)),
        )
        .select_from(watch)
        .join(OWN, AT_HOME)
    )
    return Tally(*(int(each or 0) for each in connection.execute(statement).one()))
