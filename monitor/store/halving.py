"""Which is the first row of a table since a moment? Ids grow with time, so the answer is found by halving: it needs no index,
however long the table is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, func, select


def newest_id(connection: Connection, table: Table) -> int:
    """The id of the row written last, 0 in an empty table."""
    return connection.execute(select(func.max(table.c.id))).scalar() or 0


def first_since(connection: Connection, table: Table, moments: Column[datetime], moment: datetime) -> int:
    """The first id whose row is not older than a moment; the next id to come when all are."""
    low, high = 1, newest_id(connection, table) + 1
    while low < high:
        middle = (low + high) // 2
        row = _at_or_after(connection, table, moments, middle)
        if row is not None and row.moment < moment:
            low = row.id + 1
        else:
            high = middle
    return low


def _at_or_after(connection: Connection, table: Table, moments: Column[datetime], number: int) -> Row[Any] | None:
    """The row of an id, or where it is missing the next there is. The plain way first: SQLite may take a strange way to a range."""
    wanted = select(table.c.id, moments.label("moment"))
    row = connection.execute(wanted.where(table.c.id == number)).first()
    return row or connection.execute(wanted.where(table.c.id >= number).order_by(table.c.id).limit(1)).first()
