"""Does what may wait come together: gathered, in the morning, and not at night?"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from monitor.model.cadence import Cron
from monitor.model.change import EventKind
from monitor.model.rule import AT_ONCE, QuietHours, Rule, Timing
from tests.engine.postal import HOUR, MINUTE, SECOND, START, Open, down_until


async def test_what_is_gathered_goes_out_together_when_the_first_has_waited(post: Open) -> None:  # bar 23
    day = post(desk=Timing(gather=10 * MINUTE), phone=AT_ONCE)
    await day.tell("a")
    await day.wait(6 * MINUTE, step=MINUTE)
    await day.tell("b", "c")
    await day.wait(3 * MINUTE, step=MINUTE)
    assert day.messages("desk") == []
    await day.wait(MINUTE)
    assert day.messages("desk") == [("a", "b", "c")]
    await day.tell("d")
    await day.wait(9 * MINUTE, step=MINUTE)
    assert day.messages("desk") == [("a", "b", "c")]
    await day.wait(MINUTE)
    assert day.messages("desk")[1:] == [("d",)]
    assert day.told("phone") == ["a", "b", "c", "d"]


async def test_one_alert_alone_is_sent_as_itself(post: Open) -> None:
    day = post(desk=Timing(gather=MINUTE))
    await day.tell("a")
    await day.wait(MINUTE)
    (arrived,) = day.carriers.arrived
    assert arrived.key == day.views.alerts()[0].key


async def test_a_digest_goes_at_its_hour(post: Open) -> None:
    day = post(desk=Timing(digest=Cron("0 7 * * *", "Europe/Warsaw")))
    await day.tell("a")
    await day.wait(10 * HOUR, step=HOUR)
    await day.tell("b")
    await day.wait(8 * HOUR - SECOND, step=HOUR)
    assert day.messages("desk") == []
    await day.wait(SECOND)
    assert day.messages("desk") == [("a", "b")]
    assert day.carriers.arrived[0].at == datetime(2025, 3, 5, 6, tzinfo=UTC)


# Spring in three zones: the nights have 23, 23 and 23.5 hours; autumn: 25, 25 and 24.5.
@pytest.mark.parametrize(
    ("zone", "eve"),
    [
        ("Europe/Warsaw", datetime(2025, 3, 29, 12, tzinfo=UTC)),
        ("America/New_York", datetime(2025, 3, 8, 12, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2025, 10, 4, 2, tzinfo=UTC)),
        ("Europe/Warsaw", datetime(2025, 10, 25, 12, tzinfo=UTC)),
        ("America/New_York", datetime(2025, 11, 1, 12, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2025, 4, 5, 2, tzinfo=UTC)),
    ],
)
async def test_each_night_of_a_change_of_clocks_has_one_digest_and_a_quiet_to_its_end(post: Open, zone: str, eve: datetime) -> None:
    # bar 163, 164, 169
    from zoneinfo import ZoneInfo

    quiet = QuietHours(time(22), time(7), zone)
    day = post(desk=Timing(digest=Cron("30 2 * * *", zone)), phone=Timing(quiet=quiet), start=eve)
    for number in range(48):
        await day.tell(f"{number:02}")
        await day.wait(HOUR, step=15 * MINUTE)
    digests = [each.at.astimezone(ZoneInfo(zone)) for each in day.carriers.arrived if each.channel == "desk"]
    assert len(digests) == len({at.date() for at in digests}) == 2, digests
    heard = [each.at.astimezone(ZoneInfo(zone)) for each in day.carriers.arrived if each.channel == "phone"]
    assert all(7 <= at.hour < 22 for at in heard)
    assert day.told("phone") == sorted(day.told("phone"))
    assert len(day.told("phone")) >= 38


async def test_a_digest_that_is_refused_loses_nothing_and_carries_the_same_again(post: Open) -> None:
    day = post(desk=Timing(gather=MINUTE))
    day.carriers.answers["desk"] = down_until(START + 10 * MINUTE)
    await day.tell("a", "b")
    await day.wait(5 * MINUTE)
    await day.tell("c")
    await day.wait(20 * MINUTE, step=20 * SECOND)
    assert day.messages("desk") == [("a", "b"), ("c",)]
    tries = [each for each in day.carriers.tried if len(each.events) == 2]
    assert len(tries) > 2
    assert len({(each.key, each.events) for each in tries}) == 1, "the same key, the same content"
    for view in day.views.alerts():
        if view.event.key in {"a", "b"}:
            assert len(view.deliveries[0].attempts) == len(tries)


async def test_a_large_digest_comes_in_parts_of_two_hundred(post: Open) -> None:
    day = post(desk=Timing(gather=MINUTE))
    await day.tell(*(f"{number:03}" for number in range(450)))
    await day.wait(2 * MINUTE, step=MINUTE)
    assert [len(events) for events in day.messages("desk")] == [200, 200, 50]
    assert day.told("desk") == [f"{number:03}" for number in range(450)]


async def test_quiet_hours_let_pages_be_checked_and_alerts_wait(post: Open) -> None:  # bar 169
    day = post(phone=Timing(quiet=QuietHours(time(22), time(7), "UTC")), desk=AT_ONCE, start=START + 9 * HOUR)
    await day.tell("evening")
    await day.wait(2 * HOUR, step=10 * MINUTE)
    await day.tell("night")
    await day.wait(7 * HOUR + 59 * MINUTE, step=10 * MINUTE)
    assert (day.told("phone"), day.told("desk")) == (["evening"], ["evening", "night"])
    await day.wait(MINUTE)
    assert day.told("phone") == ["evening", "night"]


async def test_a_retry_waits_for_the_end_of_quiet_hours_too(post: Open) -> None:
    day = post(phone=Timing(quiet=QuietHours(time(22), time(7), "UTC")), start=START + timedelta(hours=9, minutes=59, seconds=58))
    day.carriers.answers["phone"] = down_until(START + 10 * HOUR)
    await day.tell("a")
    await day.wait(9 * HOUR, step=MINUTE)
    assert [each.at for each in day.carriers.tried] == [START + timedelta(hours=9, minutes=59, seconds=58)]
    await day.wait(2 * MINUTE)
    assert day.told("phone") == ["a"]


async def test_what_is_urgent_passes_digest_and_quiet_hours(post: Open) -> None:
    urgent = Rule("urgent", ("phone",), events=frozenset({EventKind.ARTICLE_GONE}), urgent=True)
    night = Timing(digest=Cron("0 7 * * *"), quiet=QuietHours(time(22), time(8), "UTC"))
    day = post(rules=(urgent,), phone=night, start=START + 11 * HOUR)
    await day.tell("edit")
    await day.tell("gone", kind=EventKind.ARTICLE_GONE)
    await day.work()
    assert day.told("phone") == ["gone"]
    await day.wait(8 * HOUR + 59 * MINUTE, step=MINUTE)
    assert day.told("phone") == ["gone"], "the digest of seven waits for the end of the quiet hours"
    await day.wait(MINUTE)
    assert day.told("phone") == ["gone", "edit"]


async def test_quiet_hours_of_a_rule_hold_for_what_it_sends_and_for_nothing_else(post: Open) -> None:
    quiet = Rule("quiet", ("phone",), events=frozenset({EventKind.PAGE_CHANGED}), timing=Timing(quiet=QuietHours(time(22), time(7), "UTC")))
    day = post(rules=(quiet,), phone=AT_ONCE, start=START + 11 * HOUR)
    day.watch = replace(day.watch, alerts=frozenset({EventKind.ARTICLE_EDITED}))
    await day.tell("page", kind=EventKind.PAGE_CHANGED)
    await day.tell("edit")
    await day.wait(MINUTE)
    assert day.told("phone") == ["edit"]
    await day.wait(8 * HOUR, step=MINUTE)
    assert day.told("phone") == ["edit", "page"]
