"""Where does PostgreSQL keep its search index, and how is it asked?

A schema of its own with one table of text search vectors, in which the parts of a version are told apart by weight.
Never: part of the migrations; it is made where it is missing and may be dropped at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, text

from monitor.model.search import Where
from monitor.store.opening.database import Database
from monitor.store.opening.troubles import TROUBLES, in_words
from monitor.store.search.copies import FIRST
from monitor.store.search.passages import Passage
from monitor.store.search.words import Term

Result = TypeVar("Result")

_MAKE = (
    "CREATE SCHEMA IF NOT EXISTS monitor_search",
    "CREATE TABLE IF NOT EXISTS monitor_search.passage (version bigint PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX IF NOT EXISTS passage_words ON monitor_search.passage USING gin (words)",
    "CREATE TABLE IF NOT EXISTS monitor_search.learnt (up_to bigint NOT NULL)",
    "ALTER TABLE monitor_search.learnt ADD COLUMN IF NOT EXISTS copies bigint NOT NULL DEFAULT 0",
    "INSERT INTO monitor_search.learnt (up_to) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM monitor_search.learnt)",
)
_WEIGHTS = {Where.ANYWHERE: "AB", Where.TITLE: "A", Where.ADDED: "C", Where.REMOVED: "D"}
_ASK = text(
    "SELECT version FROM monitor_search.passage WHERE words @@ to_tsquery('simple', :asked) AND version BETWEEN :low AND :high "
    "ORDER BY version DESC LIMIT :most"
)
_LEARN = text(
    "INSERT INTO monitor_search.passage VALUES (:version, "
    "setweight(to_tsvector('simple', :title), 'A') || setweight(to_tsvector('simple', :text), 'B') || "
    "setweight(to_tsvector('simple', :added), 'C') || setweight(to_tsvector('simple', :removed), 'D')) ON CONFLICT DO NOTHING"
)
_SEEN = text("UPDATE monitor_search.learnt SET up_to = :up_to")
_SEEN_COPIES = text("UPDATE monitor_search.learnt SET copies = :up_to")
# A vector holds a megabyte at most.
_LONGEST = 300_000


@dataclass(frozen=True, slots=True)
class PostgresqlIndex:
    """The search index of a PostgreSQL database."""

    database: Database

    def prepare(self) -> None:
        """Make what is missing."""
        self._once(lambda connection: [connection.execute(text(statement)) for statement in _MAKE])

    def forget(self) -> None:
        """Begin anew, with nothing learnt."""
        statements = ("TRUNCATE monitor_search.passage", "UPDATE monitor_search.learnt SET up_to = 0, copies = 0")
        self._once(lambda connection: [connection.execute(text(statement)) for statement in statements])

    def versions(self, wanted: Sequence[Term], where: Where, low: int, high: int, limit: int) -> list[int]:
        """Ids of versions that hold all terms, newest first."""
        values = {"asked": question(wanted, where), "low": low, "high": high, "most": limit}
        return self._once(lambda connection: list(connection.execute(_ASK, values).scalars()))

    def learnt(self) -> int:
        """The last version it has seen."""
        return self._once(lambda connection: connection.execute(text("SELECT max(up_to) FROM monitor_search.learnt")).scalar() or 0)

    def learnt_copies(self) -> int:
        """The last copy of an archive it has seen."""
        return FIRST + self._once(
            lambda connection: connection.execute(text("SELECT max(copies) FROM monitor_search.learnt")).scalar() or 0
        )

    def learn(self, passages: Sequence[Passage], up_to: int) -> None:
        """Learn these, and remember that everything up to a version, or a copy, was seen."""
        seen = _SEEN_COPIES if up_to >= FIRST else _SEEN
        rows = [
            {"version": each.version, "title": each.title, "text": each.text[:_LONGEST], "added": each.added, "removed": each.removed}
            for each in passages
        ]

        def write(connection: Connection) -> None:
            if rows:
                connection.execute(_LEARN, rows)
            connection.execute(seen, {"up_to": up_to % FIRST})

        self._once(write)

    def _once(self, work: Callable[[Connection], Result]) -> Result:
        try:
            with self.database.writing.begin() as connection:
                return work(connection)
        except TROUBLES as error:
            raise in_words(self.database.place, error) from error


def question(wanted: Sequence[Term], where: Where) -> str:
    """The terms as `to_tsquery` reads them; words hold letters and digits only."""
    weights = _WEIGHTS[where]
    asked = [_phrase(term, weights) for term in wanted if not term.without]
    return " & ".join([*asked, *(f"!{_phrase(term, weights)}" for term in wanted if term.without)])


def _phrase(term: Term, weights: str) -> str:
    *first, last = term.words
    return "(" + " <-> ".join([*(f"{word}:{weights}" for word in first), f"{last}:{'*' if term.beginning else ''}{weights}"]) + ")"
