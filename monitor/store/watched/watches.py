"""How do the watches of the settings become those of the database?

Runs inside a transaction of the caller. Never: forgets a version, an event or an alert; what vanished from the
settings rests. Decided: a changed address or kind starts a new baseline, counted from zero again although older
versions stay; a changed schedule or request is checked at once. Either takes the check away from whoever holds it, so that
nothing decided under the old settings is written under the new ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from monitor.model.check import Role
from monitor.model.watch import Watch, WatchKind
from monitor.store.rows import clean, settings_digest
from monitor.store.tables import target, watch

# Any number, but always this one: two programs that adopt at the same moment do it one after the other.
_POSTGRESQL_LOCK = 7_031_884_613
_NO_LEASE: dict[str, Any] = {"lease_token": None, "lease_until": None}
_NO_BASELINE: dict[str, Any] = {
    "baseline": target.c.versions,
    "latest": None,
    "fingerprint": None,
    "raw_hash": None,
    "etag": None,
    "last_modified": None,
    "streak": None,
    "rhythm": None,
    "standing": None,
    "pulse": None,
}
_OF_WATCH = target.c.watch == bindparam("name")
_REST_WATCHES = update(watch).where(watch.c.name == bindparam("name_")).values(active=False)
_REST_TARGETS = update(target).where(_OF_WATCH).values(active=False, **_NO_LEASE)


def adopt(connection: Connection, watches: Sequence[Watch], now: datetime) -> None:
    """Make the database's watches these; doing it twice changes nothing more."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRESQL_LOCK})")
    known = {row.name: row for row in connection.execute(select(watch))}
    wanted = {each.name: each for each in watches}
    _rest(connection, [name for name, row in known.items() if row.active and name not in wanted])
    _welcome(connection, [each for each in wanted.values() if each.name not in known], now)
    for each in wanted.values():
        if each.name in known:
            _renew(connection, known[each.name], each, now)


def hasten(connection: Connection, now: datetime, names: frozenset[str] | None) -> None:
    """Make checks due now: of every address that has a next time, and of watches that had none left."""
    statement = update(target).where(target.c.active.is_(True), or_(target.c.next_due > now, _own_without_time())).values(next_due=now)
    if names is None:
        connection.execute(statement)
    elif names:
        connection.execute(statement.where(_OF_WATCH), [{"name": name} for name in sorted(names)])


def look_again(connection: Connection, name: str, at: datetime) -> bool:
    """Have a watch's own address, and the sources of its site, checked at a moment if not earlier; its articles follow their own
    rhythm. False where the watch rests."""
    own = (target.c.watch == name, target.c.role != Role.ARTICLE.value, target.c.active.is_(True))
    connection.execute(update(target).where(*own, or_(target.c.next_due > at, _own_without_time())).values(next_due=at))
    return connection.execute(select(target.c.id).where(*own).limit(1)).first() is not None


def look_before_the_future(connection: Connection, now: datetime) -> None:
    """Make due what was looked at later than now: the clock has gone back since, and a look that was to come in an hour would come
    in an hour after that moment."""
    late = (target.c.active.is_(True), target.c.next_due > now, target.c.checked_at > now)
    connection.execute(update(target).where(*late).values(next_due=now))


def hasten_address(connection: Connection, now: datetime, url: str) -> None:
    """Make the checks of one address due now, those at rest as well."""
    connection.execute(update(target).where(target.c.active.is_(True), target.c.url == url).values(next_due=now))


def _own_without_time() -> Any:
    return target.c.next_due.is_(None) & (target.c.role == Role.WATCH.value)


def _rest(connection: Connection, names: Sequence[str]) -> None:
    if names:
        connection.execute(_REST_WATCHES, [{"name_": name} for name in names])
        connection.execute(_REST_TARGETS, [{"name": name} for name in names])


def _welcome(connection: Connection, watches: Iterable[Watch], now: datetime) -> None:
    settings = {each.name: _settings(each) for each in watches}
    if settings:
        rows = [{"name": name, **columns, "active": True, "adopted_at": now} for name, columns in settings.items()]
        connection.execute(insert(watch), rows)
        connection.execute(insert(target), [_own_target(name, row["url"], row["kind"], now) for name, row in settings.items()])


def _renew(connection: Connection, row: Row[Any], wanted: Watch, now: datetime) -> None:
    settings = _settings(wanted)
    if row.active and row.digest == settings["digest"]:
        return
    connection.execute(update(watch).where(watch.c.name == row.name), {**settings, "active": True, "adopted_at": now})
    if not row.active:
        articles = (target.c.watch == row.name) & (target.c.role == Role.ARTICLE.value)
        connection.execute(update(target).where(articles).values(active=True))
    sources = update(target).where(target.c.watch == row.name, target.c.role == Role.SOURCE.value)
    followed = wanted.discover and wanted.kind in {WatchKind.SITE, WatchKind.AUTO} and row.url == settings["url"]
    connection.execute(sources.values(active=followed, **_NO_LEASE))
    anew = row.url != settings["url"] or row.kind != settings["kind"]
    _point_to(connection, row.name, settings["url"], settings["kind"], anew, now)


def _point_to(connection: Connection, name: str, url: str, kind: str, anew: bool, now: datetime) -> None:
    """Let the watch's own address be `url`, due now; `anew` starts a new baseline."""
    own = (target.c.watch == name) & (target.c.role == Role.WATCH.value)
    connection.execute(update(target).where(own, target.c.url != url).values(active=False, **_NO_LEASE))
    reset = {**_NO_BASELINE, "kind": kind} if anew else {}
    here = update(target).where(own, target.c.url == url).values(active=True, next_due=now, **_NO_LEASE, **reset)
    if connection.execute(here).rowcount == 0:
        connection.execute(insert(target), _own_target(name, url, kind, now))


def _settings(each: Watch) -> dict[str, str]:
    return {"url": clean(each.url), "kind": each.kind.value, "digest": settings_digest(each)}


def _own_target(name: str, url: str, kind: str, now: datetime) -> dict[str, Any]:
    return {
        "watch": name,
        "role": Role.WATCH.value,
        "url": url,
        "kind": kind,
        "active": True,
        "announce": False,
        "versions": 0,
        "baseline": 0,
        "next_due": now,
        "created_at": now,
    }
