"""belonging: who is next to host, pauses, quiet seasons, and what was done"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

DID = (
    "joined",
    "left",
    "became_host",
    "stepped_back",
    "paused",
    "let_back",
    "removed",
    "remembered",
    "remembering_undone",
    "address_changed",
    "address_put_back",
    "vouched_for",
    "locked",
    "archive_asked",
    "erased",
    "closing",
    "closing_called_off",
    "merged",
    "restored",
    "read_by_command",
)


def upgrade() -> None:
    op.create_table(
        "record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("did", sa.Enum(*DID, name="did", native_enum=False, length=32), nullable=False),
        sa.Column("of_group", sa.String(length=12), nullable=False),
        sa.Column("of_person", sa.String(length=12), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_record"),
    )
    op.create_index("ix_record_of_group", "record", ["of_group", "id"])
    op.create_index("ix_record_of_person", "record", ["of_person", "id"])
    with op.batch_alter_table("membership") as batch_op:
        batch_op.add_column(sa.Column("next_host_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(
            "fk_membership_next_host_id", "membership", ["next_host_id"], ["id"]
        )
        batch_op.create_index("ix_membership_next_host_id", ["next_host_id"])
    with op.batch_alter_table("person") as batch_op:
        batch_op.add_column(sa.Column("quiet_since", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("quiet_until", sa.DateTime(timezone=True), nullable=True))
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER record_no_{verb.lower()} BEFORE {verb} ON record "
                "BEGIN SELECT RAISE(ABORT, 'what was done stays written down'); END"
            )
    else:
        op.execute(
            "CREATE FUNCTION record_stays() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'what was done stays written down'; END $$"
        )
        op.execute(
            "CREATE TRIGGER record_stays BEFORE UPDATE OR DELETE ON record "
            "FOR EACH ROW EXECUTE FUNCTION record_stays()"
        )


def downgrade() -> None:
    with op.batch_alter_table("person") as batch_op:
        batch_op.drop_column("quiet_until")
        batch_op.drop_column("quiet_since")
    with op.batch_alter_table("membership") as batch_op:
        batch_op.drop_index("ix_membership_next_host_id")
        batch_op.drop_constraint("fk_membership_next_host_id", type_="foreignkey")
        batch_op.drop_column("paused_until")
        batch_op.drop_column("next_host_id")
    op.drop_table("record")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION record_stays()")
