"""Which line of a version contains the words of a search?

SAME is plain, ADDED and REMOVED are what they say, GAP is a word that was searched for. Pure, except for asking what a version
changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import Connection

from monitor.judging.saying.lines import run_of_words
from monitor.model.change import Op, Span
from monitor.model.search import Where
from monitor.store.search.passages import Hit, Question
from monitor.store.search.words import Term, hits
from monitor.store.views.stream import changes

Line = tuple[Span, ...]

_AROUND = 110
_BREAKS = re.compile(r"\n+")
_LINE = 320


def lines(connection: Connection, asked: Question, found: Sequence[Hit]) -> list[Line]:
    """The line of each hit."""
    spans = {}
    if asked.where in {Where.ADDED, Where.REMOVED} and found:
        spans = changes(connection, [(hit.target, hit.version) for hit in found])
    return [
        _in_change(spans[hit.version], asked) if hit.version in spans else _in_text(hit.reading.extraction.text, asked.terms)
        for hit in found
    ]


def _in_text(text: str, wanted: tuple[Term, ...]) -> tuple[Span, ...]:
    """The surroundings of the first words found, the words themselves marked; the beginning where none is in the text."""
    places = hits(text, wanted)
    start = max(0, places[0][0] - _AROUND) if places else 0
    end = min(len(text), start + _LINE)
    start = text.find(" ", start, places[0][0]) + 1 if start else 0
    spans = [Span(Op.SAME, "… ")] if start else []
    at = start
    for first, last in places:
        if first < at or last > end:
            continue
        spans += [Span(Op.SAME, _flat(text[at:first])), Span(Op.GAP, _flat(text[first:last]))]
        at = last
    return (*spans, Span(Op.SAME, _flat(text[at:end]) + (" …" if end < len(text) else "")))


def _in_change(spans: tuple[Span, ...], asked: Question) -> tuple[Span, ...]:
    """The change in which the words stand, with a little around it."""
    wanted = Op.ADDED if asked.where is Where.ADDED else Op.REMOVED
    place = next((n for n, span in enumerate(spans) if span.op is wanted and hits(span.text, asked.terms)), 0)
    around = spans[max(0, place - 2) : place + 3]
    return tuple(Span(span.op, _flat(span.text)[:_LINE]) if span.op is not Op.GAP else Span(Op.SAME, " … ") for span in around)


def _flat(text: str) -> str:
    return _BREAKS.sub(" ", run_of_words(text))
