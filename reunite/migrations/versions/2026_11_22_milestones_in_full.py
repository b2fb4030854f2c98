"""milestones in full"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "named",
        sa.Column("moment_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("taken_off_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["moment_id"], ["moment.id"], name=op.f("fk_named_moment_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_named_person_id")),
        sa.PrimaryKeyConstraint("moment_id", "person_id", name=op.f("pk_named")),
    )
    op.create_index(op.f("ix_named_person_id"), "named", ["person_id"])
    with op.batch_alter_table("conversation") as conversation:
        conversation.add_column(sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("moment") as moment:
        moment.add_column(
            sa.Column("is_around", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        moment.add_column(
            sa.Column("children", sa.String(length=60), nullable=False, server_default="")
        )
        moment.add_column(sa.Column("offered_to_id", sa.Integer(), nullable=True))
        moment.create_foreign_key(
            op.f("fk_moment_offered_to_id"), "person", ["offered_to_id"], ["id"]
        )
    with op.batch_alter_table("milestone") as milestone:
        milestone.add_column(
            sa.Column("is_told_first", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("moment") as moment:
        moment.alter_column("is_around", server_default=None)
        moment.alter_column("children", server_default=None)
    with op.batch_alter_table("milestone") as milestone:
        milestone.alter_column("is_told_first", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("milestone") as milestone:
        milestone.drop_column("is_told_first")
    with op.batch_alter_table("moment") as moment:
        moment.drop_constraint(op.f("fk_moment_offered_to_id"), type_="foreignkey")
        moment.drop_column("offered_to_id")
        moment.drop_column("children")
        moment.drop_column("is_around")
    with op.batch_alter_table("conversation") as conversation:
        conversation.drop_column("closed_at")
    op.drop_index(op.f("ix_named_person_id"), table_name="named")
    op.drop_table("named")
