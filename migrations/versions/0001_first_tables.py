"""The first tables.

What each column means stands in `monitor/store/tables.py`; what they were at the beginning stands here for good.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    create_raw()
    create_watch()
    create_target()
    create_article_key()
    create_check_log()
    create_event()
    create_snapshot()
    create_alert()
    create_delivery()
    create_attempt()


def create_raw() -> None:
    op.create_table(
        "raw",
        sa.Column("hash", sa.Text, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("content_type", sa.Text),
        sa.Column("size", sa.Integer, nullable=False),
    )


def create_watch() -> None:
    op.create_table(
        "watch",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("adopted_at", INSTANT, nullable=False),
    )


def create_target() -> None:
    op.create_table(
        "target",
        sa.Column("id", ID, primary_key=True),
        sa.Column("watch", sa.Text, sa.ForeignKey("watch.name"), nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("announce", sa.Boolean, nullable=False),
        sa.Column("listed", sa.Text),
        sa.Column("fingerprint", sa.Text),
        sa.Column("raw_hash", sa.Text),
        sa.Column("versions", sa.Integer, nullable=False),
        sa.Column("baseline", sa.Integer, nullable=False),
        sa.Column("latest", ID),
        sa.Column("streak", sa.Text),
        sa.Column("etag", sa.Text),
        sa.Column("last_modified", sa.Text),
        sa.Column("next_due", INSTANT),
        sa.Column("checked_at", INSTANT),
        sa.Column("lease_token", sa.Text),
        sa.Column("lease_until", INSTANT),
        sa.Column("created_at", INSTANT, nullable=False),
    )
    op.create_index("ix_target_due", "target", ["active", "next_due"])
    op.create_index("ix_target_url", "target", ["url"], postgresql_using="hash")
    op.create_index("ix_target_watch", "target", ["watch", "role"])


def create_article_key() -> None:
    op.create_table(
        "article_key",
        sa.Column("watch", sa.Text, sa.ForeignKey("watch.name"), primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("target", ID, sa.ForeignKey("target.id"), nullable=False),
    )
    op.create_index("ix_article_key_target", "article_key", ["target"])


def create_check_log() -> None:
    op.create_table(
        "check_log",
        sa.Column("id", ID, primary_key=True),
        sa.Column("target", ID, sa.ForeignKey("target.id"), nullable=False),
        sa.Column("watch", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("duration_ms", sa.Integer, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("failure", sa.Text),
        sa.Column("detail", sa.Text),
        sa.Column("status", sa.Integer),
        sa.Column("bytes", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_check_log_target", "check_log", ["target", "id"])
    op.create_index("ix_check_log_watch", "check_log", ["watch", "id"])


def create_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", ID, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("watch", sa.Text, nullable=False),
        sa.Column("target", ID, sa.ForeignKey("target.id"), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("old_snapshot", ID),
        sa.Column("new_snapshot", ID),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_index("ix_event_at", "event", ["at"])
    op.create_index("ix_event_target", "event", ["target", "id"])
    op.create_index("ix_event_watch", "event", ["watch", "id"])


def create_snapshot() -> None:
    op.create_table(
        "snapshot",
        sa.Column("id", ID, primary_key=True),
        sa.Column("target", ID, sa.ForeignKey("target.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("taken_at", INSTANT, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("raw_hash", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("access", sa.Text, nullable=False),
        sa.Column("reading", sa.Text, nullable=False),
        sa.UniqueConstraint("target", "number"),
    )
    op.create_index("ix_snapshot_raw_hash", "snapshot", ["raw_hash"])


def create_alert() -> None:
    op.create_table(
        "alert",
        sa.Column("id", ID, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("event", ID, sa.ForeignKey("event.id"), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
    )
    op.create_index("ix_alert_event", "alert", ["event"])


def create_delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", ID, primary_key=True),
        sa.Column("alert", ID, sa.ForeignKey("alert.id"), nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("not_before", INSTANT, nullable=False),
        sa.Column("lease_token", sa.Text),
        sa.Column("lease_until", INSTANT),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("finished_at", INSTANT),
        sa.Column("answer", sa.Text, nullable=False),
        sa.UniqueConstraint("alert", "channel"),
    )
    op.create_index("ix_delivery_state", "delivery", ["state", "id"])


def create_attempt() -> None:
    op.create_table(
        "attempt",
        sa.Column("id", ID, primary_key=True),
        sa.Column("delivery", ID, sa.ForeignKey("delivery.id"), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("duration_ms", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("next_attempt", INSTANT),
    )
    op.create_index("ix_attempt_delivery", "attempt", ["delivery", "id"])
