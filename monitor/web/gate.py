"""Who may come in, and how is every answer protected?

Stands before every route, so that a new page is protected without anyone thinking of it: the host must be one of ours,
whoever is not signed in sees only what OPEN lists, a request that changes something must come from one of our own
pages, and every answer, errors included, carries the protecting headers. Never: tells a stranger more than that.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from monitor import log
from monitor.store.people.keys import note_use, scopes_of, worth_noting
from monitor.web.answers import FAULT, plain
from monitor.web.problems import PREFIX, problem
from monitor.web.safety.headers import EVERYWHERE
from monitor.web.safety.origins import SAFE_METHODS, Gatekeeper, Origin, ours
from monitor.web.safety.sessions import Session, Sessions
from monitor.web.safety.tries import Tries
from monitor.web.visit import CALLED, House, Visit

OPEN = frozenset({"/login", "/healthz", "/readyz"})
"""What may be asked for without a password; `/static/` too."""

_MOST_HEADERS, _LARGEST_HEAD_BYTES = 100, 32 * 1024
_COOKIE, _SECURE_COOKIE = "monitor", "__Host-monitor"


@dataclass(slots=True)
class Door:
    """The state of the door. `hash` is that of the password, None where none is needed; `ended` are the fingerprints
    of sessions that were signed out, oldest first; one password is tried at a time; `calls` are those of addresses that
    there are not."""

    keeper: Gatekeeper
    sessions: Sessions
    hash: str | None = None
    ended: tuple[str, ...] = ()
    tries: Tries = field(default_factory=Tries)
    calls: Tries = field(default_factory=Tries)
    one_try: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def locked(self) -> bool:
        """Whether a password is needed."""
        return self.hash is not None


class Gate:
    """The outermost part of the site."""

    def __init__(self, site: ASGIApp, house: House, door: Door, now: Callable[[], datetime]) -> None:
        self._site, self._house, self.door, self._now = site, house, door, now

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        started = False

        async def protected(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in EVERYWHERE:
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._answer(scope, receive, protected)
        except Exception as fault:  # whatever a page does, the next one gets its turn
            log.warn("web", path=_shown(scope["path"]), failure="internal", detail=f"{type(fault).__name__}: {fault}")
            if started:
                raise
            await plain(FAULT, 500)(scope, receive, protected)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        if len(headers.raw) > _MOST_HEADERS or sum(len(name) + len(value) for name, value in headers.raw) > _LARGEST_HEAD_BYTES:
            await _refusal(scope, 431, "The request has more headers than a browser sends.")(scope, receive, send)
            return
        # A null character is in no name, and PostgreSQL takes none.
        scope["path"] = scope["path"].replace("\0", " ")
        scope["query_string"] = scope.get("query_string", b"").replace(b"%00", b"%20")
        client = scope.get("client")
        origin = self.door.keeper.origin(client[0] if client else "", scope.get("scheme", "http"), headers)
        if not self.door.keeper.knows(origin.host):
            await _refusal(scope, 421, "This dashboard does not answer under that name. Add the name to `hosts` under [web].")(
                scope, receive, send
            )
            return
        scope["scheme"] = origin.scheme
        now = self._now()
        session, fresh = self._session(Request(scope), origin, now)
        query = QueryParams(scope.get("query_string", b""))
        key = _key(scope["path"], headers, query)
        known = await self._scopes(key, now) if key else None
        if key and not (known and _opens(known[1], scope["path"], scope["method"])):
            await _refusal(scope, 401 if known is None else 403, "This key does not open that.")(scope, receive, send)
            return
        allowed = known is not None or not self.door.locked or session.signed_in
        who = f"key {known[0]}" if known else origin.peer
        visit = Visit(self._house, origin, session, self.door.sessions, now, scope["path"], {}, query, allowed, who)
        scope["monitor.visit"] = visit
        scope["monitor.door"] = self.door
        answer = self._refuses(scope, headers, visit) or self._site
        await answer(scope, receive, _with_cookie(send, cookie_header(visit, session)) if fresh else send)

    async def _scopes(self, key: str, now: datetime) -> tuple[int, tuple[str, ...]] | None:
        """Which key it is, and what it opens; None for one that opens nothing."""
        loop = asyncio.get_running_loop()
        known = await loop.run_in_executor(self._house.threads, self._house.database.ask, lambda connection: scopes_of(connection, key))
        if known is None:
            return None
        if worth_noting(known[2], now):
            await self._house.app.desk.do(lambda connection: note_use(connection, known[0], now))
        return known[0], known[1]

    def _session(self, request: Request, origin: Origin, now: datetime) -> tuple[Session, bool]:
        """The visitor's session, and whether it is a new one."""
        cookie = request.cookies.get(_SECURE_COOKIE if origin.secure else _COOKIE)
        known = self.door.sessions.read(cookie, now, self.door.ended)
        return (known, False) if known else (self.door.sessions.new(now), True)

    def _refuses(self, scope: Scope, headers: Headers, visit: Visit) -> Response | None:
        """The answer to whoever may not do this; None for those who may."""
        if scope["path"].startswith(CALLED):
            return None
        if scope["method"] not in SAFE_METHODS and not ours(visit.origin, headers):
            return _refusal(scope, 403, "This request was made by a page of another site.")
        if visit.allowed or scope["path"] in OPEN or _is_static(scope["path"]):
            return None
        if scope["method"] in {"GET", "HEAD"} and "text/html" in headers.get("accept", "") and not scope["path"].startswith("/api/"):
            query = scope.get("query_string", b"").decode("ascii", "replace")
            wanted = scope["path"] + (f"?{query}" if query else "")
            return RedirectResponse(f"/login?next={quote(wanted, safe='')}" if wanted != "/" else "/login", 303)
        return _refusal(scope, 401, "Sign in first.")


