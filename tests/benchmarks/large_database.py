"""A database as large as a busy newsroom's after some years, and the settings that fit it.

5,000 watches, 200,000 articles and 1,000,000 versions, with events, alerts and checks; `--scale 0.01` makes a small one
of the same shape. Everything is invented, and the same at every run.
Run: python -m tests.benchmarks.large_database FOLDER [--scale S] (writes monitor.sqlite and config.toml)
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert

from monitor.judging.facts import facts_of
from monitor.model.access import Access, Evidence, Observed
from monitor.model.change import Event, EventKind, Op, Span
from monitor.model.offer import Offer
from monitor.model.reading import Extraction, PageKind, Reading
from monitor.store.opening.database import open_database
from monitor.store.opening.migrate import upgrade
from monitor.store.pages import pack
from monitor.store.rows import reading_to_row, to_json
from monitor.store.tables import alert, attempt, check_log, delivery, event, raw, snapshot, target, watch

WATCHES, ARTICLES, VERSIONS, CHECKS = 5_000, 200_000, 1_000_000, 1_500_000
END = datetime(2026, 11, 20, 12, tzinfo=UTC)
YEARS = timedelta(days=365)
_WORDS = """
    river bridge council budget harbour teacher winter minister railway orchard border election archive festival library
    market sailor doctor signal mountain letter witness factory garden language museum painter quarrel republic shadow
    treaty village weather airport bakery cathedral debate engine forest glacier hospital island
"""
_VERBS = "opens questions delays restores sells remembers loses rebuilds defends forgets signs moves measures invites follows"
_WALL = "To continue reading this article you must subscribe. Plans start at just 5 euros per month."
_AT_ONCE = 5_000
_SPANS = (Span(Op.GAP, ""), Span(Op.SAME, "and the "), Span(Op.REMOVED, "old words "), Span(Op.ADDED, "new words "), Span(Op.GAP, ""))


@dataclass
class Maker:
    """Makes rows, the same at every run."""

    scale: float
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)
    nouns: list[str] = field(default_factory=_WORDS.split)
    verbs: list[str] = field(default_factory=_VERBS.split)

    def sentence(self) -> str:
        return f"The {self.clause()} and the {self.clause()}."

    def clause(self) -> str:
        pick = self.chance.choice
        return f"{pick(self.nouns)} {pick(self.verbs)} the {pick(self.nouns)}"

    def title(self) -> str:
        return f"The {self.clause()} of {self.chance.choice(self.nouns).title()} {self.chance.randrange(1900, 2030)}"

    def text(self) -> list[str]:
        return [" ".join(self.sentence() for _ in range(3)) for _ in range(self.chance.randrange(3, 7))]

    def add(self, connection: Connection, table: Table, **row: Any) -> int:
        """One row; its id. Rows are written many at a time."""
        number = self.made[table.name] = self.made.get(table.name, 0) + 1
        waiting = self.rows.setdefault(table.name, [])
        waiting.append({"id": number, **row})
        if len(waiting) >= _AT_ONCE:
            self.flush(connection, table)
        return number

    def flush(self, connection: Connection, *tables: Table) -> None:
        for table in tables:
            waiting = self.rows.get(table.name)
            if waiting:
                connection.execute(insert(table), waiting)
                waiting.clear()

    def count(self, whole: int) -> int:
        return max(3, round(whole * self.scale))


def name_of(number: int) -> str:
    return f"Gazette {number:04}" if number % 7 else f"Courier {number:04}, politics"


def url_of(number: int) -> str:
    return f"https://gazette-{number}.example/"


def make(folder: Path, scale: float) -> None:
    """Write the database and its settings."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "monitor.sqlite"
    for old in folder.glob("monitor.sqlite*"):
        old.unlink()
    maker = Maker(scale)
    watches = maker.count(WATCHES)
    (folder / "config.toml").write_text(settings(watches), "utf-8")
    database = open_database(str(path), durable=False)
    upgrade(database)
    with database.writing.begin() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=-400000")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        pages = [blake2b(bytes([n]), digest_size=20).hexdigest() for n in range(50)]
        body = pack(b"<!doctype html><title>saved</title><main><p>A saved page.</p></main>")
        connection.execute(insert(raw), [{"hash": each, "body": body, "content_type": "text/html", "size": 70} for each in pages])
        _watches(maker, connection, watches)
        _articles(maker, connection, watches, pages)
        _checks(maker, connection, watches)
        maker.flush(connection, target, snapshot, event, alert, delivery, attempt, check_log)
    with database.writing.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    database.close()


