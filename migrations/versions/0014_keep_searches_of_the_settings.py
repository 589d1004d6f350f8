"""Which kept searches stand in the settings file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("kept_search", sa.Column("of_file", sa.Boolean, nullable=False, server_default=sa.false()))
