"""What can the command line ask of the database?

Each question is one short read-only transaction, so that no reader holds up the log. Never: writes, claims or migrates.
Decided: answers are frozen values of their own, newest first and bounded by `limit`; whatever a person typed reaches the
database only as a parameter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from sqlalchemy import Connection, Row, Select

from monitor.model.alert import ChannelHealth, DeliveryState
from monitor.model.check import Snapshot
from monitor.model.usage import HostUse
from monitor.store.opening.database import Database
from monitor.store.opening.migrate import open_current
from monitor.store.pages import KEPT, body_of
from monitor.store.rows import event_from_row, snapshot_from_row, snapshot_of_capture, streak_as_shown
from monitor.store.usage import usage_since
from monitor.store.views import ledger, queries
from monitor.store.views.viewed import (
    AlertView,
    CaptureView,
    CheckView,
    Counts,
    EventView,
    FloodView,
    History,
    RawPage,
    VersionView,
    WatchView,
)
from monitor.store.watched import sources
from monitor.store.watched.sources import SourceView


def open_views(address: str) -> Views:
    """The views of a database that exists. Raises StoreError where there is none, or one of another version."""
    return Views(open_current(address))


@dataclass(frozen=True, slots=True)
class Views:
    """Answers questions about one database. Every method may raise StoreError."""

    database: Database

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back."""
        self.database.close()

    def watches(self) -> tuple[WatchView, ...]:
        """Every watch that was ever adopted, by name."""
        return tuple(_watch_view(row) for row in self._rows(queries.WATCHES, {}))

    def history(self, name_or_url: str, limit: int = 100) -> History | None:
        """What happened at a watch, or at one address under any watch; None when neither is known by these words."""
        return self.database.ask(lambda connection: _history(connection, name_or_url, limit))

    def hosts(self, since: date, limit: int = 10_000) -> tuple[HostUse, ...]:
        """What each host was asked from a day on, the newest day first and on it the host that was asked most."""
        return self.database.ask(lambda connection: usage_since(connection, since, limit))

    def versions(self, url: str) -> tuple[VersionView, ...]:
        """The kept versions of an address, oldest first, watch by watch."""
        return tuple(_version_view(row) for row in self._rows(queries.VERSIONS_OF_URL, {"url": url}))

    def captures(self, url: str) -> tuple[CaptureView, ...]:
        """What an archive had of an address before it was watched, oldest first, watch by watch."""
        return tuple(_capture_view(row) for row in self._rows(queries.CAPTURES_OF_URL, {"url": url}))

    def version(self, version_id: int) -> Snapshot | None:
        """One version with all that was read in it."""
        rows = self._rows(queries.VERSION, {"id_": version_id})
        return snapshot_from_row(rows[0]) if rows else None

    def rendered(self) -> dict[str, datetime]:
        """The watches of which a browser ever showed a page, and when it did last."""
        return {row.watch: row.last for row in self._rows(queries.RENDERED, {})}

    def capture(self, url: str, stamp: str) -> Snapshot | None:
        """What an archive had of an address at a moment; its number is the archive's own name of the moment."""
        rows = self._rows(queries.CAPTURE, {"url": url, "stamp": stamp})
        return snapshot_of_capture(rows[0]) if rows else None

    def raw_page(self, raw_hash: str) -> RawPage | None:
        """A page as it came; None when it was not kept, or no longer is."""
        rows = self._rows(KEPT, {"hash_": raw_hash})
        return RawPage(body_of(rows[0]), rows[0].content_type) if rows else None

    def alerts(
        self,
        *,
        watch: str | None = None,
        watches: Sequence[str] | None = None,
        kinds: Sequence[str] = (),
        states: Sequence[DeliveryState] = (),
        tried_in_vain: bool = False,
        limit: int = 100,
    ) -> tuple[AlertView, ...]:
        """The ledger, of one watch, of some or of all. `kinds` keeps alerts of these kinds of events, `states` those with a
        delivery in one of them, `tried_in_vain` those with a delivery that is dead, or still waits after a failed attempt."""
        names = watches if watch is None else (watch,)
        statement = queries.alerts(names, kinds, [state.value for state in states], tried_in_vain, limit)
        return self.database.ask(lambda connection: ledger.alerts(connection, connection.scalars(statement).all()))

    def alert(self, alert_id: int) -> AlertView | None:
        """One alert with every attempt to deliver it."""
        found = self.database.ask(lambda connection: ledger.alerts(connection, [alert_id]))
        return found[0] if found else None

    def troubled_channels(self) -> tuple[ChannelHealth, ...]:
        """The channels that have refused lately, by name."""
        return tuple(ChannelHealth(*row) for row in self._rows(queries.TROUBLED_CHANNELS, {}))

    def waiting_by_channel(self) -> dict[str, int]:
        """How much waits for each channel, by name."""
        return {row.channel: row.count_ for row in self._rows(queries.WAITING_BY_CHANNEL, {})}

    def floods(self) -> tuple[FloodView, ...]:
        """What is held back, watch by watch, as it stands now."""
        return tuple(FloodView(row.watch, row.since, row.held, row.usual, row.over) for row in self._rows(queries.FLOODS, {}))

    def sources(self, name: str | None = None) -> tuple[SourceView, ...]:
        """The further sources of a site, or of all sites, in the order in which they were found."""
        return self.database.ask(lambda connection: sources.sources(connection, name))

    def counts(self, now: datetime) -> Counts:
        """How much there is, and how much waits."""
        return self.database.ask(lambda connection: _counts(connection, now))

    def _rows(self, statement: Select[Any], values: dict[str, Any]) -> Sequence[Row[Any]]:
        return self.database.ask(lambda connection: connection.execute(statement, values).all())


