"""Seeds of the hidden inputs: from a course secret, so that nobody knows them before.

The same for one student each time (HMAC-SHA256 of assignment, student and exercise), so that
grading again asks the same questions.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Seeds:
    """Where seeds come from. The secret itself is never written to outputs or logs."""

    secret: bytes
    source: str

    def of(self, assignment: str, student: str, exercise: str) -> int:
        text = "\0".join((assignment, student, exercise)).encode("utf-8", "surrogateescape")
        return int.from_bytes(hmac.digest(self.secret, text, "sha256")[:8], "big")

    @property
    def fingerprint(self) -> str:
        """Tells secrets apart without giving one away."""
        return hashlib.sha256(b"fingerprint\0" + self.secret).hexdigest()


def fixed(seed: int) -> Seeds:
    """For tests: everybody can work these out."""
    return Seeds(f"seed {seed}".encode(), f"--seed {seed}")


def from_file(path: Path) -> Seeds:
    """The course's secret, made on first use and readable by its owner alone."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _create(path)
    secret = path.read_bytes().strip()
    if len(secret) < 16:
        raise ValueError(f"{path} is too short for a secret: need 16 bytes, got {len(secret)}")
    return Seeds(secret, f"secret in {path.name}")


def _create(path: Path) -> None:
    """Writes a new secret whole or not at all; of two writers one wins."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_hex(32) + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
