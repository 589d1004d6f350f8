"""Every version can be searched, also for what it took out; the same on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.model.alert import Alert
from monitor.model.capture import Capture, Told
from monitor.model.change import EventKind, Op, Span
from monitor.model.check import Due
from monitor.model.errors import StoreError
from monitor.model.search import Where
from monitor.store.opening.database import sqlite_driver
from monitor.store.search.index import AnyIndex, index_of, learn_more
from monitor.store.search.kept import finds
from monitor.store.search.passages import Question
from monitor.store.search.question import Found, search
from monitor.store.search.sqlite import SqliteIndex
from monitor.store.search.words import hits, terms, words
from monitor.store.sql import SqlStore
from tests.store.making import NOW, a_page, a_reading, a_watch, an_event, changed

LATER = NOW + timedelta(days=10)


class Shelf:
    """A store with an index beside it."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.database = store.database
        self.index: AnyIndex = index_of(store.database)
        self.index.forget()

    async def keep(self, *texts: str, name: str = "gazette", removed: str = "") -> None:
        """Versions of one page, one after the other; the last took these words out."""
        for number, text in enumerate(texts):
            await self.store.hasten(NOW, frozenset({name}))
            (due,) = await self.store.claim(NOW, 1, frozenset({name}))
            told = self._edit(due, removed, text) if removed and number == len(texts) - 1 else {}
            assert await self.store.record(changed(due, text, at=NOW if number == 0 else LATER, **told))

    def _edit(self, due: Due, removed: str, added: str) -> dict[str, object]:
        spans = (Span(Op.GAP, ""), Span(Op.REMOVED, removed), Span(Op.ADDED, added))
        event = replace(an_event(f"{due.target.id}/{added}", EventKind.ARTICLE_EDITED, due.watch.name), spans=spans, fields=("text",))
        return {"events": (event,), "alerts": (Alert(event.key, event, ("desk",)),)}

    def learn(self) -> int:
        count = 0
        while more := learn_more(self.database, self.index, 2):
            count += more
        return count

    def find(self, words: str, where: Where = Where.ANYWHERE, **more: Any) -> list[str]:
        """The texts found, newest first."""
        return [hit.reading.extraction.text for hit in self.ask(words, where, **more).hits]

    def ask(self, words: str, where: Where = Where.ANYWHERE, before: int | None = None, limit: int = 30, **more: Any) -> Found:
        asked = Question(words, where, **more)
        return self.database.ask(lambda connection: search(connection, self.index, asked, before, limit))


@pytest.fixture
async def shelf(store: SqlStore) -> Shelf:
    await store.adopt([a_watch("gazette"), a_watch("herald"), a_watch("courier")], NOW)
    return Shelf(store)


async def test_a_page_that_two_watches_read_is_found_once(store: SqlStore) -> None:
    same = "https://gazette.example/"
    await store.adopt([replace(a_watch("gazette"), url=same), replace(a_watch("gazette, politics"), url=same)], NOW)
    shelf = Shelf(store)
    await shelf.keep("Rain fell on the harbour.")
    await shelf.keep("Rain fell on the harbour.", name="gazette, politics")
    shelf.learn()
    assert [hit.watch for hit in shelf.ask("rain").hits] == ["gazette, politics"]
    assert [hit.watch for hit in shelf.ask("rain", watches=("gazette",)).hits] == ["gazette"]


