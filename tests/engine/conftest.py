"""The post office that the tests of this folder open, and the bench at which they look."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from monitor.model.rule import AT_ONCE, Rule, Timing
from monitor.model.watch import WatchKind
from monitor.store.sql import open_store
from tests.engine.bench import URL, Bench, MakeBench
from tests.engine.postal import START, Open, Postal


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Open]:
    """Opens days at the post office and closes them; without channels named, a desk and a phone are told at once."""
    opened: list[Postal] = []

    def another(*, rules: tuple[Rule, ...] = (), start: datetime = START, **timings: Timing) -> Postal:
        opened.append(Postal(tmp_path, timings or {"desk": AT_ONCE, "phone": AT_ONCE}, rules, start))
        return opened[-1]

    yield another
    for each in opened:
        await each.store.close()


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[MakeBench]:
    """Sets up watches over recordings, on one store."""
    store = open_store(str(tmp_path / "monitor.sqlite"), durable=False)

    def make(kind: WatchKind = WatchKind.ARTICLE, url: str = URL) -> Bench:
        return Bench(tmp_path, store, kind, url)

    yield make
    await store.close()
