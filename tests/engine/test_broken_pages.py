"""Is a page that broke off on its way told from one that was edited, or went behind a wall?"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from monitor.app import open_replay
from monitor.engine.replay import replay
from monitor.fetch.recorded.manifest import read_manifest
from monitor.model.change import EventKind
from monitor.model.check import Verdict
from monitor.model.errors import FailureKind
from monitor.model.watch import Interval, Watch, WatchKind
from tests.engine.bench import START, URL, MakeBench, kinds, page
from tests.engine.story import OLD, PARAGRAPHS, WALL, Recording, article, article_url

WHOLE = str(page()["body"])


def cut(at: str, whole: str = WHOLE) -> dict[str, object]:
    """The page as far as some words of it, and the first letters of them."""
    return {"url": URL, "body": whole[: whole.index(at) + 7]}


@pytest.mark.parametrize("at", [OLD[0][1] + " -", "<main>", "<h1>", PARAGRAPHS[0], PARAGRAPHS[-1], "</article>", "Copyright"])
async def test_a_page_that_breaks_off_is_no_version(bench: MakeBench, at: str) -> None:
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    assert kinds(await desk.look(cut(at))) == []
    assert kinds(await desk.look(page())) == []
    assert kinds(await desk.look(page(PARAGRAPHS[:-1]))) == ["article.edited"]


async def test_it_is_said_that_a_page_broke_off(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    (second,) = await desk.look(cut(PARAGRAPHS[-1]))
    assert second.failure is not None
    assert second.failure.kind is FailureKind.TRUNCATED


async def test_a_page_that_breaks_off_within_its_wall_or_before_what_shows_that_it_is_open_is_no_change_of_access(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    declared = str(page()["body"]).replace("</head>", '<meta property="article:content_tier" content="locked"></head>')
    walled = str(page(PARAGRAPHS[:2], wall=WALL)["body"])
    await desk.look({"url": URL, "body": declared})
    assert kinds(await desk.look(cut(PARAGRAPHS[0], declared))) == []
    assert kinds(await desk.look({"url": URL, "body": walled})) == ["access.changed"]
    assert kinds(await desk.look(cut(PARAGRAPHS[1], walled))) == []
    assert kinds(await desk.look({"url": URL, "body": walled})) == []


async def test_a_page_that_comes_without_its_end_for_a_day_is_how_the_page_is_now(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    await desk.look(page())
    told = [kind for _ in range(12) for kind in kinds(await desk.look(cut(PARAGRAPHS[-1])))]
    assert "article.edited" not in told
    assert "article.edited" in kinds(await desk.look(cut(PARAGRAPHS[-1])))


async def test_an_address_first_met_by_the_beginning_of_its_page_shows_the_rest_in_silence(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    await desk.look(cut(PARAGRAPHS[1]))
    assert kinds(await desk.look(page())) == []
    assert kinds(await desk.look(page(PARAGRAPHS[:-1]))) == ["article.edited"]


async def test_a_capture_that_broke_off_is_one_look_however_often_a_history_goes_by_it(tmp_path: Path) -> None:
    other = article_url(OLD[1][0])
    daily = [{"at": f"2025-03-{day:02}T09:00:00Z", "url": other, "body": article(*OLD[1])} for day in range(1, 29)]
    shown = {1: page(), 3: cut(PARAGRAPHS[2]), 20: cut(PARAGRAPHS[2]), 25: page(), 27: page(PARAGRAPHS[:-1])}
    mixed = [row for day, row in enumerate(daily, 1) for row in (row, *([shown[day] | {"at": row["at"]}] if day in shown else ()))]
    rows = read_manifest(Recording(tmp_path / "history").write(mixed))
    seldom = Interval(timedelta(days=36500))
    watches = [Watch(url, url, WatchKind.ARTICLE, seldom, frozenset(EventKind), ("desk",)) for url in (URL, other)]
    verdicts: list[Verdict] = []
    async with open_replay(rows, watches, str(tmp_path / "replay.sqlite"), START, False, verdicts.append) as history:
        await replay(rows, history.fetcher.show, history.rounds, history.store, history.clock)
    assert [(event.kind.value, event.at.day) for verdict in verdicts for event in verdict.events] == [("article.edited", 27)]
    assert sum(verdict.failure is not None for verdict in verdicts) == 2


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
