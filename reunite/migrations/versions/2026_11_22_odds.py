"""odds: the times that a block kept two people apart, patchworks to take away, check-in spaces
that ask first who it is, and what somebody is asked to as a guest"""

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
    op.create_table(
        "patchwork_print",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("making_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True)),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(12), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name="fk_patchwork_print_group_id"),
        sa.ForeignKeyConstraint(
            ["making_id"],
            ["making.id"],
            name="fk_patchwork_print_making_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["membership.id"], name="fk_patchwork_print_member_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_patchwork_print"),
        sa.UniqueConstraint("public_id", name="uq_patchwork_print_public_id"),
    )
    op.create_index("ix_patchwork_print_making_id", "patchwork_print", ["making_id"])
    op.create_index("ix_patchwork_print_member_id", "patchwork_print", ["member_id"])
    op.create_index("ix_patchwork_print_state", "patchwork_print", ["state", "id"])
    op.create_index("ix_patchwork_print_ends_at", "patchwork_print", ["ends_at"])
    with op.batch_alter_table("check_in_place") as batch_op:
        batch_op.add_column(
            sa.Column("asks_first", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.create_index("ix_attendance_guest_email", "attendance", ["guest_email"])


def downgrade() -> None:
    op.drop_index("ix_attendance_guest_email", "attendance")
    with op.batch_alter_table("check_in_place") as batch_op:
        batch_op.drop_column("asks_first")
    op.drop_table("patchwork_print")
    op.drop_table("time_apart")
