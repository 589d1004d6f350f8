"""Words that a settings file looks for are told once, whoever brings them, with or without a dashboard."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from monitor.app import App, open_app
from monitor.settings import load_settings
from monitor.store.search.kept import KeptSearch, kept_searches
from monitor.worker.searching import Searching
from tests.engine import story
from tests.engine.story import NEW, Recording, after, before

SETTINGS = "[web]\nenabled = false\n" + story.SETTINGS
SEARCH = '[[search]]\nname = "Mine"\nwords = "{}"\n'


@asynccontextmanager
async def playing(folder: Path, recording: str, *words: str) -> AsyncIterator[App]:
    """The program under settings that search for these words."""
    file = folder / "config.toml"
    file.write_text(SETTINGS + "".join(map(SEARCH.format, words)), encoding="utf-8")
    async with open_app(load_settings(file, {}), folder / recording) as app:
        await app.check_now(None)
        await Searching(app).stop()
        await app.deliver()
        yield app


def kept(app: App) -> tuple[KeptSearch, ...]:
    return app.store.database.ask(kept_searches)


def found(folder: Path) -> list[str]:
    lines = [json.loads(line) for line in (folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()]
    return [line["title"] for line in lines if line["event"] == "search.found"]


async def test_a_find_is_told_once_and_what_was_there_before_is_none(tmp_path: Path) -> None:
    Recording(tmp_path / "before").write(before())
    Recording(tmp_path / "after").write(after())
    word = NEW[1].split()[0]
    async with playing(tmp_path, "before", word) as app:
        assert [(search.name, search.of_file) for search in kept(app)] == [("Mine", True)]
    for _ in range(2):
        async with playing(tmp_path, "after", word):
            pass
    assert found(tmp_path) == [NEW[1]]


async def test_other_words_begin_anew_and_a_search_that_is_taken_out_is_asked_no_more(tmp_path: Path) -> None:
    Recording(tmp_path / "before").write(before())
    async with playing(tmp_path, "before", "harbour") as app:
        (first,) = kept(app)
    async with playing(tmp_path, "before", "harbour") as app:
        assert [search.id for search in kept(app)] == [first.id]
    async with playing(tmp_path, "before", "ferry") as app:
        (second,) = kept(app)
        assert second.asked.words == "ferry"
        assert second.seen >= first.seen
    async with playing(tmp_path, "before") as app:
        assert kept(app) == ()


async def test_all_who_search_share_one_index(tmp_path: Path) -> None:
    Recording(tmp_path / "before").write(before())
    async with playing(tmp_path, "before") as app:
        made = await asyncio.gather(*(app.search_index() for _ in range(5)))
        assert all(each is made[0] for each in made)


async def test_a_damaged_index_costs_neither_the_watching_nor_a_find(tmp_path: Path) -> None:
    Recording(tmp_path / "before").write(before())
    Recording(tmp_path / "after").write(after())
    word, index = NEW[1].split()[0], tmp_path / "monitor.search.sqlite"
    async with playing(tmp_path, "before", word) as app:
        await app.search_index()
        index.write_bytes(b"this is no database" * 1000)
        await Searching(app).stop()
    async with playing(tmp_path, "after", word):
        pass
    assert found(tmp_path) == [NEW[1]]
