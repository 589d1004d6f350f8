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


def upgrade() -> None:
    with op.batch_alter_table("raw") as table:
        table.add_column(sa.Column("base", sa.Text))
        table.create_foreign_key("fk_raw_base", "raw", ["base"], ["hash"])
    op.create_index("ix_raw_base", "raw", ["base"])
    with op.batch_alter_table("snapshot") as table:
        table.alter_column("reading", type_=sa.LargeBinary, postgresql_using="convert_to(reading, 'UTF8')")
