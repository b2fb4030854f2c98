"""Around a meetup: what people bring, lifts, private notes, and what happened without a plan"""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('quiet_rhythm',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_quiet_rhythm_group_id')),
    sa.PrimaryKeyConstraint('group_id', name=op.f('pk_quiet_rhythm'))
    )
    op.create_table('contact',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('words', sa.String(length=120), nullable=False),
    sa.Column('happened_on', sa.Date(), nullable=False),
    sa.Column('logged_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_contact_author_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_contact_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contact')),
    sa.UniqueConstraint('public_id', name=op.f('uq_contact_public_id'))
    )
    with op.batch_alter_table('contact') as batch_op:
        batch_op.create_index('ix_contact_group_id_happened_on', ['group_id', 'happened_on'], unique=False)

    op.create_table('note',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('meetup_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('audience_id', sa.Integer(), nullable=False),
    sa.Column('hard', sa.LargeBinary(), nullable=False),
    sa.Column('plan', sa.LargeBinary(), nullable=False),
    sa.Column('leaving', sa.LargeBinary(), nullable=False),
    sa.Column('who_knows', sa.LargeBinary(), nullable=False),
    sa.Column('written_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['audience_id'], ['audience.id'], name=op.f('fk_note_audience_id')),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_note_author_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_note_group_id')),
    sa.ForeignKeyConstraint(['meetup_id'], ['meetup.id'], name=op.f('fk_note_meetup_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_note')),
    sa.UniqueConstraint('group_id', 'meetup_id', 'author_id', name=op.f('uq_note_group_id_meetup_id_author_id')),
    sa.UniqueConstraint('public_id', name=op.f('uq_note_public_id'))
    )
    with op.batch_alter_table('note') as batch_op:
        batch_op.create_index(batch_op.f('ix_note_author_id'), ['author_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_note_meetup_id'), ['meetup_id'], unique=False)

    op.create_table('item',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('meetup_id', sa.Integer(), nullable=False),
    sa.Column('what', sa.String(length=120), nullable=False),
    sa.Column('added_by_id', sa.Integer(), nullable=False),
    sa.Column('brought_by_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['added_by_id'], ['attendance.id'], name=op.f('fk_item_added_by_id')),
    sa.ForeignKeyConstraint(['brought_by_id'], ['attendance.id'], name=op.f('fk_item_brought_by_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_item_group_id')),
    sa.ForeignKeyConstraint(['meetup_id'], ['meetup.id'], name=op.f('fk_item_meetup_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_item')),
    sa.UniqueConstraint('public_id', name=op.f('uq_item_public_id'))
    )
    with op.batch_alter_table('item') as batch_op:
        batch_op.create_index('ix_item_group_id_meetup_id', ['group_id', 'meetup_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_item_meetup_id'), ['meetup_id'], unique=False)

    op.create_table('lift',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('meetup_id', sa.Integer(), nullable=False),
    sa.Column('attendance_id', sa.Integer(), nullable=False),
    sa.Column('is_offer', sa.Boolean(), nullable=False),
    sa.Column('words', sa.String(length=200), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['attendance_id'], ['attendance.id'], name=op.f('fk_lift_attendance_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_lift_group_id')),
    sa.ForeignKeyConstraint(['meetup_id'], ['meetup.id'], name=op.f('fk_lift_meetup_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lift')),
    sa.UniqueConstraint('public_id', name=op.f('uq_lift_public_id'))
    )
    with op.batch_alter_table('lift') as batch_op:
        batch_op.create_index(batch_op.f('ix_lift_attendance_id'), ['attendance_id'], unique=False)
        batch_op.create_index('ix_lift_group_id_meetup_id', ['group_id', 'meetup_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_lift_meetup_id'), ['meetup_id'], unique=False)


def downgrade() -> None:
    op.drop_table('lift')
    op.drop_table('item')
    op.drop_table('note')
    op.drop_table('quiet_rhythm')
    op.drop_table('contact')
