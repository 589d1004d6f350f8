"""The pipeline over a real store and saved pages, with the reading done in this process."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.engine.doors import Doors
from monitor.engine.replay import HistoryClock
from monitor.engine.rounds import Rounds
from monitor.fetch.recorded.fixtures import FixtureFetcher
from monitor.fetch.recorded.manifest import read_manifest
from monitor.model.change import Change, EventKind
from monitor.model.check import Due, Outcome, Verdict
from monitor.model.errors import Failure, FailureKind, StoreError
from monitor.model.focus import Focus
from monitor.model.page import Fetched, Page, PageHints, Request
from monitor.model.reading import Reading
from monitor.model.watch import Interval, Watch, WatchKind
from monitor.reading.compare.diff import compare
from monitor.reading.read import read
from monitor.reading.version import READER_VERSION
from monitor.store.sql import SqlStore, open_store
from tests.engine.story import FRONT, NEW, OLD, PARAGRAPHS, WALL, Recording, article, article_url, front

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


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[MakeBench]:
    store = open_store(str(tmp_path / "monitor.sqlite"), durable=False)

    def make(kind: WatchKind = WatchKind.ARTICLE, url: str = URL) -> Bench:
        return Bench(tmp_path, store, kind, url)

    yield make
    await store.close()


def page(text: tuple[str, ...] = PARAGRAPHS, title: str = OLD[0][1], wall: str = "") -> dict[str, object]:
    return {"url": URL, "body": article(OLD[0][0], title, text, wall)}


def kinds(verdicts: list[Verdict]) -> list[str]:
    return [event.kind.value for verdict in verdicts for event in verdict.events]


async def test_equal_bytes_are_not_read_again(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    (second,) = await desk.look(page())
    assert (second.outcome, desk.reader.read_pages) == (Outcome.UNCHANGED, 1)


async def test_the_same_bytes_under_a_new_entity_tag_are_asked_about_with_that_one(bench: MakeBench) -> None:  # bar 160
    desk = bench()
    await desk.adopt()
    sizes = []
    for tag in ('"before"', '"after"', '"after"'):
        (verdict,) = await desk.look(page() | {"headers": {"etag": tag}})
        sizes.append(verdict.size_bytes)
    assert sizes == [sizes[0], sizes[0], 0]


async def test_a_page_that_breaks_off_is_no_version(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    whole = str(page()["body"])
    broken = whole[: whole.index(PARAGRAPHS[-1]) + 7]
    (second,) = await desk.look({"url": URL, "body": broken})
    assert second.failure is not None
    assert (second.failure.kind, kinds([second])) == (FailureKind.TRUNCATED, [])
    assert kinds(await desk.look(page())) == []
    assert kinds(await desk.look(page(PARAGRAPHS[:-1]))) == ["article.edited"]


async def test_a_page_that_comes_without_its_end_again_and_again_is_how_the_page_is_now(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    whole = str(page()["body"])
    broken = {"url": URL, "body": whole[: whole.index(PARAGRAPHS[-1])]}
    await desk.look(page())
    assert [kinds(await desk.look(broken)) for _ in range(3)] == [[], [], ["article.edited"]]


@pytest.mark.parametrize("form", ["markup without an end", "plain text"])
async def test_a_wall_is_told_in_whatever_form_it_comes(bench: MakeBench, form: str) -> None:
    desk = bench()
    await desk.adopt()
    walled = str(page(PARAGRAPHS[:1], wall=WALL)["body"]).replace("</body>", "").replace("</html>", "")
    plain = {"url": URL, "body": f"{OLD[0][1]}\n\n{PARAGRAPHS[0]}\n\n{WALL}", "headers": {"content-type": "text/plain"}}
    await desk.look(page())
    assert kinds(await desk.look(plain if form == "plain text" else {"url": URL, "body": walled})) == ["access.changed"]


async def test_a_text_that_is_cut_in_markup_without_an_end_is_an_edit(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    for text, told in ((PARAGRAPHS, []), (PARAGRAPHS[:-1], ["article.edited"])):
        unclosed = str(page(text)["body"]).replace("</body>", "").replace("</html>", "")
        assert kinds(await desk.look({"url": URL, "body": unclosed})) == told


async def test_another_way_of_reading_is_no_news(bench: MakeBench) -> None:
    desk = bench()
    desk.reader = HereReader(READER_VERSION - 1, suffix=", as once read")
    await desk.adopt()
    await desk.look(page())
    desk.reader = HereReader()
    noise = {"url": URL, "body": str(page()["body"]).replace("</footer>", "<!-- built anew --></footer>")}
    verdicts = await desk.look(noise)
    assert kinds(verdicts) == []
    latest = await desk.store.latest(verdicts[0].due.target.id)
    assert latest is not None
    assert (latest.number, latest.reading.reader_version) == (2, READER_VERSION)


async def test_what_was_edited_is_told_even_when_the_way_of_reading_changed_as_well(bench: MakeBench) -> None:
    desk = bench()
    desk.reader = HereReader(READER_VERSION - 1, suffix=", as once read")
    await desk.adopt()
    await desk.look(page())
    desk.reader = HereReader()
    verdicts = await desk.look(page(title="The bridge that fell"))
    assert kinds(verdicts) == ["article.edited"]
    (event,) = verdicts[0].events
    assert event.old is not None
    assert event.old.title == OLD[0][1], "the old page, read as pages are read today"
    assert event.grade == "headline"


async def test_a_changed_selector_is_no_news_but_hides_none(bench: MakeBench) -> None:  # bar 149
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    await desk.adopt(Focus(ignore=(PARAGRAPHS[0][:30],)))
    noise = {"url": URL, "body": str(page()["body"]).replace("</footer>", "<!-- built anew --></footer>")}
    verdicts = await desk.look(noise)
    assert kinds(verdicts) == []
    latest = await desk.store.latest(verdicts[0].due.target.id)
    assert latest is not None
    assert PARAGRAPHS[0] not in latest.reading.extraction.text
    await desk.adopt(Focus(remove=("aside",)))
    assert kinds(await desk.look(page((*PARAGRAPHS, "And then it fell, to the surprise of all who saw it.")))) == ["article.edited"]


async def test_a_selector_that_finds_nothing_any_more_is_a_failure_and_no_edit(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt(Focus(include=("article p",)))
    await desk.look(page())
    (verdict,) = await desk.look({"url": URL, "body": str(page()["body"]).replace("<p", "<div").replace("</p>", "</div>")})
    assert verdict.failure is not None
    assert verdict.failure.kind is FailureKind.NOTHING_CHOSEN
    assert kinds([verdict]) == []


async def test_the_same_page_after_days_of_errors_is_no_news(bench: MakeBench) -> None:  # bar 145
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    for _ in range(5):
        (failed,) = await desk.look({"url": URL, "error": "timeout"})
        assert failed.outcome is Outcome.FAILED
        (failed,) = await desk.look({"url": URL, "body": "<h1>Out of order</h1>", "status": 500})
        assert failed.outcome is Outcome.FAILED
    again = await desk.look(page())
    assert "article.edited" not in kinds(again)
    latest = await desk.store.latest(again[0].due.target.id)
    assert latest is not None
    assert latest.number == 1
    assert kinds(await desk.look(page(title="The bridge that fell"))) == ["article.edited"]


async def test_a_wall_after_a_version_of_unknown_access_is_told(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    (edit,) = await desk.look(page(PARAGRAPHS[:1], title="The bridge"))
    assert edit.reading is not None
    (wall,) = await desk.look(page(PARAGRAPHS[:1], title="The bridge", wall=WALL))
    assert "access.changed" in kinds([wall])


async def test_a_new_article_is_announced_once_in_two_looks(bench: MakeBench) -> None:
    desk = bench(WatchKind.SITE, FRONT)
    await desk.adopt()
    old = [{"url": article_url(slug), "body": article(slug, title)} for slug, title in OLD]
    new = {"url": article_url(NEW[0]), "body": article(*NEW)}
    assert kinds(await desk.look({"url": FRONT, "body": front(*OLD)}, *old)) == []
    assert kinds(await desk.look({"url": FRONT, "body": front(NEW, *OLD)}, new, *old)) == ["article.new"]
    assert kinds(await desk.look({"url": FRONT, "body": front(*OLD)}, new, *old)) == []
    assert kinds(await desk.look({"url": FRONT, "body": front(NEW, *OLD)}, new, *old)) == [], "it dropped out and came back"


class FullStore:
    """A store whose disk is full while `full` is set."""

    def __init__(self, store: SqlStore) -> None:
        self._store, self.full = store, True

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def record(self, verdict: Verdict) -> bool:
        if self.full:
            raise StoreError("monitor.sqlite: the disk is full. Free some space; the check is repeated.")
        return await self._store.record(verdict)


async def test_a_change_that_cannot_be_stored_is_found_again(bench: MakeBench) -> None:  # bar 4
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    real = desk.store
    full = FullStore(real)
    desk.store = full  # type: ignore[assignment]
    assert await desk.look(page(title="The bridge that fell")) == []
    assert "the disk is full" in desk.complaints[0][1]
    full.full = False
    assert kinds(await desk.look(page(title="The bridge that fell"))) == ["article.edited"]


class FaultyFetcher:
    """Raises what no fetcher should."""

    def __init__(self, fault: BaseException) -> None:
        self.fault = fault

    async def fetch(self, request: Request) -> Fetched:
        raise self.fault


@pytest.mark.parametrize(
    "fault", [ExceptionGroup("several", [ValueError("x")]), AssertionError(), RecursionError(), MemoryError(), ValueError("secret")]
)
async def test_a_fault_of_ours_costs_one_check_and_is_recorded(bench: MakeBench, fault: BaseException) -> None:  # bar 35
    desk = bench()
    await desk.adopt()
    desk.clock.advance(START + HOUR)
    (broken,) = await desk.round(FaultyFetcher(fault))
    assert broken.failure is not None
    assert (broken.failure.kind.value, broken.failure.detail) == ("internal", type(fault).__name__)
    assert broken.next_due is not None
    assert broken.next_due > desk.clock.now()
