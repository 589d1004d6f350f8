"""How much may come besides a page?

A server may send interim answers (1xx; RFC 9110, section 15.2) before the real one, as many as it likes, and around the
pieces of a body (RFC 9112, section 7.1) extensions without end. All of it costs the one thread that all checks share,
and on an idle connection nobody would even read it.
Decided: what is sent beyond these bounds ends the connection there and then, between two requests too. A handful is
what servers send: one `100 Continue`, one or two `103 Early Hints`; and the pieces of a body cost less than the body.
"""

from __future__ import annotations

import asyncio
import functools
from typing import Any

import aiohttp
from aiohttp.client_proto import ResponseHandler

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind

HEADS_MAX = 20
HEAD_MAX_BYTES = 1024 * 1024
"""So many heads come for one request, and so many bytes until the last of them. One reading of a socket is a quarter of that."""

_ENDLESS_HEADS = "no end of interim answers before the real one"
_ENDLESS_PIECES = "its body comes in pieces that cost more than it"


def bounding(connector: aiohttp.TCPConnector, wire_max_bytes: int) -> aiohttp.TCPConnector:
    """The same connector, whose connections end when a server sends without end what is no body; a body may have
    `wire_max_bytes`. To be called inside the running loop.

    aiohttp has no public place for this; its own factory of connections is replaced.
    """
    factory: Any = functools.partial(_Bounded, HEAD_MAX_BYTES + 2 * wire_max_bytes, loop=asyncio.get_running_loop())
    connector._factory = factory  # noqa: SLF001
    return connector


class _Bounded(ResponseHandler):
    """One connection that counts what has come since its request was sent."""

    def __init__(self, most_bytes: int, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop)
        self._most = most_bytes
        self._heads = self._bytes = 0
        self._answered = False

    def set_response_params(self, **params: Any) -> None:
        """A new request goes out."""
        self._heads, self._bytes, self._answered = 0, 0, False
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Bytes from the server; none, where aiohttp goes on with what it has."""
        if data and self._answered and (self._payload is None or self._payload.is_eof()):
            self.close()  # nobody asked: what it says would be taken for the answer to the next request, for another page
            return
        self._bytes += len(data)
        if not self._answered and self._bytes > HEAD_MAX_BYTES:
            self._refuse(_ENDLESS_HEADS)
        elif self._bytes > self._most:
            self._refuse(_ENDLESS_PIECES)
        else:
            super().data_received(data)

    def feed_data(self, data: Any, size: int = 0) -> None:
        """One head, as aiohttp's reading of the bytes found it."""
        self._heads += 1
        self._answered = self._answered or data[0].code >= 200
        if self._heads > HEADS_MAX:
            self._refuse(_ENDLESS_HEADS)
        else:
            super().feed_data(data, size)

    def _refuse(self, why: str) -> None:
        trouble = Trouble(FailureKind.BAD_RESPONSE, why)
        if self.exception() is None:
            self.set_exception(trouble)
        if self._payload is not None:
            self._payload.set_exception(trouble)
        if self.transport is not None:
            self.transport.abort()
