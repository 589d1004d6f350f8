"""How the sources of a site stand, and which of them named an article first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("target", sa.Column("standing", sa.Text))
    op.add_column("target", sa.Column("named_by", sa.Text))
