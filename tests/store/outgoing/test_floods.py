"""Is far more than usual held back, told once, and let go or thrown away as a person says?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from monitor.model.alert import Alert, DeliveryState, Route, Sending
from monitor.model.change import EventKind
from monitor.model.check import Due
from monitor.model.rule import Rule
from monitor.model.watch import Watch, WatchKind
from monitor.store.outgoing import floods
from monitor.store.people.desk import Deed, Desk
from monitor.store.sql import SqlStore
from monitor.store.views.views import Views
from tests.store.making import NOW, a_link, a_watch, an_attempt, an_event, changed, unchanged

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def watch(**more: Any) -> Watch:
    return a_watch(kind=WatchKind.FEED, flood_above=10, channels=("desk", "phone"), **more)


async def adopt(store: SqlStore, of: Watch, now: datetime = NOW) -> Due:
    await store.adopt([of], now)
    await store.hasten(now)
    return next(due for due in await store.claim(now, 1_000) if due.target.kind is WatchKind.FEED)


async def tell(store: SqlStore, of: Watch, now: datetime, *keys: str, channels: Sequence[str] = ("desk", "phone")) -> None:
    """Let one check of the watch's own page tell of these events."""
    due = await adopt(store, of, now)
    events = tuple(replace(an_event(key), at=now) for key in keys)
    alerts = tuple(Alert(f"alert {event.key}", event, tuple(channels)) for event in events)
    assert await store.record(changed(due, f"{keys}", at=now, next_due=now + 99 * DAY, events=events, alerts=alerts))


def states(store: SqlStore) -> dict[str, set[str]]:
    return {view.event.key: {each.state.value for each in view.deliveries} for view in Views(store.database).alerts(limit=1_000)}


def keys(start: str, count: int) -> list[str]:
    return [f"{start}{number:03}" for number in range(count)]


async def test_what_a_watch_usually_tells_passes(store: SqlStore) -> None:
    await tell(store, watch(), NOW, *keys("a", 10))
    assert set().union(*states(store).values()) == {"waiting"}


async def test_far_more_than_usual_is_held_and_told_once_with_its_number(store: SqlStore) -> None:
    await tell(store, watch(), NOW, *keys("a", 47))
    assert set().union(*states(store).values()) == {"held"}
    assert await store.claim_deliveries(NOW, 100, ["desk", "phone"]) == []
    assert await store.tell_of_floods(NOW + timedelta(seconds=59)) == 0
    assert await store.tell_of_floods(NOW + timedelta(seconds=60)) == 1
    assert await store.tell_of_floods(NOW + DAY) == 0
    told = await store.claim_deliveries(NOW + HOUR, 100, ["desk", "phone"])
    assert [(each.channel, each.note.event.kind) for each in told] == [("desk", EventKind.WATCH_FLOOD), ("phone", EventKind.WATCH_FLOOD)]
    assert told[0].note.event.new is not None
    assert told[0].note.event.new.detail.startswith("47 alerts are held back since 1 March 2026, 09:30 UTC;")
    assert told[0].note.event.url == "https://gazette.example/"


async def test_articles_still_to_be_read_count_from_the_first(store: SqlStore) -> None:
    """A redesign makes fifty old articles look new: not even the first of them is told."""
    of = watch()
    due = await adopt(store, of)
    await store.record(changed(due, found=(a_link(0),), silent=True, kind=WatchKind.FEED))
    due = await adopt(store, of, NOW + HOUR)
    await store.record(unchanged(due, at=NOW + HOUR, found=tuple(a_link(number) for number in range(50)), next_due=NOW + DAY))
    for article in await store.claim(NOW + HOUR, 100):
        event = replace(an_event(f"new {article.target.id}", EventKind.ARTICLE_NEW), at=NOW + HOUR)
        alert = Alert(f"alert {article.target.id}", event, ("desk",))
        told = {"events": (event,), "alerts": (alert,)} if article.target.announce else {}
        await store.record(changed(article, f"text {article.target.id}", at=NOW + HOUR, next_due=NOW + DAY, **told))
    found = states(store)
    assert (len(found), set().union(*found.values())) == (49, {"held"})


async def test_a_rule_that_picks_few_of_many_articles_is_no_flood(store: SqlStore) -> None:
    of = watch(rules=(Rule("picky", ("desk",), keywords=("rare",)),), alerts=frozenset())
    due = await adopt(store, of)
    await store.record(changed(due, found=tuple(a_link(number) for number in range(50)), kind=WatchKind.FEED))
    await tell(store, of, NOW + HOUR, "one", channels=("desk",))
    assert states(store) == {"one": {"waiting"}}


async def test_three_times_the_busiest_day_is_usual(store: SqlStore) -> None:
    for day in range(3):
        await tell(store, replace(watch(), flood_above=100 if not day else 10), NOW + day * DAY, *keys(f"day {day} ", 30))
    await tell(store, watch(), NOW + 4 * DAY, *keys("much ", 91))
    found = states(store)
    assert {key: state for key, state in found.items() if state == {"held"}}.keys() == set(keys("much ", 91))


