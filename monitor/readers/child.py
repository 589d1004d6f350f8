"""The reading process: `python -m monitor.readers.child`, started by the pool and by nobody else."""

from __future__ import annotations

from monitor.model.change import Change
from monitor.model.errors import Failure
from monitor.processes.serving import serve
from monitor.readers.tasks import COMPARE, LAY_OPEN, READ, CompareOrder, LaidOpen, ReadAnswer, ReadOrder
from monitor.reading.compare.diff import compare
from monitor.reading.laid_open import lay_open
from monitor.reading.read import read


def _read(order: ReadOrder) -> ReadAnswer:
    answer = read(order.page, order.hints)
    return ReadAnswer(failure=answer) if isinstance(answer, Failure) else ReadAnswer(reading=answer)


def _compare(order: CompareOrder) -> Change:
    return compare(order.old, order.new)


def _lay_open(order: ReadOrder) -> LaidOpen:
    return LaidOpen(lay_open(order.page, order.hints))


if __name__ == "__main__":
    serve({READ: _read, COMPARE: _compare, LAY_OPEN: _lay_open})
