"""plans for a harder day, and tender days"""

import sqlalchemy as sa
from alembic import op

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'plan',
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.Column('contents', sa.LargeBinary(), nullable=False),
        sa.Column('looked_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_plan_person_id')),
        sa.PrimaryKeyConstraint('person_id', name=op.f('pk_plan')),
    )
    op.create_table(
        'plan_ally',
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.Column('friend_id', sa.Integer(), nullable=False),
        sa.Column(
            'standing',
            sa.Enum('asked', 'willing', 'not_now', name='standing', native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column('phone', sa.LargeBinary(), nullable=False),
        sa.Column('messaged_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('public_id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(['friend_id'], ['person.id'], name=op.f('fk_plan_ally_friend_id')),
        sa.ForeignKeyConstraint(['owner_id'], ['person.id'], name=op.f('fk_plan_ally_owner_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_ally')),
        sa.UniqueConstraint('owner_id', 'friend_id', name=op.f('uq_plan_ally_owner_id_friend_id')),
        sa.UniqueConstraint('public_id', name=op.f('uq_plan_ally_public_id')),
    )
    op.create_index(op.f('ix_plan_ally_friend_id'), 'plan_ally', ['friend_id'])
    op.create_table(
        'tender_day',
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.Column('contents', sa.LargeBinary(), nullable=False),
        sa.Column('until', sa.Date(), nullable=False),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('public_id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_tender_day_person_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_tender_day')),
        sa.UniqueConstraint('public_id', name=op.f('uq_tender_day_public_id')),
    )
    op.create_index(op.f('ix_tender_day_person_id'), 'tender_day', ['person_id'])
    op.create_table(
        'tender_day_reader',
        sa.Column('day_id', sa.Integer(), nullable=False),
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['day_id'], ['tender_day.id'], name=op.f('fk_tender_day_reader_day_id')
        ),
        sa.ForeignKeyConstraint(
            ['person_id'], ['person.id'], name=op.f('fk_tender_day_reader_person_id')
        ),
        sa.PrimaryKeyConstraint('day_id', 'person_id', name=op.f('pk_tender_day_reader')),
    )
    op.create_index(
        op.f('ix_tender_day_reader_person_id'), 'tender_day_reader', ['person_id']
    )


def downgrade() -> None:
    op.drop_table('tender_day_reader')
    op.drop_table('tender_day')
    op.drop_table('plan_ally')
    op.drop_table('plan')
