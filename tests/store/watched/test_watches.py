"""What becomes of watches and their history when the settings change, on both databases?"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from monitor.model.check import Role
from monitor.model.page import RequestOptions, Validators
from monitor.model.watch import Cron, WatchKind
from monitor.store.sql import LEASE, SqlStore
from monitor.store.views.views import Views
from tests.store.making import NOW, SOON, a_link, a_watch, changed, first_due, telling, unchanged

MINUTE = timedelta(minutes=1)


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
