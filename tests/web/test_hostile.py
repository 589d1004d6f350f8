"""Whatever a page says, the dashboard shows it as words, bounded, and stays quick."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from time import process_time
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from monitor.app import open_app
from monitor.store.search.index import learn_more
from monitor.web.site import open_site
from tests.web.conftest import Browser, client_of
from tests.web.hostile import PRODUCT, SCRIPTS
from tests.web.story import settings_in

LARGEST_PAGE_BYTES = 600_000
TAGS = re.compile(r"<(/?[a-zA-Z!][^\s>/]*)([^>]*)>")
OURS = re.compile(r"""^(\s+[a-zA-Z][a-zA-Z0-9-]*(=("[^"<]*"|'[^'<]*'))?)*\s*/?$""")


@pytest.fixture
async def attacked(tmp_path: Path, hostile: Path) -> AsyncIterator[Browser]:
    """A dashboard over a hostile publication."""
    shutil.copy(hostile, tmp_path / "monitor.sqlite")
    async with open_app(settings_in(tmp_path)) as app:
        site = await open_site(app)
        async with client_of(site) as client:
            yield Browser(site, app, client)
        await site.close()


async def every_path(browser: Browser) -> list[str]:
    """Every page there is of that publication."""
    index = browser.site.house.index
    assert index
    while learn_more(browser.site.house.database, index):
        pass
    articles = sorted(set(re.findall(r'href="(/articles/\d+)"', (await browser.get("/")).text)))
    assert len(articles) == 2
    parts = ("", "/compare", "/compare?old=1&new=2&view=beside", "/history", "/versions/1", "/versions/1/page")
    pages = ["/", "/publications", "/publications/Gazette", "/figures/Gazette", "/alerts", "/watches", "/health", "/search?q=first"]
    words = ["/?q=%3Cscript%3E", "/search?q=words&where=added", "/search?q=%22%3E%3Csvg", "/?publication=%3Cb%3E&tag=%22"]
    alerts = re.findall(r'href="(/alerts/\d+)"', (await browser.get("/alerts")).text)
    return [*pages, *words, *alerts, *(f"{article}{part}" for article in articles for part in parts)]


async def test_nothing_of_a_hostile_publication_becomes_markup(attacked: Browser) -> None:  # bar 71
    for path in await every_path(attacked):
        answer = await attacked.get(path)
        assert answer.status_code == 200, path
        page = answer.text
        for name, attributes in TAGS.findall(page):
            assert OURS.match(attributes), (path, name, attributes)
            assert not re.search(r"\son[a-z]+\s*=|javascript:|style\s*=", attributes, re.IGNORECASE), (path, name, attributes)
        scripts = re.findall(r"<script[^>]*>", page)
        assert all(re.fullmatch(r'<script src="/static/monitor\.js\?v=[0-9a-f]+" defer>', script) for script in scripts), path
        assert PRODUCT not in page, path
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", page), path


async def test_five_megabytes_of_title_make_no_page_long_or_slow(attacked: Browser) -> None:  # bar 71
    for path in await every_path(attacked):
        began = process_time()
        answer = await attacked.get(path)
        assert len(answer.content) < LARGEST_PAGE_BYTES, (path, len(answer.content))
        assert process_time() - began < 10, path  # of this process, whatever else the machine does


async def test_links_lead_to_the_web_or_nowhere(attacked: Browser) -> None:  # bar 71
    for path in await every_path(attacked):
        for link in re.findall(r'href="([^"]*)"', (await attacked.get(path)).text):
            assert link.startswith(("/", "#", "https://", "http://")), (path, link)
            assert "<" not in link


async def test_feeds_and_answers_for_programs_stay_sound(attacked: Browser) -> None:  # bar 179
    ElementTree.fromstring((await attacked.client.get("/feeds/events.atom")).content)  # noqa: S314 - our own
    told = json.loads((await attacked.client.get("/feeds/events.json")).content)
    assert any("fetch(" in item["title"] for item in told["items"])
    for path in ("/api/v1/events", "/api/v1/alerts", "/api/v1/publications", "/api/v1/search?q=first"):
        answer = await attacked.client.get(path)
        assert answer.status_code == 200
        assert "\x00" not in json.dumps(answer.json(), ensure_ascii=False)
        assert len(answer.content) < LARGEST_PAGE_BYTES


async def test_error_pages_repeat_nothing_as_markup(attacked: Browser) -> None:  # bar 73
    for script in SCRIPTS:
        plain = script.encode("utf-8", "replace").decode()
        for path in ("/publications/", "/figures/", "/articles/", "/static/", "/"):
            answer = await attacked.client.get(quote(path + plain, safe="/"), headers={"accept": "text/html"})
            assert "<svg/onload" not in answer.text
            assert "<img src=x" not in answer.text
            assert "<script src=//" not in answer.text
