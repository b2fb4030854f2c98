"""erasure: who wants to be gone from here, and what friends say for who lost their inbox"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

STANDINGS = ("said", "agreed", "came_to_nothing", "over")


def upgrade() -> None:
    op.create_table(
        "vouch",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("old_email", sa.String(length=254), nullable=False),
        sa.Column("new_email", sa.LargeBinary(), nullable=False),
        sa.Column(
            "standing",
            sa.Enum(*STANDINGS, name="standing", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["membership.id"], name="fk_vouch_author_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_vouch_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_vouch"),
        sa.UniqueConstraint("public_id", name="uq_vouch_public_id"),
    )
    op.create_index("ix_vouch_author_id", "vouch", ["author_id"])
    op.create_index("ix_vouch_person_id", "vouch", ["person_id"])
    with op.batch_alter_table("person") as batch_op:
        batch_op.add_column(sa.Column("address_moves_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("erases_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("erases_shared", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.create_index("ix_person_erases_at", ["erases_at"])
    with op.batch_alter_table("person") as batch_op:
        batch_op.alter_column("erases_shared", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("person") as batch_op:
        batch_op.drop_index("ix_person_erases_at")
        batch_op.drop_column("erases_shared")
        batch_op.drop_column("erases_at")
        batch_op.drop_column("address_moves_at")
    op.drop_table("vouch")
