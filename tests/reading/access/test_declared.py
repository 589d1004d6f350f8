"""Are the publisher's marks read in every spelling?"""

import json

import pytest

from monitor.model.access import Declared
from monitor.reading.access.declared import read_declaration
from tests.reading.walled import LEAD, article, document_of


def declared_in(head: str) -> Declared | None:
    return read_declaration(document_of(article(LEAD, head=head))).value


def ld(data: object) -> str:
    return f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "value",
    [
        False,
        "False",
        "false",
        "FALSE",
        0,
        "0",
        "No",
        ["false"],
        "http://schema.org/False",
        "https://schema.org/False",
        {"@value": "false"},
        {"@value": False},
    ],
    ids=str,
)
def test_not_free_in_every_spelling(value: object) -> None:
    assert declared_in(ld({"@type": "NewsArticle", "isAccessibleForFree": value})) is Declared.PAID


@pytest.mark.parametrize("value", [True, "True", "true", 1, "yes", ["True"], "http://schema.org/True", {"@value": "true"}], ids=str)
def test_free_in_every_spelling(value: object) -> None:
    assert declared_in(ld({"@type": "NewsArticle", "isAccessibleForFree": value})) is Declared.FREE


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Event", "name": "Concert", "isAccessibleForFree": False},
        {"@type": "Museum", "isAccessibleForFree": True},
        {"@type": ["PodcastEpisode"], "isAccessibleForFree": False},
        {"@type": "WebPage", "mainEntity": {"@type": "ItemList", "itemListElement": [{"@type": "Article", "isAccessibleForFree": False}]}},
    ],
)
def test_what_is_said_of_other_things_declares_nothing(data: object) -> None:
    assert declared_in(ld(data)) is None


@pytest.mark.parametrize(
    "data",
    [
        {"@graph": [{"@type": "Organization"}, {"@type": "Article", "isAccessibleForFree": False}]},
        [{"@type": "WebSite"}, {"@type": "Article", "isAccessibleForFree": "false"}],
        {"@type": "WebPage", "mainEntity": {"@type": "Article", "isAccessibleForFree": False}},
        {"@type": "Article", "isaccessibleforfree": False},
        {"@type": "Article", "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".pay"}},
    ],
)
def test_marks_are_found_wherever_they_stand(data: object) -> None:
    assert declared_in(ld(data)) is Declared.PAID


@pytest.mark.parametrize(
    "source",
    [
        '<!-- {"@type": "Article", "isAccessibleForFree": false} -->',
        '{"@type": "Article", "isAccessibleForFree": false};',
        '{"@type": "Article", "headline": "a "quoted" word", "isAccessibleForFree": "False"}',
        '{"@type": "Article", "isAccessibleForFree": false,}',
    ],
)
def test_broken_json_still_speaks(source: str) -> None:
    assert declared_in(ld(source)) is Declared.PAID


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ('<meta property="article:content_tier" content="free">', Declared.FREE),
        ('<meta property="article:content_tier" content="metered">', Declared.METERED),
        ('<meta property="article:content_tier" content="locked">', Declared.PAID),
        ('<meta name="article.access" content="paid">', Declared.PAID),
        ('<meta itemprop="isAccessibleForFree" content="false">', Declared.PAID),
        ('<meta itemprop="isAccessibleForFree" content="true">', Declared.FREE),
        ('<meta property="article:content_tier" content="archive">', None),
        ("", None),
    ],
)
def test_metas_speak_too(head: str, value: Declared | None) -> None:
    assert declared_in(head) is value


def test_the_mark_of_another_work_says_nothing_of_this_one() -> None:
    related = {"@type": "Article", "mentions": [{"@type": "Article", "isAccessibleForFree": False}], "isAccessibleForFree": True}
    assert declared_in(ld(related)) is Declared.FREE


def test_where_marks_disagree_the_one_that_restricts_wins() -> None:
    tier = '<meta property="article:content_tier" content="free">'
    assert declared_in(tier + ld({"@type": "Article", "isAccessibleForFree": False})) is Declared.PAID
    metered = '<meta property="article:content_tier" content="metered">'
    assert declared_in(metered + ld({"@type": "Article", "isAccessibleForFree": False})) is Declared.METERED


def test_the_paid_parts_and_the_length_are_told() -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".pay, .more"}
    found = read_declaration(
        document_of(article(LEAD, head=ld({"@type": "Article", "wordCount": "812", "isAccessibleForFree": False, "hasPart": [part]})))
    )
    assert found.selectors == (".pay", ".more")
    assert found.words == 812


def test_a_selector_that_is_more_than_names_is_left_alone() -> None:
    part = {"isAccessibleForFree": False, "cssSelector": "div:has(> p, script) ~ *"}
    assert read_declaration(document_of(article(LEAD, head=ld({"@type": "Article", "hasPart": part})))).selectors == ()


def test_json_nested_without_end_costs_nothing() -> None:
    deep = '{"isAccessibleForFree": false, "a": ' + "[" * 5000 + "]" * 5000 + "}"
    assert declared_in(ld(deep)) is Declared.PAID
