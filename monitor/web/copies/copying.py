"""How is a saved page copied where it can do no harm?

In a child process under limits, started when somebody looks and gone when nobody does.
"""

from __future__ import annotations

from datetime import timedelta

from monitor.processes.crossing import Task
from monitor.processes.pool import Limits, Pool, Trouble
from monitor.web.copies.safe_copy import CopyOrder, SafeCopy

COPY = Task("copy", CopyOrder, SafeCopy)
_LIMITS = Limits(deadline=timedelta(seconds=10), processor_time=timedelta(seconds=5), idle=timedelta(seconds=10))


class Copier:
    """Copies saved pages."""

    def __init__(self) -> None:
        self._pool = Pool("monitor.web.copies.child", 1, _LIMITS)

    async def copy(self, order: CopyOrder) -> SafeCopy:
        """The copy, or in it why there is none."""
        answer = await self._pool.run(COPY, order)
        return SafeCopy("", 0, False, f"The page cannot be shown ({answer.detail}).") if isinstance(answer, Trouble) else answer

    async def close(self) -> None:
        """End the process."""
        await self._pool.close()
