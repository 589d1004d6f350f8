"""Whether a version was seen with a subscriber's login."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("snapshot", sa.Column("as_subscriber", sa.Boolean, nullable=False, server_default=sa.false()))
