"""What an archive has of an address, from before the first version of ours."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "capture",
        sa.Column("id", ID, nullable=False),
        sa.Column("target", ID, nullable=False),
        sa.Column("stamp", sa.Text, nullable=False),
        sa.Column("taken_at", INSTANT, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text),
        sa.Column("raw_hash", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("access", sa.Text),
        sa.Column("reading", sa.LargeBinary),
        sa.PrimaryKeyConstraint("id", name="pk_capture"),
        sa.UniqueConstraint("target", "stamp", name="uq_capture_target"),
        sa.ForeignKeyConstraint(["target"], ["target.id"], name="fk_capture_target"),
    )
