"""What is known of one article: its versions, what changed between them, who may read it, and what became of each alert?"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from monitor.judging.saying.lines import one_line, web_link
from monitor.judging.saying.wording import copy_words
from monitor.model.access import Access
from monitor.model.alert import DeliveryState, copied_at
from monitor.model.check import Snapshot
from monitor.store.views.dossier import Dossier, Fate, Version, dossier, version
from monitor.web.answers import NotThereError, render
from monitor.web.showing.sides import facts, sides
from monitor.web.showing.told import Card, card
from monitor.web.showing.trace import trace
from monitor.web.visit import Visit

_MOST_EVIDENCE = 20


@dataclass(frozen=True, slots=True)
class Happened:
    """An event, the number of its alert if it has one, why somebody was told, or nobody, and the copies that archives made
    of the page then, each by its name and its address."""

    card: Card
    alert: int | None
    trace: tuple[str, ...]
    copies: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of the timeline: a version, the events of it, or both."""

    version: Version | None
    happened: tuple[Happened, ...]


def page(visit: Visit) -> Response:
    """One article, whole."""
    found = visit.ask(lambda connection: dossier(connection, int(visit.place["id"])))
    if found is None:
        raise NotThereError("There is no such article.")
    latest = found.latest
    return render(
        visit,
        "article.html.jinja",
        found=found,
        title=title_of(found),
        latest=latest,
        facts=[each for each in facts(latest.reading) if each[1] and each[0] != "Headline"] if latest else [],
        evidence=evidence_of(latest.reading.access) if latest else [],
        moments=_timeline(visit, found),
        watch=visit.house.watch(found.address.watch),
    )


def comparison(visit: Visit) -> Response:
    """Two versions of an article, side by side or inline."""
    target = int(visit.place["id"])
    found = visit.ask(lambda connection: dossier(connection, target))
    if found is None or not found.versions:
        raise NotThereError("There is no such article, or no version of it was kept.")
    newest = found.versions[0].number
    new = visit.number("new") or newest
    old = visit.number("old") or max(new - 1, 1)
    before, after = sorted((_version(visit, target, number) for number in (old, new)), key=lambda each: (each.taken_at, each.number))
    return render(
        visit,
        "compare.html.jinja",
        found=found,
        title=title_of(found),
        old=before,
        new=after,
        sides=sides(before.reading, after.reading),
        view="beside" if visit.words("view") == "beside" else "inline",
    )


def _version(visit: Visit, target: int, number: int) -> Snapshot:
    found = visit.ask(lambda connection: version(connection, target, number))
    if found is None:
        raise NotThereError(f"There is no version {number} of this article.")
    return found


def title_of(found: Dossier) -> str:
    """What to call it: its headline, what a listing called it, or its address."""
    read = found.latest.reading.extraction.title if found.latest else ""
    listed = found.address.listed.title if found.address.listed else ""
    return one_line(read or listed or found.address.url)


def evidence_of(access: Access) -> list[tuple[str, str, str, str, int]]:
    """Each mark for an access value, the weightiest first: what it says, its words, its kind, its place, its weight."""
    ordered = sorted(access.evidence, key=lambda each: -each.weight)[:_MOST_EVIDENCE]
    return [
        (
            each.says.value,
            one_line(each.text, 400),
            one_line(each.signal.replace("-", " "), 60),
            one_line(each.where, 120),
            round(each.weight * 100),
        )
        for each in ordered
    ]


def _copies(fate: Fate) -> tuple[tuple[str, str], ...]:
    named = (way.answer for way in fate.ways if way.state == DeliveryState.SENT.value and copied_at(way.answer))
    return tuple((copy_words(address), web_link(address)) for address in named)


def happened_at(visit: Visit, found: Dossier) -> list[Happened]:
    """What happened at an address, and why somebody was told of it, or nobody."""
    fates = {fate.event: fate for fate in found.fates}
    watch, muted = visit.house.watch(found.address.watch), found.address.watch in visit.house.app.muted
    return [
        Happened(card(entry), fates[entry.id].alert, trace(entry.event, fates[entry.id], watch, muted), _copies(fates[entry.id]))
        for entry in found.events
    ]


def _timeline(visit: Visit, found: Dossier) -> list[Moment]:
    """Versions and events, newest first; an event stands with the version it led to."""
    happened = happened_at(visit, found)
    known = {each.id for each in found.versions}
    moments = [
        (each.taken_at, each.number, Moment(each, tuple(one for one in happened if one.card.entry.new_version == each.id)))
        for each in found.versions
    ]
    alone = [one for one in happened if one.card.entry.new_version not in known]
    moments += [(one.card.told.at, 0, Moment(None, (one,))) for one in alone]
    return [moment for _, _, moment in sorted(moments, key=lambda each: each[:2], reverse=True)]
