"""How often something may be tried, counted in our own database, so every process counts alike."""

from datetime import timedelta
from ipaddress import IPv6Address, IPv6Network, ip_address

from flask import current_app, request
from flask_limiter import Limiter
from limits.storage import Storage
from sqlalchemy import CursorResult, String, delete, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Mapped, mapped_column

from reunite import clock
from reunite.db import Model, connect_to_write, db


class LimitCount(Model):
    """How often one thing was tried since `expires_at` less the limit's length."""

    __tablename__ = "limit_count"
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    count: Mapped[int]
    expires_at: Mapped[float]


_COUNT = text(
    "INSERT INTO limit_count (key, count, expires_at) VALUES (:key, :amount, :until) "
    "ON CONFLICT (key) DO UPDATE SET "
    "count = CASE WHEN limit_count.expires_at <= :now THEN :amount"
    " ELSE limit_count.count + :amount END, "
    "expires_at = CASE WHEN limit_count.expires_at <= :now THEN :until"
    " ELSE limit_count.expires_at END "
    "RETURNING count"
)


class DatabaseStorage(Storage):
    """Counts kept where everything else is: a restart or a second process changes nothing."""

    STORAGE_SCHEME = ["database"]  # noqa: RUF012 - the library's own declaration

    @property
    def base_exceptions(self) -> type[Exception]:
        return SQLAlchemyError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        now = clock.now().timestamp()
        values = {"key": key, "amount": amount, "now": now, "until": now + expiry}
        with connect_to_write() as connection:
            count = connection.execute(_COUNT, values).scalar_one()
            connection.commit()
        return int(count)

    def _row(self, key: str) -> LimitCount | None:
        row = db.session.get(LimitCount, key)
        return row if row and row.expires_at > clock.now().timestamp() else None

    def get(self, key: str) -> int:
        row = self._row(key)
        return row.count if row else 0

    def get_expiry(self, key: str) -> float:
        row = self._row(key)
        return row.expires_at if row else clock.now().timestamp()

    def check(self) -> bool:
        return True

    def _delete(self, *conditions: object) -> int:
        with connect_to_write() as connection:
            result: CursorResult[tuple[()]] = connection.execute(
                delete(LimitCount).where(*conditions)  # type: ignore[arg-type]
            )
            connection.commit()
        return result.rowcount

    def reset(self) -> int:
        return self._delete()

    def clear(self, key: str) -> None:
        self._delete(LimitCount.key == key)

    def sweep(self) -> int:
        """Forget the counts that have run out."""
        return self._delete(LimitCount.expires_at <= clock.now().timestamp())


def network() -> str:
    """Where a request comes from, as limits count it: of IPv6 the /64, since whoever has one of its
    addresses has all of them."""
    return network_of(request.remote_addr or "unknown")


def network_of(asked_from: str) -> str:
    """The same for an address at hand."""
    try:
        address = ip_address(asked_from)
    except ValueError:
        return asked_from
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return str(IPv6Network((int(address), 64), strict=False))
    return asked_from


limiter = Limiter(
    network, storage_uri="database://", strategy="fixed-window", headers_enabled=False
)


def forget_old_counts() -> None:
    """Forget the counts that have run out."""
    DatabaseStorage().sweep()


def at_most(count: int, per: timedelta) -> str:
    """A limit in the limiter's words, widened by the `limits_factor` setting."""
    factor = current_app.extensions["reunite.settings"].limits_factor
    return f"{count * factor} per {int(per.total_seconds())} second"
