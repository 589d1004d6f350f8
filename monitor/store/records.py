"""How are the verdicts of checks recorded?

Runs inside a transaction of the caller, for many verdicts at once: a statement for all of them costs little more than a
statement for one. Never: decides anything, or writes under a lost lease. Decided: a verdict's version, its baseline, the
articles it found, its events, alerts and deliveries are written together or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from monitor.model.change import EventKind
from monitor.model.check import Role, Verdict
from monitor.reading.compare.fingerprint import text_key
from monitor.reading.words.urls import article_key
from monitor.store.inserts import if_new
from monitor.store.outgoing.floods import held_back
from monitor.store.outgoing.telling import tell
from monitor.store.pages import Packed, alone_before, pack, packed
from monitor.store.rows import clean, clean_or_none, milliseconds, pulse_to_row, reading_to_row, rhythm_to_row, streak_to_row, to_json
from monitor.store.tables import check_log, picture, raw, snapshot, target
from monitor.store.watched.articles import also_known_as, learn, wake
from monitor.store.watched.moves import ask_listings, move, seek, seek_at
from monitor.store.watched.sources import point_to

_HOLD = (
    select(target.c.id, target.c.lease_token, target.c.lease_until, target.c.kind, target.c.announce)
    .add_columns(
        target.c.fingerprint, target.c.versions, target.c.latest, target.c.rhythm, target.c.standing, target.c.life, target.c.pulse
    )
    .where(target.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(target.c.id)
    .with_for_update()
)
_MOVE_ON = (
    update(target)
    .where(target.c.id == bindparam("id_"))
    .values({column: bindparam(column) for column in ("kind", "announce", "fingerprint", "raw_hash", "versions", "latest")})
    .values(
        {
            column: bindparam(column)
            for column in ("streak", "rhythm", "standing", "life", "pulse", "etag", "last_modified", "next_due", "checked_at")
        }
    )
    .values(lease_until=None)
)
_KEEP_RAW = if_new(raw)
_KEEP_VERSION = insert(snapshot).returning(snapshot.c.id, sort_by_parameter_order=True)
_KEEP_PICTURE = insert(picture)
_LOG = insert(check_log)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A verdict with the costly parts of its rows made before the transaction begins.

    `packed` is the page of a first version; those of later ones are compared with what is kept.
    """

    verdict: Verdict
    raw_hash: str | None
    packed: Packed | None
    reading: bytes | None


@dataclass(slots=True)
class Held:
    """A verdict whose target is locked for writing. `snapshot_id` is the version it keeps, once that is written."""

    prepared: Prepared
    row: Row[Any]
    snapshot_id: int | None = None

    @property
    def verdict(self) -> Verdict:
        """What was decided."""
        return self.prepared.verdict


def prepare(verdict: Verdict) -> Prepared:
    """Compress the page and write the reading as JSON, where a version is to be kept."""
    if verdict.reading is None:
        return Prepared(verdict, verdict.raw_hash, None, None)
    body = verdict.page.body if verdict.page else None
    raw_hash = verdict.raw_hash or (None if body is None else blake2b(body, digest_size=20).hexdigest())
    alone = None if body is None or verdict.due.target.versions else Packed(pack(body))
    return Prepared(verdict, raw_hash, alone, reading_to_row(verdict.reading))


def record(connection: Connection, verdicts: Sequence[Prepared], followed: int) -> list[bool]:
    """Write all of each verdict; False for one whose lease was lost, of which nothing is written.

    A verdict that was written before is True again and changes nothing: the answer to the first try was lost.
    """
    answers, held = _hold(connection, verdicts)
    if held:
        _keep_versions(connection, held)
        _move_on(connection, held)
        for each in held:
            _name_articles(connection, each, followed)
        withheld = held_back(connection, [each.verdict for each in held])
        tell(connection, [(each.verdict, each.row.latest, each.snapshot_id) for each in held], withheld)
        connection.execute(_LOG, [_log_row(each.verdict) for each in held])
    return answers


def _hold(connection: Connection, verdicts: Sequence[Prepared]) -> tuple[list[bool], list[Held]]:
    """Lock the targets; which verdicts stand, and those of them that are still to be written."""
    ids = [each.verdict.due.target.id for each in verdicts]
    rows = {row.id: row for row in connection.execute(_HOLD, {"ids": ids})}
    answers: list[bool] = []
    held: dict[int, Held] = {}
    for each in verdicts:
        row = rows.get(each.verdict.due.target.id)
        mine = row is not None and row.lease_token == each.verdict.due.lease_token
        answers.append(mine)
        if row is not None and mine and row.lease_until is not None:
            held.setdefault(row.id, Held(each, row))
    return answers, list(held.values())


