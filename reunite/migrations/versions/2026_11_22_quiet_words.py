"""quiet words and notes to one person; who is asked to host; mail that takes no reply any more"""

import sqlalchemy as sa
from alembic import op

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('person') as batch_op:
        batch_op.add_column(sa.Column('is_under_18', sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column('takes_notes', sa.Boolean(), nullable=False, server_default=sa.true()))
        batch_op.add_column(sa.Column('locked_at', sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table('membership') as batch_op:
        batch_op.add_column(sa.Column('asked_to_host_at', sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table('message') as batch_op:
        batch_op.add_column(sa.Column('takes_replies', sa.Boolean(), nullable=False, server_default=sa.true()))
    with op.batch_alter_table('person') as batch_op:
        batch_op.alter_column('is_under_18', server_default=None)
        batch_op.alter_column('takes_notes', server_default=None)
    with op.batch_alter_table('message') as batch_op:
        batch_op.alter_column('takes_replies', server_default=None)

    op.create_table('aside',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('reader_id', sa.Integer(), nullable=False),
    sa.Column('from_hosts', sa.Boolean(), nullable=False),
    sa.Column('words', sa.LargeBinary(), nullable=False),
    sa.Column('said_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('answer', sa.LargeBinary(), nullable=False),
    sa.Column('put_away_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_aside_author_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_aside_group_id')),
    sa.ForeignKeyConstraint(['reader_id'], ['membership.id'], name=op.f('fk_aside_reader_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aside')),
    sa.UniqueConstraint('public_id', name=op.f('uq_aside_public_id'))
    )
    with op.batch_alter_table('aside') as batch_op:
        batch_op.create_index(batch_op.f('ix_aside_author_id'), ['author_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_aside_reader_id'), ['reader_id'], unique=False)

    op.create_table('quiet_word',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('thing', sa.String(length=12), nullable=False),
    sa.Column('words', sa.LargeBinary(), nullable=False),
    sa.Column('shown', sa.LargeBinary(), nullable=False),
    sa.Column('said_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('answer', sa.LargeBinary(), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_quiet_word_author_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_quiet_word_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_quiet_word')),
    sa.UniqueConstraint('public_id', name=op.f('uq_quiet_word_public_id'))
    )
    with op.batch_alter_table('quiet_word') as batch_op:
        batch_op.create_index(batch_op.f('ix_quiet_word_group_id'), ['group_id'], unique=False)

    op.create_table('concerned',
    sa.Column('word_id', sa.Integer(), nullable=False),
    sa.Column('membership_id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_concerned_group_id')),
    sa.ForeignKeyConstraint(['membership_id'], ['membership.id'], name=op.f('fk_concerned_membership_id')),
    sa.ForeignKeyConstraint(['word_id'], ['quiet_word.id'], name=op.f('fk_concerned_word_id')),
    sa.PrimaryKeyConstraint('word_id', 'membership_id', name=op.f('pk_concerned'))
    )
    with op.batch_alter_table('concerned') as batch_op:
        batch_op.create_index(batch_op.f('ix_concerned_membership_id'), ['membership_id'], unique=False)


def downgrade() -> None:
    op.drop_table('concerned')
    op.drop_table('quiet_word')
    op.drop_table('aside')
    with op.batch_alter_table('message') as batch_op:
        batch_op.drop_column('takes_replies')
    with op.batch_alter_table('membership') as batch_op:
        batch_op.drop_column('asked_to_host_at')
    with op.batch_alter_table('person') as batch_op:
        batch_op.drop_column('locked_at')
        batch_op.drop_column('takes_notes')
        batch_op.drop_column('is_under_18')
