"""Which programs may ask or act, and with which key?

A key is shown once, when it is made; only a digest is stored. A random key of 256 bits needs no slow hash, since nobody can
guess it. Never: a key in a log or an answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from monitor.store.rows import clean
from monitor.store.tables import access_key

CHECK = "check"
SCOPES = ("read", "act", "feed", CHECK)
MARK = "mon_"
_USED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is listed. `scopes`: `read` what pages show, `act` as people do, `feed` in the address of a feed only, `check`
    in an address that has the one `watch` checked (`hooks`)."""

    id: int
    name: str
    scopes: tuple[str, ...]
    created_at: datetime
    used_at: datetime | None
    ended_at: datetime | None
    watch: str | None = None


def make(connection: Connection, name: str, scopes: Iterable[str], now: datetime) -> str:
    """A new key; this is the only time that it is told."""
    wanted = set(scopes) - {CHECK}
    return _made(connection, name, " ".join(scope for scope in SCOPES if scope in wanted), None, now)


def make_hook(connection: Connection, name: str, watch: str, now: datetime) -> str:
    """A new key that opens nothing but the check of one watch; this is the only time that it is told."""
    return _made(connection, name, CHECK, watch, now)


def _made(connection: Connection, name: str, scopes: str, watch: str | None, now: datetime) -> str:
    key = MARK + token_urlsafe(32)
    row = {"name": clean(name)[:100], "digest": _digest(key), "scopes": scopes, "watch": watch, "created_at": now}
    connection.execute(insert(access_key), row)
    return key


def keys(connection: Connection) -> tuple[Key, ...]:
    """Every key that was made, newest first."""
    return tuple(
        Key(row.id, row.name, tuple(row.scopes.split()), row.created_at, row.used_at, row.ended_at, row.watch)
        for row in connection.execute(select(access_key).order_by(access_key.c.id.desc()))
    )


def end(connection: Connection, key_id: int, now: datetime) -> bool:
    """Let a key open nothing any more. False when there is no such key, or it had ended."""
    ended = update(access_key).where(access_key.c.id == key_id, access_key.c.ended_at.is_(None)).values(ended_at=now)
    return connection.execute(ended).rowcount == 1


def scopes_of(connection: Connection, key: str) -> tuple[int, tuple[str, ...], datetime | None] | None:
    """The id of a key, what it opens, and when it was last used; None for one that opens nothing."""
    row = key_row(connection, key)
    return None if row is None else (row.id, tuple(row.scopes.split()), row.used_at)


def key_row(connection: Connection, key: str) -> Row[Any] | None:
    """What is kept of a key that opens something; compared in constant time."""
    digest = _digest(key)
    row = connection.execute(select(access_key).where(access_key.c.digest == digest, access_key.c.ended_at.is_(None))).one_or_none()
    return row if row is not None and compare_digest(row.digest, digest) else None


def worth_noting(used_at: datetime | None, now: datetime) -> bool:
    """Whether the use of a key is written down: once a minute is enough."""
    return used_at is None or now - used_at > _USED_EVERY


def note_use(connection: Connection, key_id: int, now: datetime) -> None:
    """Remember that a key was used."""
    connection.execute(update(access_key).where(access_key.c.id == key_id).values(used_at=now))


def _digest(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()
