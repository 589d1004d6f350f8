"""What would have been told, had we watched back then?

A recorded history walks the real pipeline, with the clock of that history: a row's instant is the time of its
check, the first row of an address is its baseline. Nothing is delivered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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


async def replay(
    rows: Iterable[RowT], show: Callable[[RowT], None], watch_of: Mapping[str, str], rounds: Rounds, store: Store, clock: HistoryClock
) -> None:
    """Check, for each row, the watch of its address (by `watch_of`) at the row's instant, and the articles it then names.

    Addresses that no watch has by name are those of articles: their row is shown, and they are checked when due.
    """
    for row in rows:
        clock.advance(row.at)
        show(row)
        name = watch_of.get(row.url)
        names = frozenset({name}) if name else None
        await store.hasten(clock.now(), names)
        for _ in range(2):
            await rounds.run(names)
            await rounds.settle()
