"""ties: ties, and guests and newcomers asked by one"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

WHO, WHO_BEFORE = (
    "membership_id IS NOT NULL OR guest_person_id IS NOT NULL OR guest_email <> ''",
    "membership_id IS NOT NULL OR guest_email <> ''",
)


def upgrade() -> None:
    op.create_table(
        "tie_wish",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("wished_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"], name="fk_tie_wish_other_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_tie_wish_person_id"),
        sa.PrimaryKeyConstraint("person_id", "other_id", name="pk_tie_wish"),
    )
    op.create_index("ix_tie_wish_other_id", "tie_wish", ["other_id"])
    op.create_table(
        "tie",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("one_id < other_id", name="ck_tie_order"),
        sa.ForeignKeyConstraint(
            ["one_id", "other_id"],
            ["tie_wish.person_id", "tie_wish.other_id"],
            name="fk_tie_wish",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["other_id", "one_id"],
            ["tie_wish.person_id", "tie_wish.other_id"],
            name="fk_tie_wish_back",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("one_id", "other_id", name="pk_tie"),
    )
    op.create_index("ix_tie_other_id", "tie", ["other_id"])
    op.create_table(
        "departure",
        sa.Column("membership_id", sa.Integer(), nullable=False),
        sa.Column(
            "shared",
            sa.Enum("stays", "nameless", "goes", name="shared", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name="fk_departure_membership_id"
        ),
        sa.PrimaryKeyConstraint("membership_id", name="pk_departure"),
    )
    with op.batch_alter_table("invitation") as batch_op:
        batch_op.add_column(sa.Column("person_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("fk_invitation_person_id", "person", ["person_id"], ["id"])
        batch_op.create_index("ix_invitation_person_id", ["person_id"])
    _change_who(WHO, add=True)


def _change_who(who: str, *, add: bool) -> None:
    with op.batch_alter_table("attendance") as batch_op:
        batch_op.drop_constraint("ck_attendance_who", type_="check")
        if add:
            batch_op.add_column(sa.Column("guest_person_id", sa.Integer(), nullable=True))
            batch_op.create_foreign_key(
                "fk_attendance_guest_person_id", "person", ["guest_person_id"], ["id"]
            )
            batch_op.create_index("ix_attendance_guest_person_id", ["guest_person_id"])
        else:
            batch_op.drop_index("ix_attendance_guest_person_id")
            batch_op.drop_constraint("fk_attendance_guest_person_id", type_="foreignkey")
            batch_op.drop_column("guest_person_id")
        batch_op.create_check_constraint("ck_attendance_who", who)


def downgrade() -> None:
    _change_who(WHO_BEFORE, add=False)
    with op.batch_alter_table("invitation") as batch_op:
        batch_op.drop_index("ix_invitation_person_id")
        batch_op.drop_constraint("fk_invitation_person_id", type_="foreignkey")
        batch_op.drop_column("person_id")
    op.drop_table("departure")
    op.drop_table("tie")
    op.drop_table("tie_wish")
