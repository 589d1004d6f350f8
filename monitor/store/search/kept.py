"""Which searches are asked again, and what has come since they were asked last?

A kept search remembers the last version it has seen. `finds` looks at the versions since then, a window at a time, oldest
first; `tell` writes the alerts of a window and moves on, in one transaction: what could not be written is found again, and
what was written is not. Decided: a version is a find where the words are new in it: they were not in the version before, or
stand in what it added or removed; the first version of an article that was there before its watch is silent here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from monitor.model.alert import Alert
from monitor.model.change import EventKind
from monitor.store.halving import newest_id
from monitor.store.rows import clean, to_json
from monitor.store.search.question import Hit, Index, Question, Where, read_hits
from monitor.store.tables import event, kept_search, snapshot
from monitor.store.telling import News, tell_of

WINDOW = 1_000
MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for, as a person wrote it. `publication` is a name, or a part of names."""

    words: str
    where: Where = Where.ANYWHERE
    publication: str = ""


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A search that is asked again. Without `channel` nobody is told; `seen` is the last version it was asked of."""

    id: int
    name: str
    asked: Asked
    channel: str | None
    seen: int


@dataclass(frozen=True, slots=True)
class Find:
    """A version that answers a kept search, and the alert of it."""

    hit: Hit
    alert: Alert


def kept_searches(connection: Connection) -> tuple[KeptSearch, ...]:
    """Every search that is kept, by name."""
    rows = connection.execute(select(kept_search).order_by(kept_search.c.name, kept_search.c.id))
    return tuple(KeptSearch(row.id, row.name, msgspec.json.decode(row.question, type=Asked), row.channel, row.seen) for row in rows)


def keep_search(connection: Connection, name: str, asked: Asked, channel: str | None, now: datetime) -> int | None:
    """Ask again from now on; what was kept until now is no news. The number of the search, None where there are too many."""
    if len(kept_searches(connection)) >= MOST_KEPT:
        return None
    row = {"name": clean(name), "question": to_json(asked), "channel": channel, "seen": newest_id(connection, snapshot), "created_at": now}
    number: int = connection.execute(insert(kept_search).returning(kept_search.c.id), row).scalar_one()
    return number


def forget_search(connection: Connection, number: int) -> bool:
    """Ask no more. False when there is no such search."""
    return connection.execute(delete(kept_search).where(kept_search.c.id == number)).rowcount == 1


def finds(connection: Connection, index: Index, question: Question, since: int, up_to: int) -> list[Hit]:
    """The versions after `since`, up to `up_to` (at most WINDOW of them), that are news to a question, oldest first."""
    if not question.sensible or question.watches == ():
        return []
    ids = index.versions(question.terms, question.where, since + 1, min(up_to, since + WINDOW), WINDOW)
    hits = [hit for hit in read_hits(connection, ids) if question.watches is None or hit.watch in question.watches]
    announced = _announced(connection, [hit.target for hit in hits if hit.number == 1])
    before = _before(connection, hits)
    fresh = [hit for hit in hits if (hit.number > 1 or hit.target in announced) and not _stood(index, question, before.get(hit.version))]
    return fresh[::-1]


def tell(connection: Connection, search: KeptSearch, found: Sequence[Find], up_to: int, now: datetime) -> bool:
    """Write the alerts of a window that ends at `up_to`, and move on. False, and nothing done, where another did it or the
    search was given up."""
    same = (kept_search.c.id == search.id, kept_search.c.seen == search.seen)
    if connection.execute(update(kept_search).where(*same).values(seen=up_to)).rowcount == 0:
        return False
    for find in found:
        tell_of(connection, [News(find.alert, now)], find.hit.target, find.hit.version)
    return True


def window_end(search: KeptSearch, learnt: int) -> int:
    """How far the next window goes."""
    return min(learnt, search.seen + WINDOW)


def _announced(connection: Connection, targets: Sequence[int]) -> frozenset[int]:
    """Which of these articles were new when they were read first."""
    if not targets:
        return frozenset()
    told = select(event.c.target).where(event.c.target.in_(targets), event.c.kind == EventKind.ARTICLE_NEW.value)
    return frozenset(connection.execute(told).scalars())


def _before(connection: Connection, hits: Sequence[Hit]) -> dict[int, int]:
    """The version before each of these, by its id."""
    if not hits:
        return {}
    targets, numbers = {hit.target for hit in hits}, {hit.number - 1 for hit in hits}
    wanted = select(snapshot.c.id, snapshot.c.target, snapshot.c.number)
    rows = connection.execute(wanted.where(snapshot.c.target.in_(targets), snapshot.c.number.in_(numbers)))
    known = {(row.target, row.number): row.id for row in rows}
    return {hit.version: known[hit.target, hit.number - 1] for hit in hits if (hit.target, hit.number - 1) in known}


def _stood(index: Index, question: Question, version: int | None) -> bool:
    """Whether the words stood in a version already; what was added or removed was not."""
    if version is None or question.where in {Where.ADDED, Where.REMOVED}:
        return False
    return bool(index.versions(question.terms, question.where, version, version, 1))
