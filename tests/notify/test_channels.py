from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.engine.replay import HistoryClock
from monitor.model.alert import Channel, Note, Refused, Sent
from monitor.notify.channels import AppriseNotifier, scrubbed
from tests.notify.servers import NOW, Postbox, Reply, Sink, sample_event

CANARY = "canary-5f1d"


@pytest.fixture
async def notifiers() -> AsyncIterator[Callable[..., AppriseNotifier]]:
    made: list[AppriseNotifier] = []

    def make(**options: object) -> AppriseNotifier:
        made.append(AppriseNotifier(HistoryClock(NOW), **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for notifier in made:
        await notifier.close()


async def test_each_way_leads_to_its_receiver(
    notifiers: Callable[..., AppriseNotifier], sink: Sink, postbox: Postbox, tmp_path: Path
) -> None:
    printed = io.StringIO()
    notifier = notifiers(console=printed)
    ways = [
        "console:",
        f"file:{tmp_path / 'alerts.jsonl'}",
        f"mailto://127.0.0.1:{postbox.port}?from=a@b.example&to=c@d.example",
        f"slack+{sink.url('/slack')}",
        f"webhook+{sink.url('/hook')}",
        f"json://127.0.0.1:{sink.port}/apprise",
    ]
    for number, url in enumerate(ways):
        assert await notifier.send(Channel(f"channel {number}", url), Note("key", sample_event())) == Sent(), url.partition(":")[0]
    assert "Now behind a paywall" in printed.getvalue()
    assert json.loads((tmp_path / "alerts.jsonl").read_text())["key"] == "key"
    assert len(postbox.letters) == 1
    assert [seen.path for seen in sink.seen] == ["/slack", "/hook", "/apprise"]


def test_apprise_and_templates_never_enter_the_daemon() -> None:
    look = "import sys, monitor.notify.channels; print(sorted({'apprise', 'jinja2', 'requests', 'smtplib'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout == "[]\n"


async def test_a_channel_that_never_answers_costs_one_attempt_and_no_other_channel(
    notifiers: Callable[..., AppriseNotifier], sink: Sink
) -> None:  # bar 10, 14
    notifier = notifiers(deadline=timedelta(seconds=2))
    slow = Channel("slow", f"webhook+{sink.url('/slow', Reply(delay_seconds=60))}")
    assert await notifier.send(slow, Note("key", sample_event())) == Refused("The channel did not answer in time.")
    assert await notifier.send(Channel("quick", f"webhook+{sink.url('/quick')}"), Note("key", sample_event())) == Sent()


async def test_an_enormous_answer_is_no_danger_to_the_daemon(notifiers: Callable[..., AppriseNotifier], sink: Sink) -> None:  # bar 135
    url = f"slack+{sink.url('/flood', Reply(200, b'', flood_bytes=100 * 1024 * 1024))}"
    assert isinstance(await notifiers().send(Channel("flood", url), Note("key", sample_event())), Refused)


async def test_half_characters_cross_to_the_child(notifiers: Callable[..., AppriseNotifier], sink: Sink) -> None:  # bar 8
    hostile = sample_event(title="a\ud800b", watch="\udfff", new=None)
    assert await notifiers().send(Channel("hook", f"webhook+{sink.url('/hook')}"), Note("key\ud800", hostile)) == Sent()
    assert "a\ufffdb" in json.loads(sink.seen[0].body)["title"]


def test_scrubbing_leaves_whole_characters_alone() -> None:
    event = sample_event(title="Россия 👩‍🚀", watch="a\ud83d\ude00b")
    assert scrubbed(event).title == event.title
    assert scrubbed(event).watch == "a😀b"
    assert scrubbed(event).old == event.old


SECRET_ADDRESSES = [
    f"webhook+http://ada:{CANARY}@127.0.0.1:1/{CANARY}?t={CANARY}#secret={CANARY}",
    f"webhook+http://ada:{CANARY}@[::1/{CANARY}",
    f"slack+http://127.0.0.1:1/services/{CANARY}",
    f"slack://{CANARY}",
    f"slack://{CANARY}/{CANARY}/{CANARY}",
    f"discord+https://{CANARY}.invalid/{CANARY}",
    f"mailto://ada:{CANARY}@127.0.0.1:1?from=a@b.example&to=c@d.example",
    f"mailtos://{CANARY}",
    f"json://ada:{CANARY}@127.0.0.1:1/{CANARY}?+X-Key={CANARY}",
    f"tgram://{CANARY}",
    f"nosuch://{CANARY}",
    f"https://{CANARY}.example/{CANARY}",
    f"{CANARY}",
    f"file:/proc/{CANARY}/x",
    f"file:{CANARY}\x00",
]


@pytest.mark.parametrize("url", SECRET_ADDRESSES, ids=lambda url: url.split(":")[0])
async def test_no_refusal_log_or_repr_holds_a_secret(
    notifiers: Callable[..., AppriseNotifier], url: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:  # bar 82
    caplog.set_level(logging.NOTSET)
    notifier = notifiers()
    channel = Channel("secret", url)
    result = await notifier.send(channel, Note("key", sample_event()))
    problem = await notifier.problem(url)
    assert isinstance(result, Refused)
    captured = capfd.readouterr()
    for told in (repr(channel), repr(result), str(problem), caplog.text, captured.out, captured.err):
        assert CANARY not in told
