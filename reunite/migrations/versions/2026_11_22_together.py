"""together: groups that merge or close, versions of an agreement, more that may be for some"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_FOR_SOME = ("experience", "making", "contact", "quiet_word")
_NEW_INDEXES = ("closes_at", "merges_at", "merged_into_id")
_COUNT_VERSIONS = """
    UPDATE circle SET agreement_version =
    COALESCE((SELECT MAX(version) FROM agreement WHERE agreement.group_id = circle.id), 1)
"""


def upgrade() -> None:
    op.create_table(
        "closing",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("begun_by_id", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
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
        batch.add_column(
            sa.Column("agreement_version", sa.Integer(), server_default="1", nullable=False)
        )
        batch.add_column(sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("merges_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            batch.f("fk_circle_merged_into_id"), "circle", ["merged_into_id"], ["id"]
        )
        for column in _NEW_INDEXES:
            batch.create_index(batch.f(f"ix_circle_{column}"), [column])
    op.execute(_COUNT_VERSIONS)
    with op.batch_alter_table("circle") as batch:
        batch.alter_column("agreement_version", server_default=None)
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
        for column in _NEW_INDEXES:
            batch.drop_index(batch.f(f"ix_circle_{column}"))
        batch.drop_constraint(batch.f("fk_circle_merged_into_id"), type_="foreignkey")
        for column in ("merged_into_id", "merges_at", "closes_at", "agreement_version"):
            batch.drop_column(column)
    op.drop_table("staying_out")
    op.drop_table("merger")
    op.drop_table("closing")
