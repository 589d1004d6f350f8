"""The dashboard as a real server beside a real daemon's loop."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from monitor.app import open_app
from monitor.web.server import WebServer
from tests.web.story import settings_in


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[tuple[tuple[str, int], httpx.AsyncClient]]:
    """A dashboard on a port of its own: where it listens, and a client of it."""
    async with open_app(settings_in(folder)) as app:
        server = WebServer(app, port=0)
        await server.start()
        host, port = server.address.removeprefix("http://").split(":")
        async with httpx.AsyncClient(base_url=server.address) as client:
            yield (host, int(port)), client
        await server.stop()


async def test_it_answers_over_the_network_and_closes_in_good_time(tmp_path: Path) -> None:
    async with serving(tmp_path) as (_, client):
        answer = await client.get("/")
        assert answer.status_code == 200
        assert "server" not in answer.headers
        assert (await client.get("/healthz")).text == "ok\n"
    with pytest.raises(httpx.ConnectError):
        httpx.get(str(client.base_url))


async def test_a_port_that_is_taken_costs_the_dashboard_and_nothing_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:  # bar 137
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with open_app(settings_in(tmp_path)) as app:
            server = WebServer(app, port=port)
            with caplog.at_level(logging.WARNING, "monitor"):
                await server.start()
            await server.stop()
    assert f"port={port}" in caplog.text
    assert "no dashboard: Address already in use" in caplog.text


async def test_a_dashboard_that_is_off_listens_nowhere(tmp_path: Path) -> None:
    async with open_app(settings_in(tmp_path, "enabled = false")) as app:
        server = WebServer(app, port=0)
        await server.start()
        assert server.address == ""
        await server.stop()


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X-Long: " + b"a" * 200_000,
        b"".join([b"GET / HTTP/1.1\r\nHost: localhost\r\n", *(b"X-%d: a\r\n" % n for n in range(10_000)), b"\r\n"]),
        b"\x16\x03\x01 this is no HTTP\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        b"POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
)
async def test_a_request_that_is_none_is_refused_and_the_next_is_answered(tmp_path: Path, request_bytes: bytes) -> None:  # bar 136
    async with serving(tmp_path) as (place, client):
        reader, writer = await asyncio.open_connection(*place)
        writer.write(request_bytes)
        answer = await asyncio.wait_for(reader.read(200), 10)
        writer.close()
        assert not answer.startswith(b"HTTP/1.1 2"), answer
        assert (await client.get("/healthz")).status_code == 200
        many_ranges = {"range": "bytes=" + ",".join("0-1" for _ in range(500))}
        assert (await client.get("/static/monitor.css", headers=many_ranges)).status_code in {200, 206, 400, 416}


@pytest.mark.parametrize(
    "beginning",
    [
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        b"POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\na=",
    ],
)
async def test_a_crowd_that_never_finishes_its_requests_keeps_nobody_out(tmp_path: Path, beginning: bytes) -> None:  # bar 136
    async with serving(tmp_path) as (place, client):
        crowd = []
        for _ in range(150):
            _, writer = await asyncio.open_connection(*place)
            writer.write(beginning)
            crowd.append(writer)
        assert (await client.get("/healthz")).status_code == 200
        for writer in crowd:
            writer.close()
