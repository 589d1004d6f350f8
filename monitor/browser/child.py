"""What does the process that drives the browser do? Run as `python -m monitor.browser.child [PATH OF CHROMIUM]`.

Loads one page after the other in a browser of its own, each in a fresh context that is thrown away afterwards. Every request of
a page goes to the parent; images, media, fonts and downloads are not even requested, sockets and workers do not exist.
Decided: the browser's own network leads to a proxy that is not there, so that whatever slips past the parent (WebRTC,
prefetched names, its maker's services) reaches nobody.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import sys

from playwright.async_api import Browser, BrowserContext, Error, FloatRect, Request, Route, async_playwright
from playwright.async_api import Page as Tab

from monitor.browser.frames import Failed, Frame, Got, Headers, Show, Shown, Want, next_frame, packed

NOT_ASKED_FOR = frozenset({"image", "media", "font", "manifest", "texttrack", "eventsource", "websocket", "ping", "cspviolationreport"})
METHODS = frozenset({"GET", "POST"})
DEAD_END = "http://127.0.0.1:9"
ARGUMENTS = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
    "--disable-component-update",
    "--js-flags=--max-old-space-size=256",
    "--renderer-process-limit=1",
    "--disable-gpu",
)
QUIET_SECONDS = 0.5
PICTURE_WIDTH, PICTURE_MAX_HEIGHT = 1280, 8000
_TEXT = "() => document.documentElement ? document.documentElement.outerHTML.slice(0, %d) : ''"


class Stage:
    """Where pages are shown. Speaks to the parent over these streams."""

    def __init__(self, browser: Browser, reader: asyncio.StreamReader) -> None:
        self._browser = browser
        self._reader = reader
        self._numbers = itertools.count()
        self._wishes: dict[int, asyncio.Future[Got]] = {}

    async def run(self) -> None:
        """Show what is asked for until the parent has nothing more to say."""
        shows: set[asyncio.Task[None]] = set()
        while (frame := await next_frame(self._reader)) is not None:
            if isinstance(frame, Show):
                task = asyncio.create_task(self._show(frame))
                shows.add(task)
                task.add_done_callback(shows.discard)
            elif isinstance(frame, Got) and frame.number in self._wishes:
                self._wishes.pop(frame.number).set_result(frame)

    async def _show(self, page: Show) -> None:
        context = await self._browser.new_context(
            accept_downloads=False, service_workers="block", java_script_enabled=True, viewport={"width": PICTURE_WIDTH, "height": 720}
        )
        try:
            _say(await self._look(context, page))
        except Error as trouble:
            _say(Failed(type(trouble).__name__))
        finally:
            await context.close()

    async def _look(self, context: BrowserContext, page: Show) -> Shown:
        tab = await context.new_page()
        first = iter([page])
        await context.route("**/*", lambda route: self._hand_over(route, next(first, None)))
        await tab.goto(page.url, wait_until="domcontentloaded", timeout=page.seconds * 1000)
        try:
            await tab.wait_for_load_state("networkidle", timeout=page.seconds * 500)
        except Error:  # it never comes to rest; what stands there now counts
            await asyncio.sleep(0)
        await asyncio.sleep(QUIET_SECONDS)
        html = str(await tab.evaluate(_TEXT % page.most_characters))
        return Shown(html, await _picture(tab) if page.picture else b"")

    async def _hand_over(self, route: Route, page: Show | None) -> None:
        """Answer a request with the page itself, with what the parent fetched, or not at all."""
        request = route.request
        if page is not None:
            await route.fulfill(status=200, headers=_kept(page.headers), body=page.body)
            return
        if request.resource_type in NOT_ASKED_FOR or request.method not in METHODS or not request.url.startswith("http"):
            await route.abort()
            return
        got = await self._wish(request)
        if got.status == 0:
            await route.abort()
        else:
            await route.fulfill(status=got.status, headers=_kept(got.headers), body=got.body)

    async def _wish(self, request: Request) -> Got:
        number = next(self._numbers)
        self._wishes[number] = asyncio.get_running_loop().create_future()
        _say(Want(number, request.url, (request.post_data or "") if request.method == "POST" else ""))
        return await self._wishes[number]


async def _picture(tab: Tab) -> bytes:
    """How the page looks from its top, without what was not asked for; nothing where that cannot be had."""
    try:
        high = min(int(await tab.evaluate("() => document.documentElement.scrollHeight")), PICTURE_MAX_HEIGHT)
        clip: FloatRect = {"x": 0, "y": 0, "width": PICTURE_WIDTH, "height": max(high, 1)}
        return await tab.screenshot(type="jpeg", quality=70, full_page=True, clip=clip, animations="disabled", timeout=10_000)
    except (Error, ValueError):
        return b""


def _kept(headers: Headers) -> dict[str, str]:
    """An answer's headers, without those that spoke of the form in which it came."""
    return {name: value for name, value in headers if name not in {"content-encoding", "content-length", "transfer-encoding", "set-cookie"}}


def _say(frame: Frame) -> None:
    sys.stdout.buffer.write(packed(frame))
    sys.stdout.buffer.flush()


async def main(executable: str | None) -> None:
    """Open the browser, serve until the input ends, close it."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=2**20)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=executable,
            headless=True,
            chromium_sandbox=os.geteuid() != 0,
            proxy={"server": DEAD_END},
            args=[*ARGUMENTS, "--proxy-bypass-list=<-loopback>"],
        )
        await Stage(browser, reader).run()
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else None))
