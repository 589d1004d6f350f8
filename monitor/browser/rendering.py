"""What does the web show to someone with JavaScript?

The Fetcher port around another fetcher: the page is fetched as usual, and only then, if its watch wants it, loaded in a
browser. Whatever the page loads goes through the same fetcher, with the watch's own private ranges and proxy, and with its
headers and cookies only for its own origin. A rendered page has no validators, because those belong to the empty shell.
"""

from __future__ import annotations

from dataclasses import replace

from monitor.browser.frames import Got, Want
from monitor.browser.stage import Browser
from monitor.model.errors import Failure
from monitor.model.page import Fetched, Page, Render, Request, Validators
from monitor.ports import Fetcher

HTML = ("text/html", "application/xhtml+xml")


class RenderingFetcher:
    """A Fetcher that shows in a browser what must be shown by one."""

    def __init__(self, plain: Fetcher, browser: Browser) -> None:
        self.plain = plain
        self._browser = browser

    async def fetch(self, request: Request) -> Fetched:
        """The page; as a browser shows it, where the request wants that of an HTML page."""
        if request.options.render is not Render.BROWSER:
            return await self.plain.fetch(request)
        fetched = await self.plain.fetch(replace(request, validators=Validators()))
        if not isinstance(fetched, Page) or fetched.status != 200 or not (fetched.header("content-type") or "").startswith(HTML):
            return fetched

        async def fetch(wish: Want) -> Got:
            options = replace(request.options, post=wish.post)
            got = await self.plain.fetch(Request(wish.url, options=options, headers_for=request.headers_for or request.url))
            return Got(wish.number, got.status, got.headers, got.body) if isinstance(got, Page) else Got(wish.number)

        shown = await self._browser.show(fetched, fetch, request.options.screenshot)
        if isinstance(shown, Failure):
            return shown
        body, headers = shown.html.encode("utf-8", "replace"), (("content-type", "text/html; charset=utf-8"),)
        return replace(fetched, headers=headers, body=body, rendered=True, picture=shown.picture)

    async def close(self) -> None:
        """End the browser and give connections back."""
        await self._browser.close()
        await self.plain.close()
