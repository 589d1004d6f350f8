"""Does a message say because of which rule it came, and lead to where the versions are kept?"""

from __future__ import annotations

import pytest

from monitor.judging.saying.wording import plain_text
from monitor.judging.telling.notes import note_message
from monitor.model.alert import Kept, Note
from monitor.model.change import Event, EventKind
from monitor.notify.words.examples import example_events

HOME = "https://monitor.example/"
EDIT = next(event for event in example_events() if event.kind is EventKind.ARTICLE_EDITED)


def test_a_message_names_the_rules_that_led_to_its_channel() -> None:
    told = note_message(Note("k", EDIT, ("rule “Walls go up”", "rule no. 3")))
    assert told.why.endswith("Told because of rule “Walls go up” and rule no. 3.")


def test_the_watch_itself_is_no_rule() -> None:
    assert "Told because" not in note_message(Note("k", EDIT, (f"watch “{EDIT.watch}”",))).why


def test_a_message_leads_to_the_versions_and_to_what_differs_between_them() -> None:
    text = plain_text(note_message(Note("k", EDIT, kept=Kept(7, 2, 3)), HOME))
    assert "\nCompare the versions: https://monitor.example/articles/7/compare?old=2&new=3\n" in text
    assert "\nThe stored version: https://monitor.example/articles/7/versions/3\n" in text


def test_without_a_public_address_nothing_leads_to_the_dashboard() -> None:
    told = note_message(Note("k", EDIT, kept=Kept(7, 2, 3)))
    assert told.stored == told.comparison == ""


def test_of_one_version_there_is_nothing_to_compare() -> None:
    told = note_message(Note("k", EDIT, kept=Kept(7, 3, 3)), HOME)
    assert told.stored
    assert not told.comparison


def test_a_message_leads_to_the_copy_that_an_archive_made_and_says_of_when_it_is() -> None:
    copy = "https://web.archive.org/web/20250304092500/https://harbour-review.example/2025/03/after-the-ferries"
    assert f"\nThe archive’s copy of 4 March 2025: {copy}\n" in plain_text(note_message(Note("k", EDIT, copy=copy)))


@pytest.mark.parametrize(
    "remark", ["asked; the archive did not say where", "javascript:alert(1)/web/20250304092500/x", "https://a/web/99999999999999/x"]
)
def test_whatever_else_stands_in_place_of_a_copy_is_no_link(remark: str) -> None:
    assert note_message(Note("k", EDIT, copy=remark)).copy == ""


@pytest.mark.parametrize("event", [each for each in example_events() if each.kind.value.startswith(("watch.", "channel."))])
def test_trouble_leads_to_no_version(event: Event) -> None:
    assert "monitor.example" not in plain_text(note_message(Note("k", event, kept=Kept(7, 2, 3)), HOME))
