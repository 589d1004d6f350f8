"""In which words is a person told of many events at once?

Pure: a Digest becomes a DigestMessage, grouped by publication and then by kind of event, with counts and the instant it
began; every format is rendered from that. Each item is one line: what happened, to which article, and the one fact that
matters most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from monitor.judging.amounts import amount
from monitor.judging.saying.lines import Measure, cut_at_word
from monitor.judging.saying.wording import Message, Row, moment_words
from monitor.judging.telling.notes import note_message
from monitor.model.alert import Digest
from monitor.model.change import EventKind

Thing = TypeVar("Thing", bound=str)

SUBJECT_LIMIT = 200
_HEADLINE_LIMIT = 160
_NOTE_LIMIT = 160

# What the events of one kind are called together; the first for one, the second for more.
KIND_WORDS: dict[EventKind, tuple[str, str]] = {
    EventKind.ARTICLE_NEW: ("new article", "new articles"),
    EventKind.ARTICLE_EDITED: ("edited article", "edited articles"),
    EventKind.ARTICLE_GONE: ("article gone", "articles gone"),
    EventKind.ARTICLE_BACK: ("article back", "articles back"),
    EventKind.ARTICLE_MOVED: ("article moved", "articles moved"),
    EventKind.ACCESS_CHANGED: ("change of access", "changes of access"),
    EventKind.OFFER_CHANGED: ("change of price", "changes of price"),
    EventKind.PAGE_CHANGED: ("changed page", "changed pages"),
    EventKind.WATCH_FAILING: ("failing watch", "failing watches"),
    EventKind.WATCH_BLOCKED: ("blocked watch", "blocked watches"),
    EventKind.WATCH_RECOVERED: ("watch works again", "watches work again"),
    EventKind.WATCH_SILENT: ("watch fell silent", "watches fell silent"),
    EventKind.WATCH_FLOOD: ("flood held back", "floods held back"),
    EventKind.SEARCH_FOUND: ("find of a saved search", "finds of saved searches"),
    EventKind.CHANNEL_FAILING: ("failing channel", "failing channels"),
    EventKind.CHANNEL_RECOVERED: ("channel works again", "channels work again"),
}


_SAID_BY_HEADING = frozenset({EventKind.ARTICLE_NEW, EventKind.ARTICLE_GONE, EventKind.ARTICLE_BACK})


@dataclass(frozen=True, slots=True)
class Item:
    """One event in one line. `banner` is what happened, empty where the heading says it; `note` is what changed, or by whom
    a new article is."""

    banner: str
    headline: str
    note: str
    link: str
    at: datetime
    comparison: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The events of one kind in one publication."""

    kind: EventKind
    items: tuple[Item, ...]

    @property
    def heading(self) -> str:
        """`New articles (3)`."""
        words = counted(self.kind, len(self.items)).partition(" ")[2]
        return f"{words[:1].upper()}{words[1:]} ({len(self.items)})"


@dataclass(frozen=True, slots=True)
class Part:
    """All of one publication."""

    publication: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class DigestMessage:
    """All that is told, cleaned and bounded, in no format yet. `tally` counts by kind in one sentence, which `subject` repeats
    and `heading` does not; `ledger` is where all
    alerts stand on the dashboard, if people can reach it."""

    subject: str
    lead: str
    tally: str
    parts: tuple[Part, ...]
    count: int
    since: datetime
    until: datetime
    ledger: str = ""
    heading: str = ""

    def rest(self, left: int) -> str:
        """What is said of those for which there is no room."""
        return f"… and {left} more: {self.ledger}" if self.ledger else f"… and {left} more."


def digest_message(digest: Digest, home: str = "") -> DigestMessage:
    """The digest in a reader's words, ready to be rendered in any format; `home` is the dashboard's address."""
    told = [note_message(note, home) for note in digest.notes]
    count = len(told)
    kinds = _in_order(note.event.kind for note in digest.notes)
    tally = ", ".join(counted(kind, number) for kind, number in kinds.items())
    parts = tuple(_part(publication, told) for publication in _in_order(each.publication for each in told))
    where = parts[0].publication if len(parts) == 1 else f"{len(parts)} publications"
    heading = f"{count} alerts from {where}"
    return DigestMessage(
        subject=cut_at_word(f"{heading}: {tally}", SUBJECT_LIMIT),
        lead=f"{count} alerts since {moment_words(digest.since)}.",
        tally=f"{tally[:1].upper()}{tally[1:]}.",
        parts=parts,
        count=count,
        since=digest.since,
        until=digest.until,
        ledger=f"{home}alerts" if home else "",
        heading=heading,
    )