async def test_every_version_is_found_by_its_words_the_newest_of_each_page(shelf: Shelf) -> None:
    await shelf.keep("Rain fell on the harbour.", "Snow fell on the harbour.")
    await shelf.keep("The harbour sleeps.", name="herald")
    assert shelf.learn() == 3
    assert shelf.find("harbour") == ["The harbour sleeps.", "Snow fell on the harbour."]
    assert shelf.find("rain") == ["Rain fell on the harbour."]
    assert shelf.find("rain snow") == []
    assert shelf.learn() == 0


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("CAFÉ", True),
        ("cafe", True),
        ("lodz", True),
        ("Łódź", True),
        ('"cafe in lodz"', True),
        ('"cafe lodz"', False),
        ("caf*", True),
        ("af*", False),
        ("cafe -harbour", True),
        ("cafe -lodz", False),
        ("-cafe", False),
        ("don't", True),
        ("東京", True),
        ("京東", False),
        ("", False),
        ('"', False),
    ],
)
async def test_words_are_found_whatever_their_case_accents_and_script(shelf: Shelf, asked: str, found: bool) -> None:
    await shelf.keep("A café in Łódź. I don\u2019t know 東京都.")
    shelf.learn()
    assert bool(shelf.find(asked)) is found


@pytest.mark.parametrize(
    "asked", ["a' OR 1=1 --", "NEAR(a b)", "title:rain", "a AND NOT b", "(((", "a & b | !c <-> d", "x" * 5000, "* ^ : {", "\x00\ud800"]
)
async def test_what_a_person_types_is_words_and_nothing_else(shelf: Shelf, asked: str) -> None:  # bar 88
    await shelf.keep("Rain fell.")
    shelf.learn()
    for where in Where:
        assert shelf.find(asked, where) == []


async def test_what_was_taken_out_and_what_was_put_in_are_found_apart(shelf: Shelf) -> None:
    await shelf.keep("The minister lied.", "The minister erred.", removed="lied")
    shelf.learn()
    assert shelf.find("lied", Where.REMOVED) == ["The minister erred."]
    assert shelf.find("erred", Where.REMOVED) == []
    assert shelf.find("erred", Where.ADDED) == ["The minister erred."]
    assert shelf.find("minister", Where.ADDED) == ["The minister erred."]
    assert shelf.find("weather", Where.TITLE) != []
    assert shelf.find("minister", Where.TITLE) == []


async def test_a_search_is_bounded_by_time_and_by_publication(shelf: Shelf) -> None:
    await shelf.keep("Rain fell here.", name="herald")
    await shelf.keep("Rain fell once.", "Rain fell twice.")
    shelf.learn()
    assert shelf.find("rain", until=NOW + timedelta(days=1)) == ["Rain fell once.", "Rain fell here."]
    assert shelf.find("rain", since=NOW + timedelta(days=1)) == ["Rain fell twice."]
    assert shelf.find("rain", watches=("herald",)) == ["Rain fell here."]
    assert shelf.find("rain", watches=()) == []


async def test_hits_are_shown_page_by_page(shelf: Shelf) -> None:
    for name in ("gazette", "herald", "courier"):
        await shelf.keep(f"Rain fell on the {name}.", name=name)
    shelf.learn()
    found, before = [], None
    for _ in range(3):
        page = shelf.ask("rain", before=before, limit=1)
        found += [hit.watch for hit in page.hits]
        before = page.older
    assert found == ["courier", "herald", "gazette"]
    assert not shelf.ask("rain", before=before, limit=1).hits


async def test_an_index_of_a_database_that_was_put_back_begins_anew(shelf: Shelf) -> None:
    await shelf.keep("Rain fell.")
    shelf.learn()
    shelf.index.learn([], 99)
    assert shelf.learn() == 0
    assert shelf.learn() == 1
    assert shelf.find("rain") == ["Rain fell."]


def test_an_index_that_is_damaged_or_of_another_form_is_made_again(sqlite_address: str) -> None:
    path = Path(sqlite_address)
    index = SqliteIndex.beside(path)
    index.learn([], 7)
    assert SqliteIndex.beside(path).learnt() == 7
    index.path.write_bytes(b"this is no database" * 100)
    assert SqliteIndex.beside(path).learnt() == 0
    assert oct(index.path.stat().st_mode)[-3:] == "600"


def test_an_index_that_forgets_stays_the_file_that_others_have_open(sqlite_address: str) -> None:
    index = SqliteIndex.beside(Path(sqlite_address))
    with closing(sqlite_driver()[0].connect(index.path, isolation_level=None)) as other:
        assert other.execute("SELECT up_to FROM learnt").fetchone() == (0,)
        index.learn([], 7)
        index.forget()
        index.learn([], 3)
        assert other.execute("SELECT up_to FROM learnt").fetchone() == (3,)


