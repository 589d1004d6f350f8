"""One watch over a recording that is written as the test goes: the real pipeline and store, with the reading done in this process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.engine.doors import Doors
from monitor.engine.replay import HistoryClock
from monitor.engine.rounds import Rounds
from monitor.fetch.recorded.fixtures import FixtureFetcher
from monitor.fetch.recorded.manifest import read_manifest
from monitor.model.change import Change, EventKind
from monitor.model.check import Due, Verdict
from monitor.model.errors import Failure
from monitor.model.focus import Focus
from monitor.model.page import Page, PageHints
from monitor.model.reading import Reading
from monitor.model.watch import Interval, Watch, WatchKind
from monitor.reading.compare.diff import compare
from monitor.reading.read import read
from monitor.reading.version import READER_VERSION
from monitor.store.sql import SqlStore
from tests.engine.story import OLD, PARAGRAPHS, Recording, article, article_url

START = datetime(2025, 3, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
URL = article_url(OLD[0][0])


class HereReader:
    """Reads in this process; `version` and `suffix` are those of another way of reading."""

    def __init__(self, version: int = READER_VERSION, suffix: str = "") -> None:
        self.version, self.suffix, self.read_pages = version, suffix, 0

    async def read(self, page: Page, hints: PageHints) -> Reading | Failure:
        self.read_pages += 1
        reading = read(page, hints)
        if isinstance(reading, Failure):
            return reading
        said = replace(reading.extraction, title=reading.extraction.title + self.suffix)
        return replace(reading, extraction=said, reader_version=self.version, fingerprint=reading.fingerprint + self.suffix)

    async def compare(self, old: Reading, new: Reading) -> Change | Failure:
        return compare(old, new)

    async def close(self) -> None:
        pass


class Bench:
    """One watch over a recording that is written as the test goes."""

    def __init__(self, folder: Path, store: SqlStore, kind: WatchKind, url: str) -> None:
        self.folder, self.store, self.kind, self.url = folder, store, kind, url
        self.clock = HistoryClock(START)
        self.reader = HereReader()
        self.looks = 0

    async def adopt(self, focus: Focus = Focus()) -> None:  # noqa: B008 - a frozen value
        watch = Watch("The Magazine", self.url, self.kind, Interval(HOUR), frozenset(EventKind), ("desk",), focus=focus)
        await self.store.adopt([watch], self.clock.now())

    async def look(self, *rows: Mapping[str, object]) -> list[Verdict]:
        """An hour later, look at everything, which now shows these rows."""
        self.looks += 1
        self.clock.advance(self.clock.now() + 2 * HOUR)
        pages = FixtureFetcher(read_manifest(Recording(self.folder / str(self.looks)).write(rows)))
        return await self.round(pages)

    async def round(self, fetcher: object) -> list[Verdict]:
        verdicts: list[Verdict] = []
        self.complaints: list[tuple[Due, str]] = []
        doors = Doors(fetcher, self.reader, self.store, self.clock, lambda: 0.5)  # type: ignore[arg-type]
        rounds = Rounds(doors, 4, verdicts.append, lambda due, trouble: self.complaints.append((due, trouble)))
        await self.store.hasten(self.clock.now())
        for _ in range(2):
            await rounds.run()
            await rounds.settle()
        return verdicts


MakeBench = Callable[..., Bench]


def page(text: tuple[str, ...] = PARAGRAPHS, title: str = OLD[0][1], wall: str = "") -> dict[str, object]:
    return {"url": URL, "body": article(OLD[0][0], title, text, wall)}


def kinds(verdicts: list[Verdict]) -> list[str]:
    return [event.kind.value for verdict in verdicts for event in verdict.events]
