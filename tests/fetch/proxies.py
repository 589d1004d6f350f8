"""An HTTP proxy and a SOCKS5 proxy on 127.0.0.1, just enough of each, that remember what they were asked for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Proxy:
    """What was asked for, and whether a password came along. Whatever the name, it dials 127.0.0.1."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.credentials: list[str] = []
        self.port = 0

    async def http(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, _ = head[0].split(" ")
        self.asked.append(f"{method} {target}")
        self.credentials += [line.partition(": ")[2] for line in head if line.lower().startswith("proxy-authorization")]
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            await _join(reader, writer, int(target.rpartition(":")[2]), b"")
            return
        parts = urlsplit(target)
        rest = [line for line in head[1:] if line and not line.lower().startswith("proxy-")]
        first = "\r\n".join([f"{method} {parts.path or '/'} HTTP/1.1", *rest, "Connection: close", "", ""])
        await _join(reader, writer, parts.port or 80, first.encode("latin-1"))

    async def socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(b"\x05\x00")
        *_, kind = await reader.readexactly(4)
        host = await reader.readexactly((await reader.readexactly(1))[0] if kind == 3 else 4)
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(f"{host.decode() if kind == 3 else '.'.join(map(str, host))}:{port}")
        writer.write(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        await _join(reader, writer, port, b"")


async def _join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, first: bytes) -> None:
    their_reader, their_writer = await asyncio.open_connection("127.0.0.1", port)
    their_writer.write(first)
    await asyncio.wait(
        [asyncio.create_task(_pour(reader, their_writer)), asyncio.create_task(_pour(their_reader, writer))],
        return_when=asyncio.FIRST_COMPLETED,
    )
    their_writer.close()
    writer.close()


async def _pour(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    while piece := await source.read(65536):
        sink.write(piece)
        await sink.drain()


@asynccontextmanager
async def proxy(kind: str) -> AsyncIterator[Proxy]:
    """A running proxy of a kind: "http" or "socks"."""
    made = Proxy()
    server = await asyncio.start_server(getattr(made, kind), "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()
