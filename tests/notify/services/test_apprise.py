from __future__ import annotations

import json

import pytest

from monitor.judging.saying.lines import Measure, utf8_bytes, utf16_units
from monitor.notify.child import send
from monitor.notify.services.apprise_reading import Unreadable, read_address
from monitor.notify.services.apprise_send import _dressed
from monitor.notify.words.examples import example_events
from tests.notify.servers import Reply, Sink, order, sample_event

TOKEN = "3ccdd113474722377935511fc85d3dd4"


def test_a_service_that_apprise_knows_gets_title_and_text(sink: Sink) -> None:
    assert send(order(f"json://127.0.0.1:{sink.port}/hook")).taken
    told = json.loads(sink.seen[0].body)
    assert told["title"].startswith("Now behind a paywall: Bread & rivers")
    assert "open to all → for subscribers only" in told["message"]
    assert "https://the-quay.example/2025/02/bread-and-rivers" in told["message"]


def test_a_redirect_is_no_yes_even_when_the_address_asks_to_follow_it(sink: Sink) -> None:  # bar 5
    sink.replies["/hook"] = Reply(302, headers=(("Location", sink.url("/fine")),))
    outcome = send(order(f"json://127.0.0.1:{sink.port}/hook?redirect=yes&retry=5&wait=0.01&optional=yes"))
    assert not outcome.taken
    assert not outcome.permanent
    assert [seen.path for seen in sink.seen] == ["/hook"]


@pytest.mark.parametrize(
    "status, permanent", [(401, True), (403, True), (404, True), (410, True), (408, False), (429, False), (500, False), (503, False)]
)
def test_the_number_behind_a_refusal_decides_whether_it_stays(sink: Sink, status: int, permanent: bool) -> None:  # bar 12, 13
    sink.replies["/hook"] = Reply(status)
    outcome = send(order(f"json://127.0.0.1:{sink.port}/hook"))
    assert not outcome.taken
    assert outcome.permanent is permanent
    assert str(status) in outcome.reason


def test_a_service_that_is_not_there_is_a_passing_refusal() -> None:
    outcome = send(order("json://127.0.0.1:1/hook"))
    assert not outcome.taken
    assert not outcome.permanent


@pytest.mark.parametrize("url", ["nosuchthing://host", "slack://bad", "tgram://"])
def test_an_address_that_apprise_cannot_read_is_refused_for_good(url: str) -> None:  # bar 15
    assert send(order(url)).permanent


def test_mentions_and_masked_links_are_broken(sink: Sink) -> None:  # bar 172, 175
    hostile = sample_event(title="@everyone @all <!channel> [free](https://evil.example) **x**", new=None)
    assert send(order(f"mmost://127.0.0.1:{sink.port}/{TOKEN}", event=hostile)).taken
    text = json.loads(sink.seen[0].body)["text"]
    assert "@everyone" not in text
    assert "@all" not in text
    assert "](" not in text
    assert r"\*\*x\*\*" in text


def test_page_text_is_no_template_and_no_escape(sink: Sink) -> None:  # bar 62
    hostile = sample_event(title=r"{{7*7}} {{app_title}} \n ${HOME} :smile:", new=None)
    send(order(f"json://127.0.0.1:{sink.port}/hook", event=hostile))
    assert r"{{7*7}} {{app_title}} \n ${HOME} :smile:" in json.loads(sink.seen[0].body)["message"]


def test_no_picture_is_loaded_from_anywhere(sink: Sink) -> None:
    send(order(f"mmost://127.0.0.1:{sink.port}/{TOKEN}"))
    body = json.loads(sink.seen[0].body)
    assert "icon_url" not in body
    assert body["username"] == "Monitor"


SERVICES = [
    ("json://127.0.0.1/hook", 32_768, len),
    (f"mmost://127.0.0.1/{TOKEN}", 4_000, len),
    ("discord://1234567890/abcdefghijklmnop", 2_000, len),
    ("tgram://123456789:abcdefghijklmnopqrstuvwxyz0123456789/12345", 4_096, utf16_units),
    ("ntfy://127.0.0.1/topic", 4_096, utf8_bytes),
    (f"pover://{'u' * 30}@{'a' * 30}", 1_024, len),
    (f"slack://{'T1JJ3T3L2'}/{'A1BRTD4JD'}/{'TIiajkdnlazkcOXrIdevi7FQ'}", 35_000, len),
    (f"twilio://{'AC' + 'a' * 32}:{'b' * 32}@12025550123/12025550124", 160, len),
    ("gotify://127.0.0.1/abcdefghijklmno", 32_768, len),
    (f"rocket://127.0.0.1/?webhook={'a' * 17}/{'b' * 64}", 1_000, len),
]  # fmt: skip


@pytest.mark.parametrize("url, limit, measure", SERVICES, ids=lambda part: part.split(":")[0] if isinstance(part, str) else "")
@pytest.mark.parametrize("flood", ["Sentence after sentence. " * 4_000, "😀" * 50_000, "*_" * 50_000])
def test_a_hundred_kilobytes_are_cut_to_what_the_service_takes_and_the_link_stays(
    url: str, limit: int, measure: Measure, flood: str
) -> None:  # bar 6, 7
    plugin = read_address(url)
    assert not isinstance(plugin, Unreadable)
    event = sample_event(title=flood, why=flood, new=None, spans=sample_event().spans * 500)
    title, body = _dressed(order(url, event=event), plugin, url.split(":", maxsplit=1)[0])
    assert measure(body) + (0 if plugin.title_maxlen else measure(title)) <= min(limit, int(plugin.body_maxlen))
    assert len(title) <= int(plugin.title_maxlen)
    assert "https://the-quay.example/2025/02/bread-and-rivers" in body


def test_every_kind_of_event_can_be_sent(sink: Sink) -> None:
    for event in example_events():
        assert send(order(f"json://127.0.0.1:{sink.port}/hook", event=event)).taken
