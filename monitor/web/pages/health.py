"""Is the program itself well: does it keep up, is anything stuck, how large is the database?"""

from __future__ import annotations

from pathlib import Path

from starlette.responses import Response

from monitor.model.alert import ChannelHealth
from monitor.store.outgoing.sendings import health_of
from monitor.store.people.desk import deeds
from monitor.store.views.figures import MOST_OVERDUE, Figures, figures
from monitor.store.views.ledger import states
from monitor.store.views.publications import Wanted, publications, standing, tally
from monitor.web.answers import render
from monitor.web.pages.publications import trouble_of
from monitor.web.visit import Visit

_MOST_FAILING = 50


def page(visit: Visit) -> Response:
    """What waits, what fails, what grows."""
    database = visit.house.database
    failing, more = visit.ask(lambda connection: publications(connection, Wanted(health="failing"), None, _MOST_FAILING))
    rows = visit.ask(lambda connection: standing(connection, failing))
    told, size = visit.ask(lambda connection: figures(connection, visit.now)), size_of(database.path)
    return render(
        visit,
        "health.html.jinja",
        figures=told,
        most_overdue=MOST_OVERDUE,
        tally=visit.ask(tally),
        states=visit.ask(states),
        failing=[(row, trouble_of(row)) for row in rows],
        more=more is not None,
        software=database.software,
        size=size,
        growth=_growth(told, size),
        deeds=visit.ask(deeds),
        channels=channels_of(visit),
    )


def _growth(told: Figures, size: int | None) -> float | None:
    """About how many bytes a day are added, if the versions of the last week weigh what all weigh; None where that says nothing."""
    return size * told.versions_of_the_week / told.versions / 7 if size and told.versions > told.versions_of_the_week else None


def channels_of(visit: Visit) -> list[ChannelHealth]:
    """How each channel of the settings fares."""
    names = sorted(visit.house.app.outbox.channels)
    return visit.ask(lambda connection: [health_of(connection, name) for name in names])


def size_of(path: Path | None) -> int | None:
    """The bytes of a SQLite file with its log; None where the database is a server."""
    if path is None:
        return None
    parts = (path, path.with_name(path.name + "-wal"))
    return sum(part.stat().st_size for part in parts if part.exists())
