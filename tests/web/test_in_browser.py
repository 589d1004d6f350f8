"""The dashboard in a real browser: is it accessible, does it fit, does it need no script, and does nothing hostile reach anyone?"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.web.browsing import DESK, PHONE, Visit
from tests.web.hostile import BEACON
from tests.web.living import living
from tests.web.story import HEADLINE

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
PAGES = (
    "/",
    "/publications",
    "/publications/Gazette",
    "/figures/Gazette",
    "/alerts",
    "/search?q=church",
    "/watches",
    "/try",
    "/settings/Gazette",
    "/health",
    "/nowhere",
)
ARTICLE_PAGES = ("", "/compare?old=1&new=2", "/compare?old=2&new=3&view=beside", "/history", "/versions/3")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, told: Path) -> Iterator[str]:
    """A dashboard that these tests only look at."""
    with living(tmp_path_factory.mktemp("home"), told) as address:
        yield address


@pytest.fixture
def own(tmp_path: Path, told: Path) -> Iterator[str]:
    """A dashboard for one test, which may change it."""
    with living(tmp_path, told) as address:
        yield address


@pytest.fixture
def besieged(tmp_path: Path, hostile: Path) -> Iterator[str]:
    """A dashboard over a hostile publication."""
    with living(tmp_path, hostile) as address:
        yield address


def article_of(page: Any) -> str:
    """Where the article of the story is."""
    return str(page.locator(".card h3 a", has_text=HEADLINE).first.get_attribute("href"))


def test_the_keyboard_alone_is_enough(home: str, visit: Visit) -> None:
    page = visit(home)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("river")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=river**")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") == HEADLINE
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*")
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"


def test_whatever_has_the_focus_is_seen_to_have_it(home: str, visit: Visit) -> None:
    page = visit(home)
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth"
        )
        assert outline == "solid3px", page.evaluate("document.activeElement.outerHTML")


def test_a_page_of_today_that_is_left_open_says_that_something_new_has_happened(own: str, visit: Visit, tmp_path: Path) -> None:
    page = visit(own, "/nowhere")
    page.clock.install()
    page.goto(own)
    title = page.title()
    assert re.match(r"\(\d+\) Today", title)
    with closing(sqlite3.connect(tmp_path / "monitor.sqlite", timeout=30)) as database, database:
        database.execute(
            "INSERT INTO event (key, kind, at, watch, target, url, title, payload, old_snapshot, new_snapshot) "
            "SELECT key || '/again', kind, at, watch, target, url, title, payload, old_snapshot, new_snapshot FROM event WHERE id = 1"
        )
    expect(page.get_by_text("Something new has happened")).to_be_hidden()
    page.clock.run_for(61_000)
    page.get_by_role("link", name="Something new has happened").click()
    expect(page.get_by_text("Something new has happened")).to_be_hidden()


def test_nothing_essential_needs_a_script(own: str, visit: Visit) -> None:
    page = visit(own, java_script_enabled=False)
    page.get_by_label("What").select_option("article.edited")
    page.get_by_role("button", name="Show").click()
    page.locator(".say summary").click()
    page.get_by_role("button", name="Not relevant").click()
    expect(page.get_by_role("status")).to_have_text("Noted.")
    page.get_by_role("link", name=HEADLINE).click()
    page.get_by_role("link", name=re.compile("The age of each sentence")).click()
    expect(page.locator(".blame p")).to_have_count(1)


SIGHTS: tuple[tuple[dict[str, int], str, dict[str, Any]], ...] = (
    (PHONE, "dark", {}),
    (DESK, "light", {"runOnly": ["color-contrast"]}),
)
"""Two sights meet each size and each scheme; what does not hang on colours is looked at once."""


def test_every_page_is_accessible_and_fits(home: str, visit: Visit) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: pip install axe-playwright-python")
    page = visit(home, bypass_csp=True)
    article = article_of(page)
    for path in (*PAGES, "/alerts/1", *(article + part for part in ARTICLE_PAGES)):
        page.goto(home + path)
        for size, scheme, rules in SIGHTS:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            assert serious(axe.Axe().run(page, options=rules).response["violations"]) == [], (path, scheme)
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, (path, size, over)


def serious(violations: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    """What keeps people out, with the first elements that do."""
    grave = [each for each in violations if each["impact"] in {"serious", "critical"}]
    return [(each["id"], [node["html"][:200] for node in each["nodes"]][:3]) for each in grave]


def test_a_hostile_publication_reaches_nobody(besieged: str, visit: Visit) -> None:  # bar 71
    """The fixture fails the test when anything is run, asked of anyone else, or refused by the policy."""
    page = visit(besieged)
    article = str(page.locator(".card h3 a").last.get_attribute("href"))
    for path in (*PAGES, "/alerts/1", *(article + part for part in (*ARTICLE_PAGES, "/versions/1", "/versions/1/page"))):
        page.goto(besieged + path)
        assert BEACON.strip("/").partition("/")[0] not in page.url
        page.wait_for_load_state("networkidle")
