"""A dashboard over a real database, asked without a network, or by one on 127.0.0.1."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from monitor.app import App, open_app
from monitor.web.site import Site, open_site
from tests.web.browsing import chromium, visit
from tests.web.hostile import hostile_story
from tests.web.story import settings_in, whole_story

__all__ = ["chromium", "visit"]  # fixtures of every file here

PASSWORD = "correct horse battery"
HOME = "http://127.0.0.1:8710"
_TOKEN = re.compile(r'name="form_token" value="([0-9a-f]+)"')


@dataclass
class Browser:
    """A person's browser at one dashboard. It keeps cookies and does not follow redirects."""

    site: Site
    app: App
    client: httpx.AsyncClient

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.client.get(path, headers={"accept": "text/html", **headers})

    async def token(self, path: str = "/login") -> str:
        """The form token of a page."""
        found = _TOKEN.search((await self.get(path)).text)
        assert found, f"{path} has no form"
        return found[1]

    async def post(self, path: str, fields: dict[str, str] | None = None, **headers: str) -> httpx.Response:
        said = {"origin": HOME, "sec-fetch-site": "same-origin", **{name.replace("_", "-"): value for name, value in headers.items()}}
        return await self.client.post(path, data=fields or {}, headers=said)

    async def sign_in(self, password: str = PASSWORD, go_on: str = "/") -> httpx.Response:
        return await self.post("/login", {"form_token": await self.token(), "password": password, "next": go_on})

    def another(self, peer: str = "10.9.8.7") -> Browser:
        """Someone else's browser at the same dashboard."""
        return Browser(self.site, self.app, client_of(self.site, peer))


def client_of(site: Site, peer: str = "127.0.0.1") -> httpx.AsyncClient:
    """A client of the site itself, without a network."""
    transport = httpx.ASGITransport(site, raise_app_exceptions=False, client=(peer, 4711))
    return httpx.AsyncClient(transport=transport, base_url=HOME)


Open = Callable[..., AbstractAsyncContextManager[Browser]]


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which the whole story has happened, written once."""
    return written(tmp_path_factory.mktemp("story"), whole_story)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database full of a hostile publication, written once."""
    return written(tmp_path_factory.mktemp("hostile"), hostile_story)


def written(folder: Path, story: Callable[[App], Awaitable[None]]) -> Path:
    """The database of a story, told in a thread of its own: a browser may be running in this one."""

    async def write() -> None:
        async with open_app(settings_in(folder)) as app:
            await story(app)

    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(write())).result()
    return folder / "monitor.sqlite"


@pytest.fixture
def opened(tmp_path: Path, told: Path) -> Open:
    """Opens the dashboard over a copy of the story, with these lines under [web]."""

    @asynccontextmanager
    async def opening(web: str = "", *, empty: bool = False) -> AsyncIterator[Browser]:
        if not empty:
            shutil.copy(told, tmp_path / "monitor.sqlite")
        async with open_app(settings_in(tmp_path, web, {"PASSWORD": PASSWORD})) as app:
            site = await open_site(app)
            client = client_of(site)
            try:
                yield Browser(site, app, client)
            finally:
                await client.aclose()
                await site.close()

    return opening


@pytest.fixture
async def browser(opened: Open) -> AsyncIterator[Browser]:
    """A dashboard for this machine alone, over the whole story."""
    async with opened() as browser:
        yield browser


@pytest.fixture
async def locked(opened: Open) -> AsyncIterator[Browser]:
    """A dashboard behind a password."""
    async with opened('password = "env:PASSWORD"') as browser:
        yield browser
