"""How does the dashboard ask the database?

One question is one short read-only transaction, on a connection that cannot write. The questions themselves are
functions that take a connection and stand with what they ask about: `stream`, `publications`, `dossier`, `ledger`,
`search`. Never: wait for the writer, or hold it up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection

from monitor.store.opening.database import Database
from monitor.store.opening.troubles import TROUBLES, in_words

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Looking:
    """Asks one open database."""

    database: Database

    def ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """The answer to one question. Raises StoreError."""
        try:
            with self.database.reading.begin() as connection:
                return question(connection)
        except TROUBLES as error:
            raise in_words(self.database.place, error) from error
