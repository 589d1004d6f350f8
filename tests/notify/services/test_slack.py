from __future__ import annotations

import json
from typing import Any

import pytest

from monitor.judging.saying.lines import utf16_units
from monitor.judging.saying.wording import message
from monitor.notify.child import send
from monitor.notify.order import SendOutcome
from monitor.notify.services.slack import slack_body
from monitor.notify.words.examples import example_events
from tests.notify.servers import Reply, Sink, order, sample_event


def to(sink: Sink, reply: Reply | None = None) -> SendOutcome:
    return send(order(f"slack+{sink.url('/services/T0/B0/x', reply)}"))


def texts(body: Any) -> list[str]:
    """Every text in the blocks, however deep."""
    if isinstance(body, list):
        return [text for part in body for text in texts(part)]
    if isinstance(body, dict):
        return [text for name, part in body.items() for text in ([part] if name == "text" and isinstance(part, str) else texts(part))]
    return []


def test_slack_gets_text_and_blocks(sink: Sink) -> None:
    assert to(sink).taken
    body = json.loads(sink.seen[0].body)
    assert sink.seen[0].headers["content-type"].startswith("application/json")
    assert body["text"].startswith("Now behind a paywall: Bread &amp; rivers")
    shown = "".join(texts(body["blocks"]))
    assert "Now behind a paywall: Bread & rivers" in shown
    assert "“To go on reading, subscribe to The Quay.”" in shown
    assert "open to all → for subscribers only" in shown
    assert {"type": "text", "text": "twice", "style": {"strike": True}} in body["blocks"][2]["elements"][0]["elements"]
    assert {"type": "link", "url": "https://the-quay.example/2025/02/bread-and-rivers"} in body["blocks"][-2]["elements"][-1]["elements"]


@pytest.mark.parametrize("answer", [b"no_service", b"", b'{"ok":false,"error":"x"}', b"<html>Welcome</html>", b"okay"])
def test_an_error_behind_200_is_no_yes(sink: Sink, answer: bytes) -> None:
    outcome = to(sink, Reply(200, answer))
    assert not outcome.taken
    assert not outcome.permanent


@pytest.mark.parametrize("status, body", [(403, b"invalid_token"), (404, b"no_service"), (410, b"channel_is_archived")])
def test_a_dead_webhook_is_refused_for_good(sink: Sink, status: int, body: bytes) -> None:  # bar 13
    assert to(sink, Reply(status, body)).permanent


def test_too_many_messages_wait_as_long_as_slack_wishes(sink: Sink) -> None:  # bar 12
    outcome = to(sink, Reply(429, b"rate_limited", (("Retry-After", "30"),)))
    assert not outcome.permanent
    assert outcome.retry_after is not None
    assert outcome.retry_after.total_seconds() == 30


def test_a_receiver_that_knows_no_blocks_gets_the_text(sink: Sink) -> None:
    to(sink, Reply(400, b"invalid_blocks"))
    assert [sorted(json.loads(seen.body)) for seen in sink.seen] == [["blocks", "text"], ["text"]]


def test_nobody_is_called_and_no_link_is_masked() -> None:  # bar 172, 175
    hostile = "<!channel> <@U123> @here <https://evil.example|The Quay> *bold* :tada: & <b>"
    body = slack_body(message(sample_event(title=hostile, new=None, old=None)))
    assert "<" not in body["text"]
    assert "@here" not in body["text"]
    assert json.dumps(body).count('"mrkdwn"') == 0
    assert all(block["text"]["type"] == "plain_text" for block in body["blocks"] if "text" in block)


def test_slacks_limits_hold_for_a_flood() -> None:  # bar 6
    flood = "😀 Sentence after sentence. " * 4_000
    old = sample_event().old
    hostile = sample_event(title=flood, why=flood, watch=flood, old=old, new=None)
    body = slack_body(message(hostile))
    assert utf16_units(body["text"].replace("&amp;", "&")) <= 3_000
    assert utf16_units(body["blocks"][0]["text"]["text"]) <= 150
    assert len(body["blocks"]) <= 50
    assert sum(map(utf16_units, texts(body["blocks"]))) < 12_000


def test_every_kind_of_event_can_be_posted(sink: Sink) -> None:
    for event in example_events():
        assert send(order(f"slack+{sink.url('/hook')}", event=event)).taken
    for seen in sink.seen:
        assert all(text for text in texts(json.loads(seen.body)["blocks"])), "Slack refuses empty texts"


def test_slacks_own_address_goes_by_our_sender() -> None:
    from monitor.notify.addresses import Way, parse_address

    address = parse_address("https://hooks.slack.com/services/T0/B0/x")
    assert address is not None
    assert address.way is Way.SLACK