def settings(watches: int) -> str:
    table = '[[watch]]\nname = "{}"\nurl = "{}"\nkind = "site"\nevery = "1h"\ntags = ["{}"]\n'
    tables = [table.format(name_of(number), url_of(number), "daily" if number % 3 else "weekly") for number in range(watches)]
    return '[channels.desk]\nurl = "file:alerts.jsonl"\n\n' + "\n".join(tables)


def _watches(maker: Maker, connection: Connection, watches: int) -> None:
    for number in range(watches):
        common = {"url": url_of(number), "kind": "site", "active": True}
        connection.execute(insert(watch), {"name": name_of(number), "digest": "", "adopted_at": END - 3 * YEARS, **common})
        failing = number % 41 == 0
        streak = to_json({"failures": 5, "since": END - timedelta(hours=9), "told": True, "kind": "timeout", "gone": 0, "gone_told": False})
        maker.add(
            connection,
            target,
            watch=name_of(number),
            role="watch",
            announce=False,
            listed=None,
            versions=0,
            baseline=0,
            latest=None,
            streak=streak if failing else None,
            next_due=END + timedelta(minutes=number % 60),
            checked_at=END,
            created_at=END - 3 * YEARS,
            **common,
        )
    maker.flush(connection, target)


@dataclass
class Article:
    """One article on its way through history."""

    id: int
    owner: int
    begin: datetime
    title: str
    body: list[str]
    walled: bool
    versions: int = 0
    reading: Reading | None = None
    latest: int | None = None
    at: datetime = END


def _articles(maker: Maker, connection: Connection, watches: int, pages: list[str]) -> None:
    """Some publications are large and most are small; history is written in the order of time."""
    weights = [1 / (rank + 1) ** 0.6 for rank in range(watches)]
    count, versions = maker.count(ARTICLES), maker.count(VERSIONS)
    owners = maker.chance.choices(range(watches), weights, k=count)
    begins = sorted(END - YEARS * 2 * maker.chance.random() for _ in range(count))
    told = zip(owners, begins, strict=True)
    articles = [Article(watches + 1 + n, owner, begin, "", [], False) for n, (owner, begin) in enumerate(told)]
    schedule = [(article.begin, article.id) for article in articles]
    for _ in range(versions - count):
        article = maker.chance.choice(articles)
        schedule.append((min(article.begin + timedelta(hours=800 * maker.chance.random() ** 3), END), article.id))
    for at, number in sorted(schedule):
        _look(maker, connection, articles[number - watches - 1], at, pages)
    for article in articles:
        _keep(maker, connection, article, pages)


def _look(maker: Maker, connection: Connection, article: Article, at: datetime, pages: list[str]) -> None:
    chance = maker.chance
    if article.reading is None:
        article.title, article.body, article.walled = maker.title(), maker.text(), chance.random() < 0.35
    else:
        article.body = [*article.body[:-1], maker.sentence()]
        article.walled = article.walled != (chance.random() < 0.06)
        article.title = maker.title() if chance.random() < 0.05 else article.title
    article.versions += 1
    new = _reading(_address(article), article.title, article.body, article.walled, article.begin)
    kept = maker.add(connection, snapshot, **_version(article.id, article.versions, at, new, chance.choice(pages)))
    _tell(maker, connection, article, new, kept, at)
    article.reading, article.latest, article.at = new, kept, at


def _address(article: Article) -> str:
    return f"{url_of(article.owner)}{article.begin:%Y/%m}/{article.id}"


def _keep(maker: Maker, connection: Connection, article: Article, pages: list[str]) -> None:
    maker.add(
        connection,
        target,
        watch=name_of(article.owner),
        role="article",
        url=_address(article),
        kind="article",
        active=True,
        announce=False,
        listed=None,
        fingerprint="",
        raw_hash=pages[0],
        versions=article.versions,
        baseline=0,
        latest=article.latest,
        streak=None,
        next_due=END + timedelta(days=1),
        checked_at=article.at,
        created_at=article.begin,
    )


