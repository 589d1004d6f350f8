"""A real browser, and the two hands that a person may have for it: a pointer, or nothing but a keyboard.

Needs Playwright and an installed Chromium (`apt-get install chromium`); where a machine has none, the tests that ask for it are
skipped and say so.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import pytest

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
DESK, PHONE = {"width": 1200, "height": 850}, {"width": 360, "height": 740}
_MOST_STOPS = 400
_PATIENCE_MS = 15_000  # also on a busy machine

Visit = Callable[..., Any]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """One browser for the tests of a file: while it runs, no other loop can."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed here: apt-get install chromium")
    playwright.expect.set_options(timeout=_PATIENCE_MS)
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any) -> Iterator[Visit]:
    """Opens a page; what the browser complains of, or asks of anyone else, fails the test."""
    contexts: list[Any] = []
    troubles: list[str] = []

    def open_page(address: str, path: str = "/", **more: Any) -> Any:
        context = chromium.new_context(**{"viewport": DESK, **more})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(_PATIENCE_MS)
        page.on("console", lambda said: troubles.append(said.text) if complains(said) else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(dialog.message))
        page.on("request", lambda request: None if request.url.startswith(address) else troubles.append(request.url))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == [], troubles


def complains(said: Any) -> bool:
    """Whether the browser complains of us: not of an address that is meant to be absent, nor of what axe tries in the sandboxed frame."""
    return said.type in {"error", "warning"} and "404" not in said.text and "'postMessage'" not in said.text


class Hand(Protocol):
    """How a person does things at a page."""

    def press(self, target: Any) -> None:
        """Follow a link, push a button, open what is folded."""

    def write(self, field: Any, words: str) -> None:
        """Put words into a field, in the place of what stands there."""

    def choose(self, field: Any, label: str) -> None:
        """Choose from a list."""


class Pointer:
    """A mouse or a finger."""

    def press(self, target: Any) -> None:
        target.click()

    def write(self, field: Any, words: str) -> None:
        field.fill(words)

    def choose(self, field: Any, label: str) -> None:
        field.select_option(label=label)


class Keyboard:
    """Tab, Enter and letters; nothing is reached but by going there step by step."""

    def press(self, target: Any) -> None:
        self._reach(target)
        key = "Space" if target.evaluate("node => node.matches('[type=checkbox]')") else "Enter"
        target.page.keyboard.press(key)

    def write(self, field: Any, words: str) -> None:
        self._reach(field)
        field.page.keyboard.press("Control+a")
        field.page.keyboard.type(words)

    def choose(self, field: Any, label: str) -> None:
        self._reach(field)
        field.page.keyboard.press("Home")
        for _ in range(field.locator("option").count()):
            if field.evaluate("node => node.selectedOptions[0].label") == label:
                return
            field.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the list has no {label}")

    def _reach(self, target: Any) -> None:
        target.wait_for()
        for _ in range(_MOST_STOPS):
            if target.evaluate("node => node === document.activeElement"):
                return
            target.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not come to {target}")


@dataclass(frozen=True)
class Sight:
    """How a person sits there: the size and the scheme of the screen, and the hand."""

    name: str
    hand: Hand
    screen: dict[str, Any]


AT_A_DESK = Sight("at a desk, in the light, with a pointer", Pointer(), {"viewport": DESK, "color_scheme": "light"})
ON_A_PHONE = Sight("on a phone, in the dark, by keys alone", Keyboard(), {"viewport": PHONE, "color_scheme": "dark"})
SIGHTS = (AT_A_DESK, ON_A_PHONE)
