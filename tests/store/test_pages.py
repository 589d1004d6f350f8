"""Every page that was kept is given back byte for byte, however little room it takes."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from monitor.model.check import Verdict
from monitor.store.pages import pack, unpack
from monitor.store.sql import SqlStore
from monitor.store.tables import raw
from tests.store.making import NOW, SOON, a_page, a_watch, changed


def a_body(seed: int, news: str = "") -> bytes:
    """A page of some size with a template of its own."""
    chance = random.Random(seed)
    cards = "".join(f"<li class=card><a href=/story-{chance.randint(1, 10**9)}>Story</a></li>" for _ in range(400))
    return f"<!doctype html><ul>{cards}</ul><main><p>Rain fell.</p><p>{news}</p></main>".encode()


async def keep(store: SqlStore, *bodies: bytes, start: int = 0) -> list[Verdict]:
    """Versions of one page, one after the other."""
    await store.adopt([a_watch()], NOW)
    kept = []
    for number, body in enumerate(bodies, start):
        (due,) = await store.claim(NOW + timedelta(hours=number), 1)
        verdict = changed(due, f"Version {number}.", page=a_page(body), raw_hash=None, next_due=SOON)
        assert await store.record(verdict)
        kept.append(verdict)
    return kept


def rows_of(store: SqlStore) -> list[tuple[str, str | None, int]]:
    """Hash, base and written size of every kept page, the largest first."""
    with store.database.reading.begin() as connection:
        rows = connection.execute(select(raw.c.hash, raw.c.base, raw.c.body)).all()
    return sorted(((row.hash, row.base, len(row.body)) for row in rows), key=lambda row: -row[2])


async def given_back(store: SqlStore, verdict: Verdict) -> bytes:
    """The bytes of the page that the newest version was read from."""
    latest = await store.latest(verdict.due.target.id)
    page = None if latest is None else await store.kept_page(latest)
    assert page is not None
    return page.body


async def test_a_later_version_takes_only_the_room_of_what_differs(store: SqlStore) -> None:
    for number in range(4):
        (verdict,) = await keep(store, a_body(1, f"Version {number}."), start=number)
        assert await given_back(store, verdict) == a_body(1, f"Version {number}.")
    first, *later = rows_of(store)
    assert first[1] is None
    assert [base for _, base, _ in later] == [first[0]] * 3  # one page is enough to give any of them back
    assert all(size * 20 < first[2] for _, _, size in later)


async def test_a_page_in_a_new_design_stands_by_itself_and_the_next_leans_on_it(store: SqlStore) -> None:
    bodies = [a_body(1), a_body(2), a_body(2, "Snow fell.")]
    verdicts = await keep(store, *bodies)
    assert await given_back(store, verdicts[-1]) == bodies[-1]
    rows = rows_of(store)
    assert [base for _, base, _ in rows[:2]] == [None, None]
    assert rows[2][1] in {rows[0][0], rows[1][0]}


async def test_no_page_can_be_lost_while_another_needs_it(store: SqlStore) -> None:
    await keep(store, a_body(1), a_body(1, "Snow fell."))
    (alone, _, _), (leaning, _, _) = rows_of(store)
    with pytest.raises(IntegrityError), store.database.writing.begin() as connection:
        connection.execute(delete(raw).where(raw.c.hash == alone))
    for each in (leaning, alone):
        with store.database.writing.begin() as connection:
            connection.execute(delete(raw).where(raw.c.hash == each))
    assert rows_of(store) == []


async def test_a_version_whose_earlier_page_is_gone_is_kept_all_the_same(store: SqlStore) -> None:
    await keep(store, a_body(1))
    with store.database.writing.begin() as connection:
        connection.execute(delete(raw))
    (verdict,) = await keep(store, a_body(1, "Snow fell."), start=1)
    assert await given_back(store, verdict) == a_body(1, "Snow fell.")


def test_a_page_is_kept_byte_for_byte_in_less_room() -> None:
    body = b"<p>Rain fell.</p>\x00\xff" * 1000
    assert unpack(pack(body)) == body
    assert len(pack(body)) < len(body) / 100
    assert unpack(pack(b"")) == b""
    assert unpack(pack(body, b"<p>Snow fell.</p>"), b"<p>Snow fell.</p>") == body
    assert unpack(pack(b"", body), body) == b""
