"""Two indexes by which it is quickly seen how much a watch has told lately, and how much it is about to tell."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_event_watch_at", "event", ["watch", "at"])
    announced = sa.text("announce")
    op.create_index("ix_target_announce", "target", ["watch"], sqlite_where=announced, postgresql_where=announced)
