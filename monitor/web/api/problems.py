"""How is a program told that something was not done? As RFC 9457 says."""

from __future__ import annotations

from starlette.responses import Response

from monitor.web.api.shapes import Problem
from monitor.web.api.shaping import encoded
from monitor.web.headers import DATA_ONLY

PREFIX = "/api/v1"
_TITLES = {400: "Not understood", 401: "Who are you?", 403: "Refused", 404: "Nothing here", 503: "The database does not answer"}


def problem(status: int, detail: str) -> Response:
    """Why an order was not carried out."""
    told = encoded(Problem(_TITLES.get(status, "Refused"), status, detail))
    return Response(told, status, {"content-security-policy": DATA_ONLY}, "application/problem+json")
