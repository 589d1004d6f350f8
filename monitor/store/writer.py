"""How are many small writes made cheap and safe?

One thread writes. What waits at the moment is written in one transaction, whose flush to disk then serves all; each
waiter gets its own answer. Never: let one bad write cost another. Decided: who writes alone waits for nobody, and in a
crowd the next group waits a moment for company, since a transaction costs as much as ten of its items. When a group
fails, its members are tried one by one, unless the database as a whole is in trouble; after a failed flush nothing is
written any more. Whatever is written here may be written twice without harm, so that a connection that broke, even while
it committed, is replaced and the work done again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sqlalchemy import Connection

from monitor.model.errors import StoreError
from monitor.store.opening.database import Database
from monitor.store.opening.troubles import TROUBLES, concerns_all, in_words, lost_its_connection, lost_its_disk

Item = TypeVar("Item")
Ready = TypeVar("Ready")
Result = TypeVar("Result")

_LARGEST_GROUP = 200
_COMPANY_SHARE = 4
_COMPANY_SECONDS = 0.06
"""While there is a crowd, a group waits for company so many times as long as the one before it took, and so long at most."""


@dataclass(slots=True, eq=False)
class _Waiting(Generic[Item]):
    item: Item
    answer: asyncio.Future[bool]


@dataclass(eq=False)
class Writer(Generic[Item, Ready]):
    """Writes to one database from one thread.

    `prepare` does the costly part of one item before the transaction begins; `write_all` writes a group inside it, and
    gives an answer for each.
    """

    database: Database
    prepare: Callable[[Item], Ready]
    write_all: Callable[[Connection, Sequence[Ready]], list[bool]]
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "store-writer"))
    _waiting: list[_Waiting[Item]] = field(default_factory=list)
    _busy: asyncio.Task[None] | None = None
    _stopped_by: StoreError | None = None

    async def add(self, item: Item) -> bool:
        """Write one item with whatever else waits. Raises StoreError when it could not be written."""
        waiting = _Waiting(item, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._busy is None or self._busy.done():
            self._busy = asyncio.create_task(self._drain())
        return await waiting.answer

    async def run(self, work: Callable[[Connection], Result]) -> Result:
        """Do some work in a transaction of its own. Raises StoreError."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._transaction, work)

    async def close(self) -> None:
        """Write what waits, then end the thread."""
        while self._busy is not None and not self._busy.done():
            await asyncio.wait([self._busy])
        self._thread.shutdown()

    async def _drain(self) -> None:
        loop = asyncio.get_running_loop()
        pause = 0.0
        while True:
            await asyncio.sleep(pause)  # whoever becomes ready meanwhile, if only in this turn of the loop, joins the group
            group = [each for each in self._waiting[:_LARGEST_GROUP] if not each.answer.cancelled()]
            del self._waiting[:_LARGEST_GROUP]
            if not group and not self._waiting:
                return
            began = loop.time()
            await self._settle(group)
            pause = min(_COMPANY_SHARE * (loop.time() - began), _COMPANY_SECONDS) if len(group) > 1 else 0.0

    async def _settle(self, group: Sequence[_Waiting[Item]]) -> None:
        loop = asyncio.get_running_loop()
        results: Sequence[bool | Exception]
        try:
            results = await loop.run_in_executor(self._thread, self._write, [each.item for each in group])
        except Exception as fault:  # a fault of ours must not leave anyone waiting for ever
            results = [fault] * len(group)
        for waiting, result in zip(group, results, strict=True):
            if waiting.answer.cancelled():
                continue
            if isinstance(result, Exception):
                waiting.answer.set_exception(result)
            else:
                waiting.answer.set_result(result)

    def _write(self, items: Sequence[Item]) -> list[bool | Exception]:
        """An answer or a fault for each item."""
        try:
            ready = [self.prepare(item) for item in items]
            return list(self._transaction(lambda connection: self.write_all(connection, ready)))
        except Exception as fault:
            if len(items) == 1 or _concerns_all(fault):
                return [fault] * len(items)
        return [result for item in items for result in self._write([item])]

    def _transaction(self, work: Callable[[Connection], Result]) -> Result:
        if self._stopped_by is not None:
            raise self._stopped_by
        try:
            try:
                return self._once(work)
            except TROUBLES as error:
                if not lost_its_connection(error):
                    raise
                return self._once(work)
        except TROUBLES as error:
            words = in_words(self.database.place, error)
            if lost_its_disk(error):
                self._stopped_by = words
            raise words from error

    def _once(self, work: Callable[[Connection], Result]) -> Result:
        with self.database.writing.begin() as connection:
            return work(connection)


def _concerns_all(fault: Exception) -> bool:
    return isinstance(fault.__cause__, Exception) and concerns_all(fault.__cause__)
