"""Which addresses does the dashboard have, and what answers at each?

One table of routes; the gate stands before all of them. `open_site` puts the parts together for one running program.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.convertors import register_url_convertor
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from monitor import log
from monitor.app import App
from monitor.model.errors import StoreError
from monitor.settings.values.web import HASH_MARK
from monitor.store.search.index import AnyIndex
from monitor.web import acts, hooks
from monitor.web.acts import acted
from monitor.web.answers import FAULT, RefusedError, plain, shown, trouble, visit_of
from monitor.web.api import feeds
from monitor.web.api.endpoints import api_routes
from monitor.web.gate import Door, Gate
from monitor.web.pages import (
    alerts,
    article,
    blame,
    figures,
    health,
    login,
    metrics,
    probes,
    publications,
    saved,
    search,
    settings,
    today,
    tryout,
    watches,
)
from monitor.web.problems import PREFIX, problem
from monitor.web.safety.origins import Gatekeeper
from monitor.web.safety.passwords import hashed
from monitor.web.safety.sessions import Sessions
from monitor.web.showing.pen import templates
from monitor.web.visit import House, RowNumber

_THREADS = 2
_KEY = "web.key"
_STATIC = Path(__file__).parent / "static"

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class _Dress(StaticFiles):
    """Files whose address changes with what is in them (`pen.static_address`), so that browsers may keep them."""

    async def get_response(self, path: str, scope: MutableMapping[str, Any]) -> Response:
        """The file."""
        answer = await super().get_response(path, scope)
        answer.headers["cache-control"] = "public, max-age=31536000, immutable" if scope["query_string"] else "no-cache"
        return answer


def routes() -> list[BaseRoute]:
    """Every address of the dashboard."""
    register_url_convertor("row", RowNumber())
    return [
        Route("/", shown(today.page)),
        Route("/publications", shown(publications.listing)),
        Route("/publications/{name:path}", shown(publications.page)),
        Route("/figures/{name:path}", shown(figures.page)),
        Route("/settings/{name:path}", shown(settings.page)),
        Route("/articles/{id:row}", shown(article.page)),
        Route("/articles/{id:row}/compare", shown(article.comparison)),
        Route("/articles/{id:row}/history", shown(blame.page)),
        Route("/articles/{id:row}/versions/{number:row}", shown(saved.page)),
        Route("/articles/{id:row}/versions/{number:row}/page", saved.copy),
        Route("/articles/{id:row}/versions/{number:row}/raw", shown(saved.raw)),
        Route("/articles/{id:row}/versions/{number:row}/screenshot", shown(saved.picture)),
        Route("/alerts", shown(alerts.listing)),
        Route("/alerts/{id:row}", shown(alerts.page)),
        Route("/search", shown(search.page)),
        Route("/watches", shown(watches.listing)),
        Route("/try", shown(tryout.page), methods=["GET"]),
        Route("/try", tryout.tried, methods=["POST"]),
        Route("/health", shown(health.page)),
        Route("/events/{id:row}", shown(today.event)),
        Route("/feeds/events.{kind}", feeds.feed),
        *api_routes(),
        Route("/events/{id:row}/mark", acted(acts.mark), methods=["POST"]),
        Route("/events/read", acted(acts.read), methods=["POST"]),
        Route("/search/keep", acted(acts.keep_search), methods=["POST"]),
        Route("/search/forget", acted(acts.forget_search), methods=["POST"]),
        Route("/watches", acted(acts.watch), methods=["POST"]),
        Route("/alerts/retry", acted(acts.retry), methods=["POST"]),
        Route("/alerts/held", acted(acts.held), methods=["POST"]),
        Route("/watches/hook", acted(acts.make_hook), methods=["POST"]),
        Route("/watches/hook/end", acted(acts.end_hook), methods=["POST"]),
        Route("/check/{key}", hooks.called, methods=["GET", "POST"]),
        Route("/login", login.page, methods=["GET"]),
        Route("/login", login.sign_in, methods=["POST"]),
        Route("/logout", login.sign_out, methods=["POST"]),
        Route("/healthz", probes.alive),
        Route("/readyz", probes.ready),
        Route("/metrics", metrics.metrics),
        Mount("/static", _Dress(directory=_STATIC)),
    ]


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site as an ASGI application."""

    gate: Gate
    house: House

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        await self.gate(scope, receive, send)

    async def close(self) -> None:
        """End the threads and processes; the database stays open, it is the program's."""
        await self.house.copier.close()
        self.house.threads.shutdown(wait=False, cancel_futures=True)


async def open_site(app: App) -> Site:
    """The dashboard of a running program."""
    wanted = app.settings.web
    index = await _index(app)
    house = House(app, templates(), ThreadPoolExecutor(_THREADS, "web"), index)
    key = await _kept_key(app)
    ended = msgspec.json.decode(await app.store.recall(login.ENDED) or "[]", type=tuple[str, ...])
    keeper = Gatekeeper.of(wanted.listen, wanted.hosts, wanted.proxies)
    hash_ = await asyncio.to_thread(_hash, wanted.password)
    house.counts.follow(app.rounds)
    door = Door(keeper, Sessions(key, wanted.password), hash_, ended)
    inside = Starlette(routes=routes(), exception_handlers=_TROUBLES)
    return Site(Gate(inside, house, door, app.clock.now), house)


def _hash(password: str | None) -> str | None:
    """What a password is compared with: one that stands in a secret is hashed here, once."""
    return password if password is None or password.startswith(HASH_MARK) else hashed(password)


async def _index(app: App) -> AnyIndex | None:
    try:
        return await app.search_index()
    except StoreError as trouble:
        log.warn("search", failure="storage_error", detail=str(trouble))
        return None


async def _kept_key(app: App) -> bytes:
    """The key that signs cookies: made once, so that a restart signs nobody out."""
    known = await app.store.recall(_KEY)
    if known is None:
        known = secrets.token_hex(32)
        await app.store.keep(_KEY, known, app.clock.now())
    return bytes.fromhex(known)


async def _not_there(request: Request, _error: Exception) -> Response:
    if request.url.path.startswith(PREFIX):
        return problem(404, f"There is nothing at this address. {PREFIX}/openapi.json says what there is.")
    return trouble(visit_of(request), 404, "Nothing here", "There is no page at this address.")


async def _wrong_method(request: Request, error: Exception) -> Response:
    """RFC 9110 asks for `Allow`; the router knows what it is."""
    sentence = "This address does not take such a request."
    answer = problem(405, sentence) if request.url.path.startswith(PREFIX) else trouble(visit_of(request), 405, "Refused", sentence)
    answer.headers.update((error.headers if isinstance(error, HTTPException) else None) or {})
    return answer


async def _refused(request: Request, error: Exception) -> Response:
    status = error.status if isinstance(error, RefusedError) else 400
    return trouble(visit_of(request), status, "Refused", str(error))


async def _fault(request: Request, _error: Exception) -> Response:
    return problem(500, FAULT) if request.url.path.startswith(PREFIX) else plain(FAULT, 500)


_TROUBLES = {404: _not_there, 405: _wrong_method, RefusedError: _refused, Exception: _fault}
