"""What the owner of a watch says about a page is done, and nothing else."""

from __future__ import annotations

import json

import pytest

from monitor.model.errors import Failure, FailureKind
from monitor.model.focus import Focus
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageKind, PageState, Reading
from monitor.reading.compare.diff import compare
from monitor.reading.laid_open import AROUND, MOVES, OUTSIDE, lay_open
from monitor.reading.read import read
from monitor.reading.version import comparable
from tests.reading.compare.versions import ENGLISH, with_
from tests.reading.promptness import assert_prompt

URL = "https://daily.example/2025/bridge"


def page(body: str, content_type: str = "text/html; charset=utf-8", status: int = 200) -> Page:
    return Page(URL, URL, status, (("content-type", content_type),), body.encode())


def focused(focus: Focus, body: str = ENGLISH, kind: str = "article") -> Reading:
    found = read(page(body), PageHints(kind, focus=focus))
    assert isinstance(found, Reading), found
    return found


def paragraphs(focus: Focus, body: str = ENGLISH) -> list[str]:
    return focused(focus, body).extraction.text.split("\n\n")


def test_nothing_chosen_an_empty_choice_and_no_page_are_three_things() -> None:  # bar 150
    hints = PageHints("article", focus=Focus(include=("#corrections",)))
    missing = read(page(ENGLISH), hints)
    empty = read(page(with_(ENGLISH, ("<h2>", '<div id="corrections"> </div><h2>'))), hints)
    gone = read(page("<h1>Not found</h1>", status=404), hints)
    assert isinstance(missing, Failure)
    assert isinstance(empty, Failure)
    assert isinstance(gone, Reading)
    assert (missing.kind, missing.detail) == (FailureKind.NOTHING_CHOSEN, "include = #corrections")
    assert (empty.kind, empty.detail) == (FailureKind.NOTHING_CHOSEN, "include = #corrections; it is there, without any text")
    assert gone.page_state is PageState.GONE


def test_without_wishes_nothing_is_different() -> None:
    assert focused(Focus()) == read(page(ENGLISH), PageHints("article"))
    assert focused(Focus()).focus == ""


def test_include_makes_the_text_that_of_the_chosen_elements_alone() -> None:
    assert paragraphs(Focus(include=("ul li:first-child", "table", "article ul li"))) == [
        "The old bridge stays open until the new one is ready.",
        "Party Votes",
        "Greens 12",
        "Union 9",
        "Ferries run twice an hour until then, on weekdays.",
    ]


def test_include_that_finds_nothing_is_a_failure_that_people_are_told() -> None:
    found = read(page(ENGLISH), PageHints("article", focus=Focus(include=("#plans", ".prices"))))
    assert isinstance(found, Failure)
    assert found.kind is FailureKind.NOTHING_CHOSEN
    assert "#plans, .prices" in found.sentence
    assert "monitor read --watch" in found.advice


def test_a_page_that_is_gone_is_gone_whatever_was_chosen() -> None:
    found = read(page("<h1>Not found</h1>", status=404), PageHints("article", focus=Focus(include=("#plans",))))
    assert isinstance(found, Reading)
    assert found.page_state.value == "gone"


def test_what_is_removed_is_as_if_the_page_did_not_have_it() -> None:
    found = focused(Focus(remove=("table", "figure", "h2, ul"))).extraction
    assert not any(word in found.text for word in ("Greens", "What happens next", "Ferries"))
    assert found.captions == ()
    assert "Trains will cross" in found.text


def test_lines_that_hold_ignored_words_are_left_out() -> None:
    kept = paragraphs(Focus(ignore=("the MINISTRY allegedly", r"/^ferries \w+ (twice|thrice)/", "/on the old/")))
    assert not any(part.startswith(("It will cost", "Ferries")) for part in kept)
    assert any(part.startswith("Trains will cross") for part in kept)
    assert focused(Focus(ignore=("/on the old/",))).extraction.captions == ()


