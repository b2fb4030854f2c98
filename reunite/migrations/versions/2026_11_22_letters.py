"""letters"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

CHOICE = sa.Enum('at_once', 'not_at_all', name='mailchoice', native_enum=False, length=32)
QUIET = sa.Enum('22-8', '20-9', 'none', name='quiethours', native_enum=False, length=32)
MEMBERS = sa.table(
    'membership',
    sa.column('id', sa.Integer),
    sa.column('mail_meetups', sa.String),
    sa.column('mail_milestones', sa.String),
    sa.column('mail_choices', sa.JSON),
    sa.column('has_paused_mail', sa.Boolean),
)


def upgrade() -> None:
    with op.batch_alter_table('membership', schema=None) as batch_op:
        batch_op.add_column(sa.Column('mail_choices', sa.JSON(), server_default='{}', nullable=False))
        batch_op.add_column(sa.Column('has_paused_mail', sa.Boolean(), server_default=sa.false(), nullable=False))
    _keep_what_was_chosen()
    with op.batch_alter_table('membership', schema=None) as batch_op:
        batch_op.alter_column('mail_choices', server_default=None)
        batch_op.alter_column('has_paused_mail', server_default=None)
        batch_op.drop_column('mail_meetups')
        batch_op.drop_column('mail_milestones')

    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.add_column(sa.Column('quiet_hours', QUIET, server_default='22-8', nullable=False))
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.alter_column('quiet_hours', server_default=None)

    op.create_table('letter',
    sa.Column('membership_id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('told_until', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['circle.id'], name=op.f('fk_letter_group_id')),
    sa.ForeignKeyConstraint(['membership_id'], ['membership.id'], name=op.f('fk_letter_membership_id')),
    sa.PrimaryKeyConstraint('membership_id', name=op.f('pk_letter'))
    )


def _keep_what_was_chosen() -> None:
    """Only what somebody had changed is a choice; the rest follows how it is unless chosen."""
    unlike = (
        (MEMBERS.c.mail_meetups, 'not_at_all', 'meetups'),
        (MEMBERS.c.mail_milestones, 'at_once', 'milestones'),
    )
    connection = op.get_bind()
    chosen: dict[int, dict[str, str]] = {}
    for column, choice, sort in unlike:
        for member in connection.scalars(sa.select(MEMBERS.c.id).where(column == choice)):
            chosen.setdefault(member, {})[sort] = choice
    for member, choices in chosen.items():
        connection.execute(
            MEMBERS.update().where(MEMBERS.c.id == member).values(mail_choices=choices)
        )


def downgrade() -> None:
    op.drop_table('letter')
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.drop_column('quiet_hours')
    with op.batch_alter_table('membership', schema=None) as batch_op:
        batch_op.add_column(sa.Column('mail_meetups', CHOICE, server_default='at_once', nullable=False))
        batch_op.add_column(sa.Column('mail_milestones', CHOICE, server_default='not_at_all', nullable=False))
    _put_choices_back()
    with op.batch_alter_table('membership', schema=None) as batch_op:
        batch_op.alter_column('mail_meetups', server_default=None)
        batch_op.alter_column('mail_milestones', server_default=None)
        batch_op.drop_column('mail_choices')
        batch_op.drop_column('has_paused_mail')


def _put_choices_back() -> None:
    """What only the letter would bring, or is paused, comes not at all."""
    connection = op.get_bind()
    members = sa.select(MEMBERS.c.id, MEMBERS.c.mail_choices, MEMBERS.c.has_paused_mail)
    for member, choices, paused in connection.execute(members).all():
        values = {
            f'mail_{sort}': 'at_once' if choices.get(sort, default) == 'at_once' and not paused else 'not_at_all'
            for sort, default in (('meetups', 'at_once'), ('milestones', 'not_at_all'))
        }
        connection.execute(MEMBERS.update().where(MEMBERS.c.id == member).values(**values))
