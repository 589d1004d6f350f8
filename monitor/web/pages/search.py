"""Where were these words ever written, or taken out?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from starlette.responses import Response

from monitor.judging.lines import one_line, run_of_words
from monitor.model.change import Op, Span
from monitor.store.search.feed import newest
from monitor.store.search.question import Found, Hit, Question, Where, search
from monitor.store.search.words import Term, hits
from monitor.store.views.stream import changes
from monitor.web.answers import render
from monitor.web.pages.today import watches_meant
from monitor.web.pen import address
from monitor.web.visit import Visit

PLACES = {
    Where.ANYWHERE: "in headline and text",
    Where.TITLE: "in the headline",
    Where.ADDED: "only in what was added",
    Where.REMOVED: "only in what was removed",
}
_HISTORY = range(1970, 9000)
_AROUND = 110
_LINE = 320


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit with the line in which its words stand. SAME is plain, ADDED and REMOVED are what they say, GAP is a hit."""

    hit: Hit
    title: str
    line: tuple[Span, ...]


def page(visit: Visit) -> Response:
    """The form, and what was found."""
    asked = question(visit)
    index = visit.house.index
    found = Found((), None)
    left = 0
    if index is not None:
        left = max(0, visit.ask(newest) - index.learnt())
        if asked.sensible:
            found = visit.ask(lambda connection: search(connection, index, asked, visit.number("before")))
    return render(
        visit,
        "search.html.jinja",
        chosen=chosen(visit),
        places={place.value: label for place, label in PLACES.items()},
        rows=_shown(visit, asked, found),
        asked=asked.sensible,
        older=address("/search", **chosen(visit), before=found.older) if found.older else None,
        first_page=visit.number("before") is None,
        unable=index is None,
        left=left,
    )


def chosen(visit: Visit) -> dict[str, str]:
    """What the address asks for, as the form shows it again."""
    where = visit.words("where")
    return {
        "q": visit.words("q"),
        "where": where if where in PLACES else "",
        "publication": visit.words("publication"),
        "since": _day_text(visit, "since"),
        "until": _day_text(visit, "until"),
    }


def question(visit: Visit) -> Question:
    """The question that the address asks. Days are those of the zone in which moments are shown."""
    asked = chosen(visit)
    since, until = (date.fromisoformat(asked[name]) if asked[name] else None for name in ("since", "until"))
    return Question(
        asked["q"], Where(asked["where"] or Where.ANYWHERE), watches_meant(visit, asked["publication"], ""), *moments(visit, since, until)
    )


def moments(visit: Visit, since: date | None, until: date | None) -> tuple[datetime | None, datetime | None]:
    """The moments between which days lie, both included; days beyond all history bound nothing."""
    first = since if since is not None and since.year in _HISTORY else None
    last = until if until is not None and until.year in _HISTORY else None
    after = last + timedelta(days=1) if last else None
    zone = visit.house.zone
    return (datetime.combine(first, time(), zone) if first else None, datetime.combine(after, time(), zone) if after else None)


def _day_text(visit: Visit, name: str) -> str:
    try:
        return date.fromisoformat(visit.words(name)).isoformat()
    except ValueError:
        return ""


def _shown(visit: Visit, asked: Question, found: Found) -> list[Shown]:
    spans = {}
    if asked.where in {Where.ADDED, Where.REMOVED} and found.hits:
        spans = visit.ask(lambda connection: changes(connection, [(hit.target, hit.version) for hit in found.hits]))
    return [
        Shown(
            hit,
            one_line(hit.reading.extraction.title or hit.url),
            _in_change(spans[hit.version], asked) if hit.version in spans else _in_text(hit.reading.extraction.text, asked.terms),
        )
        for hit in found.hits
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
    return run_of_words(text).replace("\n", " ")
