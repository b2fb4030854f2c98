"""A real IMAP server on loopback, with one mailbox; started again, it has renumbered its mails."""

import subprocess
import sys
import time
from imaplib import IMAP4
from pathlib import Path

from imap_tools import MailBoxUnencrypted

from tests.support.smtp import free_port

USERNAME, PASSWORD = "answers", "correct horse"


class Mailbox:
    """The server, as whoever delivers into the mailbox sees it."""

    def __init__(self) -> None:
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def settings(self) -> dict[str, object]:
        """What the app is told of it."""
        return {
            "imap_host": "127.0.0.1",
            "imap_port": self.port,
            "imap_security": "none",
            "imap_username": USERNAME,
            "imap_password": PASSWORD,
        }

    def start(self) -> None:
        """Listen, with an empty mailbox."""
        program = str(Path(sys.executable).with_name("pymap"))
        where = ("--host", "127.0.0.1", "--port", str(self.port), "--no-tls")
        who = ("dict", "--demo-user", USERNAME, "--demo-password", PASSWORD)
        self._process = subprocess.Popen(
            [program, *where, *who], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(600):
            try:
                self._open().logout()
            except (OSError, IMAP4.error):
                time.sleep(0.05)
            else:
                return
        raise RuntimeError("the IMAP server did not start")

    def stop(self) -> None:
        """Refuse connections from now on."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _open(self) -> MailBoxUnencrypted:
        return MailBoxUnencrypted("127.0.0.1", self.port, timeout=10).login(USERNAME, PASSWORD)

    def deliver(self, *mails: bytes) -> None:
        """Put these into the mailbox."""
        with self._open() as mailbox:
            for mail in mails:
                mailbox.append(mail, "INBOX")

    def seen(self, folder: str = "INBOX") -> list[bool]:
        """For each mail in a folder, whether it is marked as seen."""
        with self._open() as mailbox:
            mailbox.folder.set(folder)
            unseen = set(mailbox.uids("UNSEEN"))
            return [uid not in unseen for uid in mailbox.uids("ALL")]
