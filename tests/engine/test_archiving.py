"""Does an archive hear of pages, and of nothing else, by the same queue as everybody?"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.model.alert import Channel, DeliveryState, Refused
from monitor.model.change import EventKind
from monitor.model.rule import AT_ONCE
from monitor.notify.channels import AppriseNotifier
from tests.engine.postal import HOUR, MINUTE, START, Postal
from tests.notify.servers import Reply, Sink, running_sink

COPY = "/web/20250304120100/https://gazette.example/a"


@pytest.fixture
async def day(tmp_path: Path) -> AsyncIterator[Postal]:
    """A day with a desk and an archive."""
    postal = Postal(tmp_path, {"desk": AT_ONCE, "archive": AT_ONCE})
    postal.watch = replace(postal.watch, archives=("archive",))
    postal.channels["archive"] = Channel("archive", "wayback:")
    yield postal
    await postal.store.close()


@pytest.fixture
def sink() -> Iterator[Sink]:
    with running_sink() as sink:
        yield sink


async def test_an_archive_is_not_told_that_a_watch_or_a_channel_fails(day: Postal) -> None:
    day.carriers.answers["desk"] = lambda at, key: Refused("no such token", permanent=True)
    await day.tell("a")
    await day.tell("failing", kind=EventKind.WATCH_FAILING)
    await day.wait(MINUTE)
    assert day.told("archive") == ["a"]


async def test_a_page_that_an_archive_does_not_take_is_dead_and_nobody_is_woken_for_it(day: Postal) -> None:
    day.carriers.answers["archive"] = lambda at, key: Refused("not this one", permanent=True, odd=True)
    await day.tell("a")
    await day.wait(HOUR, step=MINUTE)
    assert day.told("desk") == ["a"]
    (view,) = day.views.alerts()
    assert {each.channel: each.state for each in view.deliveries} == {"desk": DeliveryState.SENT, "archive": DeliveryState.DEAD}


async def test_a_busy_archive_is_asked_again_when_it_said_and_its_copy_stands_in_the_ledger(day: Postal, sink: Sink) -> None:  # bar 12
    del day.channels["desk"]
    day.channels["archive"] = Channel("archive", f"wayback:{sink.url('/')}")
    day.outbox.notifier = notifier = AppriseNotifier(day.clock)
    sink.replies["/save/https://gazette.example/a"] = Reply(429, headers=(("Retry-After", "120"),))
    try:
        await day.tell("a")
        await day.wait(2 * MINUTE, step=30 * timedelta(seconds=1))
        assert len(sink.seen) in {1, 2}, "not before the archive wished"
        sink.replies["/save/https://gazette.example/a"] = Reply(302, headers=(("Location", COPY),))
        await day.wait(5 * MINUTE, step=MINUTE)
    finally:
        await notifier.close()
    delivery = next(each for each in day.views.alerts()[0].deliveries if each.channel == "archive")
    assert delivery.state is DeliveryState.SENT
    assert delivery.attempts[0].answer == "The service asks to send less often (HTTP 429)."
    assert delivery.attempts[-1].answer == sink.url(COPY)
    assert delivery.attempts[1].at - START >= 2 * MINUTE
