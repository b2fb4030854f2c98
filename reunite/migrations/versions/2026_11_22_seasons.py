"""seasons: quiet seasons and letters to those long silent"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("person") as batch_op:
        batch_op.add_column(sa.Column("here_in", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("assured_on", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("person") as batch_op:
        batch_op.drop_column("assured_on")
        batch_op.drop_column("here_in")
