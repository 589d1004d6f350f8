"""What must a check be worth, so that the checks of all sources together stay within their budget?

One price holds for all sources with `every = "auto"`. It is set anew every few minutes, from what each of them has brought so
far.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.judging.when.rhythm import price_of
from monitor.ports import Store

PRICED_EVERY = timedelta(minutes=10)
DEFAULT_LOOKS_A_DAY = 48.0
_HOURS_A_DAY = 24


@dataclass
class Purse:
    """Knows the price. `looks_a_day` is what each watch may cost on the mean, its articles aside."""

    store: Store
    looks_a_day: float = DEFAULT_LOOKS_A_DAY
    _price: float = 1.0
    _priced_at: datetime | None = None

    async def price(self, now: datetime) -> float:
        """The price at this moment, in item-hours: the waiting of one item for so many hours."""
        if self._priced_at is None or not timedelta() <= now - self._priced_at < PRICED_EVERY:
            sources = await self.store.paced()
            budget = len({source.watch for source in sources}) * self.looks_a_day / _HOURS_A_DAY
            self._price, self._priced_at = await asyncio.to_thread(price_of, sources, budget), now
        return self._price
