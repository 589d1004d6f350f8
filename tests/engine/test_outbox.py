"""Does every alert arrive, once, in order, and when its channel wants it?"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.model.alert import DeliveryState, Refused, SendResult, Sent
from monitor.model.cadence import Cron
from monitor.model.change import EventKind
from monitor.model.rule import AT_ONCE, QuietHours, Rate, Rule, Timing
from monitor.store.incidents import UNTOLD
from tests.engine.postal import HOUR, MINUTE, SECOND, START, Answer, Postal, yes

Open = Callable[..., Postal]


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Open]:
    opened: list[Postal] = []

    def another(*, rules: tuple[Rule, ...] = (), start: datetime = START, **timings: Timing) -> Postal:
        opened.append(Postal(tmp_path, timings or {"desk": AT_ONCE, "phone": AT_ONCE}, rules, start))
        return opened[-1]

    yield another
    for each in opened:
        await each.store.close()


def down_until(end: datetime, reason: str = "no answer", **more: Any) -> Answer:
    def answer(at: datetime, key: str) -> SendResult:
        return Refused(reason, **more) if at < end else Sent()

    return answer


# Order, and channels that are down


async def test_alerts_arrive_once_and_in_order(post: Open) -> None:
    day = post()
    await day.tell(*"abcdefghijklmnopqrstuvwxyz")
    await day.wait(MINUTE)
    assert day.told("desk") == day.told("phone") == list("abcdefghijklmnopqrstuvwxyz")
    assert len(day.carriers.tried) == 52


async def test_a_channel_down_for_two_hours_gets_all_in_order_and_the_others_notice_nothing(post: Open) -> None:
    day = post(desk=AT_ONCE, phone=AT_ONCE)
    day.carriers.answers["desk"] = down_until(START + 2 * HOUR)
    names = [f"{number:02}" for number in range(40)]
    for name in names:
        await day.tell(name)
        await day.wait(4 * MINUTE, step=20 * SECOND)
    assert [each.at - START for each in day.carriers.arrived if each.channel == "phone" and each.events[0] in names] == [
        4 * MINUTE * number for number in range(40)
    ]
    await day.wait(20 * MINUTE, step=20 * SECOND)
    assert day.told("desk") == names
    tries = [each for each in day.carriers.tried if each.channel == "desk" and each.at < START + 2 * HOUR]
    assert len(tries) <= 32, "a dead channel is asked seldom"
    assert all(len(view.deliveries[0].attempts) >= 1 for view in day.views.alerts())


async def test_the_others_are_told_once_that_a_channel_fails_and_once_that_it_works_again(post: Open) -> None:  # bar 13, 123
    day = post(desk=AT_ONCE, phone=AT_ONCE, radio=AT_ONCE)
    day.carriers.answers["desk"] = down_until(START + HOUR)
    await day.tell("a", "b", "c")
    await day.wait(4 * MINUTE)
    assert day.told("phone") == ["a", "b", "c"], "a refusal that passes is nobody's business"
    await day.wait(2 * HOUR, step=30 * SECOND)
    told = [event.partition("/2")[0] for event in day.told("phone")]
    assert told == ["a", "b", "c", "channel.failing/desk", "channel.recovered/desk"]
    assert day.told("radio") == day.told("phone")
    assert day.told("desk") == ["a", "b", "c"], "the channel itself is not told of itself"
    fails = next(view.event for view in day.views.alerts() if view.event.kind is EventKind.CHANNEL_FAILING)
    assert fails.new is not None
    assert "it takes no messages: no answer" in fails.new.detail


async def test_a_refusal_for_good_is_told_at_once_and_costs_no_other_message(post: Open) -> None:  # bar 13
    day = post(desk=AT_ONCE, phone=AT_ONCE)
    day.carriers.answers["desk"] = lambda at, key: Refused("bad token", permanent=True) if at < START + HOUR else Sent()
    await day.tell("a", "b")
    await day.wait(MINUTE)
    assert [event.partition("/2")[0] for event in day.told("phone")] == ["a", "b", "channel.failing/desk"]
    states = {view.event.key: view.deliveries[0].state for view in day.views.alerts() if len(view.deliveries) == 2}
    assert states == {"a": DeliveryState.DEAD, "b": DeliveryState.DEAD}
    await day.wait(HOUR, step=MINUTE)
    await day.tell("c")
    await day.wait(MINUTE)
    assert day.told("desk") == ["c"]
    assert [event.partition("/2")[0] for event in day.told("phone")][-2:] == ["c", "channel.recovered/desk"]


async def test_a_message_with_a_fault_of_its_own_holds_nobody_up(post: Open) -> None:
    day = post(desk=AT_ONCE)
    await day.tell("a", "bad", "c")
    bad = next(view.key for view in day.views.alerts() if view.event.key == "bad")
    day.carriers.answers["desk"] = lambda at, key: Refused("500") if key == bad else Sent()
    await day.wait(MINUTE)
    assert day.told("desk") == ["a", "c"]
    for number in range(12):
        await day.tell(str(number))
        await day.work()
        assert day.told("desk")[-1] == str(number), "at once, every time"
        await day.wait(7 * MINUTE, step=5 * SECOND)
    day.carriers.answers["desk"] = yes
    await day.wait(20 * MINUTE, step=20 * SECOND)
    assert day.told("desk")[-1] == "bad"


async def test_a_blip_changes_no_order(post: Open) -> None:
    day = post(desk=AT_ONCE)
    day.carriers.answers["desk"] = down_until(START + SECOND)
    await day.tell("a", "b", "c")
    await day.wait(3 * SECOND)
    assert day.told("desk") == []
    await day.wait(3 * SECOND)
    assert day.told("desk") == ["a", "b", "c"]


async def test_what_comes_while_a_channel_is_open_waits_behind_the_rest(post: Open) -> None:
    day = post(desk=AT_ONCE)
    day.carriers.answers["desk"] = down_until(START + 10 * MINUTE)
    await day.tell("a")
    await day.wait(5 * MINUTE)
    tries = len(day.carriers.tried)
    await day.tell("b", "c")
    await day.wait(2 * SECOND)
    assert len(day.carriers.tried) == tries, "nothing is tried while the channel is open"
    await day.wait(20 * MINUTE)
    assert day.told("desk") == ["a", "b", "c"]


async def test_a_channels_own_wish_is_kept_to_the_second(post: Open) -> None:  # bar 12
    day = post(desk=AT_ONCE, phone=AT_ONCE)
    day.carriers.answers["desk"] = down_until(START + SECOND, retry_after=timedelta(seconds=3600))
    await day.tell("a", "b")
    await day.wait(HOUR - SECOND, step=MINUTE)
    assert (day.told("desk"), len([each for each in day.carriers.tried if each.channel == "desk"])) == ([], 1)
    await day.wait(SECOND)
    assert day.told("desk")[:2] == ["a", "b"]


async def test_an_open_channel_stays_open_over_a_restart(post: Open) -> None:
    day = post(desk=AT_ONCE, phone=AT_ONCE)
    day.carriers.answers["desk"] = down_until(START + HOUR)
    await day.tell("a", "b")
    await day.wait(10 * MINUTE, step=5 * SECOND)
    tries = len(day.carriers.tried)
    day.outbox = day.another_outbox()
    await day.wait(SECOND)
    assert len(day.carriers.tried) == tries
    await day.wait(2 * HOUR, step=30 * SECOND)
    assert day.told("desk") == ["a", "b"]
    assert len([event for event in day.told("phone") if event.startswith("channel.")]) == 2, "one incident, one message each way"


async def test_a_message_is_given_up_after_seven_days_and_not_before(post: Open) -> None:  # bar 11
    day = post(desk=AT_ONCE)
    day.carriers.answers["desk"] = lambda at, key: Refused("no answer")
    await day.tell("a")
    await day.wait(timedelta(days=6, hours=23), step=5 * MINUTE)
    gaps = [later.at - earlier.at for earlier, later in zip(day.carriers.tried, day.carriers.tried[1:], strict=False)]
    assert max(gaps) <= 20 * MINUTE
    (view,) = [view for view in day.views.alerts() if view.event.key == "a"]
    assert view.deliveries[0].state is DeliveryState.WAITING
    await day.wait(2 * HOUR, step=5 * MINUTE)
    (view,) = [view for view in day.views.alerts() if view.event.key == "a"]
    assert view.deliveries[0].state is DeliveryState.DEAD


async def test_a_channel_may_be_given_up_earlier(post: Open) -> None:  # bar 11
    day = post(desk=AT_ONCE)
    day.outbox.channels = {"desk": replace(day.outbox.channels["desk"], give_up_after=HOUR)}
    day.carriers.answers["desk"] = lambda at, key: Refused("no answer")
    await day.tell("a")
    await day.wait(2 * HOUR, step=5 * MINUTE)
    (view,) = [view for view in day.views.alerts() if view.event.key == "a"]
    assert view.deliveries[0].state is DeliveryState.DEAD
    assert HOUR < max(each.at for each in day.carriers.tried) - min(each.at for each in day.carriers.tried) < 2 * HOUR


# Together, in the morning, and not at night


async def test_the_end_of_trouble_is_told_only_where_its_beginning_was(post: Open) -> None:  # bar 21
    urgent = Rule("rule “Ends”", ("phone",), frozenset({EventKind.WATCH_RECOVERED}), urgent=True)
    day = post(rules=(urgent,), desk=AT_ONCE, phone=AT_ONCE)
    day.watch = replace(day.watch, channels=("desk",))
    await day.tell("failing", kind=EventKind.WATCH_FAILING)
    await day.tell("again", kind=EventKind.WATCH_RECOVERED)
    await day.wait(MINUTE)
    assert day.told("desk") == ["failing", "again"]
    assert day.told("phone") == []
    (untold,) = (each for each in day.views.alerts()[0].deliveries if each.channel == "phone")
    assert (untold.state, untold.answer) == (DeliveryState.DISCARDED, UNTOLD)


async def test_trouble_that_nobody_heard_of_ends_in_silence_even_after_other_trouble_was_told(post: Open) -> None:  # bar 21
    day = post(desk=AT_ONCE)
    await day.tell("failing", kind=EventKind.WATCH_FAILING)
    await day.tell("again", kind=EventKind.WATCH_RECOVERED)
    await day.tell("well", kind=EventKind.WATCH_RECOVERED)
    await day.wait(MINUTE)
    assert day.told("desk") == ["failing", "again"]


async def test_an_end_waits_behind_its_beginning_whatever_way_leads_to_the_channel(post: Open) -> None:  # bar 21
    urgent = Rule("rule “Ends”", ("desk",), frozenset({EventKind.WATCH_RECOVERED}), urgent=True)
    day = post(rules=(urgent,), desk=Timing(gather=10 * MINUTE))
    await day.tell("blocked", kind=EventKind.WATCH_BLOCKED)
    await day.tell("again", kind=EventKind.WATCH_RECOVERED)
    await day.wait(9 * MINUTE, step=MINUTE)
    assert day.told("desk") == []
    await day.wait(2 * MINUTE, step=MINUTE)
    assert day.told("desk") == ["blocked", "again"]


async def test_a_rate_is_kept_nothing_is_dropped_and_others_wait_for_nobody(post: Open) -> None:  # bar 10, 29
    day = post()
    day.channels["desk"] = replace(day.channels["desk"], rates=(Rate(1, SECOND), Rate(10, MINUTE)))
    names = [f"{number:02}" for number in range(20)]
    await day.tell(*names[:10])
    await day.wait(20 * SECOND)
    await day.tell(*names[10:])
    await day.wait(MINUTE)
    assert day.told("desk") == day.told("phone") == names
    at = [(each.at - START) // SECOND for each in day.carriers.arrived if each.channel == "desk"]
    assert at == [*range(10), *range(60, 70)]
    assert {(each.at - START) // SECOND for each in day.carriers.arrived if each.channel == "phone"} == {0, 20}


async def test_what_would_take_more_than_a_minute_one_by_one_comes_together(post: Open) -> None:  # bar 29
    day = post()
    day.channels["desk"] = replace(day.channels["desk"], rates=(Rate(1, SECOND), Rate(10, MINUTE)), holds=60)
    names = [f"{number:03}" for number in range(500)]
    await day.tell(*names)
    await day.wait(10 * SECOND)
    assert [len(events) for events in day.messages("desk")] == [60] * 8 + [20]
    assert day.told("desk") == day.told("phone") == names
    assert len(day.messages("phone")) == 500


async def test_a_pile_that_is_refused_comes_again_under_its_key_and_an_urgent_message_overtakes_it(post: Open) -> None:  # bar 29
    day = post(rules=(Rule("urgent", ("desk",), events=frozenset({EventKind.ARTICLE_GONE}), urgent=True),), desk=AT_ONCE)
    day.channels["desk"] = replace(day.channels["desk"], rates=(Rate(1, SECOND), Rate(2, MINUTE)))
    day.carriers.answers["desk"] = down_until(START + 30 * SECOND)
    await day.tell("a", "b", "c")
    await day.wait(MINUTE)
    await day.tell("gone", kind=EventKind.ARTICLE_GONE)
    await day.wait(10 * MINUTE)
    assert day.messages("desk") == [("a", "b", "c"), ("gone",)]
    assert len({each.key for each in day.carriers.tried if len(each.events) == 3}) == 1


async def test_an_archive_is_asked_for_one_page_at_a_time_however_many_there_are(post: Open) -> None:
    day = post(desk=AT_ONCE)
    day.channels["desk"] = replace(day.channels["desk"], url="wayback:", rates=(Rate(3, MINUTE),))
    await day.tell(*"abcdefghi")
    await day.wait(3 * MINUTE)
    assert day.messages("desk") == [(key,) for key in "abcdefghi"]


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


async def test_a_watch_in_two_groups_under_three_rules_tells_five_channels_once_each(post: Open) -> None:
    rules = (
        Rule("group “east”", ("desk", "archive")),
        Rule("group “daily”", ("archive", "radio")),
        Rule("one", ("radio", "phone")),
        Rule("two", ("phone", "web")),
        Rule("three", ("web", "desk"), timing=Timing(gather=MINUTE)),
    )
    names = ("desk", "archive", "radio", "phone", "web")
    day = post(rules=rules, **dict.fromkeys(names, AT_ONCE))
    day.watch = replace(day.watch, channels=())
    await day.tell("a")
    await day.wait(2 * MINUTE)
    assert {name: day.told(name) for name in names} == {name: ["a"] for name in names}
    assert len(day.carriers.tried) == len(names)


async def test_a_fault_of_our_own_costs_no_alert(post: Open) -> None:
    day = post(desk=AT_ONCE)

    def broken(at: datetime, key: str) -> SendResult:
        if at < START + SECOND:
            raise RuntimeError("secret://token")
        return Sent()

    day.carriers.answers["desk"] = broken
    await day.tell("a")
    await day.wait(10 * SECOND)
    assert day.told("desk") == ["a"]
    (view,) = day.views.alerts()
    assert "RuntimeError" in view.deliveries[0].attempts[0].answer
    assert "token" not in view.deliveries[0].attempts[0].answer
