from __future__ import annotations

import json

import pytest

from monitor.judging.saying.lines import utf16_units
from monitor.judging.saying.wording import message
from monitor.model.change import Facts
from monitor.notify.child import send
from monitor.notify.services.discord import discord_body
from monitor.notify.words.examples import example_events
from tests.notify.servers import Reply, Sink, order, sample_event


def test_discord_gets_one_embed_that_may_mention_nobody(sink: Sink) -> None:  # bar 172
    assert send(order(f"discord+{sink.url('/hook', Reply(204, b''))}")).taken
    body = json.loads(sink.seen[0].body)
    assert body["allowed_mentions"] == {"parse": []}
    (embed,) = body["embeds"]
    assert embed["title"].startswith("Now behind a paywall: Bread & rivers")
    assert embed["url"] == "https://the-quay.example/2025/02/bread-and-rivers"
    assert "~~twice~~ **three times**" in embed["description"]
    assert "\n\nAccess: ~~open to all~~ → **for subscribers only**\n\n" in embed["description"]


@pytest.mark.parametrize("status, permanent", [(400, True), (401, True), (404, True), (429, False), (500, False), (302, False)])
def test_discords_refusals_are_told_apart(sink: Sink, status: int, permanent: bool) -> None:  # bar 12, 13
    outcome = send(order(f"discord+{sink.url('/hook', Reply(status))}"))
    assert not outcome.taken
    assert outcome.permanent is permanent


def test_markdown_in_a_title_is_shown_letter_by_letter() -> None:  # bar 175
    embed = discord_body(message(sample_event(title="[free](https://evil.example) **x** @everyone <@&1>", new=None)))["embeds"][0]
    assert "](" not in embed["title"]
    assert r"\*\*x\*\*" in embed["title"]
    assert "@everyone" not in embed["title"]
    assert "<@" not in embed["title"]


def test_discords_limits_hold_for_a_flood() -> None:  # bar 6
    flood = "😀*" * 50_000
    many = (flood,) * 9
    facts = Facts(title=flood, authors=many, sections=many, published=flood, access=flood, evidence=flood, offers=many)
    embed = discord_body(message(sample_event(title=flood, old=facts, new=facts, fields=("authors", "sections"))))["embeds"][0]
    assert utf16_units(embed["title"]) <= 256
    assert utf16_units(embed["description"]) <= 4_096
    assert all(0 < utf16_units(field["value"]) <= 1_024 for field in embed["fields"])
    whole = [embed["title"], embed["description"], embed["footer"]["text"]]
    whole += [text for field in embed["fields"] for text in (field["name"], field["value"])]
    assert sum(map(utf16_units, whole)) <= 6_000


def test_every_kind_of_event_can_be_posted(sink: Sink) -> None:
    for event in example_events():
        assert send(order(f"discord+{sink.url('/hook', Reply(204, b''))}", event=event)).taken
