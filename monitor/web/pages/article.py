"""What is known of one article: its versions, what changed between them, who may read it, and what became of each alert?"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from monitor.judging.lines import one_line
from monitor.model.access import Access
from monitor.model.change import Event
from monitor.model.check import Snapshot
from monitor.model.watch import Watch
from monitor.store.views.dossier import Dossier, Fate, Version, dossier, version
from monitor.web.answers import NotThereError, render
from monitor.web.sides import facts, sides
from monitor.web.told import Card, card
from monitor.web.visit import Visit

_MOST_EVIDENCE = 20


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of the timeline: a version, the events of it, or both. `trace` says what became of each event."""

    version: Version | None
    cards: tuple[tuple[Card, str], ...]


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
    before, after = (_version(visit, target, number) for number in sorted((old, new)))
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


def _timeline(visit: Visit, found: Dossier) -> list[Moment]:
    """Versions and events, newest first; an event stands with the version it led to."""
    fates = {fate.event: fate for fate in found.fates}
    watch = visit.house.watch(found.address.watch)
    cards = [(card(entry), _trace(entry.event, fates[entry.id], watch)) for entry in found.events]
    known = {each.id for each in found.versions}
    moments = [
        (each.taken_at, each.number, Moment(each, tuple(pair for pair in cards if pair[0].entry.new_version == each.id)))
        for each in found.versions
    ]
    alone = [pair for pair in cards if pair[0].entry.new_version not in known]
    moments += [(pair[0].told.at, 0, Moment(None, (pair,))) for pair in alone]
    return [moment for _, _, moment in sorted(moments, key=lambda each: each[:2], reverse=True)]


def _trace(event: Event, fate: Fate, watch: Watch | None) -> str:
    """Why somebody was told of an event, or why nobody was."""
    if fate.alert is not None:
        return " ".join(_told(fate)) or "An alert without a channel."
    if watch is None:
        return "Nobody was told: the watch is no longer in the settings."
    if event.kind not in watch.alerts:
        return f"Nobody was told: {event.kind.value} is not among the alerts of this watch."
    return "Nobody was told: the settings were different then, or the watch had no channel."


_FATES = {"sent": "Told", "waiting": "Still to be told", "dead": "Could not be told"}


def _told(fate: Fate) -> list[str]:
    """The channels by what became of the alert there."""
    grouped: dict[str, list[str]] = {}
    for channel, state in fate.channels:
        grouped.setdefault(state, []).append(one_line(channel, 60))
    return [f"{_FATES.get(state, state)}: {', '.join(channels)}." for state, channels in grouped.items()]
