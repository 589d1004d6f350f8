"""A dashboard that really listens, in a thread with a loop of its own, for browsers."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.app import open_app
from monitor.settings import Settings
from monitor.web.server import WebServer
from monitor.worker.searching import Searching
from tests.web.story import settings_in


@contextmanager
def living(
    folder: Path, database: Path, web: str = "", secrets: dict[str, str] | None = None, settings: Settings | None = None
) -> Iterator[str]:
    """The address of a dashboard over a copy of this database, under the settings of the story or others, all words learnt."""
    shutil.copy(database, folder / "monitor.sqlite")
    ready, stop = threading.Event(), threading.Event()
    found: list[str] = []

    async def serve() -> None:
        async with open_app(settings or settings_in(folder, web, secrets)) as app:
            await Searching(app).catch_up()
            server = WebServer(app, port=0)
            await server.start()
            found.append(server.address)
            ready.set()
            while not stop.is_set():
                await asyncio.sleep(0.02)
            await server.stop()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    if not ready.wait(60):
        raise AssertionError("the dashboard did not start")
    try:
        yield found[0]
    finally:
        stop.set()
        thread.join(60)
