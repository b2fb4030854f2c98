"""Series: meetups that come again, and what people usually say to them"""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('series',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('organiser_id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=120), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('often', sa.Enum('weekly', 'fortnightly', 'monthly', 'monthly_weekday', 'monthly_last', 'yearly', name='often', native_enum=False, length=32), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('planned_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.Column('is_all_day', sa.Boolean(), nullable=False),
    sa.Column('wall_start', sa.DateTime(), nullable=False),
    sa.Column('wall_end', sa.DateTime(), nullable=False),
    sa.Column('start_fold', sa.Integer(), nullable=False),
    sa.Column('end_fold', sa.Integer(), nullable=False),
    sa.Column('timezone', sa.String(length=64), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_series_group_id')),
    sa.ForeignKeyConstraint(['organiser_id'], ['membership.id'], name=op.f('fk_series_organiser_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_series')),
    sa.UniqueConstraint('public_id', name=op.f('uq_series_public_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_series_uid'))
    )
    with op.batch_alter_table('series') as batch_op:
        batch_op.create_index(batch_op.f('ix_series_group_id'), ['group_id'], unique=False)

    op.create_table('standing_answer',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('series_id', sa.Integer(), nullable=False),
    sa.Column('membership_id', sa.Integer(), nullable=False),
    sa.Column('given', sa.Enum('not_yet', 'yes', 'depends', 'no', name='answer', native_enum=False, length=32), nullable=False),
    sa.Column('given_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('link_version', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_standing_answer_group_id')),
    sa.ForeignKeyConstraint(['series_id'], ['series.id'], name=op.f('fk_standing_answer_series_id')),
    sa.ForeignKeyConstraint(['membership_id'], ['membership.id'], name=op.f('fk_standing_answer_membership_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_standing_answer')),
    sa.UniqueConstraint('group_id', 'series_id', 'membership_id', name=op.f('uq_standing_answer_group_id_series_id_membership_id')),
    sa.UniqueConstraint('public_id', name=op.f('uq_standing_answer_public_id'))
    )
    with op.batch_alter_table('standing_answer') as batch_op:
        batch_op.create_index(batch_op.f('ix_standing_answer_series_id'), ['series_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_standing_answer_membership_id'), ['membership_id'], unique=False)

    with op.batch_alter_table('meetup') as batch_op:
        batch_op.add_column(sa.Column('series_id', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('recurs_on', sa.DateTime(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_meetup_series_id'), 'series', ['series_id'], ['id'])
        batch_op.create_index('ix_meetup_series_id', ['series_id', 'starts_at'], unique=False)

    with op.batch_alter_table('attendance') as batch_op:
        batch_op.add_column(sa.Column('is_standing', sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table('attendance') as batch_op:
        batch_op.alter_column('is_standing', server_default=None)


def downgrade() -> None:
    with op.batch_alter_table('attendance') as batch_op:
        batch_op.drop_column('is_standing')

    with op.batch_alter_table('meetup') as batch_op:
        batch_op.drop_index('ix_meetup_series_id')
        batch_op.drop_constraint(batch_op.f('fk_meetup_series_id'), type_='foreignkey')
        batch_op.drop_column('recurs_on')
        batch_op.drop_column('series_id')

    op.drop_table('standing_answer')
    op.drop_table('series')
