"""needs"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('need_card',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('contents', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_need_card_person_id')),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_need_card'))
    )


def downgrade() -> None:
    op.drop_table('need_card')
