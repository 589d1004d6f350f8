"""How does a page become an answer?

A page is a plain function from a Visit to an answer. `shown` runs it in a thread, so that a slow question to the
database never holds up the checks; expected trouble becomes a page of its own. Never: a traceback or a path in it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from monitor import log
from monitor.model.errors import StoreError
from monitor.web.visit import Visit

FAULT = "Something went wrong here; the log says what."

Answer = TypeVar("Answer")
Page = Callable[[Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


class NotThereError(Exception):
    """There is nothing at this address; the message says what was looked for."""


class RefusedError(Exception):
    """What was asked for is not done; `status` and the message say why."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def shown(page: Page) -> Endpoint:
    """The endpoint of a page that only shows."""

    async def endpoint(request: Request) -> Response:
        visit = visit_of(request)
        return await asyncio.get_running_loop().run_in_executor(visit.house.threads, _guarded, page, visit)

    return endpoint


async def run(visit: Visit, work: Callable[[], Answer]) -> Answer:
    """Do some work beside the loop."""
    return await asyncio.get_running_loop().run_in_executor(visit.house.threads, work)


def visit_of(request: Request) -> Visit:
    """The visit that the gate has prepared, with the parts of this address."""
    visit: Visit = request.scope["monitor.visit"]
    return replace(visit, place=request.path_params)


def _guarded(page: Page, visit: Visit) -> Response:
    try:
        return page(visit)
    except NotThereError as absent:
        return trouble(visit, 404, "Nothing here", str(absent))
    except StoreError as error:
        log.warn("web", path=visit.path, failure="storage_error", detail=str(error))
        return trouble(visit, 503, "The database does not answer", f"{error} The page may work again in a moment.")


def render(visit: Visit, template: str, status: int = 200, **values: Any) -> Response:
    """A page by its template."""
    text = visit.house.templates.get_template(template).render(visit=visit, **values)
    return HTMLResponse(text, status)


def trouble(visit: Visit, status: int, headline: str, sentence: str) -> Response:
    """A page that says what went wrong."""
    return render(visit, "trouble.html.jinja", status, headline=headline, sentence=sentence)


def plain(text: str, status: int = 200) -> Response:
    """A short answer for programs."""
    return PlainTextResponse(text + "\n", status)


def onward(path: str) -> Response:
    """Go on to another page of ours."""
    return RedirectResponse(path, 303)
