"""posts, doors, pictures and drafts; what a milestone tells becomes a moment of its own"""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None

TOLD = 'kind, title, story, month, day, edited_at'


def upgrade() -> None:
    op.create_table('album',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_album'))
    )
    op.create_table('door',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('topic', sa.Integer(), nullable=False),
    sa.Column('word', sa.String(length=60), nullable=False),
    sa.Column('other_id', sa.Integer(), nullable=True),
    sa.Column('is_shut', sa.Boolean(), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['other_id'], ['person.id'], name=op.f('fk_door_other_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_door_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_door')),
    sa.UniqueConstraint('public_id', name=op.f('uq_door_public_id'))
    )
    with op.batch_alter_table('door') as batch_op:
        batch_op.create_index(batch_op.f('ix_door_person_id'), ['person_id'], unique=False)

    op.create_table('moment',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Enum('home', 'family', 'love', 'work', 'learning', 'feeling', 'loss', 'journey', 'making', 'small', 'other', name='kind', native_enum=False, length=32), nullable=False),
    sa.Column('title', sa.String(length=120), nullable=False),
    sa.Column('story', sa.Text(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('month', sa.Integer(), nullable=True),
    sa.Column('day', sa.Integer(), nullable=True),
    sa.Column('edited_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('album_id', sa.Integer(), nullable=True),
    sa.Column('topics', sa.Integer(), nullable=False),
    sa.Column('own_topic', sa.String(length=60), nullable=False),
    sa.Column('note', sa.String(length=120), nullable=False),
    sa.ForeignKeyConstraint(['album_id'], ['album.id'], name=op.f('fk_moment_album_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_moment_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_moment'))
    )
    with op.batch_alter_table('moment') as batch_op:
        batch_op.create_index(batch_op.f('ix_moment_person_id'), ['person_id'], unique=False)

    op.create_table('photo',
    sa.Column('album_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('added_by', sa.String(length=60), nullable=False),
    sa.Column('state', sa.Enum('waiting', 'ready', 'unreadable', name='state', native_enum=False, length=32), nullable=False),
    sa.Column('alt', sa.String(length=300), nullable=False),
    sa.Column('width', sa.Integer(), nullable=False),
    sa.Column('height', sa.Integer(), nullable=False),
    sa.Column('stored_bytes', sa.Integer(), nullable=False),
    sa.Column('added_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('taken_down_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['album_id'], ['album.id'], name=op.f('fk_photo_album_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_photo_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_photo')),
    sa.UniqueConstraint('public_id', name=op.f('uq_photo_public_id'))
    )
    with op.batch_alter_table('photo') as batch_op:
        batch_op.create_index('ix_photo_album_id', ['album_id', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_photo_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_photo_state'), ['state'], unique=False)

    with op.batch_alter_table('meetup') as batch_op:
        batch_op.add_column(sa.Column('album_id', sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_meetup_album_id'), 'album', ['album_id'], ['id'])

    op.create_table('draft',
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('filled_in', sa.LargeBinary(), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_draft'))
    )

    op.execute(
        f"INSERT INTO moment (id, person_id, year, {TOLD}, topics, own_topic, note) "
        f"SELECT milestone.id, membership.person_id, year, {TOLD}, 0, '', '' "
        "FROM milestone JOIN membership ON membership.id = milestone.author_id"
    )
    if op.get_bind().dialect.name == 'postgresql':
        op.execute("SELECT setval('moment_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM moment), false)")
    with op.batch_alter_table('milestone') as batch_op:
        batch_op.add_column(sa.Column('moment_id', sa.Integer(), nullable=True))
    op.execute("UPDATE milestone SET moment_id = id")
    with op.batch_alter_table('milestone') as batch_op:
        batch_op.alter_column('moment_id', existing_type=sa.Integer(), nullable=False)
        batch_op.create_unique_constraint(batch_op.f('uq_milestone_moment_id_group_id'), ['moment_id', 'group_id'])
        batch_op.create_foreign_key(batch_op.f('fk_milestone_moment_id'), 'moment', ['moment_id'], ['id'])
        for column in TOLD.split(', '):
            batch_op.drop_column(column)


def downgrade() -> None:
    with op.batch_alter_table('milestone') as batch_op:
        batch_op.add_column(sa.Column('kind', sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column('title', sa.String(length=120), nullable=True))
        batch_op.add_column(sa.Column('story', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('month', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('day', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('edited_at', sa.DateTime(timezone=True), nullable=True))
    for column in TOLD.split(', '):
        op.execute(
            f"UPDATE milestone SET {column} = "
            f"(SELECT {column} FROM moment WHERE moment.id = milestone.moment_id)"
        )
    with op.batch_alter_table('milestone') as batch_op:
        for column in ('kind', 'title', 'story'):
            batch_op.alter_column(column, existing_type=sa.Text(), nullable=False)
        batch_op.drop_constraint(batch_op.f('fk_milestone_moment_id'), type_='foreignkey')
        batch_op.drop_constraint(batch_op.f('uq_milestone_moment_id_group_id'), type_='unique')
        batch_op.drop_column('moment_id')
    with op.batch_alter_table('meetup') as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_meetup_album_id'), type_='foreignkey')
        batch_op.drop_column('album_id')
    for table in ('draft', 'photo', 'moment', 'door', 'album'):
        op.drop_table(table)
