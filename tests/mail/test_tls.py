"""Mail travels only over a connection whose certificate holds, to a server that lets us in."""

import datetime
import ssl
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from flask import Flask

from reunite import clock
from reunite.mail.models import State
from tests.conftest import open_house
from tests.mail.conftest import row, send_due
from tests.support.smtp import PASSWORD, Sink, check_password, server_context

Owe = Callable[..., None]
KNOWS_US: dict[str, Any] = {"authenticator": check_password}


def make_certificate(file: Path) -> Path:
    """A certificate for 127.0.0.1 that has signed itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sink.test")])
    address = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(clock.now() - datetime.timedelta(days=1))
        .not_valid_after(clock.now() + datetime.timedelta(days=1))
        .add_extension(address, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return file


@pytest.fixture(params=["starttls", "tls"])
def security(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return make_certificate(tmp_path / "certificate.pem")


@pytest.fixture
def smtp(security: str, certificate: Path) -> Iterator[Sink]:
    """A server with this certificate, which wants to know a password."""
    context: ssl.SSLContext = server_context(str(certificate))
    if security == "starttls":
        sink = Sink(tls_context=context, require_starttls=True, **KNOWS_US)
    else:
        sink = Sink(implicit_tls=context, auth_require_tls=False, **KNOWS_US)
    sink.start()
    yield sink
    sink.stop()


@pytest.fixture
def app(instance: Path, smtp: Sink, security: str) -> Iterator[Flask]:
    yield from open_house(
        instance,
        smtp_host="127.0.0.1",
        smtp_port=smtp.port,
        smtp_security=security,
        smtp_username="reunite",
        smtp_password=PASSWORD,
    )


def test_a_trusted_server_gets_the_mail(
    app: Flask, smtp: Sink, certificate: Path, owe: Owe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    owe()
    send_due()
    assert smtp.keys == ["a"]


def test_a_certificate_that_nobody_vouches_for_is_refused(app: Flask, smtp: Sink, owe: Owe) -> None:
    owe()
    send_due()
    assert (smtp.keys, row().state, row().attempts) == ([], State.QUEUED, 0)
    assert row().last_error == "SSLCertVerificationError"
