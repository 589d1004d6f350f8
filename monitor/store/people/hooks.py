"""With which addresses can a service trigger a check of one watch, and how often?

Such an address holds a key that opens nothing else (`keys`). However often it is called, there is one check a minute: a call
that comes too early leads to a check at the end of that minute, so that none is lost. The watch's own address and the sources
of its site are checked, never all of its articles: those keep their own schedule. Never: overrides a pause.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from monitor.store.people.keys import key_row
from monitor.store.tables import access_key
from monitor.store.watched.watches import look_again

EVERY = timedelta(minutes=1)
"""There is no more than one check in this span."""


@dataclass(frozen=True, slots=True)
class Hook:
    """One address. `asked_at` is when the last check was asked for, or will be; None where nobody called yet."""

    id: int
    name: str
    watch: str
    created_at: datetime
    asked_at: datetime | None

    def next_check(self, now: datetime) -> datetime | None:
        """When a call of this moment leads to a check; None where that check is on its way already."""
        if self.asked_at is None or now >= self.asked_at + EVERY:
            return now
        return None if self.asked_at > now else self.asked_at + EVERY


def hook_of(connection: Connection, key: str) -> Hook | None:
    """The hook that this key belongs to; None for any other key, and for one that was ended."""
    row = key_row(connection, key)
    return Hook(row.id, row.name, row.watch, row.created_at, row.used_at) if row is not None and row.watch is not None else None


def hooks(connection: Connection, watch: str) -> tuple[Hook, ...]:
    """The addresses by which a watch is checked, oldest first; never the key in them."""
    found = select(access_key).where(access_key.c.watch == watch, access_key.c.ended_at.is_(None)).order_by(access_key.c.id)
    return tuple(Hook(row.id, row.name, row.watch, row.created_at, row.used_at) for row in connection.execute(found))


def end(connection: Connection, hook_id: int, now: datetime) -> bool:
    """Let an address have nothing checked any more. False when there is none of this number."""
    its = (access_key.c.id == hook_id, access_key.c.watch.is_not(None), access_key.c.ended_at.is_(None))
    return connection.execute(update(access_key).where(*its).values(ended_at=now)).rowcount == 1


def hasten(connection: Connection, hook: Hook, at: datetime) -> bool:
    """Have the watch checked at a moment, if nothing is to be checked earlier. False where it rests."""
    connection.execute(update(access_key).where(access_key.c.id == hook.id).values(used_at=at))
    return look_again(connection, hook.watch, at)
