"""What must a look be worth? Asked of a real store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.engine.purse import PRICED_EVERY, Purse
from monitor.judging.when.rhythm import first_sight, learnt
from monitor.model.watch import Auto, WatchKind
from monitor.store.sql import SqlStore, open_store
from tests.store.making import NOW, a_link, a_watch, changed, unchanged

HOUR = timedelta(hours=1)
AUTO = Auto()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    opened = open_store(str(tmp_path / "monitor.sqlite"), durable=False)
    yield opened
    await opened.close()


async def test_only_sources_whose_times_are_learnt_are_paced_and_their_articles_are_not(store: SqlStore) -> None:
    await store.adopt([a_watch("daily", kind=WatchKind.FEED, cadence=AUTO), a_watch("hourly")], NOW)
    for due in await store.claim(NOW, 10):
        rhythm = first_sight(NOW, ()) if due.watch.name == "daily" else None
        assert await store.record(changed(due, found=(a_link(1), a_link(2)), silent=True, rhythm=rhythm))
    (source,) = await store.paced()
    assert (source.watch, source.cadence, source.rhythm) == ("daily", AUTO, first_sight(NOW, ()))


async def test_what_was_learnt_is_kept_and_given_to_the_next_check(store: SqlStore) -> None:
    await store.adopt([a_watch("daily", kind=WatchKind.FEED, cadence=AUTO)], NOW)
    (due,) = await store.claim(NOW, 10)
    rhythm = learnt(first_sight(NOW - 2 * HOUR, ()), NOW, 3)
    assert await store.record(unchanged(due, rhythm=rhythm, next_due=NOW))
    (again,) = await store.claim(NOW, 10)
    assert again.target.rhythm is not None
    assert again.target.rhythm.until == NOW
    assert sum(again.target.rhythm.by_hour) == pytest.approx(3, abs=0.01)
    assert await store.record(unchanged(again, rhythm=None, next_due=NOW))
    (later,) = await store.claim(NOW, 10)
    assert later.target.rhythm == again.target.rhythm, "a look that taught nothing forgets nothing"


async def test_a_link_is_unknown_until_it_was_recorded_under_any_of_its_names(store: SqlStore) -> None:
    await store.adopt([a_watch("daily", kind=WatchKind.FEED)], NOW)
    (due,) = await store.claim(NOW, 1)
    named = a_link(1, guid="item-1")
    assert await store.record(changed(due, found=(named,), silent=True))
    elsewhere = replace(a_link(7), guid="item-1")
    assert await store.unknown("daily", [elsewhere, a_link(1), a_link(2)]) == (a_link(2),)
    assert await store.unknown("another", [named]) == (named,)


async def test_the_price_is_set_anew_every_few_minutes(store: SqlStore) -> None:
    await store.adopt([a_watch("daily", kind=WatchKind.FEED, cadence=AUTO)], NOW)
    purse = Purse(store, looks_a_day=24)
    first = await purse.price(NOW)
    purse.looks_a_day = 240
    assert await purse.price(NOW + PRICED_EVERY / 2) == first
    assert await purse.price(NOW + PRICED_EVERY) < first, "a fuller purse looks for less"
