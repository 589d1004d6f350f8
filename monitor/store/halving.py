"""From which row on is a table younger than a moment? Ids grow with time, so the answer is found by halving, without an
index of its own and however long the table is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Connection, Table, func, select


def newest_id(connection: Connection, table: Table) -> int:
    """The id of the row written last, 0 in an empty table."""
    return connection.execute(select(func.max(table.c.id))).scalar() or 0


def first_since(connection: Connection, table: Table, moments: Column[datetime], moment: datetime) -> int:
    """The first id whose row is not older than a moment; the next id to come when all are."""
    low, high = 1, newest_id(connection, table) + 1
    while low < high:
        middle = (low + high) // 2
        near = select(table.c.id, moments).where(table.c.id >= middle).order_by(table.c.id).limit(1)
        row = connection.execute(near).first()
        if row is not None and row[1] < moment:
            low = row[0] + 1
        else:
            high = middle
    return low
