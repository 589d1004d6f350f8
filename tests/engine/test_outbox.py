"""Does every alert arrive, once and in order, also through channels that are down?"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from monitor.model.alert import DeliveryState, Refused, SendResult, Sent
from monitor.model.change import EventKind
from monitor.model.rule import AT_ONCE, Rule, Timing
from tests.engine.postal import HOUR, MINUTE, SECOND, START, Open, down_until, yes


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
    assert "UTC: no answer" in fails.new.detail


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
