"""How is an operation served over HTTP?

Query parameters and body become the types that the operation asks for, or a problem; what it returns becomes JSON with an
ETag. Never: a traceback, or an order that is not JSON.
"""

from __future__ import annotations

import asyncio
from hashlib import blake2b
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from monitor import log
from monitor.model.errors import StoreError
from monitor.web.answers import Endpoint, NotThereError, RefusedError, visit_of
from monitor.web.api.openapi import description
from monitor.web.api.operations import OPERATIONS, Operation
from monitor.web.api.shaping import encoded
from monitor.web.forms import body_of
from monitor.web.problems import PREFIX, problem
from monitor.web.safety.headers import DATA_ONLY
from monitor.web.visit import Visit


def api_routes() -> list[Route]:
    """Every address of the API. What is fixed stands before what varies."""
    ordered = sorted(OPERATIONS, key=lambda each: each.path.count("{"))
    found = [Route(PREFIX + _starlette(each.path), endpoint(each), methods=[each.method]) for each in ordered]
    return [Route(f"{PREFIX}/openapi.json", described), *found]


def _starlette(path: str) -> str:
    return path.replace("{id}", "{id:row}").replace("{number}", "{number:row}").replace("{name}", "{name:path}")


def endpoint(operation: Operation) -> Endpoint:
    """The endpoint of one operation."""

    async def serve(request: Request) -> Response:
        visit = visit_of(request)
        try:
            return data(request, await _carried_out(operation, request, visit))
        except NotThereError as absent:
            return problem(404, str(absent))
        except (msgspec.ValidationError, msgspec.DecodeError) as mistake:
            return problem(400, f"{mistake}."[:500])
        except RefusedError as refused:
            return problem(refused.status, str(refused))
        except StoreError as trouble:
            log.warn("web", path=visit.path, failure="storage_error", detail=str(trouble))
            return problem(503, str(trouble))

    return serve


async def _carried_out(operation: Operation, request: Request, visit: Visit) -> object:
    if operation.act is not None:
        return await operation.act(visit, await _order(operation, request))
    asked = msgspec.convert(dict(request.query_params), operation.asks, strict=False)
    return await asyncio.get_running_loop().run_in_executor(visit.house.threads, operation.answer or _nothing, visit, asked)


async def _order(operation: Operation, request: Request) -> Any:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise RefusedError(415, "Orders are taken as application/json only.")
    return msgspec.json.decode(await body_of(request), type=operation.order)


def _nothing(_visit: Visit, _asked: object) -> object:
    raise NotThereError("Nothing is done here.")


async def described(request: Request) -> Response:
    """The description of the API."""
    return data(request, description())


def data(request: Request, value: object) -> Response:
    """A value as JSON; nothing but its ETag to whoever has it already."""
    return tagged(request, encoded(value), "application/json")


def tagged(request: Request, body: bytes, media_type: str) -> Response:
    """A body with its ETag, or 304."""
    etag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"etag": etag, "cache-control": "private, no-cache", "content-security-policy": DATA_ONLY}
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    if request.method in {"GET", "HEAD"} and (etag in known or "*" in known):
        return Response(None, 304, headers)
    return Response(body, 200, headers, media_type)
