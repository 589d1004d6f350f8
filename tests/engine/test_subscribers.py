"""What a subscriber sees and what everybody sees are two pages, and the end of a login is no change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from monitor.fetch.recorded.fixtures import FixtureFetcher
from monitor.fetch.recorded.manifest import read_manifest
from monitor.model.check import Outcome, Verdict
from monitor.model.errors import FailureKind
from monitor.model.page import Fetched, Page, Request
from tests.engine.bench import HOUR, Bench, MakeBench, kinds, page
from tests.engine.story import PARAGRAPHS, WALL, Recording


class LoggedIn:
    """A recording seen with a subscriber's login."""

    def __init__(self, folder: Path, row: dict[str, object]) -> None:
        self.pages = FixtureFetcher(read_manifest(Recording(folder).write([row])))

    async def fetch(self, request: Request) -> Fetched:
        fetched = await self.pages.fetch(request)
        return replace(fetched, as_subscriber=True) if isinstance(fetched, Page) else fetched


async def seen_by_subscriber(desk: Bench, name: str, row: dict[str, object]) -> list[Verdict]:
    desk.clock.advance(desk.clock.now() + 2 * HOUR)
    return await desk.round(LoggedIn(desk.folder / name, row))


async def test_a_login_makes_a_new_silent_baseline_and_its_end_another(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    await desk.look(page(PARAGRAPHS[:2]))
    (first,) = await seen_by_subscriber(desk, "a", page(PARAGRAPHS))
    assert (first.outcome, first.events) == (Outcome.BASELINE, ())
    (changed,) = await seen_by_subscriber(desk, "b", page((*PARAGRAPHS, "A paragraph that only subscribers read was added here.")))
    assert kinds([changed]) == ["article.edited"]
    (without,) = await desk.look(page(PARAGRAPHS[:2]))
    assert (without.outcome, without.events) == (Outcome.BASELINE, ())


async def test_a_wall_before_a_subscriber_is_the_end_of_the_login_and_no_version(bench: MakeBench) -> None:
    desk = bench()
    await desk.adopt()
    await seen_by_subscriber(desk, "a", page(PARAGRAPHS))
    (walled,) = await seen_by_subscriber(desk, "b", page(PARAGRAPHS[:2], wall=WALL))
    assert walled.failure is not None
    assert walled.failure.kind is FailureKind.LOGIN_ENDED
    assert walled.events == ()
    (well,) = await seen_by_subscriber(desk, "c", page(PARAGRAPHS))
    assert (well.outcome, well.events) == (Outcome.UNCHANGED, ())
