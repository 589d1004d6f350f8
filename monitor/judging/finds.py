"""Which event is it when a saved search finds something?

Pure: the search and the version that answers it become an Event like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.judging.saying.lines import one_line
from monitor.model.change import Event, EventKind, Facts, Op, Span

_PLACES = {
    "anywhere": "are new in version {number}",
    "title": "are new in the headline of version {number}",
    "added": "were added in version {number}",
    "removed": "were removed in version {number}",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A version that answers a kept search. `line` are the words where they stand; `where` is the part that was searched."""

    search: int
    name: str
    words: str
    where: str
    version: int
    number: int
    watch: str
    url: str
    title: str
    access: str
    line: tuple[Span, ...]


def event_of(found: Found, now: datetime) -> Event:
    """The fact; the same find is the same fact however often it is made."""
    changed = any(span.op in {Op.ADDED, Op.REMOVED} for span in found.line)
    return Event(
        key=f"{EventKind.SEARCH_FOUND.value}/{found.search}/{found.version}",
        kind=EventKind.SEARCH_FOUND,
        at=now,
        watch=found.watch,
        url=found.url,
        title=found.title,
        why=f"The words {_PLACES[found.where].format(number=found.number)}.",
        new=Facts(
            title=found.title,
            access=found.access,
            text="" if changed else "".join(span.text for span in found.line),
            detail=f"The search “{one_line(found.name, 80)}” found: {one_line(found.words, 120)}",
        ),
        spans=found.line if changed else (),
    )
