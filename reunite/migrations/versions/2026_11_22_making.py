"""what is made together"""

import sqlalchemy as sa
from alembic import op

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('making',
    sa.Column('prompt', sa.String(length=200), nullable=False),
    sa.Column('sort', sa.Enum('patchwork', 'quiz', 'postcards', name='sort', native_enum=False, length=32), nullable=False),
    sa.Column('meetup', sa.String(length=12), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('drawn_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('taken_down_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_making_author_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_making_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_making')),
    sa.UniqueConstraint('public_id', name=op.f('uq_making_public_id'))
    )
    with op.batch_alter_table('making') as batch_op:
        batch_op.create_index('ix_making_group_ends_at', ['group_id', 'ends_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_making_meetup'), ['meetup'], unique=False)

    op.create_table('piece',
    sa.Column('making_id', sa.Integer(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('answers', sa.Text(), nullable=False),
    sa.Column('album_id', sa.Integer(), nullable=True),
    sa.Column('shows_name', sa.Boolean(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('taken_down_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.Column('topics', sa.Integer(), nullable=False),
    sa.Column('own_topic', sa.String(length=60), nullable=False),
    sa.Column('note', sa.String(length=120), nullable=False),
    sa.ForeignKeyConstraint(['album_id'], ['album.id'], name=op.f('fk_piece_album_id')),
    sa.ForeignKeyConstraint(['author_id'], ['membership.id'], name=op.f('fk_piece_author_id')),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_piece_group_id')),
    sa.ForeignKeyConstraint(['making_id'], ['making.id'], name=op.f('fk_piece_making_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_piece')),
    sa.UniqueConstraint('public_id', name=op.f('uq_piece_public_id'))
    )
    with op.batch_alter_table('piece') as batch_op:
        batch_op.create_index('ix_piece_group_making', ['group_id', 'making_id'], unique=False)

    op.create_table('postcard_place',
    sa.Column('making_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('address', sa.LargeBinary(), nullable=False),
    sa.Column('sends_to_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_postcard_place_group_id')),
    sa.ForeignKeyConstraint(['making_id'], ['making.id'], name=op.f('fk_postcard_place_making_id')),
    sa.ForeignKeyConstraint(['member_id'], ['membership.id'], name=op.f('fk_postcard_place_member_id')),
    sa.ForeignKeyConstraint(['sends_to_id'], ['membership.id'], name=op.f('fk_postcard_place_sends_to_id')),
    sa.PrimaryKeyConstraint('making_id', 'member_id', name=op.f('pk_postcard_place')),
    sa.UniqueConstraint('making_id', 'sends_to_id', name=op.f('uq_postcard_place_making_id_sends_to_id'))
    )
    with op.batch_alter_table('postcard_place') as batch_op:
        batch_op.create_index('ix_postcard_place_group_making', ['group_id', 'making_id'], unique=False)

    op.create_table('presence',
    sa.Column('making_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_presence_group_id')),
    sa.ForeignKeyConstraint(['making_id'], ['making.id'], name=op.f('fk_presence_making_id')),
    sa.ForeignKeyConstraint(['member_id'], ['membership.id'], name=op.f('fk_presence_member_id')),
    sa.PrimaryKeyConstraint('making_id', 'member_id', name=op.f('pk_presence'))
    )
    with op.batch_alter_table('presence') as batch_op:
        batch_op.create_index('ix_presence_group_making', ['group_id', 'making_id'], unique=False)


def downgrade() -> None:
    op.drop_table('presence')
    op.drop_table('postcard_place')
    op.drop_table('piece')
    op.drop_table('making')