def test_an_index_that_cannot_be_made_is_told_and_nothing_is_replaced(sqlite_address: str) -> None:
    index = SqliteIndex.beside(Path(sqlite_address))
    index.learn([], 7)
    with closing(sqlite_driver()[0].connect(index.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"There is no search: .* is locked"):
            replace(index, patience_seconds=0.05).prepare()
    assert index.learnt() == 7


def test_an_index_that_is_damaged_meanwhile_is_told_with_the_mend(sqlite_address: str) -> None:
    index = SqliteIndex.beside(Path(sqlite_address))
    index.path.write_bytes(b"this is no database" * 1000)
    with pytest.raises(StoreError, match=r"is damaged .* Delete it while monitor is stopped"):
        index.learn([], 3)


def test_two_that_make_an_index_at_once_both_have_it(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        for number in range(25):
            place = tmp_path / f"{number}.sqlite"
            made = list(threads.map(lambda _: SqliteIndex.beside(place), range(4)))  # noqa: B023 - done before the next
            assert [each.learnt() for each in made] == [0] * 4


def test_terms_are_read_as_people_write_them() -> None:
    found = [(term.words, term.beginning, term.without) for term in terms('river* -"old town" Café')]
    assert found == [(("river",), True, False), (("old", "town"), False, True), (("cafe",), False, False)]
    assert words("L'été: 5€, Straße_2") == ["l", "ete", "5", "strasse", "2"]


def test_words_are_shown_where_they_stand() -> None:
    text = "The rivers of Łódź, and the river."
    assert [text[start:end] for start, end in hits(text, terms("river* lodz -and"))] == ["rivers", "Łódź", "river"]


async def test_what_an_archive_had_is_found_after_everything_of_ours_and_is_marked(shelf: Shelf) -> None:
    await shelf.keep("The harbour sleeps.", "The harbour is closed.")
    await shelf.keep("A quay.", name="herald")
    (ours,), (theirs,) = [await shelf.store.pasts(name, 1) for name in ("gazette", "herald")]
    for number, (past, text) in enumerate([(ours, "The harbour opens."), (ours, "The harbour is new."), (theirs, "No harbour.")]):
        await shelf.store.keep_capture(past.target_id, a_copy(NOW - timedelta(days=3000 - number), text))
    assert shelf.learn() == 6
    found = shelf.ask("harbour")
    assert [(hit.reading.extraction.text, bool(hit.place)) for hit in found.hits] == [
        ("The harbour is closed.", False),
        ("No harbour.", True),
        ("The harbour is new.", True),
    ]
    assert found.older is None
    assert found.hits[1].number == int(f"{found.hits[1].taken_at:%Y%m%d%H%M%S}")
    assert shelf.find("harbour", watches=("herald",)) == ["No harbour."]
    assert shelf.find("harbour", until=NOW - timedelta(days=2999)) == ["The harbour opens."]
    assert shelf.find("harbour", Where.ADDED) == []
    news = shelf.database.ask(lambda connection: finds(connection, shelf.index, Question("harbour"), 0, 10**9))
    assert not any(hit.place for hit in news), "nobody is told of the past"
    seen, before = [], None
    while True:
        page = shelf.ask("harbour", before=before, limit=1)
        seen += [hit.reading.extraction.text for hit in page.hits]
        if page.older is None:
            break
        before = page.older
    assert seen == ["The harbour is closed.", "The harbour sleeps.", "No harbour.", "The harbour is new.", "The harbour opens."]
    assert shelf.learn() == 0


def a_copy(taken_at: datetime, text: str) -> Told:
    capture = Capture(taken_at, "https://gazette.example/")
    return Told(capture, f"https://archive.example/{capture.stamp}", a_page(text.encode()), a_reading(text))
