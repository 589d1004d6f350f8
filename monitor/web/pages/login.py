"""Who knows the password?"""

from __future__ import annotations

import asyncio
from datetime import timedelta

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from monitor import log
from monitor.web.answers import onward, render, visit_of
from monitor.web.forms import form_of
from monitor.web.gate import Door, cookie_header, door_of
from monitor.web.safety.origins import own_path
from monitor.web.safety.passwords import fits
from monitor.web.safety.sessions import fingerprint
from monitor.web.visit import Visit

ENDED = "web.signed_out"
_MOST_ENDED = 1000
_LONGEST_PASSWORD = 1024


async def page(request: Request) -> Response:
    """The form that asks for the password."""
    visit = visit_of(request)
    if not door_of(request).locked or visit.session.signed_in:
        return onward("/")
    return _form(visit, own_path(request.query_params.get("next")))


async def sign_in(request: Request) -> Response:
    """Try a password: a new session when it is right."""
    visit, door = visit_of(request), door_of(request)
    fields = await form_of(request, visit)
    go_on = own_path(fields.get("next"))
    if not door.locked:
        return onward(go_on)
    pause = door.tries.wait(visit.origin.peer, visit.now)
    if pause:
        return _form(visit, go_on, 429, f"Too many tries. Wait {max(1, round(pause.total_seconds()))} seconds.", pause)
    async with door.one_try:
        right = await asyncio.get_running_loop().run_in_executor(visit.house.threads, _right, fields.get("password", ""), door)
    if not right:
        door.tries.failed(visit.origin.peer, visit.now)
        log.warn("web", detail="wrong password", peer=visit.origin.peer)
        return _form(visit, go_on, 403, "That is not the password.")
    door.tries.succeeded(visit.origin.peer)
    log.note("web", detail="signed in", peer=visit.origin.peer)
    answer = onward(go_on)
    answer.headers.append("set-cookie", cookie_header(visit, door.sessions.new(visit.now, signed_in=True)))
    return answer


async def sign_out(request: Request) -> Response:
    """End this session for good, wherever its cookie may have gone."""
    visit, door = visit_of(request), door_of(request)
    await form_of(request, visit)
    if visit.session.signed_in:
        door.ended = (*door.ended[-_MOST_ENDED:], fingerprint(visit.session.id))
        await visit.house.app.store.keep(ENDED, msgspec.json.encode(door.ended).decode(), visit.now)
    answer = onward("/login" if door.locked else "/")
    answer.headers.append("set-cookie", cookie_header(visit, door.sessions.new(visit.now)))
    return answer


def _right(password: str, door: Door) -> bool:
    return len(password) <= _LONGEST_PASSWORD and door.hash is not None and fits(password, door.hash)


def _form(visit: Visit, go_on: str, status: int = 200, trouble: str = "", pause: timedelta | None = None) -> Response:
    answer = render(visit, "login.html.jinja", status, go_on=go_on, trouble=trouble)
    if pause:
        answer.headers["retry-after"] = str(max(1, round(pause.total_seconds())))
    return answer
