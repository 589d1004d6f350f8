"""The dashboard over a history of real pages, and over a large one: is every page whole, and does a person find the way?"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from monitor.app import open_replay
from monitor.engine.replay import replay
from monitor.fetch.recorded.manifest import read_manifest
from monitor.model.check import Verdict
from monitor.settings import Settings, load_settings
from tests.benchmarks import large_database
from tests.web.browsing import SIGHTS, Sight, Visit
from tests.web.living import living

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
SEEDS = Path(__file__).parents[2] / "seeds"
ROOMS = ("/", "/publications", "/alerts", "/search", "/watches", "/health")
SMALL = 0.002
"""The large database has the same shape at any size."""


@dataclass(frozen=True)
class Grown:
    """A dashboard over one database, and a word that was added to an article of it."""

    home: str
    word: str


def settled(file: Path, database: Path) -> Settings:
    """The settings of a file, with this database."""
    read = load_settings(file, {})
    return replace(read, monitor=replace(read.monitor, database=str(database)))


def grow(folder: Path) -> Path:
    """The database that the saved pages of `seeds` lead to, with the clock of their history."""

    async def write() -> None:
        rows, watches = read_manifest(SEEDS), load_settings(SEEDS / "watches.toml", {}).watches
        start = next(row.at for row in rows if row.at)

        def silent(_verdict: Verdict) -> None:
            """Nobody listens."""

        async with open_replay(rows, watches, str(folder / "grown.sqlite"), start, True, silent) as history:
            await replay(rows, history.fetcher.show, history.rounds, history.store, history.clock)

    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(write())).result()
    return folder / "grown.sqlite"


@pytest.fixture(scope="module")
def of_seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grown]:
    folder = tmp_path_factory.mktemp("seeds")
    database = grow(folder)
    with living(folder, database, settings=settled(SEEDS / "watches.toml", folder / "monitor.sqlite")) as address:
        yield Grown(address, "billion")


@pytest.fixture(scope="module")
def of_many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grown]:
    made, folder = tmp_path_factory.mktemp("made"), tmp_path_factory.mktemp("large")
    with ThreadPoolExecutor(1) as thread:
        thread.submit(large_database.make, made, SMALL).result()
    with living(folder, made / "monitor.sqlite", settings=settled(made / "config.toml", folder / "monitor.sqlite")) as address:
        yield Grown(address, "river")


@pytest.fixture(params=["of_seeds", "of_many"])
def grown(request: pytest.FixtureRequest) -> Grown:
    found: Grown = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_every_page_of_a_history_is_whole_and_fits(grown: Grown, sight: Sight, visit: Visit) -> None:
    page = visit(grown.home, "/?kind=article.edited", **sight.screen)
    article = str(page.locator(".card h3 a").first.get_attribute("href"))
    publication = str(page.locator(".card .pub").first.get_attribute("href"))
    told = ("", "/compare", "/compare?view=beside", "/history", "/versions/1")
    rooms = [publication, publication.replace("/publications/", "/figures/"), publication.replace("/publications/", "/settings/")]
    for path in (*ROOMS, *rooms, *(article + part for part in told)):
        answer = page.goto(grown.home + path)
        assert answer.status == 200, path
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, (path, over)
        assert_headings_in_order(page, path)
        assert page.evaluate("[...document.querySelectorAll('table')].every(table => table.caption)"), path


def assert_headings_in_order(page: Any, path: str) -> None:
    """One first heading, and none below it that leaves a level out."""
    levels = [int(each) for each in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(node => node.tagName[1])")]
    assert levels.count(1) == 1, (path, levels)
    assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_a_person_finds_a_word_that_was_added_and_goes_to_where_it_stands(grown: Grown, sight: Sight, visit: Visit) -> None:
    page, hand = visit(grown.home, "/search", **sight.screen), sight.hand
    hand.write(page.get_by_label("Words"), grown.word)
    hand.press(page.get_by_role("button", name="Search"))
    expect(page.locator(".card mark").first).to_have_text(re.compile(grown.word, re.IGNORECASE))
    hand.press(page.locator(".card h2 a").first)
    expect(page.get_by_role("heading", name="Timeline")).to_be_visible()
    hand.press(page.get_by_role("link", name=re.compile("The age of each sentence")))
    expect(page.locator(".blame p").first).to_be_visible()


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_a_person_goes_from_a_publication_to_its_figures_and_numbers(grown: Grown, sight: Sight, visit: Visit) -> None:
    page, hand = visit(grown.home, "/publications", **sight.screen), sight.hand
    hand.press(page.locator("tbody th a").first)
    hand.press(page.get_by_role("link", name=re.compile("^Figures")))
    hand.press(page.locator("figure summary").first)
    expect(page.locator("figure table").first).to_be_visible()


def test_the_proof_stands_framed_in_the_saved_page_of_the_seeds(of_seeds: Grown, visit: Visit) -> None:
    page = visit(of_seeds.home, "/?kind=access.changed&access=subscription")
    page.locator(".card h3 a").first.click()
    page.get_by_role("link", name="See it in the saved page").click()
    page.locator("iframe.copy").scroll_into_view_if_needed()
    proof = page.frame_locator("iframe.copy").locator("#proof-1")
    expect(proof).to_contain_text("subscribe")
    expect(proof).to_be_in_viewport()
