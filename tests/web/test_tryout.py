"""An address can be tried: what would be read there, and which watch would fit."""

from __future__ import annotations

import tomllib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from monitor.app import open_app
from monitor.model.reading import Extraction, PageKind, PageState, Reading
from monitor.web.proposing import proposal
from monitor.web.site import open_site
from tests.engine.story import FRONT, Recording, article_url, before
from tests.web.conftest import Browser, client_of
from tests.web.story import settings_in


@pytest.fixture
async def recorded(tmp_path: Path) -> AsyncIterator[Browser]:
    """A dashboard whose network is a recording."""
    recording = Recording(tmp_path / "recording").write(before())
    async with open_app(settings_in(tmp_path), recording) as app:
        site = await open_site(app)
        async with client_of(site) as client:
            yield Browser(site, app, client)
        await site.close()


async def tried(browser: Browser, url: str) -> str:
    return (await browser.post("/try", {"form_token": await browser.token("/try"), "url": url})).text


async def test_a_front_page_is_read_and_a_watch_is_proposed(recorded: Browser) -> None:
    page = await tried(recorded, FRONT)
    assert "It names articles" in page
    assert "The bridge that waits for its river" in page
    assert "[[watch]]" in page


async def test_an_article_is_read_with_its_access(recorded: Browser) -> None:
    page = await tried(recorded, article_url("the-bridge"))
    assert "It is one article" in page
    assert "open to all" in page


async def test_what_cannot_be_read_is_said_with_advice(recorded: Browser) -> None:
    assert "The recording holds no answer for this address" in await tried(recorded, "https://elsewhere.example/")


@pytest.mark.parametrize(
    "url", ["", "ftp://x.example/", "https://user:pw@x.example/", "http://", "javascript:alert(1)", "x" * 5000, "https://a b/"]
)
async def test_what_is_no_address_is_said(recorded: Browser, url: str) -> None:
    page = await tried(recorded, url)
    assert 'role="alert"' in page
    assert "[[watch]]" not in page


@pytest.mark.parametrize(
    "path", ["file:///home/ann/page.html", "/home/ann/page.html", "~/page.html", "C:\\pages\\page.html", "c:/page.html"]
)
async def test_a_file_is_told_apart_from_an_address_and_the_way_to_read_it_is_named(recorded: Browser, path: str) -> None:
    page = await tried(recorded, path)
    assert "only http:// and https:// addresses can be watched" in page
    assert "monitor read FILE" in page


async def test_a_program_may_try_an_address_too(recorded: Browser) -> None:
    answer = await recorded.client.post("/api/v1/try", json={"url": FRONT})
    assert answer.json()["kind"] == "listing"
    assert tomllib.loads(answer.json()["watch"])["watch"][0]["kind"] == "site"


@pytest.mark.parametrize("kind", PageKind)
@pytest.mark.parametrize("title", ['He said "no" \\ and \u2028 left', "\U0001f600 \x7f", "]]\n[[watch]]", ""])
def test_what_is_proposed_is_toml_whatever_the_page_is_called(kind: PageKind, title: str) -> None:
    told = proposal("https://x.example/?a=%22", Reading("https://x.example/", kind, extraction=Extraction(title=title)))
    (watch,) = tomllib.loads(told.toml)["watch"]
    assert watch["url"] == "https://x.example/?a=%22"
    assert "\n" not in watch["name"]


def test_a_site_is_named_by_its_address_and_a_section_by_its_heading() -> None:
    headed = Reading("", PageKind.LISTING, extraction=Extraction(title="Every morning, for everyone"))
    names = [tomllib.loads(proposal(url, headed).toml)["watch"][0]["name"] for url in ("https://www.x.example/", "https://x.example/sport")]
    assert names == ["x.example", "Every morning, for everyone"]


def test_an_article_is_named_by_its_headline() -> None:
    read = Reading("", PageKind.ARTICLE, extraction=Extraction(title="The bridge that waits"))
    (watch,) = tomllib.loads(proposal("https://x.example/2026/the-bridge", read).toml)["watch"]
    assert (watch["name"], watch["kind"]) == ("The bridge that waits", "article")


@pytest.mark.parametrize("state", [each for each in PageState if each is not PageState.OK])
def test_nothing_is_concluded_from_what_stands_in_the_place_of_a_page(state: PageState) -> None:
    read = Reading("", PageKind.PAGE, page_state=state, extraction=Extraction(title="Just a moment..."))
    told = proposal("https://x.example/news", read)
    (watch,) = tomllib.loads(told.toml)["watch"]
    assert (watch["name"], watch.get("kind")) == ("x.example/news", None)
    assert "could not be seen" in told.reason


async def test_an_address_that_is_watched_already_is_named(recorded: Browser) -> None:
    watched = recorded.app.settings.watches[0]
    page = await tried(recorded, watched.url)
    assert "is watched already" in page
    assert f"/publications/{watched.name}" in page
