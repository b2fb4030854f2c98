"""hosting: asking to look after a group, pausing and removing"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "host_offer",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_objected", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name="fk_host_offer_group_id"),
        sa.ForeignKeyConstraint(["member_id"], ["membership.id"], name="fk_host_offer_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_host_offer"),
        sa.UniqueConstraint("group_id", name="uq_host_offer_group_id"),
        sa.UniqueConstraint("public_id", name="uq_host_offer_public_id"),
    )
    op.create_index("ix_host_offer_member_id", "host_offer", ["member_id"])
    op.create_table(
        "parting",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("pause", "removal", name="kind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("asked_by_id", sa.Integer(), nullable=True),
        sa.Column("asked_of_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_refused", sa.Boolean(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["asked_by_id"], ["membership.id"], name="fk_parting_asked_by_id"),
        sa.ForeignKeyConstraint(["asked_of_id"], ["membership.id"], name="fk_parting_asked_of_id"),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name="fk_parting_group_id"),
        sa.ForeignKeyConstraint(["member_id"], ["membership.id"], name="fk_parting_member_id"),
        sa.PrimaryKeyConstraint("id", name="pk_parting"),
        sa.UniqueConstraint("public_id", name="uq_parting_public_id"),
    )
    for column in ("asked_by_id", "asked_of_id", "ends_at", "group_id", "member_id"):
        op.create_index(f"ix_parting_{column}", "parting", [column])
    with op.batch_alter_table("membership") as batch_op:
        batch_op.add_column(
            sa.Column("next_host_agreed_at", sa.DateTime(timezone=True), nullable=True)
        )
        batch_op.add_column(
            sa.Column("hands_over", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.create_index("ix_membership_paused_until", ["paused_until"])
    with op.batch_alter_table("membership") as batch_op:
        batch_op.alter_column("hands_over", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("membership") as batch_op:
        batch_op.drop_index("ix_membership_paused_until")
        batch_op.drop_column("hands_over")
        batch_op.drop_column("next_host_agreed_at")
    op.drop_table("parting")
    op.drop_table("host_offer")
