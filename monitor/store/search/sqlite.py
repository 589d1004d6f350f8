"""Where does SQLite keep its search index, and how is it asked?

A file beside the database, with one FTS5 table that holds no text of its own. Never: a backup or an upgrade of it; a
file of another form, or one that is damaged, is replaced by an empty one, which fills again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monitor.model.errors import StoreError
from monitor.model.search import Where
from monitor.store.opening.database import sqlite_driver
from monitor.store.search.copies import FIRST
from monitor.store.search.passages import Passage
from monitor.store.search.words import Term

_FORM = 2
_MAKE = (
    "CREATE VIRTUAL TABLE passage USING fts5(title, text, added, removed, content='', tokenize='unicode61 remove_diacritics 0')",
    "CREATE TABLE learnt (up_to INTEGER NOT NULL, copies INTEGER NOT NULL)",
    "INSERT INTO learnt VALUES (0, 0)",
    f"PRAGMA user_version={_FORM}",
)
_UNMAKE = ("DROP TABLE IF EXISTS passage", "DROP TABLE IF EXISTS learnt")
_SEEN, _SEEN_COPIES = "UPDATE learnt SET up_to = ?", "UPDATE learnt SET copies = ?"
_COLUMNS = {Where.ANYWHERE: "title text", Where.TITLE: "title", Where.ADDED: "added", Where.REMOVED: "removed"}
_ASK = "SELECT rowid FROM passage WHERE passage MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"


class DamagedIndexError(StoreError):
    """The file is no index any more."""


@dataclass(frozen=True, slots=True)
class SqliteIndex:
    """The search index of a SQLite database, in the file `path`. It waits for another writer for `patience_seconds`."""

    path: Path
    patience_seconds: float = 5.0

    @classmethod
    def beside(cls, database: Path) -> SqliteIndex:
        """The index of a database, made where there is none or none that can be used."""
        index = cls(database.with_name(f"{database.stem}.search.sqlite"))
        index.prepare()
        return index

    def prepare(self) -> None:
        """Make the file what it should be. Raises StoreError where this SQLite cannot search."""
        _, words = sqlite_driver()
        try:
            self._make(only_if_needed=True)
        except DamagedIndexError:
            self._replace()
        except StoreError as trouble:
            # What is locked, full or not to be written stays as it is; only a file that is no index any more is replaced.
            raise StoreError(f"There is no search: {words} cannot make its index. {trouble}") from trouble

    def forget(self) -> None:
        """Begin anew, with nothing learnt. The file stays: whoever has it open sees an empty one."""
        self._make()

    def _make(self, only_if_needed: bool = False) -> None:
        """Make the tables in one transaction; of several who do so at once, the others find them made."""
        _private(self.path)

        def make(connection: Any) -> None:
            connection.execute("BEGIN IMMEDIATE")
            if not (only_if_needed and _is_sound(connection)):
                for statement in (*_UNMAKE, *_MAKE):
                    connection.execute(statement)
            connection.execute("COMMIT")

        self._once(make)

    def _replace(self) -> None:
        """Put an empty index in the place of a damaged one. Only while nobody has it open: SQLite's shared memory is a file too."""
        for name in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + name).unlink(missing_ok=True)
        self._make()

    def versions(self, wanted: Sequence[Term], where: Where, low: int, high: int, limit: int) -> list[int]:
        """Ids of versions that hold all terms, newest first."""
        values = (question(wanted, where), low, high, limit)
        found: list[int] = self._once(lambda connection: [row[0] for row in connection.execute(_ASK, values)])
        return found

    def learnt(self) -> int:
        """The last version it has seen."""
        up_to: int = self._once(lambda connection: connection.execute("SELECT up_to FROM learnt").fetchone()[0])
        return up_to

    def learnt_copies(self) -> int:
        """The last copy of an archive it has seen."""
        up_to: int = self._once(lambda connection: connection.execute("SELECT copies FROM learnt").fetchone()[0])
        return FIRST + up_to

    def learn(self, passages: Sequence[Passage], up_to: int) -> None:
        """Learn these, and remember that everything up to a version, or a copy, was seen."""
        seen = _SEEN_COPIES if up_to >= FIRST else _SEEN
        rows = [(each.version, each.title, each.text, each.added, each.removed) for each in passages]

        def write(connection: Any) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO passage (rowid, title, text, added, removed) VALUES (?, ?, ?, ?, ?)", rows)
            connection.execute(seen, (up_to % FIRST,))
            connection.execute("COMMIT")

        self._once(write)

    def _once(self, work: Callable[[Any], Any]) -> Any:
        driver, _ = sqlite_driver()
        try:
            with closing(driver.connect(self.path, timeout=self.patience_seconds, isolation_level=None)) as connection:
                with suppress(driver.OperationalError):  # another is making the file; it does without
                    connection.execute("PRAGMA journal_mode=WAL")
                # What is lost at a loss of power is learnt again.
                connection.execute("PRAGMA synchronous=NORMAL")
                return work(connection)
        except driver.OperationalError as error:
            raise StoreError(f"{self.path}: {error}.") from error
        except driver.DatabaseError as error:
            mend = "Delete it while monitor is stopped; it is made anew, and nothing else is lost."
            raise DamagedIndexError(f"{self.path} is damaged ({error}). {mend}") from error


def _private(path: Path) -> None:
    """A file that only this user reads, before SQLite makes one that others might."""
    if not path.exists():
        path.touch(mode=0o600)


def _is_sound(connection: Any) -> bool:
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    return form == _FORM and connection.execute("SELECT up_to, copies FROM learnt").fetchone() is not None


def question(wanted: Sequence[Term], where: Where) -> str:
    """The terms as FTS5 reads them. Words hold letters and digits only, so nothing of them can be an operator."""
    asked = " AND ".join(_phrase(term) for term in wanted if not term.without)
    without = " OR ".join(_phrase(term) for term in wanted if term.without)
    return f"{{{_COLUMNS[where]}}} : ({asked})" + (f" NOT {{{_COLUMNS[where]}}} : ({without})" if without else "")


def _phrase(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + ("*" if term.beginning else "")
