"""restoring: places given back by an archive"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("invitation") as batch_op:
        batch_op.add_column(sa.Column("place_id", sa.Integer(), nullable=True))
        batch_op.create_index("ix_invitation_place_id", ["place_id"])
        batch_op.create_foreign_key("fk_invitation_place_id", "membership", ["place_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("invitation") as batch_op:
        batch_op.drop_constraint("fk_invitation_place_id", type_="foreignkey")
        batch_op.drop_index("ix_invitation_place_id")
        batch_op.drop_column("place_id")
