"""A dashboard that really listens, in a thread with a loop of its own, for browsers."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.app import open_app
from monitor.web.server import WebServer
from tests.web.story import settings_in


@contextmanager
def living(folder: Path, database: Path, web: str = "", secrets: dict[str, str] | None = None) -> Iterator[str]:
    """The address of a dashboard over a copy of this database."""
    shutil.copy(database, folder / "monitor.sqlite")
    ready, stop = threading.Event(), threading.Event()
    found: list[str] = []

    async def serve() -> None:
        async with open_app(settings_in(folder, web, secrets)) as app:
            server = WebServer(app, port=0)
            await server.start()
            found.append(server.address)
            ready.set()
            while not stop.is_set():
                await asyncio.sleep(0.02)
            await server.stop()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    if not ready.wait(20):
        raise AssertionError("the dashboard did not start")
    try:
        yield found[0]
    finally:
        stop.set()
        thread.join(20)
