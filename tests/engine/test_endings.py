"""Is the end of trouble told where its beginning was, and nowhere else?"""

from __future__ import annotations

from dataclasses import replace

from monitor.model.alert import DeliveryState
from monitor.model.change import EventKind
from monitor.model.rule import AT_ONCE, Rule, Timing
from monitor.store.outgoing.incidents import UNTOLD
from tests.engine.postal import MINUTE, Open


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
