"""How much was each host asked on each day? Counts add up in a row per host and day; rows older than a year are dropped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from monitor.model.usage import HostUse
from monitor.store.rows import clean
from monitor.store.tables import host_usage

KEPT = timedelta(days=366)
_COUNTS = ("requests", "bytes")


def add_usage(connection: Connection, uses: Sequence[HostUse]) -> None:
    """Add these counts to what is kept."""
    if not uses:
        return
    insert = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(host_usage)
    sums = {name: host_usage.c[name] + insert.excluded[name] for name in _COUNTS}
    rows = [{"day": each.day.isoformat(), "site": clean(each.site), "requests": each.requests, "bytes": each.size_bytes} for each in uses]
    connection.execute(insert.on_conflict_do_update(index_elements=["day", "site"], set_=sums), rows)
    newest = max(each.day for each in uses)
    connection.execute(delete(host_usage).where(host_usage.c.day < (newest - KEPT).isoformat()))


def usage_since(connection: Connection, since: date, limit: int) -> tuple[HostUse, ...]:
    """The counts from a day on, the newest day first and on it the host that was asked most."""
    order = (host_usage.c.day.desc(), host_usage.c.requests.desc(), host_usage.c.site)
    rows = connection.execute(select(host_usage).where(host_usage.c.day >= since.isoformat()).order_by(*order).limit(limit))
    return tuple(HostUse(date.fromisoformat(row.day), row.site, row.requests, row.bytes) for row in rows)
