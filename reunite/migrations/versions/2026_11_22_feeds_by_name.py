"""feeds_by_name"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

# what feeds were before they had names and choices
DEFAULTS: dict[str, Any] = {
    'name': 'My calendar',
    'titles': 'as_planned',
    'own_title': '',
    'places': 'with_title',
    'reminder': 'none',
    'polls': sa.false(),
    'birthdays': sa.false(),
    'declined': sa.true(),
}


def upgrade() -> None:
    with op.batch_alter_table('feed', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('uq_feed_person_id'), type_='unique')
        batch_op.create_index(batch_op.f('ix_feed_person_id'), ['person_id'], unique=False)
        batch_op.add_column(sa.Column('place_id', sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_feed_place_id'), 'membership', ['place_id'], ['id'])
        batch_op.add_column(sa.Column('name', sa.String(length=60), nullable=False, server_default=DEFAULTS['name']))
        batch_op.add_column(sa.Column('used_on', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('titles', sa.Enum('as_planned', 'seeing_friends', 'own_words', name='titles', native_enum=False, length=32), nullable=False, server_default=DEFAULTS['titles']))
        batch_op.add_column(sa.Column('own_title', sa.String(length=60), nullable=False, server_default=DEFAULTS['own_title']))
        batch_op.add_column(sa.Column('places', sa.Enum('with_title', 'always', 'never', name='places', native_enum=False, length=32), nullable=False, server_default=DEFAULTS['places']))
        batch_op.add_column(sa.Column('reminder', sa.Enum('none', 'hour', 'three_hours', 'day', name='reminder', native_enum=False, length=32), nullable=False, server_default=DEFAULTS['reminder']))
        batch_op.add_column(sa.Column('polls', sa.Boolean(), nullable=False, server_default=DEFAULTS['polls']))
        batch_op.add_column(sa.Column('birthdays', sa.Boolean(), nullable=False, server_default=DEFAULTS['birthdays']))
        batch_op.add_column(sa.Column('declined', sa.Boolean(), nullable=False, server_default=DEFAULTS['declined']))
    with op.batch_alter_table('feed', schema=None) as batch_op:
        for name in DEFAULTS:
            batch_op.alter_column(name, server_default=None)
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.add_column(sa.Column('birth_month', sa.SmallInteger(), nullable=True))
        batch_op.add_column(sa.Column('birth_day', sa.SmallInteger(), nullable=True))
    with op.batch_alter_table('membership', schema=None) as batch_op:
        batch_op.add_column(sa.Column('shares_birthday', sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table('membership', schema=None) as batch_op:
        batch_op.alter_column('shares_birthday', server_default=None)


def downgrade() -> None:
    with op.batch_alter_table('membership', schema=None) as batch_op:
        batch_op.drop_column('shares_birthday')
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.drop_column('birth_day')
        batch_op.drop_column('birth_month')
    # a person has one feed there: the first they made
    op.execute('DELETE FROM feed WHERE id NOT IN (SELECT min(id) FROM feed GROUP BY person_id)')
    with op.batch_alter_table('feed', schema=None) as batch_op:
        for name in (*DEFAULTS, 'used_on'):
            batch_op.drop_column(name)
        batch_op.drop_constraint(batch_op.f('fk_feed_place_id'), type_='foreignkey')
        batch_op.drop_column('place_id')
        batch_op.drop_index(batch_op.f('ix_feed_person_id'))
        batch_op.create_unique_constraint(batch_op.f('uq_feed_person_id'), ['person_id'])
