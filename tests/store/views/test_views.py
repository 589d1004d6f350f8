"""What the command line and the dashboard are told is what happened."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.model.alert import DeliveryState, Sending
from monitor.model.check import Outcome, Streak
from monitor.model.errors import Failure, FailureKind
from monitor.model.watch import WatchKind
from monitor.store.sql import SqlStore
from monitor.store.views.views import Views, open_views
from tests.store.making import NOW, SOON, a_link, a_page, a_watch, an_attempt, changed, telling, unchanged

LATER = SOON + timedelta(minutes=15)


@pytest.fixture
def views(store: SqlStore) -> Views:
    """Views over the store's own database."""
    return Views(store.database)


async def test_a_watch_is_shown_with_its_last_check_and_what_is_next(store: SqlStore, views: Views) -> None:
    await store.adopt([a_watch("one", kind=WatchKind.FEED), a_watch("two"), a_watch("three")], NOW)
    (one, _, two) = sorted(await store.claim(NOW, 10), key=lambda due: due.watch.name)
    await store.record(changed(one, found=(a_link(1), a_link(2))))
    await store.record(changed(two))
    (again,) = await store.claim(SOON, 10, frozenset({"two"}))
    streak = Streak(failures=1, since=SOON, kind="timeout")
    failure = Failure(FailureKind.TIMEOUT, "30 s")
    await store.record(unchanged(again, at=SOON, outcome=Outcome.FAILED, failure=failure, streak=streak, next_due=LATER, status=None))
    await store.adopt([a_watch("one", kind=WatchKind.FEED), a_watch("two")], NOW)

    seen = {each.name: each for each in views.watches()}
    assert list(seen) == ["one", "three", "two"]
    assert (seen["one"].articles, seen["one"].versions, seen["one"].next_due, seen["one"].active) == (2, 1, SOON, True)
    assert (seen["three"].active, seen["three"].next_due, seen["three"].last_check) == (False, None, None)
    last = seen["two"].last_check
    assert last is not None
    assert (last.at, last.outcome, last.failure, last.detail, last.status) == (SOON, "failed", "timeout", "30 s", None)
    assert (seen["two"].streak, seen["two"].next_due) == (streak, LATER)


async def test_the_history_of_a_watch_and_of_an_address(store: SqlStore, views: Views) -> None:
    await store.adopt([a_watch("feed", kind=WatchKind.FEED)], NOW)
    (due,) = await store.claim(NOW, 10)
    await store.record(changed(due, found=(a_link(1),)))
    (article,) = await store.claim(NOW, 10)
    await store.record(telling(article, "e1"))
    whole = views.history("feed")
    assert whole is not None
    assert [each.url for each in whole.checks] == [a_link(1).url, "https://feed.example/"]
    assert [(each.url, each.number) for each in whole.versions] == [(a_link(1).url, 1), ("https://feed.example/", 1)]
    assert [each.event.key for each in whole.events] == ["e1"]
    part = views.history(a_link(1).url)
    assert part is not None
    assert (part.checks, part.versions, part.events) == (whole.checks[:1], whole.versions[:1], whole.events)
    assert views.history("no such watch") is None
    assert views.history("'; DROP TABLE watch; --") is None
    bounded = views.history("feed", limit=1)
    assert bounded is not None
    assert bounded.checks == whole.checks[:1]


async def test_history_keeps_the_order_of_writing_when_a_clock_goes_back(store: SqlStore, views: Views) -> None:
    # bar 171
    await store.adopt([a_watch()], NOW)
    for text, at in (("first", SOON), ("second", NOW)):
        await store.hasten(at)
        (due,) = await store.claim(at, 10)
        await store.record(changed(due, text, at=at))
    history = views.history("gazette")
    assert history is not None
    assert [(each.number, each.taken_at) for each in history.versions] == [(2, NOW), (1, SOON)]
    assert [each.at for each in history.checks] == [NOW, SOON]


