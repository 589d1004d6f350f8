"""Where were these words ever written, and where were they removed?

Searches every stored version, then the copies that archives made of pages earlier. The index is not part of the database but
made from it; it can be thrown away at any time and is built again. SQLite keeps it in a file of its own (FTS5), so that neither
waits for the other; PostgreSQL in a schema of its own. Never: the only place of anything. Decided: newest first, each article
once among our versions, and once among the copies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Connection, Row, select

from monitor.model.search import Where
from monitor.store.halving import first_since, newest_id
from monitor.store.rows import reading_from_row
from monitor.store.search import copies
from monitor.store.search.passages import Hit, Question
from monitor.store.search.words import Term
from monitor.store.tables import snapshot, target

_BLOCKS = (100, 300, 900, 2_700, 4_000)
"""How many versions are looked at, one block after the other: mostly the first few are enough, and to find fewer takes less."""
_BLOCKS_OF_SOME = _BLOCKS[2:]
"""Where only some watches count, most of what is found is not theirs."""


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
    """The newest versions that answer a question, an article once, written before the version `before`; when there are no more,
    the copies that archives made of pages before they were watched."""
    if not asked.sensible or asked.watches == ():
        return Found((), None)
    ours = Found((), None)
    if before is None or before < copies.FIRST:
        low, high = _bounds(connection, asked)
        ours = _look(connection, index, asked, (low, _until(high, before)), limit, VERSIONS)
        if ours.older is not None:
            return ours
        before = None
    bounds = (copies.FIRST, _until(copies.newest(connection), before))
    theirs = _look(connection, index, asked, bounds, limit - len(ours.hits), COPIES)
    return Found(ours.hits + theirs.hits, theirs.older)


def _until(high: int, before: int | None) -> int:
    return high if before is None else min(high, before - 1)


def _look(connection: Connection, index: Index, asked: Question, bounds: tuple[int, int], limit: int, part: Part) -> Found:
    """What answers within bounds, an article once."""
    low, high = bounds
    # The newest version of each article, by its address: two watches may have read the same one.
    chosen: dict[str, int] = {}
    for block in _BLOCKS if asked.watches is None else _BLOCKS_OF_SOME:
        ids = index.versions(asked.terms, asked.where, low, high, block)
        for version, article in part.chosen(connection, ids, asked):
            chosen.setdefault(article, version)
        if len(chosen) >= limit or len(ids) < block:
            break
        high = ids[-1] - 1
    shown = list(chosen.values())[:limit]
    beyond = ids[-1] if len(ids) == block else None
    older = shown[-1] if len(shown) == limit else beyond
    return Found(tuple(part.hits(connection, shown)), older)


def _of_watches(connection: Connection, ids: Sequence[int], asked: Question) -> list[tuple[int, str]]:
    """Those of these versions that belong to the watches, each with the address of its article, newest first."""
    wanted = select(snapshot.c.id, target.c.url, target.c.watch).join(target, target.c.id == snapshot.c.target)
    found = connection.execute(wanted.where(snapshot.c.id.in_(ids)).order_by(snapshot.c.id.desc()))
    theirs = None if asked.watches is None else frozenset(asked.watches)
    return [(row.id, row.url) for row in found if theirs is None or row.watch in theirs]


def read_hits(connection: Connection, ids: Sequence[int]) -> list[Hit]:
    """These versions as hits, newest first."""
    if not ids:
        return []
    joined = select(snapshot, target.c.watch, target.c.url).join(target, target.c.id == snapshot.c.target)
    rows = connection.execute(joined.where(snapshot.c.id.in_(ids)).order_by(snapshot.c.id.desc()))
    return [_hit(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what an index knows: which of some numbers count, each with the address of its article, and what they say."""

    chosen: Callable[[Connection, Sequence[int], Question], list[tuple[int, str]]]
    hits: Callable[[Connection, Sequence[int]], list[Hit]]


VERSIONS = Part(_of_watches, read_hits)
COPIES = Part(copies.chosen, copies.hits)


def _hit(row: Row[Any]) -> Hit:
    return Hit(row.id, row.number, row.target, row.watch, row.url, row.taken_at, row.access, reading_from_row(row.reading))


def _bounds(connection: Connection, asked: Question) -> tuple[int, int]:
    """The ids between which versions of that time lie."""
    taken = snapshot.c.taken_at
    low = first_since(connection, snapshot, taken, asked.since) if asked.since else 1
    high = first_since(connection, snapshot, taken, asked.until) - 1 if asked.until else newest_id(connection, snapshot)
    return low, high
