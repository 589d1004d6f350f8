"""What happened, newest first?"""

from __future__ import annotations

from itertools import groupby

from starlette.responses import Response

from monitor.judging.telling.naming import watches_named
from monitor.model.change import EventKind
from monitor.store.people.marks import marks, unread
from monitor.store.views.stream import Filter, entries, stream
from monitor.web.answers import NotThereError, onward, render
from monitor.web.showing.pen import address, feeds
from monitor.web.showing.told import ACCESS_LABELS, KIND_LABELS, Card, card, folded
from monitor.web.visit import Visit

MARKED = {"unread": "unread", "relevant": "relevant"}
_MOST_CHOICES = 200


def page(visit: Visit) -> Response:
    """The stream of events, filtered, a page at a time."""
    found = visit.ask(lambda connection: stream(connection, wanted(visit), visit.number("before")))
    said = visit.ask(lambda connection: marks(connection, [entry.id for entry in found.entries]))
    cards = [card(entry, said[entry.id]) for entry in found.entries]
    older = address("/", **chosen(visit), before=found.older) if found.older else None
    return render(
        visit,
        "today.html.jinja",
        days=_by_day(visit, cards),
        older=older,
        chosen=chosen(visit),
        kinds={kind.value: label for kind, label in KIND_LABELS.items()},
        accesses=ACCESS_LABELS,
        markings=MARKED,
        tags=sorted({tag for watch in visit.house.settings.watches for tag in watch.tags})[:_MOST_CHOICES],
        names=sorted(watch.name for watch in visit.house.settings.watches)[:_MOST_CHOICES],
        filtered=any(chosen(visit).values()),
        first_page=visit.number("before") is None,
        newest=cards[0].entry.id if cards else None,
        fresh=[each.entry.id for each in cards if not each.mark.read],
        feeds=feeds(**chosen(visit)),
        unread=visit.ask(unread),
    )


def chosen(visit: Visit) -> dict[str, str]:
    """What the address asks for, cleaned: the words of the filter as the form shows them again."""
    kind, access = visit.words("kind"), visit.words("access")
    return {
        "q": visit.words("q"),
        "publication": visit.words("publication"),
        "kind": kind if kind in EventKind.__members__.values() else "",
        "access": access if access in ACCESS_LABELS else "",
        "tag": visit.words("tag"),
        "marked": visit.words("marked") if visit.words("marked") in MARKED else "",
    }


def wanted(visit: Visit) -> Filter:
    """The filter that the address asks for."""
    asked = chosen(visit)
    return Filter(
        watches=watches_meant(visit, asked["publication"], asked["tag"]),
        kinds=(asked["kind"],) if asked["kind"] else (),
        access=asked["access"] or None,
        words=tuple(asked["q"].split()[:8]),
        unread=asked["marked"] == "unread",
        relevant=asked["marked"] == "relevant",
    )


def watches_meant(visit: Visit, publication: str, tag: str) -> tuple[str, ...] | None:
    """The watches that an address means."""
    return watches_named(visit.house.settings.watches, publication, tag)


def _by_day(visit: Visit, cards: list[Card]) -> list[tuple[Card, list[Card]]]:
    """The cards of each day, with the day's first."""
    zone = visit.house.zone
    days = [folded(list(group)) for _, group in groupby(cards, lambda each: each.told.at.astimezone(zone).date())]
    return [(group[0], group) for group in days]


def event(visit: Visit) -> Response:
    """Where one event is told in full: at its article, or its alert."""
    number = int(visit.place["id"])
    found = visit.ask(lambda connection: entries(connection, [number]))
    if not found:
        raise NotThereError("There is no such event.")
    return onward(f"{card(found[0]).path}#event-{number}")