def _keep_versions(connection: Connection, held: Sequence[Held]) -> None:
    kept = [each for each in held if each.verdict.reading is not None]
    if not kept:
        return
    with_page = [each for each in kept if each.verdict.page is not None]
    before = alone_before(connection, [each.row.latest for each in with_page if each.prepared.packed is None and each.row.latest])
    if with_page:
        connection.execute(_KEEP_RAW[connection.dialect.name], [_raw_row(each, before.get(each.row.latest)) for each in with_page])
    ids = connection.execute(_KEEP_VERSION, [_version_row(each) for each in kept]).scalars()
    for each, snapshot_id in zip(kept, ids, strict=True):
        each.snapshot_id = snapshot_id
    looks = [(each.snapshot_id, each.verdict.page.picture) for each in kept if each.verdict.page is not None]
    pictures = [{"snapshot": snapshot_id, "body": body} for snapshot_id, body in looks if body]
    if pictures:
        connection.execute(_KEEP_PICTURE, pictures)


def _raw_row(held: Held, before: Row[Any] | None) -> dict[str, Any]:
    page = held.verdict.page
    if page is None:
        raise ValueError("a kept page without a page")
    made = held.prepared.packed or packed(page.body, before)
    content_type = clean_or_none(page.header("content-type"))
    return {"hash": held.prepared.raw_hash, "body": made.body, "content_type": content_type, "size": len(page.body), "base": made.base}


def _version_row(held: Held) -> dict[str, Any]:
    reading = held.verdict.reading
    if reading is None:
        raise ValueError("a version without a reading")
    return {
        "target": held.row.id,
        "number": held.row.versions + 1,
        "taken_at": held.verdict.at,
        "fingerprint": reading.fingerprint,
        "raw_hash": held.prepared.raw_hash or "",
        "title": clean(reading.extraction.title),
        "access": reading.access.observed.value,
        "reading": held.prepared.reading,
        "as_subscriber": held.verdict.page is not None and held.verdict.page.as_subscriber,
    }


def _move_on(connection: Connection, held: Sequence[Held]) -> None:
    connection.execute(_MOVE_ON, [_target_row(each) for each in held])


def _target_row(held: Held) -> dict[str, Any]:
    verdict, row = held.verdict, held.row
    kept = held.snapshot_id is not None
    announced = any(event.kind is EventKind.ARTICLE_NEW for event in verdict.events)
    return {
        "id_": row.id,
        "kind": verdict.kind.value if verdict.kind else row.kind,
        "announce": row.announce and not announced,
        "fingerprint": verdict.reading.fingerprint if verdict.reading else row.fingerprint,
        "raw_hash": held.prepared.raw_hash,
        "versions": row.versions + kept,
        "latest": held.snapshot_id if kept else row.latest,
        "streak": streak_to_row(verdict.streak),
        "life": row.life if verdict.life is None else to_json(verdict.life),
        "standing": row.standing if verdict.standing is None else to_json(verdict.standing),
        "rhythm": row.rhythm if verdict.rhythm is None else rhythm_to_row(verdict.rhythm),
        "pulse": row.pulse if verdict.pulse is None else pulse_to_row(verdict.pulse),
        "etag": clean_or_none(verdict.validators.etag),
        "last_modified": clean_or_none(verdict.validators.last_modified),
        "next_due": verdict.next_due,
        "checked_at": verdict.at,
    }


def _name_articles(connection: Connection, held: Held, followed: int) -> None:
    """Make what a listing found known, and an article that was read known by the addresses it has itself."""
    verdict, reading = held.verdict, held.verdict.reading
    if verdict.found:
        learn(connection, verdict, followed if verdict.due.target.role is Role.WATCH else 0)
    if verdict.relisted:
        wake(connection, verdict)
    if verdict.readdressed:
        seek(connection, verdict, verdict.readdressed)
    if verdict.may_be is not None:
        seek_at(connection, {verdict.may_be: verdict.due.target.url}, verdict.at)
    if verdict.moved_to and verdict.due.target.role is Role.ARTICLE:
        move(connection, verdict)
    if verdict.ask_listings:
        ask_listings(connection, verdict)
    if verdict.pointers:
        point_to(connection, verdict)
    if reading is not None and verdict.due.target.role is Role.ARTICLE:
        addresses = (reading.extraction.canonical, reading.url)
        names = [*(article_key(each) for each in addresses if each), text_key(reading)]
        also_known_as(connection, verdict.due.watch.name, held.row.id, [name for name in names if name])


def _log_row(verdict: Verdict) -> dict[str, Any]:
    failure = verdict.failure
    return {
        "target": verdict.due.target.id,
        "watch": verdict.due.watch.name,
        "at": verdict.at,
        "duration_ms": milliseconds(verdict.duration.total_seconds()),
        "outcome": verdict.outcome.value,
        "failure": failure.kind.value if failure else None,
        "detail": clean(failure.detail) if failure else None,
        "status": verdict.status,
        "bytes": verdict.size_bytes,
        "rendered": verdict.rendered,
    }
