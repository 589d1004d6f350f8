"""How are an archive's copies of an address stored, beside our versions?

Runs inside a transaction of the caller. Never: touches a target, a version or an event; what others saved is not what we saw.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, select

from monitor.model.capture import Past, Told
from monitor.model.check import Role
from monitor.model.reading import Reading
from monitor.model.watch import WatchKind
from monitor.store.inserts import if_new
from monitor.store.pages import pack
from monitor.store.rows import clean, clean_or_none, reading_from_row, reading_to_row
from monitor.store.tables import capture, raw, snapshot, target, watch

_KEEP = if_new(capture)
_KEEP_RAW = if_new(raw)
_FIRST = select(func.min(snapshot.c.taken_at)).where(snapshot.c.target == target.c.id).scalar_subquery()
_PASTS: Select[Any] = select(target.c.id, target.c.watch, target.c.url, target.c.kind, target.c.role, _FIRST.label("first"))
_AT = _PASTS.where(target.c.url == bindparam("words")).order_by(target.c.id)
_OWN = _PASTS.join(watch, (watch.c.name == target.c.watch) & (watch.c.url == target.c.url)).where(
    target.c.watch == bindparam("words"), target.c.role == Role.WATCH.value
)
_ARTICLES = (
    _PASTS.where(target.c.watch == bindparam("words"), target.c.role == Role.ARTICLE.value, target.c.versions > 0)
    .order_by(target.c.id.desc())
    .limit(bindparam("most"))
)
_KNOWN = select(capture.c.stamp).where(capture.c.target == bindparam("id_"))
_BEFORE = (
    select(capture.c.reading)
    .where(capture.c.target == bindparam("id_"), capture.c.taken_at < bindparam("moment"), capture.c.reading.is_not(None))
    .order_by(capture.c.taken_at.desc())
    .limit(1)
)


def pasts(connection: Connection, words: str, most: int) -> tuple[Past, ...]:
    """The addresses that are meant by a watch's name or an address; of a watch that names articles, up to `most` of those, the
    latest first. Empty when neither is known."""
    rows = connection.execute(_AT, {"words": words}).all()
    if not rows:
        rows = connection.execute(_OWN, {"words": words}).all()
        if rows and WatchKind(rows[0].kind).names_articles:
            rows = connection.execute(_ARTICLES, {"words": words, "most": most}).all()
    return tuple(_past(connection, row) for row in rows)


def _past(connection: Connection, row: Row[Any]) -> Past:
    known = connection.execute(_KNOWN, {"id_": row.id}).scalars()
    return Past(row.id, row.watch, row.url, WatchKind(row.kind), row.first, frozenset(known))


def capture_before(connection: Connection, target_id: int, moment: datetime) -> Reading | None:
    """What the last capture before a moment says, of those that told something new."""
    found: bytes | None = connection.execute(_BEFORE, {"id_": target_id, "moment": moment}).scalar()
    return None if found is None else reading_from_row(found)


def keep_capture(connection: Connection, target_id: int, told: Told) -> None:
    """Keep one capture; one that is kept already stays as it is."""
    row: dict[str, Any] = {
        "target": target_id,
        "stamp": told.capture.stamp,
        "taken_at": told.capture.taken_at,
        "place": clean(told.place),
        **dict.fromkeys(("fingerprint", "raw_hash", "title", "access", "reading")),
    }
    if told.reading is not None and told.page is not None:
        row["raw_hash"] = raw_hash = blake2b(told.page.body, digest_size=20).hexdigest()
        row |= {"fingerprint": told.reading.fingerprint, "title": clean(told.reading.extraction.title)}
        row |= {"access": told.reading.access.observed.value, "reading": reading_to_row(told.reading)}
        content_type = clean_or_none(told.page.header("content-type"))
        kept = {"hash": raw_hash, "body": pack(told.page.body), "content_type": content_type, "size": len(told.page.body), "base": None}
        connection.execute(_KEEP_RAW[connection.dialect.name], kept)
    connection.execute(_KEEP[connection.dialect.name], row)