def door_of(request: Request) -> Door:
    """The state of the door."""
    door: Door = request.scope["monitor.door"]
    return door


def cookie_header(visit: Visit, session: Session) -> str:
    """The header by which a browser keeps a session. `__Host-` binds it to this very host where there is TLS."""
    name, secure = (_SECURE_COOKIE, "; Secure") if visit.origin.secure else (_COOKIE, "")
    return f"{name}={visit.sessions.cookie(session)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000{secure}"


def _with_cookie(send: Send, cookie: str) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if "set-cookie" not in headers and headers.get("content-type", "").startswith("text/html"):
                headers.append("set-cookie", cookie)
        await send(message)

    return sending


def _key(path: str, headers: Headers, query: QueryParams) -> str | None:
    """The key that a program brings along: in a header, or in the address of a feed. What else a caller brings is its own."""
    if path.startswith(CALLED):
        return None
    scheme, _, value = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return value.strip()[:200] or " "
    return query.get("key") if path.startswith("/feeds/") else None


def _opens(scopes: tuple[str, ...], path: str, method: str) -> bool:
    """Whether a key of these scopes is meant for that: pages are for people."""
    if path.startswith("/feeds/"):
        return method in SAFE_METHODS and bool({"feed", "read"} & set(scopes))
    if path.startswith("/api/") or path == "/metrics":
        return ("read" if method in SAFE_METHODS else "act") in scopes
    return False


def _shown(path: str) -> str:
    """A path as the log may hold it: without a key."""
    return CALLED if path.startswith(CALLED) else path[:200]


def _is_static(path: str) -> bool:
    return path.startswith("/static/") and ".." not in path


def _refusal(scope: Scope, status: int, sentence: str) -> Response:
    """The answer to who does not come in: a problem for programs, a line for everyone else."""
    return problem(status, sentence) if scope["path"].startswith(PREFIX) else PlainTextResponse(sentence + "\n", status)
