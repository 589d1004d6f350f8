"""The post office that the tests of this folder open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from monitor.model.rule import AT_ONCE, Rule, Timing
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
