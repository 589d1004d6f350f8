"""How is one event shown in a list: what happened and what changed, in one line?

The words are those of the alert (`judging.saying.wording`); here they are only shortened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from monitor.judging.saying.lines import one_line
from monitor.judging.saying.phrases import Tone
from monitor.judging.saying.wording import Message, message, parted
from monitor.model.change import EventKind, Op, Span
from monitor.store.people.marks import Mark
from monitor.store.views.stream import Entry

GIST_LIMIT = 240
_BEFORE = 60

ACCESS_LABELS = {"open": "open", "metered": "metered", "registration": "registration", "subscription": "paywall", "unknown": "unclear"}
"""The access values in one word each."""

KIND_LABELS: dict[EventKind, str] = {
    EventKind.ARTICLE_NEW: "New articles",
    EventKind.ARTICLE_EDITED: "Edits",
    EventKind.ACCESS_CHANGED: "Access changes",
    EventKind.OFFER_CHANGED: "Price changes",
    EventKind.ARTICLE_GONE: "Gone",
    EventKind.ARTICLE_BACK: "Back",
    EventKind.ARTICLE_MOVED: "Moved",
    EventKind.PAGE_CHANGED: "Page changes",
    EventKind.WATCH_FAILING: "Cannot be checked",
    EventKind.WATCH_BLOCKED: "Blocked",
    EventKind.WATCH_RECOVERED: "Works again",
    EventKind.WATCH_SILENT: "Fell silent",
    EventKind.WATCH_FLOOD: "Floods",
    EventKind.SEARCH_FOUND: "Finds of kept searches",
    EventKind.CHANNEL_FAILING: "Channel fails",
    EventKind.CHANNEL_RECOVERED: "Channel works again",
}


SEEN_OF_A_PAGE = frozenset(kind for kind in EventKind if kind.value.startswith(("article.", "access.", "offer.", "page.")))
"""What one watch sees at an address, every other watch of that address sees too."""

READ = Mark(read=True)


@dataclass(frozen=True, slots=True)
class Card:
    """One event, ready to be shown. `access` is the last of one or two values, `access_before` the first of two; `also` are the
    events in which other watches saw the same."""

    entry: Entry
    told: Message
    gist: tuple[Span, ...]
    access: str | None
    access_before: str | None
    mark: Mark
    also: tuple[Card, ...] = ()

    @property
    def fresh(self) -> tuple[int, ...]:
        """What of it is not read."""
        return tuple(each.entry.id for each in (self, *self.also) if not each.mark.read)

    @property
    def path(self) -> str:
        """Where all about it stands: the article, or the health of the program when it is about no address."""
        return "/health" if self.entry.target is None else f"/articles/{self.entry.target}"

    @property
    def access_worth_saying(self) -> bool:
        """Whether a list says who may read it: where that is news, and where a wall stands."""
        about = self.told.kind in {EventKind.ARTICLE_NEW, EventKind.ACCESS_CHANGED}
        return self.access not in {None, "unknown"} and (about or self.access != "open")

    @property
    def worth_more_than_its_lead(self) -> bool:
        """Whether the gist says something beyond the sentence that is told of every event of this kind."""
        said = "".join(span.text for span in self.gist)
        return self.told.kind is not EventKind.ARTICLE_NEW and said != self.told.lead

    @property
    def difference(self) -> tuple[Span, ...]:
        """The whole difference, as far as it is told, in marks without white space at their ends."""
        return edged(self.told.spans)

    @property
    def tone(self) -> str:
        """The class of its colour."""
        return "opened" if self.told.tone is Tone.RELIEF else self.told.tone.value


def card(entry: Entry, mark: Mark | None = None) -> Card:
    """An event as a list shows it, with what people said of it."""
    told = message(entry.event)
    old, new = entry.event.old, entry.event.new
    after = (new.access if new else "") or ""
    before = (old.access if old else "") or ""
    moved = entry.event.kind is EventKind.ACCESS_CHANGED and before != after
    return Card(entry, told, edged(gist(told)), after or before or None, before if moved and before else None, mark or READ)


def folded(cards: Sequence[Card]) -> list[Card]:
    """The same cards, but what several watches saw of the same page stands once, where the first of them is; what one watch saw
    again and again stands as often."""
    same: dict[tuple[object, ...], list[Card]] = {}
    often: Counter[tuple[object, ...]] = Counter()
    for each in cards:
        fact = each.entry.event
        what = (fact.kind, fact.url, each.told.headline) if fact.kind in SEEN_OF_A_PAGE else (each.entry.id,)
        often[fact.watch, what] += 1
        same.setdefault((what, often[fact.watch, what]), []).append(each)
    return [replace(first, also=tuple(others)) for first, *others in same.values()]


def gist(told: Message) -> tuple[Span, ...]:
    """What changed, in one bounded line."""
    if told.kind is EventKind.ACCESS_CHANGED or (told.quotation and not told.changes):
        return _said(f"“{told.quotation}”" if told.quotation else told.lead)
    for row in told.changes:
        if row.label in {"Headline", "Title", "Price", "By", "Published"}:
            label = () if row.label in {"Headline", "Title"} else (Span(Op.SAME, f"{row.label}: "),)
            return (*label, Span(Op.REMOVED, one_line(row.old, 160)), Span(Op.SAME, " "), Span(Op.ADDED, one_line(row.new, 160)))
    if told.spans:
        return _around_the_first_change(parted(told.spans))
    return _said(told.lead if told.kind is EventKind.ARTICLE_GONE else told.excerpt or told.lead)


def edged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The same spans, the white space at the ends of what was added or removed left outside the mark."""
    found: list[Span] = []
    for span in spans:
        core = span.text.strip()
        if span.op not in {Op.ADDED, Op.REMOVED} or core == span.text:
            found.append(span)
            continue
        start = span.text.index(core[0]) if core else len(span.text)
        sides = (span.text[:start], core, span.text[start + len(core) :])
        ops = (Op.SAME, span.op, Op.SAME)
        found += [Span(op, text) for op, text in zip(ops, sides, strict=True) if text]
    return tuple(found)


def _said(text: str) -> tuple[Span, ...]:
    return (Span(Op.SAME, one_line(text, GIST_LIMIT)),)


def _around_the_first_change(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    first = next((place for place, span in enumerate(spans) if span.op in {Op.ADDED, Op.REMOVED}), 0)
    shown: list[Span] = []
    if first and spans[first - 1].op is Op.SAME:
        before = " ".join(spans[first - 1].text.split())
        cut = before[-_BEFORE:].partition(" ")[2] if len(before) > _BEFORE else before
        shown.append(Span(Op.SAME, f"{'… ' if cut != before or first > 1 else ''}{cut} "))
    room = GIST_LIMIT
    for span in spans[first:]:
        if span.op is Op.GAP or room <= 0:
            break
        text = " ".join(span.text.split())
        lead, tail = (" " if span.text[:1].isspace() else ""), (" " if span.text[-1:].isspace() else "")
        shown.append(Span(span.op, lead + one_line(text, room) + tail))
        room -= len(text)
    return (*shown, Span(Op.SAME, " …")) if len(spans) > first + 1 else tuple(shown)
