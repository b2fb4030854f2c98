"""photos: who makes one ready, which comes first, who took one down"""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('photo') as batch_op:
        batch_op.add_column(sa.Column('comes_first', sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column('taken_down_by', sa.String(length=12), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('leased_until', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('tries', sa.Integer(), nullable=False, server_default='0'))
        batch_op.alter_column('added_by', existing_type=sa.String(length=60), type_=sa.String(length=12), existing_nullable=False)
        batch_op.create_index('ix_photo_added_by', ['added_by'], unique=False)
    with op.batch_alter_table('photo') as batch_op:
        for column in ('comes_first', 'taken_down_by', 'tries'):
            batch_op.alter_column(column, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table('photo') as batch_op:
        batch_op.drop_index('ix_photo_added_by')
        batch_op.alter_column('added_by', existing_type=sa.String(length=12), type_=sa.String(length=60), existing_nullable=False)
        for column in ('tries', 'leased_until', 'taken_down_by', 'comes_first'):
            batch_op.drop_column(column)
