"""An address that leads elsewhere: the article has moved, or it is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.model.access import Observed
from monitor.model.change import Change, FieldChange
from monitor.model.check import Look, Outcome, Role, Streak
from monitor.model.life import Life, Twin
from monitor.model.reading import PageKind, Reading
from tests.judging.cases import NOW, URL, due, first_look, kinds, listing, next_look, reading, verdict

HOME, THERE = "https://magazine.example/", "https://magazine.example/stories/the-river/"
TEXT = "One. Two. Three. Four. Five. Six."
OTHER = Change(
    fields=(FieldChange("title", "The river", "All our stories"), FieldChange("text", TEXT, "x")), words_removed=6, words_added=1
)


def led_to(place: str, change: Change, after: Reading | None = None) -> Look:
    return replace(next_look(reading(TEXT), after or reading("x", "All our stories"), change), landed=place)


def test_an_article_found_at_another_address_has_moved_with_old_and_new_address() -> None:
    seen = verdict(led_to(THERE, Change(), reading(TEXT)), due(Role.ARTICLE, versions=1))
    (event,) = seen.events
    assert (event.kind.value, event.url, seen.moved_to) == ("article.moved", THERE, THERE)
    assert event.old is not None
    assert event.new is not None
    assert (event.old.url, event.new.url) == (URL, THERE)
    assert seen.reading is not None, "the version is kept with its address, so that the move is told once"


def test_an_article_that_moved_under_a_new_headline_has_moved_and_was_edited() -> None:
    change = Change(fields=(FieldChange("title", "The river", "The rivers"),), words_added=1, words_removed=1)
    assert kinds(verdict(led_to(THERE, change, reading(TEXT, "The rivers")), due(Role.ARTICLE, versions=1))) == [
        "article.moved",
        "article.edited",
    ]


def test_an_address_that_leads_to_the_front_page_is_gone_at_the_second_look_and_no_edit() -> None:
    first = verdict(led_to(HOME, OTHER), due(Role.ARTICLE, versions=1))
    assert (first.outcome, kinds(first), first.streak.gone) == (Outcome.GONE, [], 1)
    assert first.next_due is not None
    assert NOW < first.next_due <= NOW + timedelta(minutes=30)
    second = verdict(led_to(HOME, OTHER), due(Role.ARTICLE, versions=1, streak=first.streak))
    assert kinds(second) == ["article.gone"]
    assert second.events[0].old is not None
    assert second.events[0].old.text == TEXT
    assert "front page" in second.events[0].why


def test_an_address_that_leads_to_a_section_or_another_story_is_gone() -> None:
    section = led_to(f"{HOME}culture/", Change(), replace(listing("a", "b"), kind=PageKind.LISTING))
    assert verdict(section, due(Role.ARTICLE, versions=1)).outcome is Outcome.GONE
    assert verdict(led_to(THERE, OTHER), due(Role.ARTICLE, versions=1)).outcome is Outcome.GONE


def test_the_front_page_shown_at_the_articles_own_address_is_its_end() -> None:
    after = reading("x", "All our stories")
    home = replace(after, extraction=replace(after.extraction, canonical=HOME))
    assert verdict(next_look(reading(TEXT), home, OTHER), due(Role.ARTICLE, versions=1)).outcome is Outcome.GONE


def test_a_text_that_was_rewritten_where_it_stands_is_an_edit() -> None:
    assert kinds(verdict(next_look(reading(TEXT), reading("x", "All our stories"), OTHER), due(Role.ARTICLE, versions=1))) == [
        "article.edited"
    ]


def test_what_says_the_very_same_as_a_known_article_waits_until_that_was_looked_at_and_is_announced_after_all() -> None:
    look = replace(first_look(reading(TEXT)), twin=Twin(3, THERE, NOW - timedelta(hours=1)))
    held = verdict(look, due(Role.ARTICLE, announce=True))
    assert (kinds(held), held.may_be, held.life) == ([], 3, Life(elsewhere=THERE, held_at=NOW))
    assert held.next_due is not None
    later, waiting = held.next_due, due(Role.ARTICLE, announce=True, life=Life(elsewhere=THERE, held_at=NOW))
    assert kinds(verdict(look, waiting, later)) == [], "nobody has looked there yet"
    assert kinds(verdict(look, waiting, NOW + timedelta(hours=3))) == ["article.new"], "it waits for hours at most"
    sought = replace(look, twin=Twin(3, THERE, NOW + timedelta(minutes=1), sought=True))
    assert kinds(verdict(sought, waiting, later)) == [], "it is gone from its old address, and the new one is asked next"
    seen = replace(look, twin=Twin(3, THERE, NOW + timedelta(minutes=1)))
    assert kinds(verdict(seen, waiting, later)) == ["article.new"]


def test_an_article_told_gone_that_is_found_elsewhere_has_moved_and_is_not_back() -> None:
    told = due(Role.ARTICLE, versions=1, streak=Streak(gone=2, gone_told=True), life=Life(elsewhere=THERE))
    assert told.request.url == THERE
    assert kinds(verdict(led_to(THERE, Change(), reading(TEXT)), told)) == ["article.moved"]


def test_an_article_that_moved_under_a_new_headline_and_behind_a_wall_at_once_is_the_same_as_far_as_it_can_be_seen() -> None:
    change = Change(fields=(FieldChange("title", "The river", "The rivers"),), access=True)
    teaser = reading("One. Two.", "The rivers", Observed.SUBSCRIPTION)
    assert kinds(verdict(led_to(THERE, change, teaser), due(Role.ARTICLE, versions=1))) == [
        "article.moved",
        "article.edited",
        "access.changed",
    ]


def test_a_script_without_spaces_is_compared_sign_by_sign() -> None:
    change = Change(fields=(FieldChange("title", "河の村", "河と村"),), words_removed=1, words_added=1)
    old, new = (
        reading("河はこの春に二度あふれた。村は椅子を教会まで運んだ。", "河の村"),
        reading("河はこの春に三度あふれた。村は椅子を教会まで運んだ。", "河と村"),
    )
    look = replace(next_look(old, new, change), landed=THERE)
    assert kinds(verdict(look, due(Role.ARTICLE, versions=1))) == ["article.moved", "article.edited"]
