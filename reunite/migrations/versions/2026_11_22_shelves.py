"""what helps, and questions to friends"""

import sqlalchemy as sa
from alembic import op

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('experience',
    sa.Column('what', sa.String(length=80), nullable=False),
    sa.Column('thing', sa.String(length=240), nullable=False),
    sa.Column('how_it_was', sa.Enum('helped', 'mixed', 'not_for_me', 'laughed', name='howitwas', native_enum=False, length=32), nullable=False),
    sa.Column('because', sa.Text(), nullable=False),
    sa.Column('good_for', sa.Integer(), nullable=False),
    sa.Column('is_physical', sa.Boolean(), nullable=False),
    sa.Column('link', sa.String(length=500), nullable=False),
    sa.Column('link_is_approved', sa.Boolean(), nullable=False),
    sa.Column('shared_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('edited_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('taken_down_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.Column('topics', sa.Integer(), nullable=False),
    sa.Column('own_topic', sa.String(length=60), nullable=False),
    sa.Column('note', sa.String(length=120), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_experience_author_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_experience_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_experience')),
    sa.UniqueConstraint('public_id', name=op.f('uq_experience_public_id'))
    )
    with op.batch_alter_table('experience') as batch_op:
        batch_op.create_index('ix_experience_group_thing', ['group_id', 'thing'], unique=False)

    op.create_table('question',
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('hope', sa.Enum('experience', 'ideas', 'thinking_aloud', name='hope', native_enum=False, length=32), nullable=False),
    sa.Column('conversation_id', sa.Integer(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closes_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('edited_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('taken_down_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.Column('audience_id', sa.Integer(), nullable=True),
    sa.Column('topics', sa.Integer(), nullable=False),
    sa.Column('own_topic', sa.String(length=60), nullable=False),
    sa.Column('note', sa.String(length=120), nullable=False),
    sa.ForeignKeyConstraint(['audience_id'], ['audience.id'], name=op.f('fk_question_audience_id')),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_question_author_id')),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_question_conversation_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_question_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question')),
    sa.UniqueConstraint('conversation_id', name=op.f('uq_question_conversation_id')),
    sa.UniqueConstraint('public_id', name=op.f('uq_question_public_id'))
    )
    with op.batch_alter_table('question') as batch_op:
        batch_op.create_index('ix_question_group_closes_at', ['group_id', 'closes_at'], unique=False)

    op.create_table('bookmark',
    sa.Column('membership_id', sa.Integer(), nullable=False),
    sa.Column('experience_id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['experience_id'], ['experience.id'], name=op.f('fk_bookmark_experience_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_bookmark_group_id')),
    sa.ForeignKeyConstraint(['membership_id'], ['membership.id'], name=op.f('fk_bookmark_membership_id')),
    sa.PrimaryKeyConstraint('membership_id', 'experience_id', name=op.f('pk_bookmark'))
    )
    with op.batch_alter_table('bookmark') as batch_op:
        batch_op.create_index(batch_op.f('ix_bookmark_experience_id'), ['experience_id'], unique=False)


def downgrade() -> None:
    op.drop_table('bookmark')
    op.drop_table('question')
    op.drop_table('experience')
