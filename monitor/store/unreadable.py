"""What becomes of a claimed row that cannot be read?

It stays in the database and stays claimed, so that all others continue. Each time its claim runs out, a line in the log names it
again, and `/readyz` fails once it is long overdue. Decided: nothing in it is guessed, since a guess could tell people something
untrue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Row

from monitor import log

Made = TypeVar("Made")


def readable(rows: Iterable[Row[Any]], made: Callable[[Row[Any]], Made], what: str) -> list[Made]:
    """What can be made of these rows, in their order; `what` they are says the line about one that cannot be read."""
    found = []
    for row in rows:
        try:
            found.append(made(row))
        except (msgspec.DecodeError, ValueError, KeyError) as fault:
            log.warn("unreadable", what=what, row=row.id, url=getattr(row, "url", None), detail=f"{type(fault).__name__}: {fault}")
    return found
