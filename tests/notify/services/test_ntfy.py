"""Does ntfy show what happened, on every kind of phone, and only once?"""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import Any

import pytest

from monitor.judging.saying.lines import utf8_bytes
from monitor.judging.telling.digests import digest_message
from monitor.model.alert import Digest, Kept, Note
from monitor.model.change import EventKind
from monitor.notify.addresses import Way, parse_address
from monitor.notify.child import send
from monitor.notify.order import SendOrder, Stationery
from monitor.notify.services.ntfy import LIMIT_BYTES, ntfy_digest
from monitor.notify.words.examples import example_events
from tests.notify.servers import NOW, Reply, Sink, order, sample_event

KEY = "3f" * 16


def published(sink: Sink, login: str = "", **event: object) -> dict[str, Any]:
    address = f"ntfy+{sink.url('/', Reply(200, b'{}'))}desk".replace("://", f"://{login}")
    assert send(order(address, KEY, sample_event(**event))).taken
    body: dict[str, Any] = json.loads(sink.seen[-1].body)
    return body


def test_a_message_has_a_title_a_tap_a_sign_and_plain_words(sink: Sink) -> None:
    body = published(sink)
    assert sink.seen[0].path == "/"
    assert body["topic"] == "desk"
    assert body["title"].startswith("Now behind a paywall: Bread & rivers")
    assert body["click"] == "https://the-quay.example/2025/02/bread-and-rivers"
    assert (body["tags"], body["priority"]) == (["lock"], 3)
    assert "Access: open to all → for subscribers only" in body["message"]
    assert "4 March 2025, 09:30 UTC" in body["message"]
    assert "markdown" not in body, "an iPhone would show its marks"
    assert "https://the-quay.example" not in body["message"], "the tap leads there"


def test_trouble_makes_a_sound_and_news_does_not(sink: Sink) -> None:
    assert published(sink, kind=EventKind.WATCH_FAILING)["priority"] == 4
    assert published(sink, kind=EventKind.ARTICLE_NEW)["priority"] == 3


def test_a_repeat_is_the_same_message_to_ntfy(sink: Sink) -> None:  # bar 3
    first, second = published(sink), published(sink)
    assert first == second
    assert first["sequence_id"] == KEY


def test_the_dashboard_and_the_archive_are_buttons(sink: Sink) -> None:
    copy = "https://web.archive.org/web/20250304092500/https://the-quay.example/2025/02/bread-and-rivers"
    note = Note(KEY, sample_event(), kept=Kept(7, 2, 3), copy=copy)
    address = f"ntfy+{sink.url('/', Reply(200, b'{}'))}desk"
    assert send(SendOrder(address, note, NOW, Stationery("https://monitor.example/"))).taken
    body = json.loads(sink.seen[0].body)
    labels = [each["label"] for each in body["actions"]]
    assert labels == ["Compare the versions", "The stored version", "The archive’s copy of 4 March 2025"]
    assert body["sequence_id"] == KEY


def test_a_long_difference_is_cut_and_never_becomes_a_file(sink: Sink) -> None:  # bar 6
    event = sample_event()
    body = published(sink, spans=tuple(replace(span, text=span.text + " ж" * 400) for span in event.spans) * 9)
    assert utf8_bytes(body["message"]) <= LIMIT_BYTES
    assert "open to all → for subscribers only" in body["message"]


def test_a_digest_of_two_hundred_fits() -> None:
    notes = tuple(Note(f"k{number}", event) for number in range(13) for event in example_events())
    told = ntfy_digest(digest_message(Digest("d", NOW, NOW, notes), "https://monitor.example/"))
    assert utf8_bytes(told["message"]) <= LIMIT_BYTES
    assert told["message"].endswith("more: https://monitor.example/alerts")
    assert told["click"] == "https://monitor.example/alerts"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("ntfy://my-topic", "https://ntfy.sh/my-topic"),
        ("ntfy://ntfy.sh/my-topic", "https://ntfy.sh/my-topic"),
        ("ntfys://push.example.org:8443/desk/", "https://push.example.org:8443/desk"),
        ("ntfy://push.example.org/desk", "http://push.example.org/desk"),
        ("ntfys://ann:secret@push.example.org/desk", "https://ann:secret@push.example.org/desk"),
        ("ntfys://tk_abc@push.example.org/desk", "https://:tk_abc@push.example.org/desk"),
    ],
)
def test_addresses_are_written_as_apprise_documents_them(address: str, target: str) -> None:
    found = parse_address(address)
    assert found is not None
    assert (found.way, found.target) == (Way.NTFY, target)


@pytest.mark.parametrize("address", ["ntfy://push.example.org/one/two", "ntfy://topic?priority=5", "ntfys://ann@push.example.org/desk"])
def test_what_asks_for_more_is_left_to_apprise(address: str) -> None:
    found = parse_address(address)
    assert found is not None
    assert found.way is Way.APPRISE


def test_a_token_is_shown_to_the_server_and_stands_in_no_refusal(sink: Sink) -> None:  # bar 82
    published(sink, login=":tk_secret@")
    assert sink.seen[0].headers["authorization"] == "Basic " + base64.b64encode(b":tk_secret").decode()
    sink.replies["/"] = Reply(403, b"{}")
    refused = send(order(f"ntfy+{sink.url('/desk')}".replace("://", "://:tk_secret@")))
    assert refused.permanent
    assert "tk_secret" not in refused.reason
