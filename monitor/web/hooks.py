"""What happens when somebody calls an address that triggers a check?

Anyone who knows the address may call it, by GET or POST; whatever else they send is not read. Never: tells a caller more than
whether a check will follow, or writes the key in the address anywhere. Decided: at most one check a minute (`people.hooks`);
calling addresses that do not exist is slowed down like guessing passwords.
"""

from __future__ import annotations

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from monitor import log
from monitor.model.errors import StoreError
from monitor.store.people import hooks
from monitor.store.people.hooks import Hook
from monitor.web.answers import plain, run, visit_of
from monitor.web.gate import door_of
from monitor.web.visit import CALLED, Visit

COMING = "The check will follow as soon as the site allows."
RESTS = "The watch is resting and is not checked."
UNKNOWN = "There is nothing to check at this address."


async def called(request: Request) -> Response:
    """One call: 202 when a check will follow, 404 for an unknown address, 409 when the watch is resting, 429 for guessing."""
    visit, door = visit_of(request), door_of(request)
    try:
        hook = await _hook(visit, request.path_params["key"])
        if hook is not None and visit.house.watch(hook.watch) is not None:
            return plain(COMING, 202) if request.method == "HEAD" or await _hastened(visit, hook) else plain(RESTS, 409)
    except StoreError as trouble:
        log.warn("web", path=CALLED, failure="storage_error", detail=str(trouble))
        return plain("The database does not answer; call again in a while.", 503)
    pause = door.calls.wait(visit.origin.peer, visit.now)
    door.calls.failed(visit.origin.peer, visit.now)
    return _slowed(pause) if pause else plain(UNKNOWN, 404)


async def _hook(visit: Visit, key: str) -> Hook | None:
    return await run(visit, lambda: visit.ask(lambda connection: hooks.hook_of(connection, key[:200])))


async def _hastened(visit: Visit, hook: Hook) -> bool:
    at = hook.next_check(visit.now)
    return at is None or await visit.house.app.desk.do(lambda connection: hooks.hasten(connection, hook, at))


def _slowed(pause: timedelta) -> Response:
    seconds = max(1, round(pause.total_seconds()))
    return PlainTextResponse(f"Too many calls. Wait {seconds} seconds.\n", 429, {"retry-after": str(seconds)})
