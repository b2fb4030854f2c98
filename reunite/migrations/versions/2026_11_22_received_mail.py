"""received_mail"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('undeliverable',
    sa.Column('address_hash', sa.String(length=64), nullable=False),
    sa.Column('days', sa.Integer(), nullable=False),
    sa.Column('last_on', sa.Date(), nullable=False),
    sa.Column('stopped_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('address_hash', name=op.f('pk_undeliverable'))
    )
    op.create_table('received',
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('purpose', sa.String(length=8), nullable=False),
    sa.Column('about', sa.String(length=30), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('uid_validity', sa.BigInteger(), nullable=True),
    sa.Column('uid', sa.BigInteger(), nullable=True),
    sa.Column('outcome', sa.Enum('arrived', 'answered', 'proposed', 'asked_again', 'said', 'held', 'stopped', 'undelivered', 'unchanged', 'ignored', 'refused', 'unreadable', 'failed', name='outcome', native_enum=False, length=32), nullable=False),
    sa.Column('note', sa.String(length=200), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_received')),
    sa.UniqueConstraint('digest', name=op.f('uq_received_digest')),
    sa.UniqueConstraint('public_id', name=op.f('uq_received_public_id'))
    )
    with op.batch_alter_table('received', schema=None) as batch_op:
        batch_op.create_index('ix_received_outcome', ['outcome', 'received_at'], unique=False)
        batch_op.create_index('ix_received_about', ['about', 'received_at'], unique=False)
        batch_op.create_index('ix_received_uid', ['uid_validity', 'uid'], unique=False)

    op.create_table('held_reply',
    sa.Column('message_id', sa.Integer(), nullable=False),
    sa.Column('words', sa.LargeBinary(), nullable=False),
    sa.Column('held_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_held_reply_message_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_held_reply')),
    sa.UniqueConstraint('public_id', name=op.f('uq_held_reply_public_id'))
    )
    with op.batch_alter_table('held_reply', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_held_reply_message_id'), ['message_id'], unique=False)

    op.create_table('proposal',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('attendance_id', sa.Integer(), nullable=False),
    sa.Column('given_for', sa.Integer(), nullable=False),
    sa.Column('is_all_day', sa.Boolean(), nullable=False),
    sa.Column('wall_start', sa.DateTime(), nullable=False),
    sa.Column('wall_end', sa.DateTime(), nullable=False),
    sa.Column('start_fold', sa.Integer(), nullable=False),
    sa.Column('end_fold', sa.Integer(), nullable=False),
    sa.Column('timezone', sa.String(length=64), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('note', sa.LargeBinary(), nullable=False),
    sa.Column('proposed_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['attendance_id'], ['attendance.id'], name=op.f('fk_proposal_attendance_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_proposal_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_proposal')),
    sa.UniqueConstraint('attendance_id', name=op.f('uq_proposal_attendance_id')),
    sa.UniqueConstraint('public_id', name=op.f('uq_proposal_public_id'))
    )


def downgrade() -> None:
    op.drop_table('proposal')
    with op.batch_alter_table('held_reply', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_held_reply_message_id'))

    op.drop_table('held_reply')
    with op.batch_alter_table('received', schema=None) as batch_op:
        batch_op.drop_index('ix_received_uid')
        batch_op.drop_index('ix_received_about')
        batch_op.drop_index('ix_received_outcome')

    op.drop_table('received')
    op.drop_table('undeliverable')
