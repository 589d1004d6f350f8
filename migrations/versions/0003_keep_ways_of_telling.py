"""How a delivery is to go, how channels fare, what is held back; and events that stand for no address."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
COLUMNS = "id, key, kind, at, watch, target, url, title, old_snapshot, new_snapshot, payload"


def upgrade() -> None:
    op.add_column("delivery", sa.Column("urgent", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("delivery", sa.Column("bundle", sa.Text, nullable=False, server_default=sa.text("''")))
    op.add_column("delivery", sa.Column("carried_by", sa.Text))
    op.add_column("delivery", sa.Column("quiet", sa.Text))
    op.add_column("delivery", sa.Column("because", sa.Text, nullable=False, server_default=sa.text("''")))
    op.drop_index("ix_delivery_state", "delivery")
    op.create_index("ix_delivery_state", "delivery", ["state", "channel", "bundle", "id"])
    op.create_index("ix_delivery_carried_by", "delivery", ["carried_by"])
    create_channel_health()
    create_flood()
    if op.get_context().dialect.name == "sqlite":
        rebuild_event()
    else:
        op.alter_column("event", "target", nullable=True)


def create_channel_health() -> None:
    op.create_table(
        "channel_health",
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("refusals", sa.Integer, nullable=False),
        sa.Column("since", INSTANT),
        sa.Column("open_until", INSTANT),
        sa.Column("told", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )


def create_flood() -> None:
    op.create_table(
        "flood",
        sa.Column("id", ID, primary_key=True),
        sa.Column("watch", sa.Text, nullable=False),
        sa.Column("target", ID, sa.ForeignKey("target.id"), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("last", INSTANT, nullable=False),
        sa.Column("held", sa.Integer, nullable=False),
        sa.Column("usual", sa.Integer, nullable=False),
        sa.Column("told", sa.Boolean, nullable=False),
        sa.Column("over", sa.Boolean, nullable=False),
    )
    op.create_index("ix_flood_watch", "flood", ["watch", "over"])


def rebuild_event() -> None:
    """SQLite cannot take NOT NULL from a column: a table like the old one takes its place."""
    op.create_table(
        "event_without_target",
        sa.Column("id", ID, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("watch", sa.Text, nullable=False),
        sa.Column("target", ID),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("old_snapshot", ID),
        sa.Column("new_snapshot", ID),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        sa.UniqueConstraint("key", name="uq_event_key"),
        sa.ForeignKeyConstraint(["target"], ["target.id"], name="fk_event_target"),
    )
    op.execute(f"INSERT INTO event_without_target ({COLUMNS}) SELECT {COLUMNS} FROM event")  # noqa: S608 - our own names
    op.drop_table("event")
    op.rename_table("event_without_target", "event")
    op.create_index("ix_event_at", "event", ["at"])
    op.create_index("ix_event_watch", "event", ["watch", "id"])
    op.create_index("ix_event_target", "event", ["target", "id"])
