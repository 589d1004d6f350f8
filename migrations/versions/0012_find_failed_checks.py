"""An index of the checks that failed, so that the last trouble of a watch is found at once however long ago it was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    failed = sa.text("failure IS NOT NULL")
    op.create_index("ix_check_log_failed", "check_log", ["target", "id"], sqlite_where=failed, postgresql_where=failed)
