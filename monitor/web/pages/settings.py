"""What counts for one watch, and where is it written?"""

from __future__ import annotations

from starlette.responses import Response

from monitor.model.errors import SettingsError
from monitor.web.answers import NotThereError, render
from monitor.web.visit import Visit


def page(visit: Visit) -> Response:
    """Every value of one watch, and who is told of what."""
    name, path = visit.place["name"], visit.house.settings.path
    try:
        found = visit.house.written.explain(path, name)
    except SettingsError as mistake:
        return render(visit, "settings.html.jinja", name=name, found=None, path=path, problems=mistake.problems)
    if found is None:
        raise NotThereError(f"The settings file has no watch called “{name[:100]}”.")
    return render(visit, "settings.html.jinja", name=name, found=found, path=path, problems=())
