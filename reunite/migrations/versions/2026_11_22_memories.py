"""what search looks through, what is looked back on, and yearbooks"""

import unicodedata
from datetime import date, datetime

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None

LOOKS_BACK = {'home': 'looks_back_on_home', 'letter': 'looks_back_in_letter'}
KIND = sa.Enum('milestone', 'meetup', name='kind', native_enum=False, length=32)


def upgrade() -> None:
    finding = op.create_table('finding',
    sa.Column('place', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('kind', KIND, nullable=False),
    sa.Column('milestone_id', sa.Integer(), nullable=True),
    sa.Column('meetup_id', sa.Integer(), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_finding_group_id')),
    sa.ForeignKeyConstraint(['meetup_id'], ['meetup.id'], name=op.f('fk_finding_meetup_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['milestone_id'], ['milestone.id'], name=op.f('fk_finding_milestone_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('place', name=op.f('pk_finding')),
    sa.UniqueConstraint('meetup_id', name=op.f('uq_finding_meetup_id')),
    sa.UniqueConstraint('milestone_id', name=op.f('uq_finding_milestone_id'))
    )
    op.create_index(op.f('ix_finding_group_id'), 'finding', ['group_id'])
    if op.get_bind().dialect.name == 'sqlite':
        _watch()
    else:
        op.execute(
            "CREATE INDEX ix_finding_words ON finding "
            "USING gin (array_to_tsvector(string_to_array(words, ' ')))"
        )
    _fill(finding)
    op.create_table('left_out',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('other_id', sa.Integer(), nullable=True),
    sa.Column('topic', sa.Integer(), nullable=False),
    sa.Column('first', sa.Date(), nullable=True),
    sa.Column('last', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['other_id'], ['person.id'], name=op.f('fk_left_out_other_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_left_out_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_left_out')),
    sa.UniqueConstraint('public_id', name=op.f('uq_left_out_public_id'))
    )
    with op.batch_alter_table('left_out') as batch_op:
        batch_op.create_index(batch_op.f('ix_left_out_person_id'), ['person_id'], unique=False)

    with op.batch_alter_table('person') as batch_op:
        for column in LOOKS_BACK.values():
            batch_op.add_column(sa.Column(column, sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table('person') as batch_op:
        for column in LOOKS_BACK.values():
            batch_op.alter_column(column, server_default=None)
    op.create_table('yearbook',
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('first_year', sa.Integer(), nullable=False),
    sa.Column('last_year', sa.Integer(), nullable=False),
    sa.Column('state', sa.Enum('waiting', 'ready', 'failed', name='state', native_enum=False, length=32), nullable=False),
    sa.Column('done', sa.Integer(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('leased_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_yearbook_group_id')),
    sa.ForeignKeyConstraint(['member_id'], ['membership.id'], name=op.f('fk_yearbook_member_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_yearbook')),
    sa.UniqueConstraint('public_id', name=op.f('uq_yearbook_public_id'))
    )
    with op.batch_alter_table('yearbook') as batch_op:
        batch_op.create_index('ix_yearbook_ends_at', ['ends_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_yearbook_member_id'), ['member_id'], unique=False)
        batch_op.create_index('ix_yearbook_state', ['state', 'id'], unique=False)

    op.create_table('kept_away',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('moment_id', sa.Integer(), nullable=True),
    sa.Column('meetup_id', sa.Integer(), nullable=True),
    sa.CheckConstraint('(moment_id IS NULL) <> (meetup_id IS NULL)', name='ck_kept_away_what'),
    sa.ForeignKeyConstraint(['meetup_id'], ['meetup.id'], name=op.f('fk_kept_away_meetup_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['moment_id'], ['moment.id'], name=op.f('fk_kept_away_moment_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_kept_away_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kept_away')),
    sa.UniqueConstraint('person_id', 'meetup_id', name=op.f('uq_kept_away_person_id_meetup_id')),
    sa.UniqueConstraint('person_id', 'moment_id', name=op.f('uq_kept_away_person_id_moment_id'))
    )
    with op.batch_alter_table('kept_away') as batch_op:
        batch_op.create_index(batch_op.f('ix_kept_away_meetup_id'), ['meetup_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_kept_away_moment_id'), ['moment_id'], unique=False)


def _watch() -> None:
    """An FTS5 table of these rows, and what keeps it so."""
    op.execute(
        "CREATE VIRTUAL TABLE finding_words USING fts5(group_id, kind, words, "
        "content='finding', content_rowid='place', "
        "detail='column', prefix='3 4 5', tokenize='unicode61 remove_diacritics 0')"
    )
    put = "INSERT INTO finding_words(rowid, group_id, kind, words) VALUES (new.place, new.group_id, new.kind, new.words);"
    take = (
        "INSERT INTO finding_words(finding_words, rowid, group_id, kind, words) "
        "VALUES ('delete', old.place, old.group_id, old.kind, old.words);"
    )
    op.execute(f"CREATE TRIGGER finding_put AFTER INSERT ON finding BEGIN {put} END")
    op.execute(f"CREATE TRIGGER finding_taken AFTER DELETE ON finding BEGIN {take} END")
    op.execute(f"CREATE TRIGGER finding_changed AFTER UPDATE ON finding BEGIN {take} {put} END")


def _fill(finding: sa.Table) -> None:
    """With what there is. How words are folded is written here again, as it was at this revision."""
    bind = op.get_bind()
    said = {
        'milestone': (
            "SELECT milestone.id, group_id, sort_on, title, own_topic, story "
            "FROM milestone JOIN moment ON moment.id = moment_id"
        ),
        'meetup': (
            "SELECT id, group_id, wall_start, title, CASE WHEN place_shown = 'everyone' "
            "AND (place_from IS NULL OR place_opened_at IS NOT NULL) THEN place ELSE '' END, notes "
            "FROM meetup"
        ),
    }
    for kind, statement in said.items():
        rows = [
            {
                'place': _day(at).toordinal() << 33 | (kind == 'meetup') << 32 | key,
                'group_id': group_id,
                'kind': kind,
                'milestone_id': key if kind == 'milestone' else None,
                'meetup_id': key if kind == 'meetup' else None,
                'words': _folded(' '.join(texts)),
            }
            for key, group_id, at, *texts in bind.execute(sa.text(statement)).all()
        ]
        op.bulk_insert(finding, rows)


def _day(at: str | date | datetime) -> date:
    return date.fromisoformat(at[:10]) if isinstance(at, str) else date(at.year, at.month, at.day)


def _folded(text: str) -> str:
    folded = unicodedata.normalize('NFKD', text).casefold()
    plain = ''.join(c for c in folded if not unicodedata.combining(c))
    words = ''.join(c if c.isalnum() else ' ' for c in plain).split()
    return ' '.join(dict.fromkeys(word[:40] for word in words))


def downgrade() -> None:
    for table in ('kept_away', 'yearbook', 'left_out'):
        op.drop_table(table)
    with op.batch_alter_table('person') as batch_op:
        for column in LOOKS_BACK.values():
            batch_op.drop_column(column)
    if op.get_bind().dialect.name == 'sqlite':
        op.execute("DROP TABLE finding_words")
    op.drop_table('finding')
