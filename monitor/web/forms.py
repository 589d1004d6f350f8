"""What does a form contain, and did it come from one of our pages?

Reads a bounded body within a bounded time: our forms are small and arrive at once. Never: accepts a file, or more fields than
our forms have.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from monitor.web.answers import RefusedError
from monitor.web.visit import Visit

LARGEST_BODY_BYTES = 64 * 1024
_PATIENCE_SECONDS = 10.0
_MOST_FIELDS = 100


async def body_of(request: Request) -> bytes:
    """The whole body. Raises RefusedError when it is too large or too slow."""
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            body = b""
            async for piece in request.stream():
                body += piece
                if len(body) > LARGEST_BODY_BYTES:
                    raise RefusedError(413, "That is more than this dashboard accepts at once.")
            return body
    except TimeoutError:
        raise RefusedError(408, "The request took too long to arrive.") from None
    except ClientDisconnect:
        raise RefusedError(400, "The request was cut off.") from None


async def form_of(request: Request, visit: Visit) -> Mapping[str, str]:
    """The fields of a form of ours, the last of each name. Raises RefusedError when it is not ours."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise RefusedError(415, "Only forms from this dashboard are accepted here.")
    body = await body_of(request)
    try:
        fields = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError:
        raise RefusedError(400, "The form has too many fields.") from None
    if not visit.sessions.owns_form(visit.session, fields.get("form_token", "")):
        raise RefusedError(403, "The form is too old, or not from this dashboard. Go back, reload the page and try again.")
    return fields
