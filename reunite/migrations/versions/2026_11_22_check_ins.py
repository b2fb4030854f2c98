"""check ins"""

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('check_in',
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('shared_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('folded_by_id', sa.Integer(), nullable=True),
    sa.Column('fold_words', sa.LargeBinary(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('taken_down_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.Column('audience_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['audience_id'], ['audience.id'], name=op.f('fk_check_in_audience_id')),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_check_in_author_id')),
    sa.ForeignKeyConstraint(['folded_by_id'], ['membership.id'], name=op.f('fk_check_in_folded_by_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_check_in_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_check_in')),
    sa.UniqueConstraint('public_id', name=op.f('uq_check_in_public_id'))
    )
    with op.batch_alter_table('check_in') as batch_op:
        batch_op.create_index('ix_check_in_ends_at', ['ends_at'], unique=False)
        batch_op.create_index('ix_check_in_group_id_id', ['group_id', 'id'], unique=False)

    op.create_table('check_in_keepsake',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('membership_id', sa.Integer(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_check_in_keepsake_group_id')),
    sa.ForeignKeyConstraint(['membership_id'], ['membership.id'], name=op.f('fk_check_in_keepsake_membership_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_check_in_keepsake'))
    )
    with op.batch_alter_table('check_in_keepsake') as batch_op:
        batch_op.create_index('ix_check_in_keepsake_ends_at', ['ends_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_check_in_keepsake_membership_id'), ['membership_id'], unique=False)

    op.create_table('check_in_place',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('membership_id', sa.Integer(), nullable=False),
    sa.Column('wording', sa.Integer(), nullable=True),
    sa.Column('joined_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('left_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('is_paused', sa.Boolean(), nullable=False),
    sa.Column('rests_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('shows_rest', sa.Boolean(), nullable=False),
    sa.Column('asks_cover', sa.Boolean(), nullable=False),
    sa.Column('has_room_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('nudged_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_check_in_place_group_id')),
    sa.ForeignKeyConstraint(['membership_id'], ['membership.id'], name=op.f('fk_check_in_place_membership_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_check_in_place')),
    sa.UniqueConstraint('membership_id', name=op.f('uq_check_in_place_membership_id'))
    )
    with op.batch_alter_table('check_in_place') as batch_op:
        batch_op.create_index(batch_op.f('ix_check_in_place_group_id'), ['group_id'], unique=False)

    op.create_table('check_in_space',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('opened_by_id', sa.Integer(), nullable=False),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closes_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_check_in_space_group_id')),
    sa.ForeignKeyConstraint(['opened_by_id'], ['membership.id'], name=op.f('fk_check_in_space_opened_by_id')),
    sa.PrimaryKeyConstraint('group_id', name=op.f('pk_check_in_space'))
    )
    op.create_table('check_in_reply',
    sa.Column('check_in_id', sa.Integer(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('is_for_author', sa.Boolean(), nullable=False),
    sa.Column('said_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('folded_by_id', sa.Integer(), nullable=True),
    sa.Column('fold_words', sa.LargeBinary(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('taken_down_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_check_in_reply_author_id')),
    sa.ForeignKeyConstraint(['check_in_id'], ['check_in.id'], name=op.f('fk_check_in_reply_check_in_id')),
    sa.ForeignKeyConstraint(['folded_by_id'], ['membership.id'], name=op.f('fk_check_in_reply_folded_by_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_check_in_reply_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_check_in_reply')),
    sa.UniqueConstraint('public_id', name=op.f('uq_check_in_reply_public_id'))
    )
    with op.batch_alter_table('check_in_reply') as batch_op:
        batch_op.create_index('ix_check_in_reply_group_id_check_in_id', ['group_id', 'check_in_id'], unique=False)

    op.create_table('check_in_not_today',
    sa.Column('check_in_id', sa.Integer(), nullable=False),
    sa.Column('membership_id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['check_in_id'], ['check_in.id'], name=op.f('fk_check_in_not_today_check_in_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_check_in_not_today_group_id')),
    sa.ForeignKeyConstraint(['membership_id'], ['membership.id'], name=op.f('fk_check_in_not_today_membership_id')),
    sa.PrimaryKeyConstraint('check_in_id', 'membership_id', name=op.f('pk_check_in_not_today'))
    )
    with op.batch_alter_table('check_in_not_today') as batch_op:
        batch_op.create_index(batch_op.f('ix_check_in_not_today_membership_id'), ['membership_id'], unique=False)


def downgrade() -> None:
    op.drop_table('check_in_not_today')
    op.drop_table('check_in_reply')
    op.drop_table('check_in')
    op.drop_table('check_in_keepsake')
    op.drop_table('check_in_place')
    op.drop_table('check_in_space')
