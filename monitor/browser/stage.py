"""How is a page loaded in a browser without danger to the daemon?

In a process of its own that drives an installed Chromium. It is started when it is first needed, restarted after a number of
pages, and killed with all its children when a page takes too long. One page at a time. Never: lets the browser reach the
network by itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import os
import shutil
import signal
import sys
from collections.abc import Awaitable, Callable

from monitor.browser.frames import Failed, Got, Show, Shown, Want, next_frame, packed
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Page

SHOW_SECONDS = 60.0
"""For one page with everything it loads; its requests take turns like all others, a gap apart."""

PAGES_EACH = 50
MOST_CHARACTERS = 2 * 1024 * 1024
WISHES_MAX = 100
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

Fetch = Callable[[Want], Awaitable[Got]]


class Browser:
    """Shows pages. `executable` is the path of a Chromium; sought on this machine when it is not given."""

    def __init__(self, executable: str | None = None, seconds: float = SHOW_SECONDS, pages_each: int = PAGES_EACH) -> None:
        self._executable = executable or next(filter(None, map(shutil.which, _NAMES)), None)
        self._seconds = seconds
        self._pages_each = pages_each
        self._process: asyncio.subprocess.Process | None = None
        self._shown = 0
        self._turn = asyncio.Lock()

    async def show(self, page: Page, fetch: Fetch, picture: bool = False) -> Shown | Failure:
        """What stands there once the page's scripts have run, if asked for with a picture; `fetch` brings what the page wants
        meanwhile."""
        if importlib.util.find_spec("playwright") is None:
            return Failure(FailureKind.UNSUPPORTED_CONTENT, "for render install the extra: pip install 'press-monitor[browser]'")
        async with self._turn:
            try:
                async with asyncio.timeout(self._seconds + 10):
                    shown = await self._ask(page, fetch, picture)
            except TimeoutError:
                shown = Failure(FailureKind.TIMEOUT, f"the browser was not done within {self._seconds:g} s")
            except BaseException:
                await self._kill()
                raise
            self._shown += 1
            if isinstance(shown, Failure) or self._shown >= self._pages_each:
                await self._kill()
            return shown

    async def close(self) -> None:
        """End the browser."""
        await self._kill()

    async def _ask(self, page: Page, fetch: Fetch, picture: bool) -> Shown | Failure:
        process = self._process = self._process or await self._start()
        assert process.stdin is not None  # noqa: S101 - both are pipes, see _start()
        assert process.stdout is not None  # noqa: S101
        process.stdin.write(packed(Show(page.url, page.headers, page.body, self._seconds, MOST_CHARACTERS, picture)))
        wishes: set[asyncio.Task[None]] = set()
        asked = 0
        try:
            while (frame := await next_frame(process.stdout)) is not None:
                if isinstance(frame, Shown):
                    return frame
                if isinstance(frame, Failed):
                    return Failure(FailureKind.TIMEOUT if frame.why == "TimeoutError" else FailureKind.PARSER_CRASHED, frame.why)
                if isinstance(frame, Want):
                    asked += 1
                    wishes.add(asyncio.create_task(_fulfil(process.stdin, frame, fetch if asked <= WISHES_MAX else _nothing)))
        finally:
            for wish in wishes:
                wish.cancel()
            await asyncio.gather(*wishes, return_exceptions=True)
        return Failure(FailureKind.PARSER_CRASHED, "the browser ended")

    async def _start(self) -> asyncio.subprocess.Process:
        self._shown = 0
        command = [sys.executable, "-m", "monitor.browser.child", *([self._executable] if self._executable else [])]
        pipe = asyncio.subprocess.PIPE
        # In a session of its own, so that everything it started can be ended with it.
        return await asyncio.create_subprocess_exec(
            *command, stdin=pipe, stdout=pipe, stderr=asyncio.subprocess.DEVNULL, start_new_session=True, limit=2**20
        )

    async def _kill(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


async def _fulfil(stdin: asyncio.StreamWriter, wish: Want, fetch: Fetch) -> None:
    stdin.write(packed(await fetch(wish)))
    with contextlib.suppress(ConnectionError):
        await stdin.drain()


async def _nothing(wish: Want) -> Got:
    return Got(wish.number)
