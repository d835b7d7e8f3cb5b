"""Keeps verdicts by what they depend on, so that grading can stop anywhere and go on.

A verdict depends on the submission's bytes, on everything that checks it (exercise, model
answer, known slips, the judge, the sandbox, nnlab, the release) and on the seeds. Its key is
the hash of all of these: whatever changes, the key changes with it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import hmac
import itertools
import json
import os
from functools import cache
from pathlib import Path

from autograder import exercises
from autograder.base.files import write_atomically
from autograder.base.versions import versions
from autograder.checking.verdict import Verdict
from autograder.course import sources
from autograder.grading import verdict_json
from autograder.grading.settings import Settings
from autograder.intake import reading
from autograder.intake.submissions import Submission

ROOMS = ("base", "course", "checking", "sandbox", "intake")  # every file of these may matter
GRADING = ("judging", "limits", "marking", "walk")


def clear_drafts(out: Path) -> None:
    """Removes what a killed run left half written; for the only grader in this folder."""
    folders = [out / name for name in ("autograded", "feedback", "verdicts")]
    drafts = [out.glob(".*.part*"), *(folder.rglob(".*.part") for folder in folders)]
    for draft in itertools.chain(*drafts):
        if not draft.is_dir():  # a student may be called so
            draft.unlink(missing_ok=True)


@cache
def checks_version(chapter: str) -> str:
    """Hash of all that judges the answers of a chapter, Python and numpy among it."""
    software = versions()
    digest = hashlib.sha256(json.dumps([software["python"], software["numpy"]]).encode())
    for path in judging_code(chapter):
        digest.update("/".join(path.parts[-3:]).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def judging_code(chapter: str) -> list[Path]:
    """Every file on which a verdict on this chapter depends.

    A chapter's checks may use what is shared; no chapter's depend on another's.
    """
    grader = sources.GRADER
    files = [
        *sorted((grader / "exercises" / chapter).glob("*.py")),
        *sorted((grader / "exercises" / "shared").glob("*.py")),
        grader / "exercises" / "__init__.py",
        sources.release_path(chapter),
        *(path for room in ROOMS for path in sorted((grader / room).rglob("*.py"))),
        *(grader / "grading" / f"{name}.py" for name in GRADING),
        *sorted((sources.WRONG / chapter).rglob("*.py")),
        *sorted((sources.SOLUTIONS / chapter).rglob("*.py")),
        *sources.library(),
    ]
    return [path for path in files if path.is_file()]


def key_of(*parts: str) -> str:
    """The key for these parts; none of them can run into the next."""
    return hashlib.sha256(json.dumps(parts).encode("utf-8")).hexdigest()


@dataclasses.dataclass(frozen=True)
class Store:
    """Verdicts in a folder, one file a notebook, signed: a file that anybody changed, that was
    cut off, or that is no regular file, counts as none.

    secret: the course's, of which the signatures' own is made.
    """

    folder: Path
    secret: bytes

    def path(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def load(self, key: str) -> list[Verdict] | None:
        """What was found before, or None."""
        try:
            signature, _, text = reading.read_bytes(self.path(key)).partition(b"\n")
            if not hmac.compare_digest(signature, self._signature(key, text)):
                return None
            return verdict_json.decode(text)
        except (reading.Unreadable, ValueError):
            return None

    def is_changed(self, key: str) -> bool:
        """Whether there is a file that does not carry this course's signature."""
        return os.path.lexists(self.path(key)) and self.load(key) is None

    def save(self, key: str, verdicts: list[Verdict]) -> None:
        text = verdict_json.encode(verdicts)
        write_atomically(self.path(key), self._signature(key, text) + b"\n" + text)

    def _signature(self, key: str, text: bytes) -> bytes:
        own = hmac.digest(self.secret, b"cached verdicts", "sha256")
        return hmac.digest(own, f"{key}\n".encode() + text, "sha256").hex().encode()

    def forget(self, key: str, exercise: str | None = None) -> None:
        """Drops what was found on one exercise, or on all: the next run finds it again."""
        verdicts = self.load(key)
        if exercise and verdicts is not None:
            self.save(key, [verdict for verdict in verdicts if verdict.exercise != exercise])
        else:
            self.path(key).unlink(missing_ok=True)


class RunCache:
    """The verdicts of earlier runs with the same settings."""

    def __init__(self, settings: Settings):
        self.store = Store(settings.out / "verdicts", settings.seeds.secret)
        sandbox = "unsafe" if settings.unsafe else "sandbox"
        self.way = key_of(settings.seeds.fingerprint, sandbox)

    def key(self, submission: Submission, digest: str) -> str:
        """The key of a notebook's verdicts: what was handed in, what checks it, and how (seeds and
        sandbox). In three parts, so that a later key tells which of them changed.
        """
        handed_in = key_of(submission.student, submission.assignment, digest)
        checks = key_of(checks_version(submission.assignment))
        return f"{handed_in[:32]}-{checks[:16]}-{self.way[:16]}"

    def some(self, submission: Submission, digest: str) -> list[Verdict]:
        """The verdicts on the same notebook, on all of its exercises or on some."""
        return self.store.load(self.key(submission, digest)) or []

    def whole(self, submission: Submission, digest: str) -> list[Verdict] | None:
        """Those on all exercises, or None."""
        verdicts = self.some(submission, digest)
        names = {verdict.exercise for verdict in verdicts}
        return verdicts if names >= exercises.load(submission.assignment).keys() else None


def verdicts_in(data: bytes) -> list[Verdict]:
    """The verdicts in a file's bytes, its signature unread; raises ValueError."""
    return verdict_json.decode(data.partition(b"\n")[2])
