"""How is the database laid out?

Tables, indexes and their meaning; nothing else: no statement, no connection, no model. Decided: the same tables
on SQLite and PostgreSQL; every instant is stored in UTC and comes back aware; lists and records inside a row are
JSON text, read and written only by `rows`; ids grow with time, so that history keeps the order of writing even
when a clock goes back. A row is leased while `lease_until` is set; the token of the last lease stays behind it, so
that a write whose answer was lost on the way can be recognised as done.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import DateTime, TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A moment, aware and in UTC on both databases; a naive one is a mistake of ours and refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database."""
        if value is None or value.tzinfo is UTC:
            return value
        if value.tzinfo is None:
            raise ValueError("an instant without a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database: SQLite gives the digits alone, PostgreSQL the session's zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# SQLite counts rows only in a column called INTEGER; its integers have 64 bits all the same.
Id = BigInteger().with_variant(Integer(), "sqlite")

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# What the settings name. `digest` stands for what decides where and when is looked: when it changes, so does that.
watch = Table(
    "watch",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("adopted_at", Instant, nullable=False),
)

# One address under watch. `baseline` is how many versions are older than the present baseline; `latest` is the
# last version since then. An address without `next_due`, or not `active`, is known but rests.
target = Table(
    "target",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("watch", Text, ForeignKey("watch.name"), nullable=False),
    Column("role", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("announce", Boolean, nullable=False),
    Column("listed", Text),
    Column("fingerprint", Text),
    Column("raw_hash", Text),
    Column("versions", Integer, nullable=False),
    Column("baseline", Integer, nullable=False),
    Column("latest", Id),
    Column("streak", Text),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("next_due", Instant),
    Column("checked_at", Instant),
    Column("lease_token", Text),
    Column("lease_until", Instant),
    Column("created_at", Instant, nullable=False),
    Column("rhythm", Text),
    Column("standing", Text),
    Column("named_by", Text),
    Column("life", Text),
    Column("woken_at", Instant),
    Column("pulse", Text),
    Index("ix_target_due", "active", "next_due"),
    Index("ix_target_watch", "watch", "role"),
    Index("ix_target_announce", "watch", sqlite_where=text("announce"), postgresql_where=text("announce")),
    # A hash on PostgreSQL, because its ordered indexes refuse addresses of more than 2,700 bytes.
    Index("ix_target_url", "url", postgresql_using="hash"),
)

# Every name under which an article is known to its watch.
article_key = Table(
    "article_key",
    METADATA,
    Column("watch", Text, ForeignKey("watch.name"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("target", Id, ForeignKey("target.id"), nullable=False),
    Index("ix_article_key_target", "target"),
)

# Pages as they came, compressed by zstd, once for each hash; `base` is the page this one was compared with, which has none
# itself. Versions outlive their pages, hence no foreign key there.
raw = Table(
    "raw",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("content_type", Text),
    Column("size", Integer, nullable=False),
    Column("base", Text, ForeignKey("raw.hash", name="fk_raw_base")),
    Index("ix_raw_base", "base"),
)

snapshot = Table(
    "snapshot",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("target", Id, ForeignKey("target.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("taken_at", Instant, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("raw_hash", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("access", Text, nullable=False),
    Column("reading", LargeBinary, nullable=False),
    Column("as_subscriber", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("target", "number"),
    Index("ix_snapshot_raw_hash", "raw_hash"),
    # Who could read an article when, without a look at the readings.
    Index("ix_snapshot_course", "target", "taken_at", "access"),
)

# How a version looked when a browser showed it (JPEG).
picture = Table(
    "picture",
    METADATA,
    Column("snapshot", Id, ForeignKey("snapshot.id"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

# What an archive has of an address, from before the first version of ours. `stamp` is its own name of the moment, `place` where
# it shows the copy. Without a reading it tells nothing new and is not asked for again.
capture = Table(
    "capture",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("target", Id, ForeignKey("target.id"), nullable=False),
    Column("stamp", Text, nullable=False),
    Column("taken_at", Instant, nullable=False),
    Column("place", Text, nullable=False),
    Column("fingerprint", Text),
    Column("raw_hash", Text),
    Column("title", Text),
    Column("access", Text),
    Column("reading", LargeBinary),
    UniqueConstraint("target", "stamp"),
)

# One row a check. (`check` alone is a reserved word of SQL.)
check_log = Table(
    "check_log",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("target", Id, ForeignKey("target.id"), nullable=False),
    Column("watch", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("duration_ms", Integer, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("failure", Text),
    Column("detail", Text),
    Column("status", Integer),
    Column("bytes", BigInteger, nullable=False),
    Column("rendered", Boolean, nullable=False, server_default=false()),
    Index("ix_check_log_target", "target", "id"),
    Index("ix_check_log_watch", "watch", "id"),
    Index("ix_check_log_rendered", "watch", "at", sqlite_where=text("rendered"), postgresql_where=text("rendered")),
    Index("ix_check_log_failed", "target", "id", sqlite_where=text("failure IS NOT NULL"), postgresql_where=text("failure IS NOT NULL")),
)

# A fact. One about a channel stands for no address and has no target.
event = Table(
    "event",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("watch", Text, nullable=False),
    Column("target", Id, ForeignKey("target.id")),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("old_snapshot", Id),
    Column("new_snapshot", Id),
    Column("payload", Text, nullable=False),
    Index("ix_event_at", "at"),
    Index("ix_event_watch", "watch", "id"),
    Index("ix_event_target", "target", "id"),
    Index("ix_event_watch_at", "watch", "at"),
    Index("ix_event_kind", "kind", "id"),
    Index("ix_event_watch_day", "watch", "kind", "at"),
)

alert = Table(
    "alert",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("event", Id, ForeignKey("event.id"), nullable=False),
    Column("created_at", Instant, nullable=False),
    Index("ix_alert_event", "event"),
)

# The outbox: what became of one alert on one channel. `answer` is the channel's last one. What waits under the same
# `bundle` goes out together; `carried_by` is the key of the message that took it along. `quiet` are hours of its own as
# JSON, `because` the rules that led here, a line each.
delivery = Table(
    "delivery",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("alert", Id, ForeignKey("alert.id"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("lease_token", Text),
    Column("lease_until", Instant),
    Column("created_at", Instant, nullable=False),
    Column("finished_at", Instant),
    Column("answer", Text, nullable=False),
    Column("urgent", Boolean, nullable=False, server_default=false()),
    Column("bundle", Text, nullable=False, server_default=text("''")),
    Column("carried_by", Text),
    Column("quiet", Text),
    Column("because", Text, nullable=False, server_default=text("''")),
    Column("copy", Text),
    UniqueConstraint("alert", "channel"),
    Index("ix_delivery_state", "state", "channel", "bundle", "id"),
    Index("ix_delivery_carried_by", "carried_by"),
)

attempt = Table(
    "attempt",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("delivery", Id, ForeignKey("delivery.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("duration_ms", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("next_attempt", Instant),
    Index("ix_attempt_delivery", "delivery", "id"),
)

# How a channel fares that has refused lately: how often in a row, since when, until when nothing is tried, and whether
# the other channels were told. A channel without a row is well.
channel_health = Table(
    "channel_health",
    METADATA,
    Column("channel", Text, primary_key=True),
    Column("refusals", Integer, nullable=False),
    Column("since", Instant),
    Column("open_until", Instant),
    Column("told", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
)

# A time in which a watch gave far more alerts than usual. `held` are those held back, `usual` what its busiest day gave;
# `told` says that people heard of it, `over` that alerts pass again.
flood = Table(
    "flood",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("watch", Text, nullable=False),
    Column("target", Id, ForeignKey("target.id"), nullable=False),
    Column("since", Instant, nullable=False),
    Column("last", Instant, nullable=False),
    Column("held", Integer, nullable=False),
    Column("usual", Integer, nullable=False),
    Column("told", Boolean, nullable=False),
    Column("over", Boolean, nullable=False),
    Index("ix_flood_watch", "watch", "over"),
)

# What a part of the program must still know after a restart, as JSON of its own making.
memo = Table(
    "memo",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("content", Text, nullable=False),
    Column("kept_at", Instant, nullable=False),
)

# What each host was asked on each day (YYYY-MM-DD, UTC), and the bytes of bodies that came over the line.
host_usage = Table(
    "host_usage",
    METADATA,
    Column("day", Text, primary_key=True),
    Column("site", Text, primary_key=True),
    Column("requests", BigInteger, nullable=False),
    Column("bytes", BigInteger, nullable=False),
)

# What a person said of an event: that it was read, whether it matters (NULL: not said), and a note.
mark = Table(
    "mark",
    METADATA,
    Column("event", Id, ForeignKey("event.id"), primary_key=True),
    Column("read", Boolean, nullable=False),
    Column("relevant", Boolean),
    Column("note", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

# Watches that a person laid to rest for a while, at the dashboard and not in the settings; NULL: until told otherwise.
pause = Table(
    "pause",
    METADATA,
    Column("watch", Text, ForeignKey("watch.name"), primary_key=True),
    Column("since", Instant, nullable=False),
    Column("until", Instant),
)

# A search that is asked again. Its `question` is JSON; `channel` is told of new hits, beginning after the version `seen`. One
# that is `of_file` stands in the settings, which name the channels.
kept_search = Table(
    "kept_search",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("channel", Text),
    Column("seen", Id, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("of_file", Boolean, nullable=False, server_default=false()),
)

# By what a program shows that it may ask or act. Only a digest of the key is kept; `watch` is the only one it has checked.
access_key = Table(
    "access_key",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False, unique=True),
    Column("scopes", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("ended_at", Instant),
    Column("watch", Text),
)

# Who did what at the dashboard, and to what.
deed = Table(
    "deed",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("detail", Text, nullable=False),
)
