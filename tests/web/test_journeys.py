"""The ten journeys that people make, with a pointer at a desk in the light, and by keys alone on a phone in the dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.web.browsing import ON_A_PHONE, SIGHTS, Hand, Sight, Visit
from tests.web.conftest import PASSWORD
from tests.web.living import living
from tests.web.story import HEADLINE

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect


@dataclass(frozen=True)
class Traveller:
    """A person at one dashboard, which nobody else uses."""

    home: str
    sight: Sight
    visit: Visit

    @property
    def hand(self) -> Hand:
        return self.sight.hand

    def at(self, path: str = "/") -> Any:
        return self.visit(self.home, path, **self.sight.screen)

    def unfold(self, page: Any) -> None:
        """What stands folded where there is little room. (To ask the page would be too early: its style may still be on the way.)"""
        if self.sight is ON_A_PHONE:
            self.hand.press(page.get_by_label("More filters"))


@pytest.fixture
def own(tmp_path: Path, told: Path) -> Iterator[str]:
    with living(tmp_path, told) as address:
        yield address


@pytest.fixture
def behind_a_password(tmp_path: Path, told: Path) -> Iterator[str]:
    with living(tmp_path, told, 'password = "env:PASSWORD"', {"PASSWORD": PASSWORD}) as address:
        yield address


@pytest.fixture(params=SIGHTS, ids=lambda sight: sight.name)
def traveller(request: pytest.FixtureRequest, own: str, visit: Visit) -> Traveller:
    """The dashboard is opened before the browser, and so closed after it."""
    return Traveller(own, request.param, visit)


def test_a_person_follows_what_happened_to_the_words(traveller: Traveller) -> None:
    page, hand = traveller.at(), traveller.hand
    hand.press(page.locator(".card h3 a", has_text=HEADLINE).first)
    hand.press(page.get_by_role("link", name="Compare version 2 with the one before"))
    expect(page.locator("ins", has_text="colour").first).to_be_visible()
    hand.choose(page.get_by_label("Shown"), "side by side")
    hand.press(page.get_by_role("button", name="Compare"))
    expect(page.locator(".pair.changed")).to_have_count(1)


def test_a_person_filters_what_happened(traveller: Traveller) -> None:
    page, hand = traveller.at(), traveller.hand
    traveller.unfold(page)
    hand.choose(page.get_by_label("What"), "Access changes")
    hand.press(page.get_by_role("button", name="Show", exact=True))
    expect(page.locator(".banner")).to_have_text(["Now behind a paywall"])
    hand.press(page.get_by_role("link", name="Show all"))
    expect(page.locator(".banner")).to_have_count(6)


def test_a_person_marks_an_event_and_finds_it_again(traveller: Traveller) -> None:
    page, hand = traveller.at(), traveller.hand
    hand.press(page.locator(".say summary").first)
    hand.write(page.get_by_label("Note").first, "call the printer")
    hand.press(page.get_by_role("button", name="Relevant", exact=True).first)
    expect(page.get_by_role("status")).to_have_text("Noted.")
    traveller.unfold(page)
    hand.choose(page.get_by_label("Marked"), "relevant")
    hand.press(page.get_by_role("button", name="Show", exact=True))
    expect(page.get_by_text("Note: call the printer")).to_be_visible()


def test_a_person_reads_everything_away(traveller: Traveller) -> None:
    page = traveller.at()
    traveller.hand.press(page.get_by_role("button", name="Mark all as read"))
    expect(page.get_by_text("Everything is read")).to_be_visible()


def test_a_person_lets_a_watch_rest_and_wakes_it(traveller: Traveller) -> None:
    page, hand = traveller.at("/watches"), traveller.hand
    hand.choose(page.get_by_label("How long").first, "for a day")
    hand.press(page.get_by_role("button", name="Pause Gazette"))
    expect(page.get_by_text("Paused until")).to_be_visible()
    hand.press(page.get_by_role("button", name="Resume Gazette"))
    expect(page.get_by_role("status")).to_have_text("It is being checked again.")


def test_a_person_has_a_dead_alert_tried_again(traveller: Traveller) -> None:
    page, hand = traveller.at("/alerts?state=dead"), traveller.hand
    hand.press(page.locator(".card h2 a").first)
    hand.press(page.get_by_role("button", name="Try now"))
    expect(page.get_by_role("status")).to_have_text("It will be tried again in a moment.")


def test_a_person_finds_what_was_taken_out(traveller: Traveller) -> None:
    page, hand = traveller.at("/search"), traveller.hand
    hand.write(page.get_by_label("Words"), "murmur")
    traveller.unfold(page)
    hand.choose(page.get_by_label("Where"), "only in what was removed")
    hand.press(page.get_by_role("button", name="Search"))
    hand.press(page.get_by_role("link", name=HEADLINE))
    expect(page.locator("del", has_text="murmur").first).to_be_visible()


def test_a_person_keeps_a_search_and_gives_it_up(traveller: Traveller) -> None:
    page, hand = traveller.at("/search?q=murmur"), traveller.hand
    hand.press(page.locator("summary", has_text="Save this search"))
    hand.write(page.get_by_label("Name"), "What the water says")
    hand.choose(page.get_by_label("Who is told"), "desk")
    hand.press(page.get_by_role("button", name="Save", exact=True))
    expect(page.get_by_role("status")).to_have_text("The search is saved.")
    hand.press(page.get_by_role("button", name="Delete What the water says"))
    expect(page.get_by_role("status")).to_have_text("The search is deleted.")
    expect(page.get_by_role("heading", name="Saved searches")).to_have_count(0)


def test_a_person_is_told_why_an_address_cannot_be_tried(traveller: Traveller) -> None:
    page, hand = traveller.at("/watches"), traveller.hand
    hand.press(page.get_by_role("link", name="Try an address"))
    hand.write(page.get_by_label("Address"), "http://127.0.0.1/")
    hand.press(page.get_by_role("button", name="Try"))
    expect(page.get_by_role("alert")).to_contain_text("private network")


def test_a_person_sees_the_proof_in_the_saved_page(traveller: Traveller) -> None:
    page, hand = traveller.at(), traveller.hand
    hand.press(page.locator(".card h3 a", has_text=HEADLINE).first)
    hand.press(page.get_by_role("link", name="See it in the saved page"))
    page.locator("iframe.copy").scroll_into_view_if_needed()
    expect(page.frame_locator("iframe.copy").locator("body")).to_have_text("page")


def test_a_person_makes_an_address_that_has_a_watch_checked_and_ends_it(traveller: Traveller) -> None:
    page, hand = traveller.at("/publications/Gazette"), traveller.hand
    hand.press(page.locator("summary", has_text="Addresses that trigger a check"))
    hand.write(page.get_by_label("What it is for"), "the newsletter")
    hand.press(page.get_by_role("button", name="Create an address"))
    expect(page.get_by_label("The address", exact=True)).to_have_value(re.compile(f"^{re.escape(traveller.home)}/check/mon_"))
    hand.press(page.get_by_role("link", name="Back to Gazette"))
    hand.press(page.get_by_role("button", name="End the newsletter"))
    expect(page.get_by_role("status")).to_have_text("That address no longer does anything.")


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_a_person_signs_in_and_out(sight: Sight, behind_a_password: str, visit: Visit) -> None:
    page, hand = visit(behind_a_password, "/health", **sight.screen), sight.hand
    hand.write(page.get_by_label("Password"), PASSWORD)
    hand.press(page.get_by_role("button", name="Sign in"))
    expect(page.get_by_role("heading", name="Health")).to_be_visible()
    hand.press(page.get_by_role("button", name="Sign out"))
    expect(page.get_by_label("Password")).to_be_visible()
    expect(page.get_by_role("navigation")).to_have_count(0)
