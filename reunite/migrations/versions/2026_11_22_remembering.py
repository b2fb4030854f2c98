"""remembering: members who have died"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("person") as batch_op:
        batch_op.add_column(sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("circle") as batch_op:
        batch_op.add_column(
            sa.Column("remembers", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("circle") as batch_op:
        batch_op.alter_column("remembers", server_default=None)
    op.create_table(
        "last_wish",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "shared",
            sa.Enum(
                "stays", "goes", "someone_decides", name="shared", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("decides_id", sa.Integer(), nullable=True),
        sa.Column("wants_no_page", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decides_id"], ["person.id"], name="fk_last_wish_decides_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_last_wish_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_last_wish"),
    )
    op.create_index("ix_last_wish_decides_id", "last_wish", ["decides_id"])
    op.create_table(
        "remembrance",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("begun_by_id", sa.Integer(), nullable=True),
        sa.Column("asked_id", sa.Integer(), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("made_hosts", sa.JSON(), nullable=False),
        sa.Column("named_by", sa.JSON(), nullable=False),
        sa.Column("refused_mail", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["asked_id"], ["membership.id"], name="fk_remembrance_asked_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["begun_by_id"],
            ["membership.id"],
            name="fk_remembrance_begun_by_id",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name="fk_remembrance_group_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_remembrance_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_remembrance"),
        sa.UniqueConstraint("group_id", "person_id", name="uq_remembrance_group_id_person_id"),
        sa.UniqueConstraint("public_id", name="uq_remembrance_public_id"),
    )
    for column in ("person_id", "begun_by_id", "asked_id", "confirmed_at"):
        op.create_index(f"ix_remembrance_{column}", "remembrance", [column])
    op.create_table(
        "remembering",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("membership_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("album_id", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("audience_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["album_id"], ["album.id"], name="fk_remembering_album_id"),
        sa.ForeignKeyConstraint(
            ["audience_id"], ["audience.id"], name="fk_remembering_audience_id"
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name="fk_remembering_conversation_id"
        ),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name="fk_remembering_group_id"),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name="fk_remembering_membership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_remembering"),
        sa.UniqueConstraint("membership_id", name="uq_remembering_membership_id"),
    )
    op.create_index("ix_remembering_group_id", "remembering", ["group_id"])
    op.create_table(
        "set_aside",
        sa.Column("remembering_id", sa.Integer(), nullable=False),
        sa.Column("membership_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name="fk_set_aside_group_id"),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name="fk_set_aside_membership_id"
        ),
        sa.ForeignKeyConstraint(
            ["remembering_id"],
            ["remembering.id"],
            name="fk_set_aside_remembering_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("remembering_id", "membership_id", name="pk_set_aside"),
    )
    op.create_index("ix_set_aside_membership_id", "set_aside", ["membership_id"])


def downgrade() -> None:
    for table in ("set_aside", "remembering", "remembrance", "last_wish"):
        op.drop_table(table)
    with op.batch_alter_table("circle") as batch_op:
        batch_op.drop_column("remembers")
    with op.batch_alter_table("person") as batch_op:
        batch_op.drop_column("closed_at")
