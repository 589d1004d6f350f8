"""How is a program told that something was not done? As RFC 9457 says."""

from __future__ import annotations

import msgspec
from msgspec import Struct
from starlette.responses import Response

from monitor.web.safety.headers import DATA_ONLY

PREFIX = "/api/v1"
_TITLES = {
    400: "Not understood",
    401: "Who are you?",
    404: "Nothing here",
    409: "Not now",
    500: "A fault of ours",
    503: "The database does not answer",
}
_ASKS_FOR_A_KEY = {"www-authenticate": 'Bearer realm="monitor"'}


class Problem(Struct, frozen=True):
    """Why an order was not carried out (RFC 9457)."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"


def problem(status: int, detail: str) -> Response:
    """Why an order was not carried out."""
    whole = detail.encode(errors="replace").decode()  # half characters out of an order
    told = msgspec.json.encode(Problem(_TITLES.get(status, "Refused"), status, whole))
    headers = {"content-security-policy": DATA_ONLY, **(_ASKS_FOR_A_KEY if status == 401 else {})}
    return Response(told, status, headers, "application/problem+json")
