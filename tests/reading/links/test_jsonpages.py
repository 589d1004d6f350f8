import json

import pytest

from monitor.model.errors import Failure
from monitor.model.reading import Link
from monitor.reading.links.feeds import Feed
from monitor.reading.links.jsonpages import read_json
from tests.reading.pages import document


def read(value: object) -> Feed | Failure:
    body = value if isinstance(value, str) else json.dumps(value)
    return read_json(document(body, "https://daily.example/feed.json", "application/json"))


def test_a_json_feed_names_its_articles() -> None:
    assert read(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Daily",
            "language": "en",
            "items": [
                {"id": "1", "url": "https://daily.example/a?utm_source=x", "title": "A", "date_published": "2025-02-28T10:00:00+01:00"},
                {"id": "https://daily.example/b", "content_text": "No title but words"},
            ],
        }
    ) == Feed(
        "Daily",
        "en",
        (
            Link("https://daily.example/a", "daily.example/a", "A", "2025-02-28T09:00:00Z", "1"),
            Link("https://daily.example/b", "daily.example/b", "No title but words", None, "https://daily.example/b"),
        ),
    )


def test_a_wordpress_answer_names_its_articles() -> None:
    post = {
        "id": 17,
        "date_gmt": "2025-02-28T09:00:00",
        "guid": {"rendered": "https://daily.example/?p=17"},
        "link": "https://daily.example/storm/",
        "title": {"rendered": "Storm &#8211; again"},
        "_links": {"self": [{"href": "https://daily.example/wp-json/wp/v2/posts/17"}]},
    }
    assert read([post]) == Feed(
        links=(
            Link(
                "https://daily.example/storm/",
                "daily.example/storm",
                "Storm – again",
                "2025-02-28T09:00:00Z",
                "https://daily.example/?p=17",
            ),
        )
    )


def test_a_home_made_answer_is_read_by_its_shape() -> None:
    found = read(
        {
            "status": "ok",
            "data": {"articles": [{"headline": "A", "webUrl": "/a"}, {"headline": "B", "webUrl": "/b"}], "tags": [{"name": "x"}]},
        }
    )
    assert isinstance(found, Feed)
    assert [link.url for link in found.links] == ["https://daily.example/a", "https://daily.example/b"]


def test_an_empty_json_feed_names_nothing_and_is_no_failure() -> None:
    assert read({"version": "https://jsonfeed.org/version/1", "items": []}) == Feed()


# bar 105
@pytest.mark.parametrize(
    "body",
    [
        "[" * 100_000,
        '[{"id":' + "9" * 5_000 + "}]",
        '{"a": NaN, "b": 1e400}',
        '{"title": "\\ud800"}',
        '{"items": 1, "items": {"a": [[[[[[[[]]]]]]]]}}',
        '{"code": "rest_no_route", "message": "No route"}',
        '[{"url": 5, "title": {}}, {"url": [], "title": null}]',
        '{"broken',
    ],
)
def test_json_that_names_no_articles_is_a_failure_and_never_an_exception(body: str) -> None:
    assert isinstance(read(body), Failure)


# bar 105, 112
def test_what_no_database_takes_is_left_out_of_titles_and_identifiers() -> None:
    found = read('{"items": [{"url": "/a", "id": "1\\u0000\\ud800", "title": "Flood\\u0000s \\ud800 again\\u009f"}]}')
    assert isinstance(found, Feed)
    assert found.links == (Link("https://daily.example/a", "daily.example/a", "Floods again", None, "1"),)
