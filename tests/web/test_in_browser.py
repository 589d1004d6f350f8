"""The dashboard in a real browser: the journeys people make, with and without a mouse, a script, light and space.

Needs Playwright and an installed Chromium (`apt-get install chromium`); where a machine has none, these tests say so.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import PASSWORD
from tests.web.hostile import BEACON
from tests.web.living import living
from tests.web.story import HEADLINE

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=10_000)  # milliseconds, also on a busy machine
CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed here: apt-get install chromium")

DESK, PHONE = {"width": 1200, "height": 850}, {"width": 360, "height": 740}
PAGES = (
    "/",
    "/publications",
    "/publications/Gazette",
    "/figures/Gazette",
    "/alerts",
    "/search?q=church",
    "/watches",
    "/try",
    "/health",
    "/nowhere",
)
ARTICLE_PAGES = ("", "/compare?old=1&new=2", "/compare?old=2&new=3&view=beside", "/history", "/versions/3")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


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
def behind_a_password(tmp_path: Path, told: Path) -> Iterator[str]:
    """A dashboard that asks for a password."""
    with living(tmp_path, told, 'password = "env:PASSWORD"', {"PASSWORD": PASSWORD}) as address:
        yield address


@pytest.fixture
def besieged(tmp_path: Path, hostile: Path) -> Iterator[str]:
    """A dashboard over a hostile publication."""
    with living(tmp_path, hostile) as address:
        yield address


Visit = Callable[..., Any]


@pytest.fixture
def visit(chromium: Any) -> Iterator[Visit]:
    """Opens a page; what the browser complains of, or asks of anyone else, fails the test."""
    contexts: list[Any] = []
    troubles: list[str] = []

    def open_page(address: str, path: str = "/", **more: Any) -> Any:
        context = chromium.new_context(**{"viewport": DESK, **more})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda said: troubles.append(said.text) if complains(said) else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(dialog.message))
        page.on("request", lambda request: None if request.url.startswith(address) else troubles.append(request.url))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []


def complains(said: Any) -> bool:
    """Whether the browser complains of us: not of an address that is meant to be absent, nor of what axe tries in the sandboxed frame."""
    return said.type in {"error", "warning"} and "404" not in said.text and "'postMessage'" not in said.text


def article_of(page: Any) -> str:
    """Where the article of the story is."""
    return str(page.locator(".card h3 a", has_text=HEADLINE).first.get_attribute("href"))


def test_a_person_sees_what_happened_and_follows_it_to_the_words(home: str, visit: Visit) -> None:
    page = visit(home)
    page.get_by_role("link", name=HEADLINE).first.click()
    expect(page.get_by_role("heading", name="Timeline")).to_be_visible()
    page.get_by_role("link", name="Compare version 2 with the one before").click()
    expect(page.locator("ins", has_text="colour").first).to_be_visible()
    page.get_by_label("Shown").select_option("beside")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".pair.changed")).to_have_count(1)


def test_a_person_filters_what_happened(home: str, visit: Visit) -> None:
    page = visit(home)
    page.get_by_label("What").select_option("access.changed")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".banner")).to_have_text(["Now behind a paywall"])
    page.get_by_role("link", name="Show all").click()
    expect(page.locator(".banner")).to_have_count(6)


def test_a_person_marks_an_event_and_finds_it_again(own: str, visit: Visit) -> None:
    page = visit(own)
    page.get_by_text("Mark", exact=False).filter(has=page.locator("span.unseen")).first.click()
    page.get_by_label("Note").first.fill("call the printer")
    page.get_by_role("button", name="Relevant", exact=True).first.click()
    expect(page.get_by_role("status")).to_have_text("Noted.")
    page.get_by_label("Marked").select_option("relevant")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("Note: call the printer")).to_be_visible()


def test_a_person_reads_everything_away(own: str, visit: Visit) -> None:
    page = visit(own)
    page.get_by_role("button", name="Mark all as read").click()
    expect(page.get_by_text("Everything is read")).to_be_visible()


def test_a_person_lets_a_watch_rest_and_wakes_it(own: str, visit: Visit) -> None:
    page = visit(own, "/watches")
    page.get_by_label("How long").first.select_option("24")
    page.get_by_role("button", name="Pause Gazette").click()
    expect(page.get_by_text("Paused until")).to_be_visible()
    page.get_by_role("button", name="Resume Gazette").click()
    expect(page.get_by_role("status")).to_have_text("It is checked again.")


def test_a_person_has_a_dead_alert_tried_again(own: str, visit: Visit) -> None:
    page = visit(own, "/alerts?state=dead")
    page.locator(".card h2 a").first.click()
    page.get_by_role("button", name="Try again now").click()
    expect(page.get_by_role("status")).to_have_text("It is tried again in a moment.")


def test_a_person_finds_what_was_taken_out(own: str, visit: Visit) -> None:
    page = visit(own, "/search")
    for _ in range(50):  # the index learns beside us
        page.get_by_label("Words").fill("murmur")
        page.get_by_label("Where").select_option("removed")
        with page.expect_navigation():
            page.get_by_role("button", name="Search").click()
        if page.locator(".card").count():
            break
    page.get_by_role("link", name=HEADLINE).click()
    expect(page.locator("del", has_text="murmur").first).to_be_visible()


def test_a_person_keeps_a_search_and_gives_it_up(own: str, visit: Visit) -> None:
    page = visit(own, "/search?q=murmur")
    page.get_by_text("Keep this search").click()
    page.get_by_label("Name").fill("What the water says")
    page.get_by_label("Told to").select_option("desk")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("The search is kept.")
    page.get_by_role("button", name="Give up What the water says").click()
    expect(page.get_by_role("status")).to_have_text("The search is given up.")
    expect(page.get_by_role("heading", name="Kept searches")).to_have_count(0)


def test_a_person_is_told_why_an_address_cannot_be_tried(home: str, visit: Visit) -> None:
    page = visit(home, "/try")
    page.get_by_label("Address").fill("http://127.0.0.1/")
    page.get_by_role("button", name="Try").click()
    expect(page.get_by_role("alert")).to_contain_text("private network")


def test_a_person_sees_the_proof_in_the_saved_page(home: str, visit: Visit) -> None:
    page = visit(home)
    page.goto(home + article_of(page))
    page.get_by_role("link", name="See it in the saved page").click()
    page.locator("iframe.copy").scroll_into_view_if_needed()
    frame = page.frame_locator("iframe.copy")
    expect(frame.locator("body")).to_have_text("page")


def test_a_person_signs_in_and_out(behind_a_password: str, visit: Visit) -> None:
    page = visit(behind_a_password, "/health")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Health")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Password")).to_be_visible()
    expect(page.get_by_role("navigation")).to_have_count(0)


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


def test_nothing_essential_needs_a_script(own: str, visit: Visit) -> None:
    page = visit(own, java_script_enabled=False)
    page.get_by_label("What").select_option("article.edited")
    page.get_by_role("button", name="Show").click()
    page.locator(".say summary").click()
    page.get_by_role("button", name="Not relevant").click()
    expect(page.get_by_role("status")).to_have_text("Noted.")
    page.get_by_role("link", name=HEADLINE).click()
    page.get_by_role("link", name=re.compile("Sentence by sentence")).click()
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
