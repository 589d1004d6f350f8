"""Where were these words ever written, and where were they taken out?

Searches every kept version. The index is not part of the database: it is made of it, may be thrown away at any time and
makes itself again. SQLite keeps it in a file of its own (FTS5), so that neither waits for the other; PostgreSQL in a
schema of its own. Never: the only place of anything. Decided: newest first, an article once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, Row, select

from monitor.model.reading import Reading
from monitor.model.search import Where
from monitor.store.halving import first_since, newest_id
from monitor.store.rows import reading_from_row
from monitor.store.search.words import Term, terms
from monitor.store.tables import snapshot, target

_BLOCK = 400
_MOST_LOOKED_AT = 8_000


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for. `watches` and the moments bound the versions; None does not matter."""

    words: str
    where: Where = Where.ANYWHERE
    watches: tuple[str, ...] | None = None
    since: datetime | None = None
    until: datetime | None = None

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words as they are compared."""
        return terms(self.words)

    @property
    def sensible(self) -> bool:
        """Whether something is asked for, not only excluded."""
        return any(not term.without for term in self.terms)


@dataclass(frozen=True, slots=True)
class Hit:
    """A version in which the words stand. `removed` is the text that this version took out, where that was asked for."""

    version: int
    number: int
    target: int
    watch: str
    url: str
    taken_at: datetime
    access: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits, newest first, an article once. `older` is where to go on, None at the end."""

    hits: tuple[Hit, ...]
    older: int | None


class Index(Protocol):
    """Knows in which versions words stand."""

    def versions(self, wanted: Sequence[Term], where: Where, low: int, high: int, limit: int) -> list[int]:
        """Ids of versions between two ids, both included, that hold all terms; newest first."""
        ...


def search(connection: Connection, index: Index, asked: Question, before: int | None = None, limit: int = 30) -> Found:
    """The newest versions that answer a question, an article once, written before the version `before`."""
    if not asked.sensible or asked.watches == ():
        return Found((), None)
    low, high = _bounds(connection, asked)
    high = high if before is None else min(high, before - 1)
    hits: list[Hit] = []
    known: set[int] = set()
    looked_at = 0
    while looked_at < _MOST_LOOKED_AT:
        ids = index.versions(asked.terms, asked.where, low, high, _BLOCK)
        for hit in _hits(connection, asked, ids, known, limit - len(hits)):
            hits.append(hit)
            known.add(hit.target)
        if len(hits) >= limit:
            return Found(tuple(hits), hits[-1].version)
        if len(ids) < _BLOCK:
            return Found(tuple(hits), None)
        looked_at += len(ids)
        high = ids[-1] - 1
    return Found(tuple(hits), high + 1)


def _hits(connection: Connection, asked: Question, ids: Sequence[int], known: set[int], limit: int) -> list[Hit]:
    """The first hits of these versions, each of an article not yet known."""
    columns = (snapshot.c.id, snapshot.c.target, target.c.watch)
    rows = connection.execute(select(*columns).join(target, target.c.id == snapshot.c.target).where(snapshot.c.id.in_(ids)))
    seen = set(known)
    chosen: list[int] = []
    for row in sorted(rows, key=lambda row: -row.id):
        if row.target in seen or (asked.watches is not None and row.watch not in asked.watches):
            continue
        seen.add(row.target)
        chosen.append(row.id)
        if len(chosen) == limit:
            break
    return read_hits(connection, chosen)


def read_hits(connection: Connection, ids: Sequence[int]) -> list[Hit]:
    """These versions as hits, newest first."""
    if not ids:
        return []
    joined = select(snapshot, target.c.watch, target.c.url).join(target, target.c.id == snapshot.c.target)
    rows = connection.execute(joined.where(snapshot.c.id.in_(ids)).order_by(snapshot.c.id.desc()))
    return [_hit(row) for row in rows]


def _hit(row: Row[Any]) -> Hit:
    return Hit(row.id, row.number, row.target, row.watch, row.url, row.taken_at, row.access, reading_from_row(row.reading))


def _bounds(connection: Connection, asked: Question) -> tuple[int, int]:
    """The ids between which versions of that time lie."""
    taken = snapshot.c.taken_at
    low = first_since(connection, snapshot, taken, asked.since) if asked.since else 1
    high = first_since(connection, snapshot, taken, asked.until) - 1 if asked.until else newest_id(connection, snapshot)
    return low, high
