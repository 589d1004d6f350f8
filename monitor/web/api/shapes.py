"""In which form does a program get what a page shows?

Promises: fields are added, never renamed or dropped within `/api/v1`; instants are RFC 3339 in UTC; what is unknown is
null, lists are empty rather than absent. Text of a page is data here too: cleaned of control characters, and bounded.
"""

from __future__ import annotations

from typing import Annotated, Generic, TypeVar

from msgspec import Meta, Struct

Item = TypeVar("Item")


class Page(Struct, Generic[Item], frozen=True):
    """A page of a longer list. `next` is what to send as `cursor` for the page after it, null at the end."""

    items: list[Item]
    next: str | None


class Piece(Struct, frozen=True):
    """A run of words of a difference: `same`, `added`, `removed`, or `gap` for what is left out; in a search `hit`."""

    op: str
    text: str


class FactsShape(Struct, frozen=True):
    """What a reader would have met before or after an event, as far as the event is about it."""

    title: str | None
    authors: list[str]
    sections: list[str]
    published: str | None
    access: str | None
    evidence: str | None
    offers: list[str]
    detail: str | None


class SearchShape(Struct, frozen=True):
    """A search that is asked again. `channel` is told what it finds; of one that is `of_file` the settings say who is told."""

    id: int
    name: str
    q: str
    where: str
    publication: str
    channel: str | None
    of_file: bool


class MarkShape(Struct, frozen=True):
    """What people said of an event."""

    read: bool
    relevant: bool | None
    note: str


class EventShape(Struct, frozen=True):
    """A fact that happened."""

    id: int
    key: str
    kind: str
    at: str
    publication: str
    article: int | None
    url: str
    title: str
    subject: str
    lead: str
    why: str
    grade: str | None
    old: FactsShape | None
    new: FactsShape | None
    difference: list[Piece]
    words_added: int
    words_removed: int
    mark: MarkShape


class ShareShape(Struct, frozen=True):
    """Of `known` recent articles, `walled` are behind a wall."""

    walled: int
    known: int
    percent: int | None


class PublicationShape(Struct, frozen=True):
    """How one watch stands. `found` counts new articles a day, today last; `state` is well, failing, untried or resting."""

    name: str
    url: str
    kind: str
    state: str
    failures: int
    trouble: str | None
    last_check: str | None
    next_check: str | None
    found: list[int]
    share: ShareShape
    share_a_month_ago: ShareShape
    last_error: str | None
    last_error_at: str | None


class WatchShape(Struct, frozen=True):
    """What the settings say of a watch, with every default filled in. Values of headers are never told."""

    name: str
    url: str
    kind: str
    every: str
    zone: str | None
    alerts: list[str]
    channels: list[str]
    tags: list[str]
    failing_after: int | str
    timeout_seconds: float
    header_names: list[str]
    allow_private: list[str]
    paused: bool
    muted: bool


class VersionShape(Struct, frozen=True):
    """One kept version, without its text."""

    number: int
    at: str
    title: str
    access: str
    page_kept: bool


class CaptureShape(Struct, frozen=True):
    """A copy that an archive made of an address before it was watched; nobody here saw the page then. `number` is the archive's
    name of the moment and can be asked for like a version's, `place` is where the archive shows the copy."""

    number: int
    at: str
    title: str
    access: str
    place: str


class ArticleShape(Struct, frozen=True):
    """One address with its versions, newest first, and apart from them the copies of an archive, newest first."""

    id: int
    publication: str
    url: str
    kind: str
    title: str
    access: str
    versions: list[VersionShape]
    checked_at: str | None
    next_check: str | None
    captures: list[CaptureShape]


class EvidenceShape(Struct, frozen=True):
    """One mark in the page that supports an access value."""

    signal: str
    where: str
    text: str
    says: str
    weight: float


class ReadingShape(Struct, frozen=True):
    """All that one version told. With a `place` it is a copy that an archive made and shows there; null for what was seen here."""

    number: int
    at: str
    kind: str
    state: str
    title: str
    authors: list[str]
    published: str | None
    modified: str | None
    sections: list[str]
    tags: list[str]
    language: str | None
    canonical: str | None
    text: str
    words: int
    access: str
    declared: str | None
    confidence: float
    evidence: list[EvidenceShape]
    offers: list[str]
    place: str | None


class ComparisonShape(Struct, frozen=True):
    """Two versions beside each other."""

    old: int
    new: int
    facts: list[ComparedFact]
    difference: list[Piece]
    words_added: int
    words_removed: int


class ComparedFact(Struct, frozen=True):
    """One fact on both sides."""

    label: str
    old: str
    new: str


class HitShape(Struct, frozen=True):
    """A version in which the words stand, and the `line` of it: a `hit` is what was looked for. With a `place` it is a copy that an
    archive made and shows there; null for what was seen here."""

    article: int
    version: int
    publication: str
    url: str
    at: str
    title: str
    access: str
    place: str | None
    line: list[Piece]


class AttemptShape(Struct, frozen=True):
    """One try at a delivery."""

    at: str
    seconds: float
    state: str
    answer: str
    next_attempt: str | None


class DeliveryShape(Struct, frozen=True):
    """One alert on its way to one channel."""

    id: int
    channel: str
    state: str
    tries: int
    not_before: str
    finished_at: str | None
    answer: str
    attempts: list[AttemptShape]


class AlertShape(Struct, frozen=True):
    """One alert and what became of it."""

    id: int
    key: str
    created_at: str
    event: EventShape
    deliveries: list[DeliveryShape]


class Done(Struct, frozen=True):
    """What came of an order. `count` says how many things it concerned."""

    count: int


Cursor = Annotated[str, Meta(max_length=18, pattern="^[0-9]*$", description="What a page gave as `next`; empty for the first page.")]
Limit = Annotated[int, Meta(ge=1, le=200, description="How many items a page has.")]
