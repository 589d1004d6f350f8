"""Which searches are saved, and what is new for them?

A saved search remembers the last version it has seen. `finds` looks at the versions since then, a window at a time, oldest
first; `tell` writes the alerts of a window and moves on, in one transaction: what could not be written is found again, and
what was written is not. Decided: a version is a find when the words are new in it: they were not in the version before, or are
in what it added or removed. The first version of an article that is older than its watch is silent here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from monitor.model.alert import Alert
from monitor.model.change import EventKind
from monitor.model.search import Asked, Search, Where
from monitor.store.halving import newest_id
from monitor.store.outgoing.telling import News, tell_of
from monitor.store.rows import clean, to_json
from monitor.store.search.passages import Hit, Question
from monitor.store.search.question import Index, read_hits
from monitor.store.tables import event, kept_search, snapshot

WINDOW = 1_000
MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A search that is asked again. `seen` is the last version it was asked of.

    One that was kept on the dashboard tells `channel`, or nobody; one that is `of_file` tells whom the settings name.
    """

    id: int
    name: str
    asked: Asked
    channel: str | None
    seen: int
    of_file: bool = False


@dataclass(frozen=True, slots=True)
class Find:
    """A version that answers a kept search, and the alert of it."""

    hit: Hit
    alert: Alert


def kept_searches(connection: Connection) -> tuple[KeptSearch, ...]:
    """Every search that is kept, by name."""
    rows = connection.execute(select(kept_search).order_by(kept_search.c.name, kept_search.c.id))
    asked = ((row, msgspec.json.decode(row.question, type=Asked)) for row in rows)
    return tuple(KeptSearch(row.id, row.name, question, row.channel, row.seen, row.of_file) for row, question in asked)


def keep_search(connection: Connection, name: str, asked: Asked, channel: str | None, now: datetime) -> int | None:
    """Ask again from now on; what was kept until now is no news. The number of the search, None where there are too many."""
    if len(kept_searches(connection)) >= MOST_KEPT:
        return None
    row = _row(connection, name, asked, now, channel)
    number: int = connection.execute(insert(kept_search).returning(kept_search.c.id), row).scalar_one()
    return number


def forget_search(connection: Connection, number: int) -> bool:
    """Ask no more. False when no such search was kept on the dashboard."""
    return connection.execute(delete(kept_search).where(kept_search.c.id == number, kept_search.c.of_file.is_(False))).rowcount == 1


def adopt_searches(connection: Connection, wanted: Sequence[Search], now: datetime) -> None:
    """Ask what the settings ask, and nothing they asked before; a search that asks for something else begins anew."""
    known = {search.name: search for search in kept_searches(connection) if search.of_file}
    same = {each.name for each in wanted if each.name in known and known[each.name].asked == each.asked}
    if gone := [search.id for name, search in known.items() if name not in same]:
        connection.execute(delete(kept_search).where(kept_search.c.id.in_(gone)))
    if rows := [{**_row(connection, each.name, each.asked, now), "of_file": True} for each in wanted if each.name not in same]:
        connection.execute(insert(kept_search), rows)


def _row(connection: Connection, name: str, asked: Asked, now: datetime, channel: str | None = None) -> dict[str, Any]:
    seen = newest_id(connection, snapshot)
    return {"name": clean(name), "question": to_json(asked), "channel": channel, "seen": seen, "created_at": now}


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
