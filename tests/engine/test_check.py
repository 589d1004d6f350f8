"""The pipeline over a real store and saved pages, with the reading done in this process."""

from __future__ import annotations

import pytest

from monitor.model.check import Outcome, Verdict
from monitor.model.errors import FailureKind, StoreError
from monitor.model.focus import Focus
from monitor.model.page import Fetched, Request
from monitor.model.watch import WatchKind
from monitor.reading.version import READER_VERSION
from monitor.store.sql import SqlStore
from tests.engine.bench import HOUR, START, URL, HereReader, MakeBench, kinds, page
from tests.engine.story import FRONT, NEW, OLD, PARAGRAPHS, WALL, article, article_url, front


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


async def test_not_modified_from_another_address_than_was_asked_is_asked_for_in_full(bench: MakeBench) -> None:  # bar 148
    desk, (slug, title) = bench(), OLD[0]
    await desk.adopt()
    shared: dict[str, object] = {"headers": {"etag": '"the same for every page"'}}
    await desk.look(page() | shared)
    there: dict[str, object] = {"url": article_url("elsewhere")}
    there["body"] = article(slug, title).replace(article_url(slug), article_url("elsewhere"))
    leads = {"url": URL, "path": None, "status": 301, "headers": {"location": article_url("elsewhere")}}
    assert kinds(await desk.look(leads, there | shared)) == ["article.moved"]


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
