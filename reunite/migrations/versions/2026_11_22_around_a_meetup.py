"""Around a meetup: what people bring, lifts, private notes, and what happened without a plan"""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:



def downgrade() -> None:
    op.drop_table('lift')
    op.drop_table('item')
    op.drop_table('note')
    op.drop_table('quiet_rhythm')
    op.drop_table('contact')
