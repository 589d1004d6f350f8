"""Does a channel get no more at a time than it takes, and lose nothing by it?"""

from __future__ import annotations

from dataclasses import replace

from monitor.model.change import EventKind
from monitor.model.rule import AT_ONCE, Rate, Rule
from tests.engine.postal import MINUTE, SECOND, START, Open, down_until


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