async def test_every_version_can_be_had_with_its_reading_and_its_page(store: SqlStore, views: Views) -> None:
    await store.adopt([a_watch("one", url="https://shared.example/"), a_watch("two", url="https://shared.example/")], NOW)
    one, two = await store.claim(NOW, 10)
    await store.record(changed(one, page=a_page(b"same bytes"), raw_hash="h1"))
    await store.record(changed(two, page=a_page(b"same bytes"), raw_hash="h1"))
    (again, _) = await store.claim(SOON, 10)
    await store.record(changed(again, "Snow fell."))
    versions = views.versions("https://shared.example/")
    assert [(each.watch, each.number, each.access, each.title) for each in versions] == [
        ("one", 1, "open", "Weather"),
        ("one", 2, "open", "Weather"),
        ("two", 1, "open", "Weather"),
    ]
    page = views.raw_page(versions[0].raw_hash)
    assert page is not None
    assert (page.body, page.content_type) == (b"same bytes", "text/html; charset=utf-8")
    assert versions[0].raw_hash == versions[2].raw_hash
    snapshot = views.version(versions[1].id)
    assert snapshot is not None
    assert snapshot.reading.extraction.text == "Snow fell."
    assert views.version(999_999) is None
    assert views.raw_page("unheard of") is None


async def test_the_ledger_shows_what_became_of_every_alert(store: SqlStore, views: Views) -> None:
    await store.adopt([a_watch("one"), a_watch("two")], NOW)
    one, two = await store.claim(NOW, 10)
    await store.record(telling(one, "e1", channels=("desk", "phone")))
    await store.record(telling(two, "e2", "e3"))
    desk, phone, dead, _ = await store.claim_deliveries(NOW, 10, ["desk", "phone"])
    await store.record_sending(Sending((an_attempt(desk),)))
    await store.record_sending(Sending((an_attempt(phone, DeliveryState.WAITING, "503 try later", SOON),)))
    await store.record_sending(Sending((an_attempt(dead, DeliveryState.DEAD, "401 who are you"),)))

    ledger = views.alerts()
    assert [each.event.key for each in ledger] == ["e3", "e2", "e1"]
    assert [(each.channel, each.state, each.tries, each.answer) for each in ledger[2].deliveries] == [
        ("desk", DeliveryState.SENT, 1, ""),
        ("phone", DeliveryState.WAITING, 1, "503 try later"),
    ]
    (sent, waiting) = ledger[2].deliveries
    assert sent.finished_at == NOW + timedelta(milliseconds=250)
    assert (waiting.finished_at, waiting.not_before) == (None, SOON)
    assert [(each.at, each.duration_ms, each.answer, each.next_attempt) for each in waiting.attempts] == [(NOW, 250, "503 try later", SOON)]
    assert views.alert(ledger[2].id) == ledger[2]
    assert views.alert(999_999) is None
    assert [each.event.key for each in views.alerts(watch="one")] == ["e1"]
    assert [each.event.key for each in views.alerts(states=[DeliveryState.DEAD])] == ["e2"]
    assert [each.event.key for each in views.alerts(tried_in_vain=True)] == ["e2", "e1"]
    assert [each.event.key for each in views.alerts(limit=1)] == ["e3"]


async def test_counts_say_how_much_waits(store: SqlStore, views: Views) -> None:
    assert views.counts(NOW).oldest_overdue is None
    await store.adopt([a_watch("one"), a_watch("two"), a_watch("three")], NOW)
    one, two, _ = await store.claim(NOW, 10)
    await store.record(telling(one, "e1", "e2"))
    await store.record(changed(two, next_due=LATER))
    (delivery, _) = await store.claim_deliveries(NOW, 10, ["desk"])
    await store.record_sending(Sending((an_attempt(delivery, DeliveryState.DEAD, "no"),)))
    seen = views.counts(SOON)
    assert (seen.watches, seen.addresses, seen.versions, seen.alerts) == (3, 3, 2, 2)
    assert (seen.overdue_checks, seen.oldest_overdue) == (1, SOON)
    assert (seen.waiting_deliveries, seen.oldest_waiting, seen.dead_deliveries) == (1, NOW, 1)


async def test_views_open_beside_a_store_at_work(store: SqlStore, address: str) -> None:
    await store.adopt([a_watch()], NOW)
    with open_views(address) as views:
        assert [each.name for each in views.watches()] == ["gazette"]
