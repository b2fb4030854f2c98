"""archives: archives asked for"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "archive",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("membership_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("called", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"],
            ["membership.id"],
            name=op.f("fk_archive_membership_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_archive_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive")),
        sa.UniqueConstraint("public_id", name=op.f("uq_archive_public_id")),
    )
    with op.batch_alter_table("archive") as archive:
        archive.create_index("ix_archive_ends_at", ["ends_at"])
        archive.create_index("ix_archive_state", ["state", "id"])
        archive.create_index(archive.f("ix_archive_membership_id"), ["membership_id"])
        archive.create_index(archive.f("ix_archive_person_id"), ["person_id"])
    with op.batch_alter_table("yearbook") as yearbook:
        yearbook.add_column(sa.Column("size", sa.BigInteger(), nullable=False, server_default="0"))
    with op.batch_alter_table("yearbook") as yearbook:
        yearbook.alter_column("size", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("yearbook") as yearbook:
        yearbook.drop_column("size")
    op.drop_table("archive")
