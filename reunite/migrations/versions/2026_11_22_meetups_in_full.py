"""Meetups in full: polls, guests, how someone comes, who sees where it is, places and their list"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('poll_option',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('meetup_id', sa.Integer(), nullable=False),
    sa.Column('date', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('proposed_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('told_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('dropped_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_poll_option_group_id')),
    sa.ForeignKeyConstraint(['meetup_id'], ['meetup.id'], name=op.f('fk_poll_option_meetup_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_poll_option')),
    sa.UniqueConstraint('public_id', name=op.f('uq_poll_option_public_id'))
    )
    with op.batch_alter_table('poll_option') as batch_op:
        batch_op.create_index('ix_poll_option_group_id_meetup_id', ['group_id', 'meetup_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_poll_option_meetup_id'), ['meetup_id'], unique=False)

    op.create_table('vote',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('option_id', sa.Integer(), nullable=False),
    sa.Column('attendance_id', sa.Integer(), nullable=False),
    sa.Column('suits', sa.Enum('yes', 'if_need_be', 'no', name='suits', native_enum=False, length=32), nullable=False),
    sa.ForeignKeyConstraint(['attendance_id'], ['attendance.id'], name=op.f('fk_vote_attendance_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_vote_group_id')),
    sa.ForeignKeyConstraint(['option_id'], ['poll_option.id'], name=op.f('fk_vote_option_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_vote')),
    sa.UniqueConstraint('group_id', 'option_id', 'attendance_id', name=op.f('uq_vote_group_id_option_id_attendance_id'))
    )
    with op.batch_alter_table('vote') as batch_op:
        batch_op.create_index(batch_op.f('ix_vote_attendance_id'), ['attendance_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_vote_option_id'), ['option_id'], unique=False)

    with op.batch_alter_table('attendance') as batch_op:
        batch_op.add_column(sa.Column('guest_name', sa.String(length=60), server_default='', nullable=False))
        batch_op.add_column(sa.Column('guest_email', sa.String(length=254), server_default='', nullable=False))
        batch_op.add_column(sa.Column('is_organising', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('taken_off_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('from_home', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('quietly', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('part_of_it', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('wants_lift', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('no_photos', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('brings', sa.String(length=120), server_default='', nullable=False))
        batch_op.add_column(sa.Column('brings_number', sa.Integer(), server_default='0', nullable=False))
        batch_op.add_column(sa.Column('note', sa.LargeBinary(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('poll_note', sa.String(length=200), server_default='', nullable=False))
        batch_op.add_column(sa.Column('list_since', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('offered_until', sa.DateTime(timezone=True), nullable=True))
        batch_op.alter_column('membership_id', existing_type=sa.Integer(), nullable=True)
        batch_op.create_check_constraint('ck_attendance_who', "membership_id IS NOT NULL OR guest_email <> ''")
        batch_op.create_index('ix_attendance_offered_until', ['offered_until'], unique=False)

    with op.batch_alter_table('meetup') as batch_op:
        batch_op.add_column(sa.Column('call_link', sa.String(length=500), server_default='', nullable=False))
        batch_op.add_column(sa.Column('place_shown', sa.Enum('everyone', 'coming', name='placeshown', native_enum=False, length=32), server_default='everyone', nullable=False))
        batch_op.add_column(sa.Column('place_from', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('town_id', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('what_to_expect', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('getting_there', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('access', sa.JSON(), server_default='{}', nullable=False))
        batch_op.add_column(sa.Column('cost', sa.String(length=200), server_default='', nullable=False))
        batch_op.add_column(sa.Column('cost_amount', sa.Numeric(precision=10, scale=2), nullable=True))
        batch_op.add_column(sa.Column('cost_currency', sa.String(length=3), server_default='', nullable=False))
        batch_op.add_column(sa.Column('free_way', sa.String(length=200), server_default='', nullable=False))
        batch_op.add_column(sa.Column('is_for_all', sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.add_column(sa.Column('answer_by', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('most_people', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('offer_hours', sa.Integer(), server_default='48', nullable=False))
        batch_op.add_column(sa.Column('place_opened_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('morning_told_of', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('reminded_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('untold_since', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('told', sa.JSON(none_as_null=True), nullable=True))
        batch_op.create_index('ix_meetup_place_from', ['place_from'], unique=False)
        batch_op.create_index('ix_meetup_untold_since', ['untold_since'], unique=False)


def downgrade() -> None:

    with op.batch_alter_table('meetup') as batch_op:
        batch_op.drop_index('ix_meetup_untold_since')
        batch_op.drop_index('ix_meetup_place_from')
        batch_op.drop_column('told')
        batch_op.drop_column('untold_since')
        batch_op.drop_column('reminded_at')
        batch_op.drop_column('morning_told_of')
        batch_op.drop_column('place_opened_at')
        batch_op.drop_column('offer_hours')
        batch_op.drop_column('most_people')
        batch_op.drop_column('answer_by')
        batch_op.drop_column('is_for_all')
        batch_op.drop_column('free_way')
        batch_op.drop_column('cost_currency')
        batch_op.drop_column('cost_amount')
        batch_op.drop_column('cost')
        batch_op.drop_column('access')
        batch_op.drop_column('getting_there')
        batch_op.drop_column('what_to_expect')
        batch_op.drop_column('town_id')
        batch_op.drop_column('place_from')
        batch_op.drop_column('place_shown')
        batch_op.drop_column('call_link')

    op.execute('DELETE FROM vote')
    op.execute('DELETE FROM attendance WHERE membership_id IS NULL')
    with op.batch_alter_table('attendance') as batch_op:
        batch_op.drop_index('ix_attendance_offered_until')
        batch_op.drop_constraint('ck_attendance_who', type_='check')
        batch_op.alter_column('membership_id', existing_type=sa.Integer(), nullable=False)
        batch_op.drop_column('offered_until')
        batch_op.drop_column('list_since')
        batch_op.drop_column('poll_note')
        batch_op.drop_column('note')
        batch_op.drop_column('brings_number')
        batch_op.drop_column('brings')
        batch_op.drop_column('no_photos')
        batch_op.drop_column('wants_lift')
        batch_op.drop_column('part_of_it')
        batch_op.drop_column('quietly')
        batch_op.drop_column('from_home')
        batch_op.drop_column('taken_off_at')
        batch_op.drop_column('is_organising')
        batch_op.drop_column('guest_email')
        batch_op.drop_column('guest_name')


    op.drop_table('vote')

    op.drop_table('poll_option')
