"""enquiries: asking whoever organises a meetup if someone is coming"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "enquiry",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("meetup_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("guest", sa.LargeBinary(), nullable=False),
        sa.Column(
            "said",
            sa.Enum(
                "nothing", "will", "cannot", "coming", name="said", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["about_id"], ["membership.id"], name="fk_enquiry_about_id"),
        sa.ForeignKeyConstraint(["author_id"], ["membership.id"], name="fk_enquiry_author_id"),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name="fk_enquiry_group_id"),
        sa.ForeignKeyConstraint(["meetup_id"], ["meetup.id"], name="fk_enquiry_meetup_id"),
        sa.PrimaryKeyConstraint("id", name="pk_enquiry"),
        sa.UniqueConstraint("public_id", name="uq_enquiry_public_id"),
    )
    with op.batch_alter_table("enquiry") as batch_op:
        batch_op.create_index("ix_enquiry_about_id", ["about_id"])
        batch_op.create_index("ix_enquiry_author_id", ["author_id"])
        batch_op.create_index("ix_enquiry_group_id_meetup_id", ["group_id", "meetup_id"])


def downgrade() -> None:
    op.drop_table("enquiry")
