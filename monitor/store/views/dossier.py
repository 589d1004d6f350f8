"""What is known of one address: what it is, its versions, what happened to it, and what became of each alert?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from monitor.model.capture import FIRST_STAMP
from monitor.model.check import Role, Snapshot, Streak
from monitor.model.reading import Link
from monitor.store.rows import link_from_row, reading_from_row, snapshot_from_row, snapshot_of_capture, streak_as_shown
from monitor.store.tables import alert, capture, check_log, delivery, event, picture, raw, snapshot, target
from monitor.store.views.stream import Entry, entry
from monitor.store.views.viewed import CaptureView, CheckView

MOST_VERSIONS = 200
MOST_EVENTS = 200
_MOST_AT_ONE_ADDRESS = 20


@dataclass(frozen=True, slots=True)
class Address:
    """One address under watch. `versions` counts all that were ever kept."""

    id: int
    watch: str
    role: Role
    url: str
    kind: str
    active: bool
    listed: Link | None
    versions: int
    streak: Streak
    next_due: datetime | None
    checked_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """One kept version, without what was read in it. `page_kept` says whether the page itself is still there."""

    id: int
    number: int
    taken_at: datetime
    title: str
    access: str
    raw_hash: str
    page_kept: bool
    pictured: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """How an alert fared on one channel. `because` names the rules that led there, a line each; `answer` is the channel's last."""

    channel: str
    state: str
    because: str
    answer: str


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one event: whether it became an alert, and how that fared on each channel."""

    event: int
    alert: int | None
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """All of one address, versions and events newest first."""

    address: Address
    latest: Snapshot | None
    versions: tuple[Version, ...]
    events: tuple[Entry, ...]
    fates: tuple[Fate, ...]
    checks: tuple[CheckView, ...]
    captures: tuple[CaptureView, ...]


def dossier(connection: Connection, target_id: int) -> Dossier | None:
    """All of one address; None when there is no such."""
    row = connection.execute(select(target).where(target.c.id == target_id)).one_or_none()
    if row is None:
        return None
    versions = _versions(connection, target_id)
    events = tuple(
        entry(found)
        for found in connection.execute(select(event).where(event.c.target == target_id).order_by(event.c.id.desc()).limit(MOST_EVENTS))
    )
    latest = _snapshot(connection, versions[0].id) if versions else None
    told = fates(connection, [each.id for each in events])
    return Dossier(_address(row), latest, versions, events, told, _checks(connection, row), _captures(connection, row))


def standing_at(connection: Connection, url: str) -> list[int]:
    """The numbers of what is, or was, watched at an address, the one with the most versions first; a last slash does not matter."""
    bare = url.strip().partition("#")[0].rstrip("/")
    wanted = select(target.c.id).where(target.c.url.in_((bare, f"{bare}/"))).order_by(target.c.versions.desc(), target.c.id)
    return list(connection.execute(wanted.limit(_MOST_AT_ONE_ADDRESS)).scalars())


def _address(row: Row[Any]) -> Address:
    """An address as its row tells it."""
    return Address(
        id=row.id,
        watch=row.watch,
        role=Role(row.role),
        url=row.url,
        kind=row.kind,
        active=row.active,
        listed=link_from_row(row.listed),
        versions=row.versions,
        streak=streak_as_shown(row.streak),
        next_due=row.next_due if row.active else None,
        checked_at=row.checked_at,
        created_at=row.created_at,
    )


def address(connection: Connection, target_id: int) -> Address | None:
    """An address by its id; None when there is no such."""
    row = connection.execute(select(target).where(target.c.id == target_id)).one_or_none()
    return _address(row) if row else None


def texts(connection: Connection, target_id: int, most: int) -> list[tuple[int, str]]:
    """The numbers and texts of the last versions of an address, oldest first."""
    statement = select(snapshot.c.number, snapshot.c.reading).where(snapshot.c.target == target_id)
    rows = connection.execute(statement.order_by(snapshot.c.number.desc()).limit(most)).all()
    return [(row.number, reading_from_row(row.reading).extraction.text) for row in reversed(rows)]


def version(connection: Connection, target_id: int, number: int) -> Snapshot | None:
    """One version of an address by its number, or what an archive had of it by its moment, with all that was read in it."""
    if number >= FIRST_STAMP:
        asked = (capture.c.target == target_id, capture.c.stamp == str(number), capture.c.reading.is_not(None))
        copy = connection.execute(select(capture).where(*asked)).one_or_none()
        return snapshot_of_capture(copy) if copy else None
    statement = select(snapshot).where(snapshot.c.target == target_id, snapshot.c.number == number)
    row = connection.execute(statement).one_or_none()
    return snapshot_from_row(row) if row else None


def place_of(connection: Connection, target_id: int, number: int) -> str | None:
    """Where an archive shows the copy of this number; None for a version of ours."""
    if number < FIRST_STAMP:
        return None
    asked = (capture.c.target == target_id, capture.c.stamp == str(number))
    found: str | None = connection.execute(select(capture.c.place).where(*asked)).scalar()
    return found


def picture_of(connection: Connection, version_id: int) -> bytes | None:
    """How a version looked (JPEG); None where that is not kept."""
    found: bytes | None = connection.execute(select(picture.c.body).where(picture.c.snapshot == version_id)).scalar()
    return found


def fates(connection: Connection, events: Sequence[int]) -> tuple[Fate, ...]:
    """What became of these events."""
    if not events:
        return ()
    alerts = {row.event: row.id for row in connection.execute(select(alert.c.id, alert.c.event).where(alert.c.event.in_(events)))}
    ways: dict[int, list[Way]] = {}
    if alerts:
        columns = (delivery.c.alert, delivery.c.channel, delivery.c.state, delivery.c.because, delivery.c.answer)
        for row in connection.execute(select(*columns).where(delivery.c.alert.in_(list(alerts.values()))).order_by(delivery.c.id)):
            ways.setdefault(row.alert, []).append(Way(row.channel, row.state, row.because, row.answer))
    return tuple(Fate(each, alerts.get(each), tuple(ways.get(alerts.get(each, 0), ()))) for each in events)


def _versions(connection: Connection, target_id: int) -> tuple[Version, ...]:
    columns = [snapshot.c[name] for name in ("id", "number", "taken_at", "title", "access", "raw_hash")]
    statement = (
        select(*columns, raw.c.hash.is_not(None).label("page_kept"), picture.c.snapshot.is_not(None).label("pictured"))
        .outerjoin(raw, raw.c.hash == snapshot.c.raw_hash)
        .outerjoin(picture, picture.c.snapshot == snapshot.c.id)
        .where(snapshot.c.target == target_id)
        .order_by(snapshot.c.number.desc())
        .limit(MOST_VERSIONS)
    )
    rows = connection.execute(statement)
    return tuple(
        Version(row.id, row.number, row.taken_at, row.title, row.access, row.raw_hash, row.page_kept, row.pictured) for row in rows
    )


def _snapshot(connection: Connection, snapshot_id: int) -> Snapshot | None:
    row = connection.execute(select(snapshot).where(snapshot.c.id == snapshot_id)).one_or_none()
    return snapshot_from_row(row) if row else None


def _captures(connection: Connection, row: Row[Any]) -> tuple[CaptureView, ...]:
    columns = [capture.c[name] for name in ("stamp", "taken_at", "place", "title", "access", "fingerprint")]
    statement = select(*columns).where(capture.c.target == row.id, capture.c.reading.is_not(None)).order_by(capture.c.taken_at.desc())
    return tuple(CaptureView(row.watch, row.url, *each) for each in connection.execute(statement.limit(MOST_VERSIONS)))


def _checks(connection: Connection, row: Row[Any], limit: int = 20) -> tuple[CheckView, ...]:
    statement = select(check_log).where(check_log.c.target == row.id).order_by(check_log.c.id.desc()).limit(limit)
    return tuple(
        CheckView(row.url, each.at, each.duration_ms, each.outcome, each.failure, each.detail, each.status, each.bytes)
        for each in connection.execute(statement)
    )
