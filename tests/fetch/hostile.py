"""A web server on 127.0.0.1 with one fault a path, written on bare streams so that it can break every rule.

It keeps a log of what it was asked and when, so that a test can hold us to our manners. A path's part after
`?` and the request's headers are in `Asked`.
"""

from __future__ import annotations

import asyncio
import gzip
import ssl
import struct
import time
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from socket import SO_LINGER, SOL_SOCKET
from types import TracebackType

import brotli
import zstandard


@dataclass(frozen=True)
class Asked:
    path: str
    headers: dict[str, str]
    at: float
    method: str = "GET"
    body: bytes = b""


Answer = Callable[[Asked, asyncio.StreamWriter], Awaitable[bool]]
"""Answers, and says whether the connection stays open for another question."""


def plain(body: bytes | str, status: str = "200 OK", **headers: str) -> Answer:
    """A complete, well-behaved answer."""
    content = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return raw("\r\n".join(lines).encode() + b"\r\n\r\n" + content, stays_open=True)


def raw(sent: bytes, stays_open: bool = False) -> Answer:
    """Exactly these bytes."""

    async def answer(_: Asked, writer: asyncio.StreamWriter) -> bool:
        writer.write(sent)
        await writer.drain()
        return stays_open

    return answer


def in_turn(*answers: Answer) -> Answer:
    """A different answer each time; the last one stays."""
    waiting = list(answers)

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        return await (waiting.pop(0) if len(waiting) > 1 else waiting[0])(asked, writer)

    return answer


def unless(etag: str, answer: Answer) -> Answer:
    """Not modified for whoever knows this entity tag, the answer for everyone else."""

    async def conditional(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        known = asked.headers.get("if-none-match") == etag
        return await (raw(b"HTTP/1.1 304 Not Modified\r\n\r\n", stays_open=True) if known else answer)(asked, writer)

    return conditional


def slow(seconds: float, answer: Answer) -> Answer:
    """The answer, after a while."""

    async def later(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(seconds)
        return await answer(asked, writer)

    return later


def drip(head: bytes, piece: bytes, pause: float = 0.0) -> Answer:
    """A beginning, and then the same piece for ever."""

    async def answer(_: Asked, writer: asyncio.StreamWriter) -> bool:
        writer.write(head)
        while True:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)

    return answer


async def silence(_: Asked, writer: asyncio.StreamWriter) -> bool:
    """Never a byte."""
    await asyncio.sleep(3600)
    return False


async def reset(_: Asked, writer: asyncio.StreamWriter) -> bool:
    """A body that breaks off with a reset."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
    await writer.drain()
    writer.get_extra_info("socket").setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    return False


async def growing(asked: Asked, writer: asyncio.StreamWriter) -> bool:
    """A redirect to itself that grows, with a cookie each time."""
    cookie = f"Set-Cookie: c{len(asked.path)}={'x' * 500}"
    writer.write(f"HTTP/1.1 302 Found\r\nLocation: {asked.path}x\r\n{cookie}\r\nContent-Length: 0\r\n\r\n".encode())
    await writer.drain()
    return True


def packed(body: bytes, *codings: str) -> bytes:
    """A body with codings applied in this order."""
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstandard.ZstdCompressor().compress}
    for coding in codings:
        body = pack[coding](body)
    return body


def bomb(coding: str, mib: int = 256) -> bytes:
    """Very many zeros in very few bytes, made without ever holding them."""
    zeros = bytes(1 << 20)
    if coding == "br":
        brotlier = brotli.Compressor(quality=1)
        return b"".join(bytes(brotlier.process(zeros)) for _ in range(mib)) + bytes(brotlier.finish())
    if coding == "zstd":
        packer = zstandard.ZstdCompressor().compressobj()
        return b"".join(packer.compress(zeros) for _ in range(mib)) + packer.flush()
    deflater = zlib.compressobj(1, zlib.DEFLATED, 31 if coding == "gzip" else 15)
    return b"".join(deflater.compress(zeros) for _ in range(mib)) + deflater.flush()


@dataclass
class HostileServer:
    """Answers each path from `paths`, everything else with 404; for use with `async with`."""

    paths: dict[str, Answer] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    log: list[Asked] = field(default_factory=list)
    connections: int = 0
    open_now: int = 0
    open_most: int = 0
    port: int = 0
    _server: asyncio.Server | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def connected(self) -> int:
        """How many connections are open now."""
        return len(self._tasks)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{path}"

    def asked(self, path: str) -> list[Asked]:
        return [asked for asked in self.log if asked.path == path]

    async def __aenter__(self) -> HostileServer:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=self.tls, limit=1 << 20)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        try:
            await self._serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while not writer.is_closing():
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            path = head[0].split(" ")[1]
            headers = {line.partition(":")[0].lower(): line.partition(":")[2].strip() for line in head[1:] if line}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            asked = Asked(path, headers, time.perf_counter(), head[0].split(" ")[0], body)
            self.log.append(asked)
            self.open_now += 1
            self.open_most = max(self.open_most, self.open_now)
            answer = self.paths.get(path) or self.paths.get(path.rstrip("x")) or plain("nothing here", "404 Not Found")
            try:
                if not await answer(asked, writer):
                    return
            finally:
                self.open_now -= 1
