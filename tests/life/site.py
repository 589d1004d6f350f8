"""The invented publication as a web server on this machine. It shows what the script says of a moment, which whoever watches sets."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from hashlib import blake2b

from aiohttp import web

from tests.life import pages
from tests.life.edits import Version
from tests.life.script import START, Script, Story

ON_FRONT_PAGE, IN_FEED = 20, 15


class Site:
    """Answers as the publication does at the moment `now`."""

    def __init__(self, script: Script) -> None:
        self.script, self.now, self.base, self.requests = script, START, "", 0
        self._places: dict[str, Story] = {}
        for story in script.stories:
            for version in (story.first, *(act.after for act in story.acts)):
                self._places[version.place] = story

    async def answer(self, request: web.Request) -> web.Response:
        """One page."""
        self.requests += 1
        if self.script.outage.covers(self.now):
            return web.Response(status=500, text="The presses have stopped.")
        path, xml = request.path, "application/xml"
        if path == "/":
            return self._html(request, pages.front(self.base, self._listed(ON_FRONT_PAGE), self._redesigned))
        if path == "/robots.txt":
            return web.Response(text=f"User-agent: *\nAllow: /\nSitemap: {self.base}/news.xml\n")
        if path == "/feed/":
            listed = [] if self.script.feed_collapse.covers(self.now) else self._listed(IN_FEED)
            return _conditional(request, pages.feed(self.base, listed), xml)
        if path == "/news.xml":
            return _conditional(request, pages.news_map(self.base, self._listed(IN_FEED), self.now), xml)
        if path in {"/about/", "/subscribe/", "/newsletters/", "/authors/"}:
            return self._html(request, pages.plain(path.strip("/").title(), self._redesigned))
        return self._article(request, path if path.endswith("/") else f"{path}/")

    def _article(self, request: web.Request, path: str) -> web.Response:
        story = self._places.get(path)
        if story is None or story.published > self.now:
            return self._html(request, pages.goodbye(self._redesigned), 404)
        version = story.at(self.now)
        left = dict(version.old_places).get(path)
        if left == "redirect":
            raise web.HTTPMovedPermanently(version.place)
        if left or version.gone == "404" or path != version.place:
            return self._html(request, pages.goodbye(self._redesigned), 404)
        if version.gone:
            return self._gone(request, version.gone)
        body = pages.article(self.base, story, version, self.now, self._redesigned, self._related(story))
        return self._html(request, body)

    def _gone(self, request: web.Request, how: str) -> web.Response:
        if how == "front page":
            raise web.HTTPFound("/")
        if how == "note":
            return self._html(request, pages.taken_back(self._redesigned))
        return self._html(request, pages.goodbye(self._redesigned), 410 if how == "410" else 200)

    def _related(self, story: Story) -> list[tuple[Story, Version]]:
        """Other articles, those of the day."""
        today = [each for each in self.script.stories if each.published.date() < self.now.date() and each is not story][-3:]
        return [(each, each.at(self.now)) for each in today]

    def _listed(self, most: int) -> list[tuple[Story, Version]]:
        listed: list[tuple[Story, Version]] = []
        for story in reversed(self.script.stories):
            if story.published <= self.now and not (version := story.at(self.now)).gone:
                listed.append((story, version))
                if len(listed) == most:
                    break
        return listed

    @property
    def _redesigned(self) -> bool:
        return self.now >= self.script.redesign

    def _html(self, request: web.Request, body: str, status: int = 200) -> web.Response:
        return _conditional(request, body, "text/html", status)

    async def set_time(self, request: web.Request) -> web.Response:
        """Let it be a moment, or ask which it is."""
        if "at" in request.query:
            self.now = datetime.fromtimestamp(float(request.query["at"]), UTC)
        return web.Response(text=str(self.now.timestamp()))


def _conditional(request: web.Request, body: str, kind: str, status: int = 200) -> web.Response:
    etag = f'"{blake2b(body.encode(), digest_size=8).hexdigest()}"'
    if status == 200 and request.headers.get("If-None-Match") == etag:
        return web.Response(status=304, headers={"ETag": etag})
    return web.Response(status=status, text=body, content_type=kind, headers={"ETag": etag} if status == 200 else {})


@asynccontextmanager
async def running(script: Script) -> AsyncIterator[Site]:
    """The publication on a free port, until the end of the block."""
    site = Site(script)
    app = web.Application()
    app.router.add_post("/-/time", site.set_time)
    app.router.add_get("/{path:.*}", site.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    site.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield site
    finally:
        await runner.cleanup()
