"""What must a part of the program still know after a restart? Kept by name, replaced whole."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from monitor.store.tables import memo


def keep(connection: Connection, name: str, content: str, now: datetime) -> None:
    """Keep this content under this name, in place of what stood there."""
    connection.execute(delete(memo).where(memo.c.name == name))
    connection.execute(insert(memo), {"name": name, "content": content, "kept_at": now})


def recall(connection: Connection, name: str) -> str | None:
    """What is kept under this name."""
    found: str | None = connection.execute(select(memo.c.content).where(memo.c.name == name)).scalar()
    return found
