"""How do two versions of a text compare, word by word?

Shows the whole text of both, unlike the difference in an alert. Bounded in length and in effort, because a page may be made to be
hard to compare. Decided: paragraphs are the rows of the side-by-side view; what only moved is shown as removed and added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.judging.facts import price
from monitor.judging.saying.lines import one_line, paragraphs, run_of_words
from monitor.judging.saying.phrases import ACCESS_WORDS, names
from monitor.judging.saying.wording import day_words
from monitor.model.change import Op, Span
from monitor.model.reading import Reading
from monitor.reading.compare.align import align
from monitor.reading.compare.spans import joined, settled
from monitor.reading.words.normal import Word, words
from monitor.web.showing.told import edged

TEXT_LIMIT = 80_000
"""Characters of each text that are compared; the rest is left out, and that is said."""

_EFFORT = 300_000
_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact on both sides, as people read it."""

    label: str
    old: str
    new: str

    @property
    def changed(self) -> bool:
        """Whether the sides differ."""
        return self.old != self.new


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph on both sides; either may be empty."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]

    @property
    def changed(self) -> bool:
        """Whether the sides differ."""
        return any(span.op is not Op.SAME for span in (*self.old, *self.new))


@dataclass(frozen=True, slots=True)
class Sides:
    """Two versions beside each other. `cut` says that a text was longer than is shown."""

    facts: tuple[Fact, ...]
    spans: tuple[Span, ...]
    rows: tuple[Row, ...]
    added: int
    removed: int
    cut: bool


def sides(old: Reading, new: Reading) -> Sides:
    """Everything of two versions beside each other."""
    before, after = old.extraction.text, new.extraction.text
    spans = whole_difference(before[:TEXT_LIMIT], after[:TEXT_LIMIT])
    added, removed = (sum(len(span.text.split()) for span in spans if span.op is op) for op in (Op.ADDED, Op.REMOVED))
    return Sides(_facts(old, new), spans, _rows(spans), added, removed, max(len(before), len(after)) > TEXT_LIMIT)


def whole_difference(before: str, after: str) -> tuple[Span, ...]:
    """Both texts in one run of spans, paragraphs parted by blank lines."""
    old, new = _words(before), _words(after)
    hunks = align([word.key for word in old], [word.key for word in new], _EFFORT)
    spans: list[Span] = []
    at = 0
    for hunk in joined(settled(hunks, old, new), old):
        _put(spans, Op.SAME, new[at : hunk.new_start])
        _put(spans, Op.REMOVED, old[hunk.old_start : hunk.old_end])
        _put(spans, Op.ADDED, new[hunk.new_start : hunk.new_end])
        at = hunk.new_end
    _put(spans, Op.SAME, new[at:])
    return edged(tuple(spans))


def _words(text: str) -> list[Word]:
    found: list[Word] = []
    for part in paragraphs(text, TEXT_LIMIT).split("\n"):
        said = words(part)
        if said:
            said[-1] = Word(said[-1].shown.rstrip() + _BREAK, said[-1].key)
            found += said
    return found


def _put(spans: list[Span], op: Op, run: Sequence[Word]) -> None:
    if run:
        spans.append(Span(op, run_of_words("".join(word.shown for word in run))))


def _rows(spans: Sequence[Span]) -> tuple[Row, ...]:
    """Cut into paragraphs wherever both sides have the end of one."""
    rows: list[Row] = []
    old: list[Span] = []
    new: list[Span] = []
    for span in spans:
        if span.op is Op.REMOVED:
            old.append(span)
        elif span.op is Op.ADDED:
            new.append(span)
        else:
            *ended, rest = span.text.split(_BREAK)
            for part in ended:
                piece = [Span(Op.SAME, part)] if part else []
                rows.append(Row((*old, *piece), (*new, *piece)))
                old, new = [], []
            if rest:
                old.append(Span(Op.SAME, rest))
                new.append(Span(Op.SAME, rest))
    if old or new:
        rows.append(Row(tuple(old), tuple(new)))
    return tuple(rows)


def _facts(old: Reading, new: Reading) -> tuple[Fact, ...]:
    found = tuple(Fact(label, before, after) for (label, before), (_, after) in zip(facts(old), facts(new), strict=True))
    return tuple(fact for fact in found if fact.old or fact.new)


def facts(reading: Reading) -> tuple[tuple[str, str], ...]:
    """What a version says of itself, as people read it; empty where it says nothing."""
    said = reading.extraction
    return (
        ("Headline", one_line(said.title)),
        ("By", names(said.authors)),
        ("Published", day_words(said.published or "") if said.published else ""),
        ("Section", one_line(", ".join(said.sections), 200)),
        ("Captions", one_line(" · ".join(said.captions), 1_000)),
        ("Access", ACCESS_WORDS[reading.access.observed.value]),
        ("Price", one_line(", ".join(price(offer) for offer in reading.offers[:12]), 300)),
    )
