"""A page that shows nothing without JavaScript is read as a browser shows it, and the browser can harm nobody."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest
from click.testing import CliRunner

from monitor.app import open_app
from monitor.browser.rendering import RenderingFetcher
from monitor.browser.stage import Browser
from monitor.cli.main import monitor
from monitor.model.check import Verdict
from monitor.model.errors import FailureKind
from monitor.model.page import Render, Request, RequestOptions
from monitor.settings import load_settings
from monitor.web.site import open_site
from tests.fetch.fetching import Fetchers, kind, page
from tests.fetch.hostile import HostileServer, plain
from tests.web.conftest import client_of

pytest.importorskip("playwright", reason="the extra [browser] is not installed")
pytestmark = pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no Chromium on this machine")

SHELL = '<!doctype html><html><head><title>News</title></head><body><div id="app"></div>%s<script src="/app.js"></script></body></html>'
APP = """fetch('/api/story').then(r => r.json()).then(story => {
  document.title = story.title;
  const text = story.text.map(t => '<p>' + t + '</p>').join('');
  document.getElementById('app').innerHTML = '<article><h1>' + story.title + '</h1>' + text + '</article>';
});"""
STORY = (
    '{"title": "Council votes on the budget", "text": ["'
    + '", "'.join(f"Paragraph {n}: the council met on Monday and voted on the budget for the year to come." for n in range(8))
    + '"]}'
)
SITE = {
    "/": plain(SHELL % "", Content_Type="text/html"),
    "/app.js": plain(APP, Content_Type="text/javascript"),
    "/api/story": plain(STORY, Content_Type="application/json"),
}


def shown(url: str) -> Request:
    return Request(url, options=RequestOptions(allow_private=("127.0.0.1/32",), render=Render.BROWSER))


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    made = Browser(shutil.which("chromium"), seconds=20.0, pages_each=2)
    yield made
    await made.close()


async def test_what_scripts_write_is_part_of_the_page(fetcher: Fetchers, browser: Browser) -> None:
    async with HostileServer(SITE) as server:
        got = page(await RenderingFetcher(fetcher(), browser).fetch(shown(server.url("/"))))
    assert b"Paragraph 7: the council met" in got.body
    assert got.validators.etag is None
    assert {asked.headers["user-agent"].partition("/")[0] for asked in server.log} == {"press-monitor"}


async def test_images_are_not_asked_for_and_nothing_private_is_reached(fetcher: Fetchers, browser: Browser) -> None:  # bar 57
    with socket.create_server(("127.0.0.2", 0)) as inner:
        inner.setblocking(False)
        there = f"127.0.0.2:{inner.getsockname()[1]}"
        attacks = f"""<img src="/pixel.png"><script>
          fetch('http://{there}/a', {{mode: 'no-cors'}}); new WebSocket('ws://{there}/b'); new EventSource('http://{there}/c');
          navigator.sendBeacon('http://{there}/d'); new RTCPeerConnection({{iceServers: [{{urls: 'turn:{there}?transport=tcp',
          username: 'a', credential: 'b'}}]}}).createDataChannel('x');
          const f = document.createElement('iframe'); f.src = 'http://{there}/e'; document.body.append(f);</script>
          <link rel="preconnect" href="http://{there}">"""
        async with HostileServer(SITE | {"/": plain(SHELL % attacks, Content_Type="text/html"), "/pixel.png": plain("x")}) as server:
            got = page(await RenderingFetcher(fetcher(), browser).fetch(shown(server.url("/"))))
        assert b"Paragraph 7" in got.body
        assert not server.asked("/pixel.png")
        with pytest.raises(BlockingIOError):
            inner.accept()


async def test_a_page_that_never_ends_is_killed_with_its_browser_and_the_next_is_shown(fetcher: Fetchers) -> None:
    before = _browsers()
    browser = Browser(shutil.which("chromium"), seconds=4.0)
    async with HostileServer(SITE | {"/stuck": plain(SHELL % "<script>for(;;);</script>", Content_Type="text/html")}) as server:
        rendering = RenderingFetcher(fetcher(), browser)
        assert kind(await rendering.fetch(shown(server.url("/stuck")))) is FailureKind.TIMEOUT
        async with asyncio.timeout(10):
            while _browsers() - before:
                await asyncio.sleep(0.05)
        assert b"Paragraph 7" in page(await rendering.fetch(shown(server.url("/")))).body
        await browser.close()
        async with asyncio.timeout(10):
            while _browsers() - before:
                await asyncio.sleep(0.05)


async def test_a_watch_with_render_auto_asks_the_browser_only_for_an_empty_shell(tmp_path: Path) -> None:
    whole = (
        "<html><title>Whole</title><article><h1>Whole</h1>" + "<p>The council met and voted on the budget.</p>" * 20 + "</article></html>"
    )
    async with HostileServer(SITE | {"/whole": plain(whole, Content_Type="text/html")}) as server:
        (tmp_path / "config.toml").write_text(
            '[monitor]\nper_host_gap = "0s"\nread_processes = 1\n[defaults]\nallow_private = ["127.0.0.0/8"]\n'
            'render = "auto"\nkind = "article"\n'
            + "".join(f'[[watch]]\nurl = "{server.url(path)}"\nname = "{path}"\n' for path in ("/", "/whole"))
        )
        verdicts: list[Verdict] = []
        async with open_app(load_settings(tmp_path / "config.toml", os.environ), report=verdicts.append) as app:
            await app.rounds.run()
            await app.rounds.settle()
    titles = {verdict.due.watch.name: verdict.reading.extraction.title for verdict in verdicts if verdict.reading}
    assert titles == {"/": "Council votes on the budget", "/whole": "Whole"}
    assert len(server.asked("/whole")) == 1


async def test_how_a_page_looked_is_kept_with_its_version_and_shown_where_it_can_do_nothing(tmp_path: Path) -> None:
    async with HostileServer(SITE) as server:
        url = server.url("/")
        (tmp_path / "config.toml").write_text(
            '[monitor]\nper_host_gap = "0s"\nread_processes = 1\n[channels.none]\nurl = "file:alerts.jsonl"\n'
            f'[[watch]]\nname = "app"\nurl = "{url}"\nkind = "article"\nrender = "browser"\nscreenshot = true\n'
            f'allow_private = ["127.0.0.0/8"]\n[[watch]]\nname = "idle"\nurl = "{url}idle"\nrender = "auto"\n'
        )
        async with open_app(load_settings(tmp_path / "config.toml", os.environ)) as app:
            await app.rounds.run(frozenset({"app"}))
            await app.rounds.settle()
            site = await open_site(app)
            client = client_of(site)
            picture = await client.get("/articles/1/versions/1/screenshot")
            absent = await client.get("/articles/1/versions/2/screenshot")
            page_of_it = (await client.get("/articles/1")).text
            await client.aclose()
            await site.close()
    assert (picture.status_code, picture.headers["content-type"], absent.status_code) == (200, "image/jpeg", 404)
    assert picture.content.startswith(b"\xff\xd8")
    assert picture.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert picture.headers["x-content-type-options"] == "nosniff"
    assert 'href="/articles/1/versions/1/screenshot"' in page_of_it
    told = await asyncio.to_thread(said, tmp_path, "history", "app")
    assert "version 1, with a screenshot" in told
    state = await asyncio.to_thread(said, tmp_path, "status")
    assert "Shown by a browser: app (last " in state
    assert "May be shown by a browser, and never was: idle." in state


def said(folder: Path, *words: str) -> str:
    """What the command line says."""
    return CliRunner().invoke(monitor, [*words, "--config", str(folder / "config.toml")], env={"COLUMNS": "200"}).output


def _browsers() -> set[int]:
    """Every browser on this machine that was started for us to drive."""
    found = set()
    for process in psutil.process_iter(["cmdline"]):
        if "--host-resolver-rules=MAP * ~NOTFOUND" in (process.info["cmdline"] or []):
            found.add(process.pid)
    return found
