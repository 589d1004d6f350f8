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

_BLOCKS = (100, 300, 900, 2_700, 4_000)
"""How many versions are looked at, one block after the other: mostly the first few are enough, and to find fewer takes less."""
_BLOCKS_OF_SOME = _BLOCKS[2:]
"""Where only some watches count, most of what is found is not theirs."""


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
    # The newest version of each article, by its address: two watches may have read the same one.
    chosen: dict[str, int] = {}
    for block in _BLOCKS if asked.watches is None else _BLOCKS_OF_SOME:
        ids = index.versions(asked.terms, asked.where, low, high, block)
        for version, article in _of_watches(connection, ids, asked.watches):
            chosen.setdefault(article, version)
        if len(chosen) >= limit or len(ids) < block:
            break
        high = ids[-1] - 1
    shown = list(chosen.values())[:limit]
    beyond = ids[-1] if len(ids) == block else None
    older = shown[-1] if len(shown) == limit else beyond
    return Found(tuple(read_hits(connection, shown)), older)


def _of_watches(connection: Connection, ids: Sequence[int], watches: tuple[str, ...] | None) -> list[tuple[int, str]]:
    """Those of these versions that belong to the watches, each with the address of its article, newest first."""
    wanted = select(snapshot.c.id, target.c.url, target.c.watch).join(target, target.c.id == snapshot.c.target)
    found = connection.execute(wanted.where(snapshot.c.id.in_(ids)).order_by(snapshot.c.id.desc()))
    theirs = None if watches is None else frozenset(watches)
    return [(row.id, row.url) for row in found if theirs is None or row.watch in theirs]


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
