"""Are feeds valid, whatever a page says?"""

from __future__ import annotations

import json
import re
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judging.saying.wording import message
from monitor.model.change import Event, EventKind
from monitor.notify.feed import ATOM, Entry, Feed, atom, entry_html, json_feed
from monitor.notify.words.examples import example_events
from tests.notify.servers import NOW, sample_event

HOSTILE = "<script>alert(1)</script> ]]> &lt; \x00\x08\x1b\ufffe\ud800 {{7*7}}"


def feed(*events: Event, url: str = "") -> Feed:
    told = events or example_events(NOW)
    return Feed("Monitor", url, [Entry(f"key {number}", event, NOW - timedelta(hours=number)) for number, event in enumerate(told)])


def parsed(document: bytes) -> Any:
    return feedparser.parse(document)


def test_a_feed_reader_understands_every_kind_of_event() -> None:
    found = parsed(atom(feed(url="https://desk.example/alerts.xml")))
    assert not found.bozo
    assert [entry.tags[0].term for entry in found.entries] == [kind.value for kind in EventKind]
    assert found.entries[0].title == "New: After the ferries: who pays for the islands’ last link? (The Harbour Review)"
    assert found.entries[0].link == "https://harbour-review.example/2025/03/after-the-ferries"
    assert found.feed.updated == "2025-03-04T09:30:00Z"
    assert len({entry.id for entry in found.entries}) == len(EventKind)


def test_the_difference_is_marked() -> None:
    html = entry_html(message(sample_event(kind=EventKind.ARTICLE_EDITED, fields=("text",))))
    assert "<del>twice</del> <ins>three times</ins>" in html


def test_json_feed_has_what_version_1_1_asks_for() -> None:
    found = json.loads(json_feed(feed(url="https://desk.example/alerts.json")))
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == "https://desk.example/alerts.json"
    for item in found["items"]:
        assert isinstance(item["id"], str)
        assert item["content_text"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item["date_published"])
    assert found["items"][0]["authors"] == [{"name": "Ines Duarte"}, {"name": "Tomás Wren"}]


def test_an_alert_has_the_same_id_in_both_and_for_ever() -> None:
    ids = [entry.id for entry in parsed(atom(feed())).entries]
    assert ids == [item["id"] for item in json.loads(json_feed(feed()))["items"]]
    assert ids == [entry.id for entry in parsed(atom(feed())).entries]
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each) for each in ids)


def test_a_feed_without_alerts_is_one_too() -> None:
    nothing = Feed("Monitor", "", [])
    assert not parsed(atom(nothing)).bozo
    assert json.loads(json_feed(nothing))["items"] == []


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert not attrs


def test_no_page_gets_a_script_into_a_reader() -> None:  # bar 60
    event = sample_event(title=HOSTILE, watch=HOSTILE, why=HOSTILE)
    tags = _Tags()
    for item in json.loads(json_feed(feed(event)))["items"]:
        tags.feed(item["content_html"])
    assert tags.seen <= {"p", "ul", "li", "ins", "del", "blockquote"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "", "https://[broken"])
def test_an_entry_without_a_safe_link_has_none(url: str) -> None:
    assert b"<link" not in atom(feed(sample_event(url=url)))
    assert "url" not in json.loads(json_feed(feed(sample_event(url=url))))["items"][0]


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
def test_every_text_gives_valid_xml_and_json(title: str, watch: str) -> None:
    made = feed(sample_event(title=title, watch=watch, why=title, url=f"https://a.example/{watch}"))
    root = ElementTree.fromstring(atom(made))  # noqa: S314 - our own
    assert root.tag == f"{{{ATOM}}}feed"
    assert json.loads(json_feed(made))
