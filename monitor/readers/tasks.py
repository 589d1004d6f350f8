"""What is asked of a reading process, and what does it answer?"""

from __future__ import annotations

from dataclasses import dataclass

from monitor.model.change import Change
from monitor.model.errors import Failure
from monitor.model.focus import Part
from monitor.model.page import Page, PageHints
from monitor.model.reading import Reading
from monitor.processes.crossing import Task


@dataclass(frozen=True, slots=True)
class ReadOrder:
    """One page to read."""

    page: Page
    hints: PageHints


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """Exactly one of the two is given."""

    reading: Reading | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class CompareOrder:
    """Two neighbouring versions."""

    old: Reading
    new: Reading


@dataclass(frozen=True, slots=True)
class LaidOpen:
    """A page with the fate of every part of it."""

    parts: tuple[Part, ...]


READ = Task("read", ReadOrder, ReadAnswer)
COMPARE = Task("compare", CompareOrder, Change)
LAY_OPEN = Task("lay open", ReadOrder, LaidOpen)