async def test_what_was_thrown_away_is_not_usual(store: SqlStore) -> None:
    await tell(store, watch(), NOW, *keys("a", 50))
    with store.database.writing.begin() as connection:
        assert floods.discard(connection, "gazette", NOW) == 50
    assert set().union(*states(store).values()) == {"discarded"}
    await tell(store, watch(), NOW + DAY, *keys("b", 20))
    assert states(store)["b000"] == {"held"}


async def test_what_is_released_goes_in_order_and_counts_as_usual(store: SqlStore) -> None:
    await tell(store, watch(), NOW, *keys("a", 12))
    done = Deed(NOW + HOUR, "command line", "release", "gazette")
    desk = Desk(store.database)
    assert await desk.do(lambda connection: floods.release(connection, None, NOW + HOUR), done) == 12
    assert [each.note.event.key for each in await store.claim_deliveries(NOW + HOUR, 100, ["desk"])] == keys("a", 12)
    assert await store.tell_of_floods(NOW + DAY) == 0, "whoever released it knows of it"
    await tell(store, watch(), NOW + DAY, *keys("b", 36))
    assert states(store)["b000"] == {"waiting"}


async def test_what_a_person_let_go_is_usual_at_once(store: SqlStore) -> None:
    """A busy feed on its first day is let go once, not every hour."""
    await tell(store, watch(), NOW, *keys("a", 12))
    with store.database.writing.begin() as connection:
        floods.release(connection, "gazette", NOW)
    await tell(store, watch(), NOW + timedelta(minutes=5), *keys("b", 12))
    assert states(store)["b000"] == {"waiting"}
    await tell(store, watch(), NOW + timedelta(minutes=9), *keys("c", 30))
    assert states(store)["c000"] == {"held"}


async def test_only_the_watch_that_is_named_is_let_go(store: SqlStore) -> None:
    await tell(store, watch(), NOW, *keys("a", 12))
    with store.database.writing.begin() as connection:
        assert floods.release(connection, "another", NOW) == 0
        assert floods.discard(connection, "another", NOW) == 0
    assert states(store)["a000"] == {"held"}


async def test_when_it_is_over_alerts_pass_again_and_what_is_held_waits_for_a_person(store: SqlStore) -> None:
    await tell(store, watch(), NOW, *keys("a", 12))
    await tell(store, watch(), NOW + 2 * HOUR, "later")
    found = states(store)
    assert (found["later"], found["a000"]) == ({"waiting"}, {"held"})
    await store.tell_of_floods(NOW + 2 * HOUR)
    await tell(store, watch(), NOW + DAY, *keys("b", 20))
    assert await store.tell_of_floods(NOW + 2 * DAY) == 1, "another flood, another message"


async def test_nothing_is_held_where_nobody_asks_for_it(store: SqlStore) -> None:
    await tell(store, replace(watch(), flood_above=None), NOW, *keys("a", 500))
    assert set().union(*states(store).values()) == {"waiting"}


async def test_trouble_is_told_in_any_flood(store: SqlStore) -> None:
    await tell(store, watch(), NOW, *keys("a", 50))
    due = await adopt(store, watch(), NOW + timedelta(minutes=1))
    event = an_event("trouble", EventKind.WATCH_FAILING)
    await store.record(unchanged(due, events=(event,), alerts=(Alert("t", event, ("desk",)),)))
    assert states(store)["trouble"] == {"waiting"}


async def test_a_flood_that_held_something_urgent_is_urgent_there(store: SqlStore) -> None:
    due = await adopt(store, watch())
    events = tuple(an_event(key) for key in keys("a", 20))
    routes = (Route("phone", urgent=True), Route("desk"))
    alerts = tuple(Alert(event.key, event, ("desk", "phone"), routes) for event in events)
    await store.record(changed(due, events=events, alerts=alerts))
    await store.tell_of_floods(NOW + HOUR)
    assert [each.channel for each in await store.claim_deliveries(NOW + HOUR, 10, ["desk", "phone"], urgent_only=True)] == ["phone"]


async def test_a_held_alert_is_no_failure(store: SqlStore) -> None:
    await tell(store, watch(), NOW, *keys("a", 20))
    assert Views(store.database).alerts(tried_in_vain=True) == ()
    assert len(Views(store.database).alerts(states=[DeliveryState.HELD])) == 20
    assert not await store.record_sending(Sending((an_attempt(await _somebody(store)),)))


async def _somebody(store: SqlStore) -> Any:
    """A delivery that nobody could claim, as if somebody had."""
    from monitor.model.alert import Delivery, Note

    return Delivery(1, "desk", Note("k", an_event("a")), 0, NOW, "a token that was never given")
