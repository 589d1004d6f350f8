"""Which earlier page a kept page was compared with, and room for readings that are compressed.

Pages kept so far stand by themselves; readings kept so far stay the JSON they are.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COLUMNS = "id, target, number, taken_at, fingerprint, raw_hash, title, access"


def upgrade() -> None:
    with op.batch_alter_table("raw") as table:
        table.add_column(sa.Column("base", sa.Text))
        table.create_foreign_key("fk_raw_base", "raw", ["base"], ["hash"])
    op.create_index("ix_raw_base", "raw", ["base"])
    if op.get_context().dialect.name == "sqlite":
        rebuild_snapshot()
    else:
        op.alter_column("snapshot", "reading", type_=sa.LargeBinary, postgresql_using="convert_to(reading, 'UTF8')")


def rebuild_snapshot() -> None:
    """SQLite cannot change a column's type: a table like the old one takes its place."""
    op.create_table(
        "snapshot_in_bytes",
        sa.Column("id", ID, nullable=False),
        sa.Column("target", ID, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("raw_hash", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("access", sa.Text, nullable=False),
        sa.Column("reading", sa.LargeBinary, nullable=False),
        sa.Column("as_subscriber", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name="pk_snapshot"),
        sa.UniqueConstraint("target", "number", name="uq_snapshot_target"),
        sa.ForeignKeyConstraint(["target"], ["target.id"], name="fk_snapshot_target"),
    )
    copy = f"SELECT {COLUMNS}, CAST(reading AS BLOB), as_subscriber FROM snapshot"  # noqa: S608 - our own names
    op.execute(f"INSERT INTO snapshot_in_bytes ({COLUMNS}, reading, as_subscriber) {copy}")
    op.drop_table("snapshot")
    op.rename_table("snapshot_in_bytes", "snapshot")
    op.create_index("ix_snapshot_raw_hash", "snapshot", ["raw_hash"])
    op.create_index("ix_snapshot_course", "snapshot", ["target", "taken_at", "access"])
