"""Which search index does a database have, and who fills it?"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from monitor.store.opening.database import Database
from monitor.store.search import copies
from monitor.store.search.feed import feed, feed_copies, newest
from monitor.store.search.passages import Passage
from monitor.store.search.postgresql import PostgresqlIndex
from monitor.store.search.sqlite import SqliteIndex

Feed = Callable[[Connection, int, int], tuple[list[Passage], int]]
AnyIndex = SqliteIndex | PostgresqlIndex


def index_of(database: Database) -> AnyIndex:
    """The search index of a database, ready to be asked and to learn. Raises StoreError where there can be none."""
    if database.path is not None:
        return SqliteIndex.beside(database.path)
    index = PostgresqlIndex(database)
    index.prepare()
    return index


def learn_more(database: Database, index: AnyIndex, limit: int = 50) -> int:
    """Let the index learn the next versions, or when there are none the next copies of archives; how many there were.

    Raises StoreError."""
    return _learn(database, index, index.learnt(), feed, newest, limit) or _learn(
        database, index, index.learnt_copies(), feed_copies, copies.newest, limit
    )


def _learn(database: Database, index: AnyIndex, learnt: int, read: Feed, last: Callable[[Connection], int], limit: int) -> int:
    passages, up_to = database.ask(lambda connection: read(connection, learnt, limit))
    if not passages and database.ask(last) < learnt:
        # An older copy of the database was put in its place: what the index knows is of a future that never was.
        index.forget()
    if passages:
        index.learn(passages, up_to)
    return len(passages)
