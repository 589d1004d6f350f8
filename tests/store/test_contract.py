"""Both databases keep the promises of the Store port, whatever happens between two calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from monitor.model.alert import DeliveryState
from monitor.model.change import EventKind
from monitor.model.check import Due, Outcome, Role, Streak
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import RequestOptions, Validators
from monitor.model.watch import Cron, WatchKind
from monitor.store.sql import LEASE, SqlStore
from monitor.store.views.views import Views
from tests.store.making import NOW, SOON, a_link, a_watch, an_attempt, an_event, changed, telling, unchanged

MINUTE = timedelta(minutes=1)


async def first_due(store: SqlStore, now: datetime = NOW, **more: Any) -> Due:
    """The one check that is due, of one watch that was adopted for it."""
    await store.adopt([a_watch(**more)], now)
    (due,) = await store.claim(now, 10)
    return due


async def listing_again(store: SqlStore) -> Due:
    """The next check of the listing; articles that are due at the same time are given back."""
    claimed = await store.claim(SOON, 100)
    for each in claimed:
        if each.target.role is Role.ARTICLE:
            await store.release(each)
    return next(each for each in claimed if each.target.role is Role.WATCH)


async def new_articles(store: SqlStore) -> list[str]:
    """The addresses of articles that are due although nobody has ever looked, and that are news."""
    return [each.target.url for each in await store.claim(SOON, 100) if each.target.announce and not each.target.versions]


# Watches


async def test_a_new_watch_is_due_at_once_and_only_once(store: SqlStore) -> None:
    await store.adopt([a_watch()], NOW)
    (due,) = await store.claim(NOW, 10)
    assert due.watch == a_watch()
    assert (due.target.url, due.target.kind, due.target.role) == ("https://gazette.example/", WatchKind.PAGE, Role.WATCH)
    assert (due.target.versions, due.target.fingerprint, due.target.created_at, due.due_at) == (0, None, NOW, NOW)
    assert await store.claim(NOW, 10) == []


async def test_adopting_the_same_watches_again_changes_nothing(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(changed(due))
    await store.adopt([a_watch()], NOW)
    assert await store.claim(NOW, 10) == []
    (again,) = await store.claim(SOON, 10)
    assert again.target.versions == 1


async def test_a_row_that_cannot_be_read_is_kept_and_named_and_holds_up_no_other(
    store: SqlStore, caplog: pytest.LogCaptureFixture
) -> None:  # bar 34
    await store.adopt([a_watch(), a_watch("courier")], NOW)
    with store.database.writing.begin() as connection:
        connection.exec_driver_sql("UPDATE target SET streak = '{broken' WHERE watch = 'gazette'")
    assert [due.watch.name for due in await store.claim(NOW, 10)] == ["courier"]
    assert "https://gazette.example/" in caplog.text
    with store.database.writing.begin() as connection:
        connection.exec_driver_sql("UPDATE target SET streak = NULL")
    assert [due.watch.name for due in await store.claim(NOW + 2 * LEASE, 10)] == ["gazette", "courier"]


async def test_a_watch_that_vanished_rests_and_keeps_its_history(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(changed(due))
    await store.adopt([], NOW)
    assert await store.claim(SOON, 10) == []
    assert await store.next_due() is None
    await store.adopt([a_watch()], SOON)
    (back,) = await store.claim(SOON, 10)
    assert (back.target.id, back.target.versions) == (due.target.id, 1)


async def test_the_articles_of_a_watch_rest_and_return_with_it(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=(a_link(1),)))
    await store.adopt([], NOW)
    assert await store.claim(SOON, 10) == []
    await store.adopt([a_watch(kind=WatchKind.LISTING)], SOON)
    assert {each.target.url for each in await store.claim(SOON, 10)} == {due.target.url, a_link(1).url}


@pytest.mark.parametrize("change", [{"url": "https://gazette.example/news"}, {"kind": WatchKind.ARTICLE}])
async def test_a_changed_address_or_kind_starts_a_new_baseline(store: SqlStore, change: dict[str, Any]) -> None:
    due = await first_due(store)
    await store.record(changed(due))
    await store.adopt([a_watch(**{"kind": WatchKind.PAGE, **change})], NOW)
    (again,) = await store.claim(NOW, 10)
    assert (again.target.versions, again.target.fingerprint, again.target.raw_hash) == (0, None, None)
    assert again.target.validators == Validators()
    assert await store.latest(again.target.id) is None
    assert await store.record(changed(again, "Snow fell."))
    assert len(Views(store.database).history("gazette").versions) == 2  # type: ignore[union-attr]


async def test_returning_to_an_older_address_is_a_new_baseline_too(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(changed(due))
    await store.adopt([a_watch(url="https://other.example/")], NOW)
    await store.adopt([a_watch()], NOW)
    (again,) = await store.claim(NOW, 10)
    assert (again.target.id, again.target.versions) == (due.target.id, 0)
    assert await store.record(changed(again))
    latest = await store.latest(again.target.id)
    assert latest is not None
    assert latest.number == 2


async def test_a_changed_schedule_is_looked_at_once_and_keeps_the_baseline(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(changed(due, next_due=NOW + timedelta(days=30)))
    await store.adopt([a_watch(cadence=Cron("0 7 * * *"))], SOON)
    (again,) = await store.claim(SOON, 10)
    assert again.target.versions == 1
    await store.record(unchanged(again, next_due=NOW + timedelta(days=30)))
    await store.adopt([a_watch(cadence=Cron("0 7 * * *"), request=RequestOptions(timeout=MINUTE))], SOON)
    assert len(await store.claim(SOON, 10)) == 1


async def test_other_changed_settings_apply_without_an_extra_check(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(changed(due))
    await store.adopt([a_watch(channels=("phone",))], NOW)
    assert await store.claim(NOW, 10) == []
    (again,) = await store.claim(SOON, 10)
    assert again.watch.channels == ("phone",)


@pytest.mark.parametrize("after", [[], [a_watch(url="https://other.example/")], [a_watch(kind=WatchKind.ARTICLE)]])
async def test_what_was_found_under_old_settings_is_not_written_under_new_ones(store: SqlStore, after: list[object]) -> None:
    # bar 45
    due = await first_due(store)
    await store.adopt(after, NOW)  # type: ignore[arg-type]
    assert not await store.record(telling(due, "e1"))
    assert await store.claim_deliveries(NOW, 10, ["desk"]) == []
    await store.release(due)


# Claims


async def test_the_most_overdue_comes_first_and_the_limit_holds(store: SqlStore) -> None:
    await store.adopt([a_watch(f"w{number}") for number in range(5)], NOW)
    for place, due in enumerate(await store.claim(NOW, 10)):
        await store.record(changed(due, next_due=NOW + MINUTE * (place * 3 % 5)))
    claimed = [*await store.claim(SOON, 2), *await store.claim(SOON, 10)]
    assert [each.due_at for each in claimed] == [NOW + MINUTE * place for place in range(5)]


async def test_only_named_watches_are_claimed_when_names_are_given(store: SqlStore) -> None:
    await store.adopt([a_watch("one"), a_watch("two"), a_watch("three")], NOW)
    assert [due.watch.name for due in await store.claim(NOW, 10, frozenset({"two", "no such watch"}))] == ["two"]
    assert await store.claim(NOW, 10, frozenset()) == []


async def test_what_is_not_yet_due_is_not_claimed(store: SqlStore) -> None:
    await store.adopt([a_watch()], NOW)
    assert await store.claim(NOW - MINUTE, 10) == []
    assert await store.next_due() == NOW


async def test_the_next_due_instant_leaves_out_what_is_leased(store: SqlStore) -> None:
    assert await store.next_due() is None
    due = await first_due(store)
    assert await store.next_due() is None
    await store.record(unchanged(due))
    assert await store.next_due() == SOON


async def test_hastened_checks_are_due_now(store: SqlStore) -> None:
    await store.adopt([a_watch("one"), a_watch("two"), a_watch("ended")], NOW)
    for due in await store.claim(NOW, 10):
        await store.record(unchanged(due, next_due=None if due.watch.name == "ended" else SOON))
    await store.hasten(NOW, frozenset({"two", "ended"}))
    assert {due.watch.name for due in await store.claim(NOW, 10)} == {"two", "ended"}
    await store.hasten(NOW)
    assert {due.watch.name for due in await store.claim(NOW, 10)} == {"one"}


async def test_hastening_does_not_wake_articles_that_rest(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=(a_link(1), a_link(2)), silent=True, next_due=None))
    for article in await store.claim(NOW, 10):
        await store.record(changed(article, next_due=None))
    await store.hasten(NOW)
    assert [each.target.role for each in await store.claim(NOW, 10)] == [Role.WATCH]


async def test_a_released_check_is_due_again_at_once(store: SqlStore) -> None:
    due = await first_due(store)
    await store.release(due)
    (again,) = await store.claim(NOW, 10)
    assert (again.target, again.due_at) == (due.target, due.due_at)
    assert not await store.record(unchanged(due))


async def test_an_abandoned_check_can_be_claimed_when_its_lease_ends_and_its_first_holder_writes_nothing(store: SqlStore) -> None:
    # bar 17
    stale = await first_due(store)
    assert await store.claim(NOW + LEASE - MINUTE, 10) == []
    (due,) = await store.claim(NOW + LEASE, 10)
    assert not await store.record(telling(stale, "e1"))
    assert await store.claim_deliveries(SOON, 10, ["desk"]) == []
    assert await store.latest(due.target.id) is None
    assert await store.record(telling(due, "e1"))


async def test_a_slow_check_whose_lease_ended_but_that_nobody_else_took_is_still_written(store: SqlStore) -> None:
    due = await first_due(store)
    assert await store.record(changed(due, at=NOW + LEASE * 2))


async def test_a_lease_does_not_outlive_a_clock_that_went_back(store: SqlStore) -> None:
    # bar 38
    await first_due(store)
    await store.hasten(NOW - timedelta(days=1))
    assert len(await store.claim(NOW - timedelta(days=1), 10)) == 1


async def test_a_restarted_daemon_waits_for_no_lease_of_its_former_self(open_stores: Callable[[], SqlStore]) -> None:
    killed, restarted = open_stores(), open_stores()
    for name in ("gazette", "herald"):
        await killed.adopt([a_watch("gazette"), a_watch("herald")], NOW)
        (due, *_) = await killed.claim(NOW, 1)
        await killed.record(telling(due, f"told of {name}"))
    await killed.hasten(NOW)
    assert len(await killed.claim(NOW, 10)) == 2
    assert len(await killed.claim_deliveries(NOW, 10, ["desk"])) == 2
    await restarted.adopt([a_watch("gazette"), a_watch("herald")], NOW)
    assert await restarted.claim(NOW, 10) == []
    await restarted.forget_leases()
    assert len(await restarted.claim(NOW, 10)) == 2
    assert len(await restarted.claim_deliveries(NOW, 10, ["desk"])) == 2


async def test_two_programs_never_hold_the_same_check(open_stores: Callable[[], SqlStore]) -> None:
    stores = [open_stores() for _ in range(3)]
    watches = [a_watch(f"w{number}") for number in range(60)]
    for store in stores:
        await store.adopt(watches, NOW)

    async def work(store: SqlStore) -> list[int]:
        done: list[int] = []
        while claimed := await store.claim(NOW, 7):
            assert all(await asyncio.gather(*(store.record(unchanged(due)) for due in claimed)))
            done += [due.target.id for due in claimed]
        return done

    done = [each for part in await asyncio.gather(*(work(store) for store in stores)) for each in part]
    assert len(done) == len(set(done)) == 60


async def test_a_program_leaves_watches_that_it_does_not_know_to_others(open_stores: Callable[[], SqlStore]) -> None:
    old, new = open_stores(), open_stores()
    await old.adopt([a_watch("one")], NOW)
    await new.adopt([a_watch("added"), a_watch("one")], NOW - MINUTE)
    assert [due.watch.name for due in await old.claim(NOW, 1)] == ["one"]
    assert [due.watch.name for due in await new.claim(NOW, 10)] == ["added"]


# Records


async def test_a_version_is_kept_whole_and_becomes_the_latest(store: SqlStore) -> None:
    due = await first_due(store)
    verdict = changed(due)
    assert await store.record(verdict)
    latest = await store.latest(due.target.id)
    assert latest is not None
    assert (latest.number, latest.reading, latest.raw_hash, latest.taken_at) == (1, verdict.reading, verdict.raw_hash, NOW)
    (again,) = await store.claim(SOON, 10)
    assert (again.target.fingerprint, again.target.raw_hash, again.target.versions) == (latest.reading.fingerprint, latest.raw_hash, 1)
    assert again.target.validators == Validators('"1"', None)
    assert await store.record(changed(again, "Snow fell."))
    latest = await store.latest(due.target.id)
    assert latest is not None
    assert (latest.number, latest.reading.extraction.text) == (2, "Snow fell.")


async def test_a_failure_moves_the_streak_and_never_the_baseline(store: SqlStore) -> None:  # bar 145
    due = await first_due(store)
    await store.record(changed(due))
    (due,) = await store.claim(SOON, 10)
    streak = Streak(failures=3, since=NOW, told=True, kind="timeout", gone=1)
    failed = unchanged(due, outcome=Outcome.FAILED, streak=streak, failure=Failure(FailureKind.TIMEOUT, "30 s"), next_due=SOON + MINUTE)
    assert await store.record(failed)
    (again,) = await store.claim(SOON + MINUTE, 10)
    assert again.target == replace(due.target, streak=streak)
    assert again.due_at == SOON + MINUTE


async def test_an_address_without_a_next_time_rests(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(changed(due, next_due=None))
    assert await store.claim(NOW + timedelta(days=999), 10) == []


async def test_an_address_of_kind_auto_becomes_what_it_turned_out_to_show(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.AUTO)
    await store.record(changed(due, kind=WatchKind.FEED))
    await store.adopt([a_watch(kind=WatchKind.AUTO)], NOW)
    (again,) = await store.claim(SOON, 10)
    assert (again.target.kind, again.target.versions) == (WatchKind.FEED, 1)


async def test_the_same_verdict_twice_is_written_once(store: SqlStore) -> None:
    # bar 19: the connection may break after the commit and before its answer
    due = await first_due(store)
    verdict = telling(due, "e1")
    assert all(await asyncio.gather(store.record(verdict), store.record(verdict)))
    assert await store.record(verdict)
    latest = await store.latest(due.target.id)
    assert latest is not None
    assert latest.number == 1
    assert len(await store.claim_deliveries(NOW, 10, ["desk"])) == 1


async def test_instants_of_any_zone_come_back_aware_and_in_utc(store: SqlStore) -> None:
    due = await first_due(store)
    elsewhere = SOON.astimezone(timezone(timedelta(hours=-7)))
    await store.record(unchanged(due, next_due=elsewhere))
    found = await store.next_due()
    assert found == SOON
    assert found is not None
    assert found.tzinfo is UTC


HOSTILE = "wire \x00 \x1b[31m tab\t \ud800 \U0001f600 \\u0000 end\u202e"


async def test_no_character_in_a_page_can_break_a_write(store: SqlStore) -> None:
    # bar 8 and 112
    due = await first_due(store, kind=WatchKind.LISTING)
    event = replace(an_event(f"key {HOSTILE}"), title=HOSTILE, why=HOSTILE, url=f"https://gazette.example/{HOSTILE}")
    verdict = telling(due, "plain", found=(replace(a_link(HOSTILE), title=HOSTILE, guid=HOSTILE),), validators=Validators(HOSTILE, HOSTILE))
    reading = replace(verdict.reading, extraction=replace(verdict.reading.extraction, text=HOSTILE, title=HOSTILE))  # type: ignore[union-attr,type-var]
    alert = replace(verdict.alerts[0], key=f"alert {HOSTILE}", event=event)
    failure = Failure(FailureKind.BAD_RESPONSE, HOSTILE)
    assert await store.record(replace(verdict, reading=reading, events=(event,), alerts=(alert,), failure=failure))
    latest = await store.latest(due.target.id)
    assert latest is not None
    cleaned = "wire \ufffd \ufffd[31m tab\t \ufffd \U0001f600 \\u0000 end\u202e"
    assert latest.reading.extraction.text == cleaned
    (delivery,) = await store.claim_deliveries(NOW, 10, ["desk"])
    assert delivery.note.event.title == cleaned
    assert await store.record_attempt(an_attempt(delivery, DeliveryState.DEAD, HOSTILE))
    claimed = await store.claim(SOON, 10)
    assert {each.target.url for each in claimed} == {"https://gazette.example/", f"https://gazette.example/articles/{cleaned}"}


async def test_addresses_and_keys_of_any_length_are_kept(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    noise = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(6000))
    links = tuple(replace(a_link(number), url=f"https://gazette.example/{noise}{number}", key=f"{noise}{number}") for number in range(2))
    event = replace(an_event(f"key {noise}"), url=links[0].url)
    assert await store.record(replace(telling(due, "plain"), found=links, events=(event,)))
    assert {each.target.url for each in await store.claim(NOW, 10)} == {link.url for link in links}


# Articles


async def test_articles_of_a_baseline_are_known_and_not_announced(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=tuple(a_link(number) for number in range(60)), silent=True))
    articles = await store.claim(NOW, 100)
    assert [each.target.listed for each in articles] == [a_link(number) for number in range(50)]
    first = articles[0].target
    assert (first.role, first.kind, first.announce, first.url, first.versions) == (
        Role.ARTICLE,
        WatchKind.ARTICLE,
        False,
        a_link(0).url,
        0,
    )
    await store.record(unchanged(await listing_again(store), found=tuple(a_link(number) for number in range(40, 60))))
    assert await new_articles(store) == []


async def test_an_article_that_is_listed_later_is_announced_until_it_has_been(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=(a_link(1),)))
    (article,) = await store.claim(NOW, 10)
    assert article.target.announce
    await store.record(unchanged(article, outcome=Outcome.FAILED, next_due=NOW))
    (article,) = await store.claim(NOW, 10)
    assert article.target.announce
    new = an_event("new", EventKind.ARTICLE_NEW)
    await store.record(changed(article, events=(new,), next_due=NOW))
    (article,) = await store.claim(NOW, 10)
    assert not article.target.announce


async def test_an_article_is_known_by_any_of_its_names(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.FEED)
    found = (a_link(1, guid="tag:1"), a_link("1-renamed", guid="tag:1"), a_link(1), a_link("1-renamed"))
    await store.record(changed(due, found=found, next_due=NOW))
    claimed = {each.target.role: each for each in await store.claim(NOW, 10)}
    assert claimed[Role.ARTICLE].target.listed == found[0]
    await store.record(unchanged(claimed[Role.WATCH], found=(a_link("1-renamed"), a_link("1-again", guid="tag:1")), next_due=NOW))
    (listing,) = await store.claim(NOW, 10)
    await store.record(unchanged(listing, found=(a_link("1-again"),)))
    assert await store.claim(NOW, 10) == []


async def test_an_article_is_known_by_the_canonical_address_it_gave_itself(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=(a_link("short-link"),)))
    (article,) = await store.claim(NOW, 10)
    verdict = changed(article)
    assert verdict.reading is not None
    extraction = replace(verdict.reading.extraction, canonical="https://www.gazette.example/articles/the-long-name/")
    await store.record(replace(verdict, reading=replace(verdict.reading, extraction=extraction)))
    found = (a_link("the-long-name", key="gazette.example/articles/the-long-name"), a_link("unheard-of"))
    await store.record(unchanged(await listing_again(store), found=found))
    assert await new_articles(store) == [found[1].url]


async def test_two_watches_know_their_articles_apart(store: SqlStore) -> None:
    await store.adopt([a_watch("one", kind=WatchKind.FEED), a_watch("two", kind=WatchKind.FEED)], NOW)
    claimed = await store.claim(NOW, 10)
    await asyncio.gather(*(store.record(changed(due, found=(a_link(1),))) for due in claimed))
    assert sorted(each.watch.name for each in await store.claim(NOW, 10)) == ["one", "two"]


# Deliveries


async def test_an_alert_waits_for_each_of_its_channels(store: SqlStore) -> None:
    due = await first_due(store)
    verdict = telling(due, "e1", channels=("desk", "phone", "desk"))
    assert await store.record(verdict)
    claimed = await store.claim_deliveries(NOW, 10, ["desk", "phone"])
    assert [(each.channel, each.note.key, each.note.event, each.attempts) for each in claimed] == [
        ("desk", "alert:e1", verdict.events[0], 0),
        ("phone", "alert:e1", verdict.events[0], 0),
    ]
    assert await store.claim_deliveries(NOW, 10, ["desk", "phone"]) == []
    assert all(await asyncio.gather(*(store.record_attempt(an_attempt(each)) for each in claimed)))
    assert await store.claim_deliveries(NOW + timedelta(days=1), 10, ["desk", "phone"]) == []


async def test_an_event_that_was_recorded_before_is_told_to_nobody_again(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(telling(due, "e1"))
    (again,) = await store.claim(SOON, 10)
    await store.record(telling(again, "e1", "e2", text="Snow fell."))
    assert [each.note.event.key for each in await store.claim_deliveries(SOON, 10, ["desk"])] == ["e1", "e2"]


async def test_the_oldest_delivery_comes_first_and_other_channels_are_left_alone(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(telling(due, "e1", "e2", "e3", channels=("desk", "phone")))
    claimed = await store.claim_deliveries(NOW, 2, ["phone"])
    assert [(each.channel, each.note.event.key) for each in claimed] == [("phone", "e1"), ("phone", "e2")]
    assert await store.claim_deliveries(NOW, 10, []) == []
    assert [each.note.event.key for each in await store.claim_deliveries(NOW, 10, ["desk"])] == ["e1", "e2", "e3"]


async def test_a_refused_delivery_waits_for_its_next_attempt(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(telling(due, "e1"))
    (delivery,) = await store.claim_deliveries(NOW, 10, ["desk"])
    assert await store.record_attempt(an_attempt(delivery, DeliveryState.WAITING, "503", SOON))
    assert await store.claim_deliveries(SOON - MINUTE, 10, ["desk"]) == []
    (again,) = await store.claim_deliveries(SOON, 10, ["desk"])
    assert (again.id, again.attempts, again.created_at, again.note.event) == (delivery.id, 1, NOW, delivery.note.event)
    assert await store.record_attempt(an_attempt(again, DeliveryState.DEAD, "gone for good"))
    assert await store.claim_deliveries(SOON + timedelta(days=9), 10, ["desk"]) == []


async def test_a_stale_sender_marks_nothing(store: SqlStore) -> None:
    # bar 17
    due = await first_due(store)
    await store.record(telling(due, "e1"))
    (stale,) = await store.claim_deliveries(NOW, 10, ["desk"])
    assert await store.claim_deliveries(NOW + LEASE - MINUTE, 10, ["desk"]) == []
    (fresh,) = await store.claim_deliveries(NOW + LEASE, 10, ["desk"])
    assert not await store.record_attempt(an_attempt(stale))
    assert await store.record_attempt(an_attempt(fresh))
    assert await store.record_attempt(an_attempt(fresh)), "the same attempt again is known, not lost"
    alert = Views(store.database).alert(1)
    assert alert is not None
    assert len(alert.deliveries[0].attempts) == 1


async def test_postponed_deliveries_come_back_untried_at_their_time(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(telling(due, "e1", "e2"))
    claimed = await store.claim_deliveries(NOW, 10, ["desk"])
    await store.postpone(claimed, SOON)
    await store.postpone([], SOON)
    assert await store.claim_deliveries(SOON - MINUTE, 10, ["desk"]) == []
    assert [each.attempts for each in await store.claim_deliveries(SOON, 10, ["desk"])] == [0, 0]


async def test_closing_finishes_what_is_being_written(open_stores: Callable[[], SqlStore]) -> None:
    store, other = open_stores(), open_stores()
    await store.adopt([a_watch(f"w{number}") for number in range(20)], NOW)
    written = [asyncio.create_task(store.record(changed(due))) for due in await store.claim(NOW, 20)]
    await asyncio.sleep(0)
    await store.close()
    assert all(await asyncio.gather(*written))
    await other.adopt([a_watch(f"w{number}") for number in range(20)], NOW)
    assert await other.claim(NOW, 20) == []
