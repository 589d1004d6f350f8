"""What is remembered of an article's life, when it was listed again, and how lively a watch is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("target", sa.Column("life", sa.Text))
    op.add_column("target", sa.Column("woken_at", sa.DateTime(timezone=True)))
    op.add_column("target", sa.Column("pulse", sa.Text))
