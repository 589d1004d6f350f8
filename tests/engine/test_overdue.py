"""What happens to checks whose time came while nobody was there? Asked of a real store, with a clock of its own."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

from monitor.engine.doors import Doors
from monitor.engine.replay import HistoryClock
from monitor.engine.rounds import Rounds
from monitor.fetch.recorded.fixtures import FixtureFetcher
from monitor.fetch.recorded.manifest import read_manifest
from monitor.model.change import EventKind
from monitor.model.check import Verdict
from monitor.model.watch import Cadence, Cron, Interval, Watch, WatchKind
from monitor.store.sql import open_store
from tests.engine.bench import START, HereReader
from tests.engine.story import Recording, article

QUARTER = timedelta(minutes=15)
CADENCES: dict[str, Cadence] = {
    "often": Interval(QUARTER),
    "seldom": Interval(timedelta(days=1)),
    "by the clock": Cron("*/5 * * * *"),
    "weekly": Cron("0 7 * * 1"),
}


def address(name: str) -> str:
    return f"https://{name.replace(' ', '-')}.example/story"


async def test_whatever_was_missed_in_a_sleep_is_made_up_for_once_and_then_goes_on_as_ever(tmp_path: Path) -> None:  # bar 37, 39
    saved = [{"url": address(name), "body": article(name, f"A story of {name}")} for name in CADENCES]
    pages = FixtureFetcher(read_manifest(Recording(tmp_path / "pages").write(saved)))
    store = open_store(str(tmp_path / "monitor.sqlite"), durable=False)
    clock, verdicts = HistoryClock(START), list[Verdict]()
    rounds = Rounds(Doors(pages, HereReader(), store, clock, lambda: 0.5), 2, verdicts.append, lambda *_: None)
    watches = [
        Watch(name, address(name), WatchKind.ARTICLE, cadence, frozenset(EventKind), ("desk",)) for name, cadence in CADENCES.items()
    ]
    await store.adopt(watches, START)
    await rounds.run()
    await rounds.settle()
    verdicts.clear()
    clock.advance(START + timedelta(days=9, minutes=2))
    for _ in range(3):
        await rounds.run()
        await rounds.settle()
    await store.close()
    assert Counter(verdict.due.watch.name for verdict in verdicts) == dict.fromkeys(CADENCES, 1)
    assert [verdict.due.due_at for verdict in verdicts] == sorted(verdict.due.due_at for verdict in verdicts)
    assert all(verdict.next_due and verdict.next_due > clock.now() for verdict in verdicts)
    after = {verdict.due.watch.name: verdict.next_due - clock.now() for verdict in verdicts if verdict.next_due}
    assert after["often"] == QUARTER
    assert after["by the clock"] <= timedelta(minutes=5)