def _reading(url: str, title: str, body: list[str], walled: bool, begin: datetime) -> Reading:
    observed = Observed.SUBSCRIPTION if walled else Observed.OPEN
    marks = (Evidence("wall-sentence", "main > p:nth-of-type(2)", _WALL, observed, 0.9),) if walled else ()
    said = Extraction(
        title=title,
        authors=("A. Writer",),
        published=begin.date().isoformat(),
        sections=("News",),
        text="\n\n".join(body[:1] if walled else body),
    )
    offers = (Offer(Decimal("5.00"), "EUR", "month", _WALL),) if walled else ()
    return Reading(url, PageKind.ARTICLE, extraction=said, access=Access(observed, None, 0.9, marks), offers=offers, fingerprint="")


def _version(article: int, number: int, at: datetime, reading: Reading, page: str) -> dict[str, Any]:
    told = {"title": reading.extraction.title, "access": reading.access.observed.value, "reading": reading_to_row(reading)}
    return {"target": article, "number": number, "taken_at": at, "fingerprint": "", "raw_hash": page, **told}


def _tell(maker: Maker, connection: Connection, article: Article, new: Reading, after: int, at: datetime) -> None:
    old, name = article.reading, name_of(article.owner)
    for kind in _kinds(maker, old, new):
        edited = kind is EventKind.ARTICLE_EDITED
        fact = Event(
            key=f"{kind.value}/{article.id}/{after}",
            kind=kind,
            at=at,
            watch=name,
            url=new.url,
            title=new.extraction.title,
            why="because it was so",
            old=facts_of(old) if old else None,
            new=facts_of(new),
            spans=_SPANS if edited else (),
            fields=("text",) if edited else (),
            words_added=2 if edited else 0,
            words_removed=2 if edited else 0,
        )
        columns = {
            "watch": name,
            "target": article.id,
            "url": new.url,
            "title": fact.title,
            "old_snapshot": article.latest,
            "new_snapshot": after,
        }
        number = maker.add(connection, event, key=fact.key, kind=kind.value, at=at, payload=to_json(fact), **columns)
        if maker.chance.random() < 0.3:
            _send(maker, connection, number, at)


def _kinds(maker: Maker, old: Reading | None, new: Reading) -> Iterator[EventKind]:
    if old is None:
        yield EventKind.ARTICLE_NEW
    elif old.access.observed is not new.access.observed:
        yield EventKind.ACCESS_CHANGED
    elif maker.chance.random() < 0.5:
        yield EventKind.ARTICLE_EDITED


def _send(maker: Maker, connection: Connection, number: int, at: datetime) -> None:
    told = maker.add(connection, alert, key=f"{number:032x}", event=number, created_at=at)
    state = "dead" if number % 5_000 == 0 else "sent"
    sent = maker.add(
        connection, delivery, alert=told, channel="desk", state=state, attempts=1, not_before=at, created_at=at, finished_at=at, answer=""
    )
    maker.add(connection, attempt, delivery=sent, at=at, duration_ms=40, state=state, answer="")


def _checks(maker: Maker, connection: Connection, watches: int) -> None:
    """The last days of the log, spread over the watches' own addresses."""
    count = maker.count(CHECKS)
    for number in range(count):
        owner = number % watches
        failing = owner % 41 == 0
        maker.add(
            connection,
            check_log,
            target=owner + 1,
            watch=name_of(owner),
            at=END - timedelta(days=30) * (1 - number / count),
            duration_ms=80 + owner % 300,
            outcome="failed" if failing else "unchanged",
            failure="timeout" if failing else None,
            detail=None,
            status=None if failing else 200,
            bytes=0 if failing else 40_000,
        )


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("folder", type=Path)
    told.add_argument("--scale", type=float, default=1.0)
    asked = told.parse_args()
    began = time.perf_counter()
    make(asked.folder, asked.scale)
    size = (asked.folder / "monitor.sqlite").stat().st_size
    print(f"{asked.folder / 'monitor.sqlite'}: {size / 1e9:.2f} GB in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
