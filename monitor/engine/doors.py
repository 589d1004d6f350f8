"""Which doors to the outside world does a check need? They are handed over together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from monitor.ports import Clock, Fetcher, Reader, Store


@dataclass(frozen=True, slots=True)
class Doors:
    """The adapters of one running program. `chance` gives numbers from 0 to 1; `recorded` says that the pages are those of a
    history, which shows the same again, whenever it is asked, until the next one was recorded."""

    fetcher: Fetcher
    reader: Reader
    store: Store
    clock: Clock
    chance: Callable[[], float]
    recorded: bool = False
