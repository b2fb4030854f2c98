"""together: groups that merge or close, versions of an agreement, more that may be for some"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_FOR_SOME = ("experience", "making", "contact")


def upgrade() -> None:
    op.create_table(
        "closing",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("begun_by_id", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name=op.f("fk_closing_group_id")),
        sa.ForeignKeyConstraint(
            ["begun_by_id"], ["membership.id"], name=op.f("fk_closing_begun_by_id")
        ),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_closing")),
    )
    op.create_table(
        "merger",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("receives", sa.Boolean(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=True),
        sa.Column("agreed_by_id", sa.Integer(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["circle.id"], name=op.f("fk_merger_group_id")),
        sa.ForeignKeyConstraint(["other_id"], ["circle.id"], name=op.f("fk_merger_other_id")),
        sa.ForeignKeyConstraint(
            ["asked_by_id"], ["membership.id"], name=op.f("fk_merger_asked_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["agreed_by_id"], ["membership.id"], name=op.f("fk_merger_agreed_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merger")),
        sa.UniqueConstraint("public_id", name=op.f("uq_merger_public_id")),
    )
    op.create_index(op.f("ix_merger_group_id"), "merger", ["group_id"])
    op.create_index(op.f("ix_merger_other_id"), "merger", ["other_id"])
    op.create_index(op.f("ix_merger_due_at"), "merger", ["due_at"])
    op.create_table(
        "staying_out",
        sa.Column("merger_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merger_id"], ["merger.id"], name=op.f("fk_staying_out_merger_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_staying_out_person_id")
        ),
        sa.PrimaryKeyConstraint("merger_id", "person_id", name=op.f("pk_staying_out")),
    )
    op.create_index(op.f("ix_staying_out_person_id"), "staying_out", ["person_id"])
    with op.batch_alter_table("circle") as batch:
        batch.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            batch.f("fk_circle_merged_into_id"), "circle", ["merged_into_id"], ["id"]
        )
        batch.create_index(batch.f("ix_circle_merged_into_id"), ["merged_into_id"])
    with op.batch_alter_table("membership") as batch:
        batch.add_column(
            sa.Column("put_off_version", sa.Integer(), server_default="0", nullable=False)
        )
    with op.batch_alter_table("membership") as batch:
        batch.alter_column("put_off_version", server_default=None)
    for table in _FOR_SOME:
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("audience_id", sa.Integer(), nullable=True))
            batch.create_foreign_key(
                batch.f(f"fk_{table}_audience_id"), "audience", ["audience_id"], ["id"]
            )


def downgrade() -> None:
    for table in _FOR_SOME:
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(batch.f(f"fk_{table}_audience_id"), type_="foreignkey")
            batch.drop_column("audience_id")
    with op.batch_alter_table("membership") as batch:
        batch.drop_column("put_off_version")
    with op.batch_alter_table("circle") as batch:
        batch.drop_index(batch.f("ix_circle_merged_into_id"))
        batch.drop_constraint(batch.f("fk_circle_merged_into_id"), type_="foreignkey")
        batch.drop_column("merged_into_id")
    op.drop_table("staying_out")
    op.drop_table("merger")
    op.drop_table("closing")
