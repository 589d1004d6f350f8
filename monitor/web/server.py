"""How is the dashboard opened and closed?

A socket of our own, and an ASGI server in the daemon's loop. Never: stops the watching. A port that is taken, or a bug in
here, costs only the dashboard and is logged. Decided: uvicorn with h11, in this process, because a second process would need
more memory than all of this; signals stay with the daemon.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Generator
from dataclasses import dataclass, field
from ipaddress import ip_address

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from monitor import log
from monitor.app import App
from monitor.web.site import Site, open_site

_MOST_CONNECTIONS = 100
_MOST_WAITING = 60
_LARGEST_HEAD_BYTES = 32 * 1024
_PATIENCE_SECONDS = 3
_HEAD_SECONDS = 15


class _Server(uvicorn.Server):
    """Leaves the signals to the daemon."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


class _Impatient(H11Protocol):
    """Closes a connection whose request does not arrive whole in time, and in a crowd the one that has been waited for longest:
    a hundred slow ones would keep everyone out."""

    _last_call: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody connected."""
        super().connection_made(transport)
        self._wait_for_head()
        self._make_room()

    def data_received(self, data: bytes) -> None:
        """Part of a request arrived."""
        super().data_received(data)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Somebody left."""
        if self._last_call is not None:
            self._last_call.cancel()
        super().connection_lost(exc)

    def _wait_for_head(self) -> None:
        if self._last_call is None and self._between_requests():
            self._last_call = self.loop.call_later(_HEAD_SECONDS, self._close_if_still_waiting, self.cycle)

    def _close_if_still_waiting(self, cycle: object) -> None:
        self._last_call = None
        if self._between_requests() and self.cycle is cycle:
            self.transport.close()

    def _make_room(self) -> None:
        waiting = [each for each in self.connections if isinstance(each, _Impatient) and each.keeps_waiting]
        if len(waiting) > _MOST_WAITING:
            min(waiting, key=lambda each: each.patience_ends).transport.close()

    @property
    def keeps_waiting(self) -> bool:
        """Whether more of a request is to come."""
        return not self.transport.is_closing() and (self._between_requests() or self.cycle.more_body)

    @property
    def patience_ends(self) -> float:
        """When its time is over, on the loop's clock."""
        return self._last_call.when() if self._last_call else 0.0

    def _between_requests(self) -> bool:
        return self.cycle is None or self.cycle.response_complete


@dataclass
class WebServer:
    """The dashboard of one running program. `port` replaces that of the settings; 0 takes any that is free."""

    app: App
    port: int | None = None
    _server: _Server | None = None
    _serving: asyncio.Task[None] | None = None
    _site: Site | None = field(default=None, repr=False)
    address: str = ""

    async def start(self) -> None:
        """Listen, if the settings want a dashboard and the port is free."""
        wanted = self.app.settings.web
        if not wanted.enabled:
            return
        if wanted.password is None and not ip_address(wanted.listen).is_loopback:
            log.warn("web", detail="no dashboard: without a password it listens on this machine only")
            return
        port = wanted.port if self.port is None else self.port
        try:
            listening = _listening(wanted.listen, port)
        except OSError as trouble:
            log.warn("web", listen=wanted.listen, port=port, detail=f"no dashboard: {trouble.strerror}")
            return
        self._site = await open_site(self.app)
        self._server = _Server(_config(self._site))
        self._serving = asyncio.create_task(self._serve(self._server, listening))
        host = f"[{wanted.listen}]" if ":" in wanted.listen else wanted.listen
        self.address = f"http://{host}:{listening.getsockname()[1]}"
        log.note("web", address=f"{self.address}/")

    async def stop(self) -> None:
        """Let running answers finish, for a few seconds, and close the door."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await self._serving
        if self._site is not None:
            await self._site.close()

    async def _serve(self, server: _Server, listening: socket.socket) -> None:
        try:
            await server.serve(sockets=[listening])
        except Exception as fault:  # the watching must go on
            log.warn("web", failure="internal", detail=f"{type(fault).__name__}: {fault}")
        finally:
            listening.close()


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=128)


def _config(site: Site) -> uvicorn.Config:
    return uvicorn.Config(
        site,
        http=_Impatient,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=_PATIENCE_SECONDS,
        h11_max_incomplete_event_size=_LARGEST_HEAD_BYTES,
    )
