from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.judging.saying.lines import utf16_units
from monitor.judging.saying.wording import message
from monitor.judging.telling.digests import digest_message
from monitor.model.alert import Digest, Kept, Note
from monitor.model.change import Facts
from monitor.notify.addresses import Way, parse_address
from monitor.notify.child import send
from monitor.notify.order import Stationery
from monitor.notify.services.teams import LIMIT_BYTES, teams_body, teams_digest
from monitor.notify.services.telegram import LIMIT, telegram_digest, telegram_text
from monitor.notify.words.examples import example_events
from tests.notify.mail.test_letter import VOID, Outline
from tests.notify.servers import NOW, Reply, Sink, order, sample_event

OK = Reply(body=b'{"ok": true}')
HOSTILE = "<b>x</b><a href='https://evil.example'>bank</a> @everyone <!channel> [b](https://evil.example) **c** & `d`"
FLOOD = "😀*<" * 30_000
KEPT = Kept(7, 2, 3)


def flooded() -> Facts:
    many = (FLOOD,) * 9
    return Facts(title=FLOOD, authors=many, sections=many, published=FLOOD, access=FLOOD, evidence=FLOOD, offers=many)


def digest(count: int, title: str = HOSTILE) -> Digest:
    notes = tuple(Note(f"k{n}", sample_event(watch=f"Watch {n % 30}", title=title, new=None)) for n in range(count))
    return Digest("d", NOW, NOW, notes)


def whole(html: str) -> Outline:
    """Every tag is closed, in order."""
    found = Outline()
    found.feed(html)
    found.close()
    assert found.open == []
    assert found.tags <= {"b", "s", "i", "a", "blockquote"} | VOID
    return found


def test_telegram_gets_struck_and_bold_words_and_named_links(sink: Sink) -> None:
    told = replace(order(f"telegram+{sink.url('/bot1:a/-100', OK)}"), stationery=Stationery("https://monitor.example/"))
    sink.replies["/bot1:a/sendMessage"] = OK
    assert send(replace(told, note=replace(told.note, kept=KEPT))).taken
    body = json.loads(sink.seen[0].body)
    assert (sink.seen[0].path, body["chat_id"], body["parse_mode"]) == ("/bot1:a/sendMessage", "-100", "HTML")
    assert "The mill was sold <s>twice</s> <b>three times</b>." in body["text"]
    assert "Access: <s>open to all</s> → <b>for subscribers only</b>" in body["text"]
    assert '<a href="https://monitor.example/articles/7/compare?old=2&amp;new=3">Compare the versions</a>' in body["text"]


def test_telegrams_wish_stands_in_its_answer(sink: Sink) -> None:  # bar 12
    sink.replies["/bot1:a/sendMessage"] = Reply(429, b'{"ok": false, "parameters": {"retry_after": 7}}')
    outcome = send(order(f"telegram+{sink.url('/bot1:a/5')}"))
    assert (outcome.taken, outcome.permanent, outcome.retry_after) == (False, False, timedelta(seconds=7))


@pytest.mark.parametrize(("status", "body"), [(200, b"{}"), (200, b"[]"), (200, b"x"), (403, b'{"ok": false}')])
def test_what_telegram_does_not_confirm_is_not_sent(sink: Sink, status: int, body: bytes) -> None:
    sink.replies["/bot1:a/sendMessage"] = Reply(status, body)
    assert not send(order(f"telegram+{sink.url('/bot1:a/5')}")).taken


def test_no_page_gets_a_tag_or_a_mention_into_telegram_and_none_is_cut() -> None:  # bar 6, 172, 173
    for told in (sample_event(title=HOSTILE, new=None), sample_event(title=FLOOD, old=flooded(), new=flooded()), *example_events()):
        text = telegram_text(message(told))
        assert utf16_units(text) <= LIMIT
        found = whole(text)
        assert "@everyone" not in found.text
        assert all("evil" not in (value or "") for _, value in found.attributes)
    many = telegram_digest(digest_message(digest(500)))
    assert utf16_units(many) <= LIMIT
    assert "more." in whole(many).text


def test_one_bot_and_one_chat_go_by_our_sender_and_the_rest_by_apprise() -> None:
    ways = {url: found.way for url in ("tgram://1:a_b/-5", "tgram://1:a/5/6", "tgram://1:a/5?silent=yes") if (found := parse_address(url))}
    assert list(ways.values()) == [Way.TELEGRAM, Way.APPRISE, Way.APPRISE]


def test_teams_gets_a_card_of_runs_and_buttons(sink: Sink) -> None:
    assert send(order(f"teams+{sink.url('/flow', Reply(202, b''))}")).taken
    (attachment,) = json.loads(sink.seen[0].body)["attachments"]
    card = attachment["content"]
    runs = [run for block in card["body"] for run in block["inlines"]]
    assert {"type": "TextRun", "text": "twice", "strikethrough": True} in runs
    assert {"type": "TextRun", "text": "three times", "weight": "Bolder"} in runs
    link = "https://the-quay.example/2025/02/bread-and-rivers"
    assert card["actions"] == [{"type": "Action.OpenUrl", "title": "Open the page", "url": link}]


def test_nothing_in_a_card_reads_markdown_and_every_card_fits() -> None:  # bar 6, 172, 175
    hostile = (sample_event(title=HOSTILE, new=None), sample_event(title=FLOOD, old=flooded(), new=flooded()))
    cards = [teams_body(message(each)) for each in (*hostile, *example_events())]
    cards += [teams_digest(digest_message(digest(count, title))) for count, title in ((3, HOSTILE), (500, HOSTILE), (60, FLOOD))]
    for card in cards:
        assert len(json.dumps(card, ensure_ascii=False).encode()) <= LIMIT_BYTES
        assert {block["type"] for block in card["attachments"][0]["content"]["body"]} == {"RichTextBlock"}


@pytest.mark.parametrize(("status", "permanent"), [(400, True), (404, True), (429, False), (500, False), (302, False)])
def test_teams_refusals_are_told_apart(sink: Sink, status: int, permanent: bool) -> None:  # bar 12, 13
    outcome = send(order(f"teams+{sink.url('/flow', Reply(status))}"))
    assert (outcome.taken, outcome.permanent) == (False, permanent)