def _watch_view(row: Row[Any]) -> WatchView:
    return WatchView(
        name=row.name,
        url=row.url,
        kind=row.kind,
        active=row.active,
        adopted_at=row.adopted_at,
        next_due=row.next_due if row.active else None,
        versions=row.versions,
        articles=row.articles or 0,
        streak=streak_as_shown(row.streak),
        last_check=None if row.check_id is None else _check_view(row),
    )


def _check_view(row: Row[Any]) -> CheckView:
    return CheckView(
        url=row.url,
        at=row.at,
        duration_ms=row.duration_ms,
        outcome=row.outcome,
        failure=row.failure,
        detail=row.detail,
        status=row.status,
        size_bytes=row.bytes,
    )


def _version_view(row: Row[Any]) -> VersionView:
    return VersionView(
        id=row.id,
        watch=row.watch,
        url=row.url,
        number=row.number,
        taken_at=row.taken_at,
        title=row.title,
        access=row.access,
        fingerprint=row.fingerprint,
        raw_hash=row.raw_hash,
        as_subscriber=row.as_subscriber,
        pictured=row.pictured,
    )


def _capture_view(row: Row[Any]) -> CaptureView:
    said = (row.title or "", row.access or "", row.fingerprint or "", row.raw_hash or "")
    return CaptureView(row.watch, row.url, row.stamp, row.taken_at, row.place, *said)


def _event_view(row: Row[Any]) -> EventView:
    return EventView(row.id, row.old_snapshot, row.new_snapshot, event_from_row(row.payload))


def _history(connection: Connection, words: str, limit: int) -> History | None:
    values = {"words": words, "most": limit}
    for asked in (queries.OF_WATCH, queries.OF_URL):
        if connection.execute(asked.known, {"words": words}).first() is not None:
            return History(
                checks=tuple(_check_view(row) for row in connection.execute(asked.checks, values)),
                versions=tuple(_version_view(row) for row in connection.execute(asked.versions, values)),
                events=tuple(_event_view(row) for row in connection.execute(asked.events, values)),
                captures=tuple(_capture_view(row) for row in connection.execute(asked.captures, values)),
            )
    return None


def _counts(connection: Connection, now: datetime) -> Counts:
    row = connection.execute(queries.COUNTS, {"now": now}).one()
    return Counts(
        watches=row.watches,
        addresses=row.addresses,
        versions=row.versions,
        alerts=row.alerts,
        overdue_checks=row.overdue_checks,
        oldest_overdue=row.oldest_overdue,
        waiting_deliveries=row.waiting_deliveries,
        oldest_waiting=row.oldest_waiting,
        dead_deliveries=row.dead_deliveries,
    )
