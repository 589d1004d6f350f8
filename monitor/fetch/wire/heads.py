"""How much may come before an answer's own head?

A server may send interim answers (1xx; RFC 9110, section 15.2) before the real one, as many as it likes. Each costs the
one thread that all checks share, and on an idle connection nobody would even read them.
Decided: what is sent beyond these bounds ends the connection there and then, between two requests too. A handful is
what servers send: one `100 Continue`, one or two `103 Early Hints`.
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


def bounding_heads(connector: aiohttp.TCPConnector) -> aiohttp.TCPConnector:
    """The same connector, whose connections end when a server sends heads without end. To be called inside the running loop.

    aiohttp has no public place for this; its own factory of connections is replaced.
    """
    factory: Any = functools.partial(_BoundedHeads, loop=asyncio.get_running_loop())
    connector._factory = factory  # noqa: SLF001
    return connector


class _BoundedHeads(ResponseHandler):
    """One connection that counts what has come since its request was sent."""

    _heads = 0
    _head_bytes = 0
    _answered = False

    def set_response_params(self, **params: Any) -> None:
        """A new request goes out."""
        self._heads, self._head_bytes, self._answered = 0, 0, False
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Bytes from the server; they count until the head of the real answer is here."""
        if not self._answered:
            self._head_bytes += len(data)
        if self._head_bytes > HEAD_MAX_BYTES:
            self._refuse()
        else:
            super().data_received(data)

    def feed_data(self, data: Any, size: int = 0) -> None:
        """One head, as aiohttp's reading of the bytes found it."""
        self._heads += 1
        self._answered = self._answered or data[0].code >= 200
        if self._heads > HEADS_MAX:
            self._refuse()
        else:
            super().feed_data(data, size)

    def _refuse(self) -> None:
        if self.exception() is None:
            self.set_exception(Trouble(FailureKind.BAD_RESPONSE, "no end of interim answers before the real one"))
        if self.transport is not None:
            self.transport.abort()
