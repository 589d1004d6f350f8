"""Which sentence of an article is how old?"""

from __future__ import annotations

from starlette.responses import Response

from monitor.store.views.dossier import dossier, texts
from monitor.web.answers import NotThereError, render
from monitor.web.pages.article import title_of
from monitor.web.showing.blame import TEXT_LIMIT, blame
from monitor.web.visit import Visit

MOST_VERSIONS = 60
_SHADES = 5


def page(visit: Visit) -> Response:
    """The last text of an article, each sentence with the version since which it stands there."""
    target = int(visit.place["id"])
    found = visit.ask(lambda connection: dossier(connection, target))
    if found is None or not found.versions:
        raise NotThereError("There is no such article, or no version of it was kept.")
    written = written_in(visit, target)
    parts = blame(written)
    numbers = sorted({run.since for part in parts for run in part})
    return render(
        visit,
        "blame.html.jinja",
        found=found,
        title=title_of(found),
        paragraphs=parts,
        shades={number: min(place * _SHADES // max(len(numbers), 1), _SHADES - 1) for place, number in enumerate(numbers)},
        taken={each.number: each.taken_at for each in found.versions},
        first=written[0][0] if written else 1,
        numbers=numbers,
        cut=bool(written) and len(written[-1][1]) > TEXT_LIMIT,
    )


def written_in(visit: Visit, target: int) -> list[tuple[int, str]]:
    """The texts of the last versions of an article, with their numbers, oldest first; those without a text are left out."""
    told = visit.ask(lambda connection: texts(connection, target, MOST_VERSIONS))
    return [(number, text) for number, text in told if text.strip()]
