"""Which further sources does a site have, and how are they doing?

Decided: an address that was ever named as a source is remembered for ever, so that it is tried only once; another spelling of an
address is the same address. New ones become due one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from monitor.model.check import Role, Verdict
from monitor.model.source import Pointer, SourceState, Standing
from monitor.reading.words.urls import article_key
from monitor.store.rows import clean, standing_from_row, to_json
from monitor.store.tables import target

MOST_SOURCES = 30
_APART = timedelta(seconds=30)
_KNOWN = select(target.c.url).where(target.c.watch == bindparam("name"), target.c.role != Role.ARTICLE.value)
_SOURCES = (
    select(target.c.watch, target.c.url, target.c.kind, target.c.standing, target.c.next_due, target.c.checked_at, target.c.active)
    .where(target.c.role == Role.SOURCE.value)
    .order_by(target.c.watch, target.c.id)
)


@dataclass(frozen=True, slots=True)
class SourceView:
    """A further source of a site and how it stands."""

    watch: str
    url: str
    kind: str
    standing: Standing
    next_due: datetime | None
    checked_at: datetime | None


def point_to(connection: Connection, verdict: Verdict) -> None:
    """Make every address that may be a source known to its watch, and due; those that are known stay as they are."""
    name = verdict.due.watch.name
    known = {article_key(url) for url in connection.execute(_KNOWN, {"name": name}).scalars()}
    rows = []
    for pointer in verdict.pointers:
        key = article_key(pointer.url)
        if key not in known and len(known) <= MOST_SOURCES:
            known.add(key)
            rows.append(_row(verdict, pointer))
    if rows:
        connection.execute(insert(target), rows)


def sources(connection: Connection, name: str | None = None) -> tuple[SourceView, ...]:
    """The further sources of a site, or of all sites, in the order in which they were found."""
    statement = _SOURCES if name is None else _SOURCES.where(target.c.watch == name)
    found = []
    for row in connection.execute(statement):
        standing = standing_from_row(row.standing)
        if standing is not None:
            due = row.next_due if row.active else None
            found.append(SourceView(row.watch, row.url, row.kind, standing, due, row.checked_at))
    return tuple(found)


def is_paced(standing: Standing | None) -> bool:
    """Whether how often a source is looked at is learnt, and not fixed by what it is good for."""
    return standing is None or standing.state in {SourceState.UNTRIED, SourceState.USED}


def _row(verdict: Verdict, pointer: Pointer) -> dict[str, Any]:
    return {
        "watch": verdict.due.watch.name,
        "role": Role.SOURCE.value,
        "url": clean(pointer.url),
        "kind": pointer.kind.value,
        "active": True,
        "announce": False,
        "versions": 0,
        "baseline": 0,
        "next_due": verdict.at + pointer.wait * _APART,
        "created_at": verdict.at,
        "standing": to_json(Standing(SourceState.UNTRIED, pointer.why, verdict.at)),
    }
