"""How has one publication developed: who could read it, what it cost, how much it brought, how it was checked?

Each question is bounded: by days, and by rows where a publication is very large. Days are those of UTC. What is new in
the 30 days before a moment stands for the publication at that moment.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select

from monitor.model.change import EventKind
from monitor.model.check import Role
from monitor.model.usage import HostUse
from monitor.store.halving import first_since
from monitor.store.rows import event_from_row
from monitor.store.tables import check_log, event, host_usage, snapshot, target
from monitor.store.views.publications import RECENT, day_of

_MOST_VERSIONS = 60_000
_MOST_CHECKS = 20_000
_MOST_PRICES = 300
_MOST_FOUND = 20_000


@dataclass(frozen=True, slots=True)
class AccessAt:
    """How many recent articles stood at each access value at a moment."""

    at: datetime
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class PriceAt:
    """What was asked from a moment on, as people read it."""

    at: datetime
    offers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """The looks of one day: how many, how many failed, how long they took in all, and what they brought."""

    day: date
    checks: int
    failed: int
    milliseconds: int
    size_bytes: int


def access_course(connection: Connection, name: str, moments: Sequence[datetime]) -> list[AccessAt]:
    """Who could read what was new, at each of these moments, oldest first."""
    since = moments[0] - RECENT
    newest = (
        select(target.c.id, target.c.created_at)
        .where(target.c.watch == name, target.c.role == Role.ARTICLE.value, target.c.created_at > since)
        .where(target.c.id >= first_since(connection, target, target.c.created_at, since))
        .order_by(target.c.id.desc())
        .limit(_MOST_VERSIONS // 4)
        .subquery()
    )
    rows = connection.execute(
        select(newest.c.id, newest.c.created_at, snapshot.c.taken_at, snapshot.c.access)
        .join(snapshot, snapshot.c.target == newest.c.id)
        .order_by(newest.c.id.desc(), snapshot.c.taken_at)
        .limit(_MOST_VERSIONS)
    )
    counts: list[Counter[str]] = [Counter() for _ in moments]
    for _, versions in groupby(rows.all(), lambda row: row.id):
        _count(counts, moments, list(versions))
    return [AccessAt(at, dict(counted)) for at, counted in zip(moments, counts, strict=True)]


def _count(counts: Sequence[Counter[str]], moments: Sequence[datetime], versions: Sequence[Any]) -> None:
    """Add one article to the moments at which it was recent and had been read."""
    taken = [row.taken_at for row in versions]
    born = versions[0].created_at
    for place in range(bisect_right(moments, max(born, taken[0])) - 1, len(moments)):
        if place < 0 or moments[place] < taken[0]:
            continue
        if moments[place] > born + RECENT:
            break
        counts[place][versions[bisect_right(taken, moments[place]) - 1].access] += 1


def price_course(connection: Connection, name: str) -> list[PriceAt]:
    """What access was said to cost, from change to change, oldest first; the first entry is what stood before them."""
    kinds = (EventKind.OFFER_CHANGED.value,)
    statement = (
        select(event.c.payload).where(event.c.watch == name, event.c.kind.in_(kinds)).order_by(event.c.id.desc()).limit(_MOST_PRICES)
    )
    found = [event_from_row(row.payload) for row in connection.execute(statement)][::-1]
    course: list[PriceAt] = []
    for change in found:
        before, after = (change.old.offers if change.old else ()), (change.new.offers if change.new else ())
        if not course and before:
            course.append(PriceAt(change.at, before))
        if after and (not course or course[-1].offers != after):
            course.append(PriceAt(change.at, after))
    return course


def hours_of_day(connection: Connection, name: str, since: datetime, zone: tzinfo = UTC) -> Counter[int]:
    """At which hours of the day new articles were found, by the clocks of a zone."""
    statement = select(event.c.at).where(event.c.watch == name, event.c.kind == EventKind.ARTICLE_NEW.value, event.c.at >= since)
    rows = connection.execute(statement.order_by(event.c.id.desc()).limit(_MOST_FOUND))
    return Counter(row.at.astimezone(zone).hour for row in rows)


def edits_per_article(connection: Connection, name: str, since: datetime) -> Counter[int]:
    """How many of the articles found since a moment were edited how often."""
    edited = (
        select(event.c.target, func.count().label("edits"))
        .where(event.c.watch == name, event.c.kind == EventKind.ARTICLE_EDITED.value, event.c.at >= since)
        .group_by(event.c.target)
        .subquery()
    )
    edits = func.coalesce(edited.c.edits, 0)
    statement = (
        select(edits, func.count())
        .select_from(target)
        .outerjoin(edited, edited.c.target == target.c.id)
        .where(target.c.watch == name, target.c.role == Role.ARTICLE.value, target.c.created_at >= since)
        .where(target.c.id >= first_since(connection, target, target.c.created_at, since))
        .group_by(edits)
    )
    return Counter({int(row[0]): row[1] for row in connection.execute(statement)})


def uses(connection: Connection, site: str, days: int, today: date) -> list[HostUse]:
    """What a host (with its port where that is not the usual one) was asked in the last days, by whichever watch, oldest first."""
    wanted = [today - timedelta(days=days - 1 - n) for n in range(days)]
    kept = select(host_usage).where(host_usage.c.site == site, host_usage.c.day.in_([each.isoformat() for each in wanted]))
    found = {row.day: HostUse(date.fromisoformat(row.day), site, row.requests, row.bytes) for row in connection.execute(kept)}
    return [found.get(each.isoformat()) or HostUse(each, site, 0, 0) for each in wanted]


def looks(connection: Connection, name: str, days: int, today: date) -> list[Day]:
    """The looks of the last days, oldest first, as far as the last rows of the log reach."""
    last = select(check_log).where(check_log.c.watch == name).order_by(check_log.c.id.desc()).limit(_MOST_CHECKS).subquery()
    day = day_of(connection, last.c.at)
    statement = select(day, func.count(), func.count(last.c.failure), func.sum(last.c.duration_ms), func.sum(last.c.bytes)).group_by(day)
    found = {}
    for row in connection.execute(statement):
        when = row[0] if isinstance(row[0], date) else date.fromisoformat(str(row[0]))
        found[when] = Day(when, row[1], row[2], int(row[3] or 0), int(row[4] or 0))
    wanted = [today - timedelta(days=days - 1 - n) for n in range(days)]
    return [found.get(each) or Day(each, 0, 0, 0, 0) for each in wanted]
