"""What each host was asked adds up by day, on both databases."""

from __future__ import annotations

from datetime import date, timedelta

from monitor.model.usage import HostUse
from monitor.store.sql import SqlStore
from monitor.store.usage import KEPT
from monitor.store.views.views import Views

TODAY = date(2025, 3, 1)


async def test_counts_add_up_by_host_and_day_and_the_busiest_comes_first(store: SqlStore) -> None:
    await store.add_usage((HostUse(TODAY, "a.example", 2, 100), HostUse(TODAY, "b.example", 9, 1)))
    await store.add_usage((HostUse(TODAY, "a.example", 1, 50), HostUse(TODAY - timedelta(days=1), "a.example", 7, 7)))
    views = Views(store.database)
    assert views.hosts(TODAY) == (HostUse(TODAY, "b.example", 9, 1), HostUse(TODAY, "a.example", 3, 150))
    assert len(views.hosts(TODAY - timedelta(days=1))) == 3


async def test_counts_of_a_year_ago_are_dropped(store: SqlStore) -> None:
    await store.add_usage((HostUse(TODAY - KEPT - timedelta(days=1), "old.example", 1, 1),))
    await store.add_usage((HostUse(TODAY, "a.example", 1, 1),))
    assert [use.site for use in Views(store.database).hosts(date(2020, 1, 1))] == ["a.example"]
