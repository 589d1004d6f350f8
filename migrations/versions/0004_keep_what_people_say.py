"""What people at the dashboard say and do: marks, pauses, kept searches, keys of programs; and ways to look by kind and day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    create_mark()
    create_pause()
    create_kept_search()
    create_access_key()
    create_deed()
    op.create_index("ix_event_kind", "event", ["kind", "id"])
    op.create_index("ix_event_watch_day", "event", ["watch", "kind", "at"])
    op.create_index("ix_snapshot_course", "snapshot", ["target", "taken_at", "access"])


def create_mark() -> None:
    op.create_table(
        "mark",
        sa.Column("event", ID, sa.ForeignKey("event.id"), primary_key=True),
        sa.Column("read", sa.Boolean, nullable=False),
        sa.Column("relevant", sa.Boolean),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
    )


def create_pause() -> None:
    op.create_table(
        "pause",
        sa.Column("watch", sa.Text, sa.ForeignKey("watch.name"), primary_key=True),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("until", INSTANT),
    )


def create_kept_search() -> None:
    op.create_table(
        "kept_search",
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("channel", sa.Text),
        sa.Column("seen", ID, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
    )


def create_access_key() -> None:
    op.create_table(
        "access_key",
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("scopes", sa.Text, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("used_at", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.UniqueConstraint("digest", name="uq_access_key_digest"),
    )


def create_deed() -> None:
    op.create_table(
        "deed",
        sa.Column("id", ID, primary_key=True),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
    )
