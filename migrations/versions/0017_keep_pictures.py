"""How a version looked when a browser showed it, and which checks a browser was needed for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "picture",
        sa.Column("snapshot", ID, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("snapshot", name="pk_picture"),
        sa.ForeignKeyConstraint(["snapshot"], ["snapshot.id"], name="fk_picture_snapshot"),
    )
    op.add_column("check_log", sa.Column("rendered", sa.Boolean, nullable=False, server_default=sa.false()))
    rendered = sa.text("rendered")
    op.create_index("ix_check_log_rendered", "check_log", ["watch", "at"], sqlite_where=rendered, postgresql_where=rendered)
