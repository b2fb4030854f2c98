"""odds: the times that a block kept two people apart"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "time_apart",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"], name="fk_time_apart_other_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_time_apart_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_time_apart"),
    )
    op.create_index("ix_time_apart_other_id", "time_apart", ["other_id"])
    op.create_index("ix_time_apart_person_id", "time_apart", ["person_id"])


def downgrade() -> None:
    op.drop_table("time_apart")
