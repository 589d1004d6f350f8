"""How are the publications doing, all of them and each?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection
from starlette.responses import Response

from monitor.model.errors import EXPLANATIONS, FailureKind
from monitor.store.people.desk import paused
from monitor.store.people.hooks import hooks
from monitor.store.views.publications import LastCheck, Publication, Wanted, found_by_day, publications, shares, standing, tally
from monitor.store.views.stream import Filter, stream
from monitor.web.answers import NotThereError, render
from monitor.web.showing.charts import sparkline
from monitor.web.showing.pen import address, feeds
from monitor.web.showing.told import card
from monitor.web.visit import Visit

SPARK_DAYS = 30


def listing(visit: Visit) -> Response:
    """One row a publication, a page at a time."""
    health, words, after = visit.words("health"), visit.words("q"), visit.words("after") or None
    wanted = Wanted(tuple(words.split()[:8]), _tagged(visit), health if health in {"failing", "resting"} else None)
    rows, beyond = visit.ask(lambda connection: _rows(connection, visit, wanted, after))
    return render(
        visit,
        "publications.html.jinja",
        rows=[(row, sparkline(row.found), last_error(row)) for row in rows],
        tally=visit.ask(tally),
        chosen={"q": words, "health": wanted.health or "", "tag": visit.words("tag")},
        beyond=address("/publications", q=words, health=wanted.health, tag=visit.words("tag"), after=beyond) if beyond else None,
        first_page=after is None,
    )


def _tagged(visit: Visit) -> tuple[str, ...] | None:
    tag = visit.words("tag")
    return tuple(watch.name for watch in visit.house.settings.watches if tag in watch.tags) if tag else None


def _rows(connection: Connection, visit: Visit, wanted: Wanted, after: str | None) -> tuple[list[Publication], str | None]:
    names, beyond = publications(connection, wanted, after)
    return with_figures(connection, visit, names), beyond


def with_figures(connection: Connection, visit: Visit, names: Sequence[str]) -> list[Publication]:
    """How these stand, with what they found and who may read it."""
    found = found_by_day(connection, names, visit.now, SPARK_DAYS)
    walls = shares(connection, names, visit.now)
    rows = standing(connection, names)
    return [replace(row, found=found[row.name], share=walls[row.name][0], share_before=walls[row.name][1]) for row in rows]


def trouble_of(row: Publication) -> str:
    """What is wrong with a publication, in a sentence; empty when it is well."""
    return _sentence(row.last)


def last_error(row: Publication) -> str:
    """What was wrong when a check of it failed last, in a sentence; empty when none ever did."""
    return _sentence(row.failed)


def _sentence(check: LastCheck | None) -> str:
    return EXPLANATIONS[FailureKind(check.failure)].sentence if check is not None and check.failure is not None else ""


def page(visit: Visit) -> Response:
    """One publication: how it stands, and what happened at it."""
    name = visit.place["name"]
    rows = visit.ask(lambda connection: with_figures(connection, visit, [name]))
    if not rows:
        raise NotThereError(f"There is no publication called “{name[:100]}”.")
    found = visit.ask(lambda connection: stream(connection, Filter(watches=(name,)), visit.number("before")))
    older = address(f"/publications/{name}", before=found.older) if found.older else None
    return render(
        visit,
        "publication.html.jinja",
        row=rows[0],
        trouble=trouble_of(rows[0]),
        error=last_error(rows[0]),
        feeds=feeds(publication=name),
        watch=visit.house.watch(name),
        spark=sparkline(rows[0].found, 320, 56),
        cards=[card(entry) for entry in found.entries],
        older=older,
        paused=visit.ask(paused),
        muted=visit.house.app.muted,
        hooks=visit.ask(lambda connection: hooks(connection, name)),
    )
