"""Which alerts would there have been, had we watched back then?

A recorded history goes through the real pipeline, by the clock of that history: a row's instant is the time of its check, and
the first row of an address is its baseline. Nothing is delivered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol, TypeVar

from monitor.engine.rounds import Rounds
from monitor.ports import Store


class RecordedRow(Protocol):
    """One saved answer, as far as a replay must know it."""

    @property
    def url(self) -> str:
        """The address that showed it."""
        ...

    @property
    def at(self) -> datetime | None:
        """When; None where only the order is known."""
        ...


RowT = TypeVar("RowT", bound=RecordedRow)


class HistoryClock:
    """Stands still until it is set, and never goes back."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """The instant of the history."""
        return self._now

    def monotonic(self) -> float:
        """The same, as seconds."""
        return self._now.timestamp()

    def advance(self, at: datetime | None) -> None:
        """Go on to `at`, unless that lies behind."""
        if at is not None and at > self._now:
            self._now = at


async def replay(rows: Iterable[RowT], show: Callable[[RowT], None], rounds: Rounds, store: Store, clock: HistoryClock) -> None:
    """Check the address of each row at the row's instant, then the articles that it names for the first time."""
    for row in rows:
        clock.advance(row.at)
        show(row)
        await store.hasten_address(clock.now(), row.url)
        for _ in range(2):
            await rounds.run()
            await rounds.settle()
