"""How much may come besides a page?

A server may send interim answers (1xx; RFC 9110, section 15.2) before the real one, as many as it likes, and around the
pieces of a body (RFC 9112, section 7.1) extensions without end. All of it costs the one thread that all checks share,
and on an idle connection nobody would even read it.
Decided: what is sent beyond these bounds ends the connection there and then, between two requests too. A handful is
what servers send: one `100 Continue`, one or two `103 Early Hints`; and the pieces of a body cost less than the body.
Decided: what follows a body that is whole costs the connection and not the page (RFC 9112, section 6.3), as in browsers: a line
end, a comment of some cache, a length that was counted wrong. It is never taken for another answer.
"""

from __future__ import annotations

import asyncio
import functools
import re
from typing import Any

import aiohttp
from aiohttp.client_proto import ResponseHandler

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind

HEADS_MAX = 20
HEAD_MAX_BYTES = 1024 * 1024
"""So many heads come for one request, and so many bytes until the last of them. One reading of a socket is a quarter of that."""

_HEAD_END = re.compile(rb"\n\r?\n")
_SEAM_BYTES = 2
"""So much of what came before may belong to the end of a head that comes in two pieces."""

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
        self._seam = b""

    def set_response_params(self, **params: Any) -> None:
        """A new request goes out."""
        self._heads, self._bytes, self._answered, self._seam = 0, 0, False, b""
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
            self._read(data)

    def _read(self, data: bytes) -> None:
        """Let aiohttp read, each head by itself: where it stumbles over what follows a body, it would forget a head that came with it."""
        for _ in range(HEADS_MAX):
            end = None if self._answered else _HEAD_END.search(self._seam + data)
            cut = end.end() - len(self._seam) if end else 0
            if not 0 < cut < len(data):
                break
            head, data, self._seam = data[:cut], data[cut:], b""
            super().data_received(head)
        self._seam = data[-_SEAM_BYTES:]
        super().data_received(data)

    def feed_data(self, data: Any, size: int = 0) -> None:
        """One head, as aiohttp's reading of the bytes found it."""
        self._heads += 1
        self._answered = self._answered or data[0].code >= 200
        if self._heads > HEADS_MAX:
            self._refuse(_ENDLESS_HEADS)
        else:
            super().feed_data(data, size)

    def set_exception(self, exc: BaseException, exc_cause: BaseException | None = None) -> None:
        """The connection is broken; whoever reads a body from it hears of that at once, which aiohttp forgets where a later piece of
        one cannot be read."""
        super().set_exception(exc, exc_cause or exc)
        if self._payload is not None and not self._payload.is_eof() and self._payload.exception() is None:
            self._payload.set_exception(exc)

    def _refuse(self, why: str) -> None:
        if self.exception() is None:
            self.set_exception(Trouble(FailureKind.BAD_RESPONSE, why))
        if self.transport is not None:
            self.transport.abort()
