"""When does a request really go out?

Between a host's turn and its request lie the name, the connection and its encryption; whoever counts gaps must know when
they are over. And aiohttp sends a request a second time by itself when a kept connection turns out to be closed: that
would be a request in nobody's turn, so here it is a failure (`WornConnection`), after which the fetcher takes another turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import aiohttp

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind

_AWAITED: ContextVar[_Departure | None] = ContextVar("awaited", default=None)
"""The request that this task is about to send: the client library has no way to hand it through to its connections."""


class WornConnection(Trouble):
    """A connection that was kept from an earlier request was closed before this one was answered."""


class _Departure:
    def __init__(self, sending: Callable[[], None]) -> None:
        self._sending = sending
        self._gone = False

    def prepare(self) -> None:
        if self._gone:
            raise WornConnection(FailureKind.CONNECT, "it closed the connection without an answer")

    def go(self) -> None:
        self._sending()
        self._gone = True


@contextmanager
def told_when_sending(sending: Callable[[], None]) -> Iterator[None]:
    """Within it, `sending` is called when a request has its connection and goes out; it may raise Trouble to keep it back."""
    before = _AWAITED.set(_Departure(sending))
    try:
        yield
    finally:
        _AWAITED.reset(before)


def telling(connector: aiohttp.TCPConnector) -> aiohttp.TCPConnector:
    """The same connector, which says when it gives a connection away."""
    connect = connector.connect

    async def connect_and_tell(*arguments: Any, **options: Any) -> Any:
        departure = _AWAITED.get()
        if departure is None:
            return await connect(*arguments, **options)
        departure.prepare()
        connection = await connect(*arguments, **options)
        try:
            departure.go()
        except BaseException:
            connection.close()
            raise
        return connection

    connector.connect = connect_and_tell  # type: ignore[method-assign]
    return connector
