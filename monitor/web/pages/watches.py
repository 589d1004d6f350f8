"""What do the settings say, with every default filled in, and how does each watch stand?"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.responses import Response

from monitor.model.change import EventKind
from monitor.model.watch import Cron, Interval, Watch
from monitor.store.people.desk import paused
from monitor.store.views.publications import standing
from monitor.web.answers import render
from monitor.web.pages.publications import trouble_of
from monitor.web.showing.pen import address, span
from monitor.web.visit import Visit

PAGE = 50


def listing(visit: Visit) -> Response:
    """The watches of the settings, by name, a page at a time."""
    words, after = visit.words("q").casefold(), visit.words("after")
    ordered = sorted((each for each in visit.house.settings.watches if _fits(each, words)), key=lambda each: each.name)
    rest = [each for each in ordered if each.name > after] if after else ordered
    shown = rest[:PAGE]
    standings = {row.name: row for row in visit.ask(lambda connection: standing(connection, [each.name for each in shown]))}
    rows = [(each, standings.get(each.name), cadence(each), alerts_of(each)) for each in shown]
    return render(
        visit,
        "watches.html.jinja",
        rows=[(watch, row, every, alerts, trouble_of(row) if row else "") for watch, row, every, alerts in rows],
        total=len(ordered),
        resting=visit.house.settings.resting,
        chosen={"q": visit.words("q")},
        beyond=address("/watches", q=visit.words("q"), after=shown[-1].name) if len(rest) > PAGE else None,
        path=visit.house.settings.path,
        paused=visit.ask(paused),
        muted=visit.house.app.muted,
        warnings=visit.house.settings.warnings[:50],
    )


def _fits(watch: Watch, words: str) -> bool:
    told = " ".join((watch.name, watch.url, *watch.tags)).casefold()
    return all(word in told for word in words.split())


def cadence(watch: Watch) -> str:
    """How often a watch is checked, in words."""
    match watch.cadence:
        case Cron(line, zone):
            return f"cron {line} ({zone})"
        case Interval(every):
            return f"every {span(every)}"
        case _:
            return f"as often as news comes, {span(watch.cadence.soonest)} to {span(watch.cadence.latest)}"


def alerts_of(watch: Watch) -> str:
    """Which events a watch tells, as short as it can be said."""
    if watch.alerts == frozenset(EventKind):
        return "everything"
    return ", ".join(sorted(_grouped(watch.alerts))) or "nothing"


def _grouped(kinds: Iterable[EventKind]) -> set[str]:
    found = {kind.value for kind in kinds}
    for group in {kind.value.partition(".")[0] for kind in EventKind}:
        members = {kind.value for kind in EventKind if kind.value.startswith(f"{group}.")}
        if len(members) > 1 and members <= found:
            found = found - members | {f"{group}.*"}
    return found
