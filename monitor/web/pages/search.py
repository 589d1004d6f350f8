"""Where were these words ever written, or removed?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from starlette.responses import Response

from monitor.judging.saying.lines import one_line
from monitor.model.search import Asked, Where
from monitor.store.search.feed import newest
from monitor.store.search.kept import kept_searches
from monitor.store.search.lines import Line, lines
from monitor.store.search.passages import Hit, Question
from monitor.store.search.question import Found, search
from monitor.store.views.dossier import standing_at
from monitor.web.answers import onward, render
from monitor.web.pages.today import watches_meant
from monitor.web.showing.pen import address
from monitor.web.visit import Visit

PLACES = {
    Where.ANYWHERE: "in headline and text",
    Where.TITLE: "in the headline",
    Where.ADDED: "only in what was added",
    Where.REMOVED: "only in what was removed",
}
_ADDRESS = re.compile(r"https?://\S+$", re.IGNORECASE)
_LONGEST_ADDRESS = 2000
_HISTORY = range(1970, 9000)


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit with the line in which its words stand."""

    hit: Hit
    title: str
    line: Line


def page(visit: Visit) -> Response:
    """The form, and what was found; an address leads to what was read there."""
    asked = question(visit)
    if numbers := _read_at(visit, visit.query.get("q", "").strip()[:_LONGEST_ADDRESS]):
        return onward(f"/articles/{numbers[0]}")
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
        kept=[(each, address("/search", **_as_chosen(each.asked))) for each in visit.ask(kept_searches)],
        channels=visit.house.channels_of_people,
        left=left,
    )


def _read_at(visit: Visit, address_: str) -> list[int]:
    return visit.ask(lambda connection: standing_at(connection, address_)) if _ADDRESS.match(address_) else []


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


def _as_chosen(asked: Asked) -> dict[str, str]:
    where = "" if asked.where is Where.ANYWHERE else asked.where.value
    return {"q": asked.words, "where": where, "publication": asked.publication}


def _day_text(visit: Visit, name: str) -> str:
    try:
        return date.fromisoformat(visit.words(name)).isoformat()
    except ValueError:
        return ""


def _shown(visit: Visit, asked: Question, found: Found) -> list[Shown]:
    told = visit.ask(lambda connection: lines(connection, asked, found.hits))
    return [Shown(hit, one_line(hit.reading.extraction.title or hit.url), line) for hit, line in zip(found.hits, told, strict=True)]