def test_typography_has_no_part_in_what_is_ignored() -> None:
    assert not any("The town" in part for part in paragraphs(Focus(ignore=("the town's people",))))


def test_no_page_makes_an_expression_slow() -> None:
    body = with_(ENGLISH, ("evening.", f"{'a' * 100_000}!"))
    assert_prompt(lambda: focused(Focus(ignore=("/(a+)+$/", "/(a|aa)+$/")), body), 4)


def test_a_changed_wish_is_no_change_of_the_page() -> None:
    plain, wished = focused(Focus()), focused(Focus(remove=("table",)))
    assert plain.focus != wished.focus
    assert not comparable(plain, wished)
    assert not compare(plain, wished)


def test_under_the_same_wish_edits_are_found_and_what_is_left_out_is_not() -> None:
    focus = Focus(remove=("table",), ignore=("ferries",))
    old = focused(focus)
    assert not compare(old, focused(focus, with_(ENGLISH, ("<td>9</td>", "<td>11</td>"), ("twice an hour", "thrice an hour"))))
    assert compare(old, focused(focus, with_(ENGLISH, ("12 million", "14 million"))))


ANSWER = json.dumps({"plans": [{"name": "Basic", "price": 5}, {"name": "Full  \n access", "price": 12.5, "extras": ["b", "a"]}]})


def test_a_json_path_makes_a_page_of_what_it_finds() -> None:
    found = read(page(ANSWER, "application/json"), PageHints("page", focus=Focus(json_path="$.plans[*]['name','price','extras']")))
    assert isinstance(found, Reading)
    assert found.kind is PageKind.PAGE
    assert found.extraction.text == 'Basic\n\n5\n\nFull access\n\n12.5\n\n["b", "a"]'


@pytest.mark.parametrize(
    ("body", "path", "kind"),
    [
        (ANSWER, "$.offers", FailureKind.NOTHING_CHOSEN),
        ("{" + ANSWER, "$.plans", FailureKind.UNSUPPORTED_CONTENT),
        (ENGLISH, "$.plans", FailureKind.UNSUPPORTED_CONTENT),
        ("[" * 5_000 + "]" * 5_000, "$..*", FailureKind.UNSUPPORTED_CONTENT),
    ],
)
def test_an_answer_that_a_path_does_not_fit_is_a_failure(body: str, path: str, kind: FailureKind) -> None:
    found = read(page(body, "application/json"), PageHints("page", focus=Focus(json_path=path)))
    assert isinstance(found, Failure)
    assert found.kind is kind


def test_every_part_of_a_page_is_laid_open_with_its_fate() -> None:
    body = with_(ENGLISH, ("<h2>", "<p>1,204 views</p><h2>"))
    parts = lay_open(page(body), PageHints("article", focus=Focus(remove=("table",), ignore=("Ferries run",))))
    why = {part.text: part.why for part in parts}
    assert why["Council approves new bridge"] == ""
    assert why["Trains will cross the river every ten minutes, the railway said in a letter. Cyclists get a path of their own."] == ""
    assert why["The mayor, Anna Kowal, on the old bridge in May."] == ""
    assert why["Greens 12"] == 'remove = "table"'
    assert why["Ferries run twice an hour until then, on weekdays."] == 'ignore = "Ferries run"'
    assert why["© 2025 The Daily Example"] == AROUND
    assert why["1,204 views"] in {AROUND, MOVES}


def test_what_stands_outside_include_is_said_to() -> None:
    parts = lay_open(page(ENGLISH), PageHints("article", focus=Focus(include=("ul",))))
    assert [part.text for part in parts if part.why == ""] == [
        "Council approves new bridge",
        "The old bridge stays open until the new one is ready.",
        "Ferries run twice an hour until then, on weekdays.",
    ]
    assert {part.why for part in parts} == {"", OUTSIDE}
