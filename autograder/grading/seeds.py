"""Seeds of the hidden inputs: from a course secret, so that nobody knows them before.

The same for one student each time (HMAC-SHA256 of assignment, student and exercise), so that
grading again asks the same questions. Who hands in again after feedback is asked others: the
number of the attempt goes in too, from the second on.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from autograder.base import files


@dataclass(frozen=True)
class Seeds:
    """Where seeds come from. The secret itself is never written to outputs or logs.

    attempt: how often this work was handed in, this time included.
    """

    secret: bytes
    source: str
    attempt: int = 1

    def of(self, assignment: str, student: str, exercise: str) -> int:
        parts = (assignment, student, exercise, *self._again())
        text = "\0".join(parts).encode("utf-8", "surrogateescape")
        return int.from_bytes(hmac.digest(self.secret, text, "sha256")[:8], "big")

    def word(self, assignment: str, student: str) -> str:
        """A word of 128 digits that only who has the secret can work out."""
        text = "\0".join(("word", assignment, student)).encode("utf-8", "surrogateescape")
        own = hmac.digest(self.secret, b"words", "sha512")
        return hmac.digest(own, text, "sha512").hex()

    @property
    def fingerprint(self) -> str:
        """Tells secrets and attempts apart without giving a secret away."""
        parts = (b"fingerprint", self.secret, *(word.encode() for word in self._again()))
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def _again(self) -> tuple[str, ...]:
        return (f"attempt {self.attempt}",) if self.attempt > 1 else ()


def fixed(seed: int) -> Seeds:
    """For tests: everybody can work these out."""
    return Seeds(f"seed {seed}".encode(), f"--seed {seed}")


def from_file(path: Path) -> Seeds:
    """The course's secret, made on first use and readable by its owner alone."""
    if not path.exists():
        _create(path)
    if not path.is_file():  # a pipe would be waited for
        raise ValueError(f"{path} is no file")
    secret = path.read_bytes().strip()
    if len(secret) < 16:
        raise ValueError(f"{path} is too short for a secret: need 16 bytes, got {len(secret)}")
    return Seeds(secret, f"secret in {path.name}")


def _create(path: Path) -> None:
    """Writes a new secret whole or not at all; of two writers one wins."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    secret = secrets.token_hex(32) + "\n"
    files.write_atomically(draft, secret.encode("ascii"), files.OWNER, sync=True)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