def counted(kind: EventKind, number: int) -> str:
    """`1 new article`, `3 new articles`."""
    one, more = KIND_WORDS[kind]
    return amount(number, one, more)


def _part(publication: str, told: list[Message]) -> Part:
    own = [each for each in told if each.publication == publication]
    present = {each.kind for each in own}
    groups = (Group(kind, tuple(_item(each) for each in own if each.kind is kind)) for kind in EventKind if kind in present)
    return Part(publication, tuple(groups))


def _item(told: Message) -> Item:
    banner = "" if told.kind in _SAID_BY_HEADING else told.banner
    headline = cut_at_word(told.headline, _HEADLINE_LIMIT)
    return Item(banner, headline, cut_at_word(_note(told), _NOTE_LIMIT), told.link, told.at, told.comparison)


def _note(told: Message) -> str:
    """What changed, in as few words as there are: the facts before and after, else how many words, else the sentence."""
    if told.kind in _SAID_BY_HEADING:
        by, access = ("".join(row.new for row in told.context if row.label == label) for label in ("By", "Access"))
        return "; ".join(part for part in (by, access) if part)
    return "; ".join(_changed(row, told) for row in told.changes) or told.tally or told.lead.rstrip(".")


def _changed(row: Row, told: Message) -> str:
    """A headline and an address stand beside it as they are now; where only one thing changed, the banner says what."""
    if row.new in {told.headline, told.link}:
        return f"before: “{row.old}”" if row.new == told.headline else f"before: {row.old}"
    return f"{row.old} → {row.new}" if len(told.changes) == 1 else f"{row.label}: {row.old} → {row.new}"


def _in_order(things: Iterable[Thing]) -> dict[Thing, int]:
    """How often each comes, in the order of its first coming."""
    found: dict[Thing, int] = {}
    for thing in things:
        found[thing] = found.get(thing, 0) + 1
    return found


@dataclass(frozen=True, slots=True)
class Style:
    """How the lines of a digest look in one format. `safe` makes text of a page harmless there."""

    publication: Callable[[str], str]
    heading: Callable[[str], str]
    item: Callable[[Item], str]
    safe: Callable[[str], str]


def plain_item(item: Item) -> str:
    """A dash, what happened, and below it where to read it."""
    note = f" ({item.note})" if item.note else ""
    link = f"\n  {item.link}" if item.link else ""
    return f"- {lead_in(item)}{item.headline}{note}{link}"


def lead_in(item: Item) -> str:
    """What stands before the headline: `Edited: `, or nothing."""
    return f"{item.banner}: " if item.banner else ""


PLAIN = Style(publication="\n{}".format, heading="{}:".format, item=plain_item, safe=str)


def digest_text(told: DigestMessage, limit: int, measure: Measure = len, style: Style = PLAIN) -> str:
    """The digest as text of at most `limit` units; what does not fit is counted in its last line."""
    blocks = [(told.lead, 0), (told.tally, 0), *_blocks(told, style)]
    whole = _joined(blocks)
    if measure(whole) <= limit:
        return whole
    kept: list[tuple[str, int]] = []
    room, left = limit - measure(told.rest(told.count)), told.count
    for text, items in blocks:
        room -= measure(text) + 1
        if room < 0:
            break
        kept.append((text, items))
        left -= items
    return _joined([*kept, (told.rest(left), 0)]) if kept else cut_at_word(told.subject, limit, measure)


def _blocks(told: DigestMessage, style: Style) -> Iterable[tuple[str, int]]:
    """Every line with how many events it tells of; a heading stays with its first item."""
    for part in told.parts:
        heads = [style.publication(style.safe(part.publication))]
        for group in part.groups:
            heads.append(style.heading(group.heading))
            for item in group.items:
                yield "\n".join((*heads, style.item(_safe(item, style)))), 1
                heads = []


def _safe(item: Item, style: Style) -> Item:
    return replace(item, headline=style.safe(item.headline), note=style.safe(item.note))


def _joined(blocks: Iterable[tuple[str, int]]) -> str:
    return "\n".join(text for text, _ in blocks)
