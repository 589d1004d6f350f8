"""What differs between two neighbouring versions, and which facts follow from it?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class EventKind(StrEnum):
    """Every kind of fact this program can tell."""

    ARTICLE_NEW = "article.new"
    ARTICLE_EDITED = "article.edited"
    ARTICLE_GONE = "article.gone"
    ARTICLE_BACK = "article.back"
    ARTICLE_MOVED = "article.moved"
    ACCESS_CHANGED = "access.changed"
    OFFER_CHANGED = "offer.changed"
    PAGE_CHANGED = "page.changed"
    WATCH_FAILING = "watch.failing"
    WATCH_BLOCKED = "watch.blocked"
    WATCH_RECOVERED = "watch.recovered"
    WATCH_SILENT = "watch.silent"
    WATCH_FLOOD = "watch.flood"
    SEARCH_FOUND = "search.found"
    CHANNEL_FAILING = "channel.failing"
    CHANNEL_RECOVERED = "channel.recovered"

    @property
    def is_of_a_page(self) -> bool:
        """Whether it tells of a page itself, and not of how watching, searching or telling goes."""
        return not self.value.startswith(("watch.", "search.", "channel."))


class Op(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words with one fate. A GAP stands for unchanged text that is not shown; its text is empty."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One tracked field (`title`, `authors`, `sections`, `published`, `text`, `captions`) that differs, as people read it."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """The difference in meaning between two neighbouring snapshots; noise is already gone.

    `spans` shows the text difference with a little context around each place.
    `access` and `offers` say only that they differ: both sides stand in the snapshots.
    """

    fields: tuple[FieldChange, ...] = ()
    spans: tuple[Span, ...] = ()
    words_added: int = 0
    words_removed: int = 0
    access: bool = False
    offers: bool = False

    def __bool__(self) -> bool:
        """Whether anything differs at all."""
        return bool(self.fields or self.access or self.offers)


class GradeKind(StrEnum):
    """What an edit did, the weightiest first."""

    CORRECTION = "correction"
    HEADLINE = "headline"
    NEGATION = "negation"
    HEDGE = "hedge"
    NUMBER = "number"
    QUOTATION = "quotation"
    NAME = "name"
    DATE = "date"
    LEAD = "lead"
    PARAGRAPH_REMOVED = "paragraph removed"
    PARAGRAPH_ADDED = "paragraph added"
    WORDING = "wording"
    BYLINE = "byline"
    SECTION = "section"
    STYLE = "style"
    TYPO = "typo"


@dataclass(frozen=True, slots=True)
class Grade:
    """How much an edit matters. `kind` is the weightiest of `kinds`; `reason` is one sentence that names the words.

    `disclosed` means that the page itself tells of the edit: by a note, or by a newer date of change.
    """

    kind: GradeKind
    reason: str
    disclosed: bool
    kinds: tuple[GradeKind, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """One side of an event, as far as it is known: what a reader would have met at that moment.

    Empty strings and tuples mean 'not part of this event'. `offers` are written as people read them. `url` is the address of an
    article that moved; `variants` are the headlines that are being tried out.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    published: str | None = None
    access: str = ""
    evidence: str = ""
    offers: tuple[str, ...] = ()
    text: str = ""
    detail: str = ""
    url: str = ""
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A fact that happened, at most once.

    `key` is unique for ever: recording the same fact twice is refused by it. `why` says in one sentence
    from what the fact was concluded. `disclosed` says of an edit whether the page itself tells of it; None where that is not
    asked or was not kept.
    """

    key: str
    kind: EventKind
    at: datetime
    watch: str
    url: str
    title: str
    why: str
    old: Facts | None = None
    new: Facts | None = None
    spans: tuple[Span, ...] = ()
    fields: tuple[str, ...] = field(default=())
    words_added: int = 0
    words_removed: int = 0
    grade: str | None = None
    disclosed: bool | None = None
