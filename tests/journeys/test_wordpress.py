"""A site that runs on WordPress: its newest posts are asked for over the network, gently, and not where that is unwelcome."""

from __future__ import annotations

import asyncio
import json
import os
import time
from pathlib import Path

from monitor.app import App, open_app
from monitor.model.source import SourceState
from monitor.settings import load_settings
from monitor.store.watched.sources import sources
from tests.engine.story import FRONT, NEW, OLD, article, article_url, front
from tests.fetch.hostile import Answer, HostileServer, in_turn, plain

POSTS = "/wp-json/wp/v2/posts?per_page=20&_fields=id,link,title,date_gmt"
LONGEST = 30.0


def page(markup: str, server: HostileServer) -> Answer:
    return plain(markup.replace(FRONT, server.url("/")), Content_Type="text/html; charset=utf-8")


def posts(server: HostileServer, *items: tuple[str, str]) -> Answer:
    named = [{"id": at, "link": article_url(slug), "title": {"rendered": title}} for at, (slug, title) in enumerate(items, 400)]
    dated = [{**each, "date_gmt": "2025-03-01T08:00:00"} for each in named]
    return plain(json.dumps(dated).replace(FRONT, server.url("/")), Content_Type="application/json")


def open_house(server: HostileServer) -> None:
    """Pages of a site whose front page does not name its newest article and points to the interface that does."""
    interface = f'<link rel="https://api.w.org/" href="{FRONT}wp-json/"></head>'
    server.paths["/"] = page(front(*OLD).replace("</head>", interface), server)
    server.paths[POSTS] = in_turn(posts(server, *OLD), posts(server, NEW, *OLD))
    for slug, title in (NEW, *OLD):
        server.paths[f"/{article_url(slug).removeprefix(FRONT)}"] = page(article(slug, title), server)


def settings_file(folder: Path, server: HostileServer) -> Path:
    file = folder / "config.toml"
    file.write_text(
        '[monitor]\nper_host_gap = "10ms"\nread_processes = 1\n[channels.ledger]\nurl = "file:alerts.jsonl"\n'
        f'[[watch]]\nname = "site"\nurl = "{server.url("/")}"\nkind = "site"\nevery = "1h"\nallow_private = ["127.0.0.0/8"]\n',
        "utf-8",
    )
    return file


async def look(app: App) -> None:
    """Look at everything that is known, and at all that comes of it."""
    await app.store.hasten(app.clock.now())
    until = time.perf_counter() + LONGEST
    while time.perf_counter() < until:
        await app.rounds.run()
        await app.rounds.settle()
        due = await app.store.next_due()
        if due is None or due > app.clock.now():
            return
        await asyncio.sleep(0.01)


def standing(app: App, server: HostileServer) -> SourceState:
    (found,) = [view for view in app.store.database.ask(sources) if view.url == server.url(POSTS)]
    return found.standing.state


async def test_an_article_that_only_the_interface_names_is_found_and_told_once(tmp_path: Path) -> None:
    async with HostileServer() as server:
        open_house(server)
        async with open_app(load_settings(settings_file(tmp_path, server), os.environ), report=lambda _: None) as app:
            for _ in range(4):
                await look(app)
            await app.deliver()
            assert standing(app, server) is SourceState.USED
        assert len(server.asked(POSTS)) == 3, "once a look, after the look that found it"
        told = [json.loads(line) for line in (tmp_path / "alerts.jsonl").read_text("utf-8").splitlines()]
        assert [alert["event"] for alert in told] == ["article.new"]


async def test_an_interface_that_robots_txt_keeps_programs_from_is_never_asked(tmp_path: Path) -> None:
    async with HostileServer() as server:
        open_house(server)
        server.paths["/robots.txt"] = plain("User-agent: *\nDisallow: /wp-json/\n", Content_Type="text/plain")
        async with open_app(load_settings(settings_file(tmp_path, server), os.environ), report=lambda _: None) as app:
            for _ in range(2):
                await look(app)
            assert standing(app, server) is SourceState.UNFIT
        assert server.asked(POSTS) == []
