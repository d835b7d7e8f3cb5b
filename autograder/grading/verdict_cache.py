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
from functools import cache
from pathlib import Path

from autograder.base.files import write_atomically
from autograder.checking.exercise import CheckResult, Verdict
from autograder.course import sources

ROOMS = ("base", "course", "checking", "sandbox", "intake")  # every file of these may matter
GRADING = ("judging", "limits", "marking", "walk")


def clear_drafts(out: Path) -> None:
    """Removes what a killed run left half written; for the only grader in this folder."""
    folders = [out / name for name in ("autograded", "feedback", "verdicts")]
    found = [out.glob(".*.part*"), *(folder.rglob(".*.part") for folder in folders)]
    for draft in itertools.chain(*found):
        draft.unlink(missing_ok=True)


@cache
def checks_version(chapter: str) -> str:
    """Hash of all that judges the answers of a chapter."""
    digest = hashlib.sha256()
    for path in judging_code(chapter):
        digest.update("/".join(path.parts[-3:]).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def judging_code(chapter: str) -> list[Path]:
    """Every file on which a verdict on this chapter depends.

    A chapter's checks may use what is shared; no chapter's depend on another's.
    """
    grader = sources.ROOT / "autograder"
    files = [
        *sorted((grader / "exercises" / chapter).glob("*.py")),
        *sorted((grader / "exercises" / "shared").glob("*.py")),
        grader / "exercises" / "__init__.py",
        sources.release_path(chapter),
        *(path for room in ROOMS for path in sorted((grader / room).glob("*.py"))),
        *(grader / "grading" / f"{name}.py" for name in GRADING),
        *sorted((sources.WRONG / chapter).rglob("*.py")),
        *sorted((sources.SOLUTIONS / chapter).rglob("*.py")),
        *sorted((sources.ROOT / "nnlab").glob("*.py")),
        *sorted((sources.ROOT / "nnlab" / "fast").glob("*.py")),
    ]
    return [path for path in files if path.is_file()]


def key_of(*parts: str) -> str:
    """The key for these parts; none of them can run into the next."""
    return hashlib.sha256(json.dumps(parts).encode("utf-8")).hexdigest()


def verdict_key(submission: tuple[str, ...], checks: str, way: tuple[str, ...]) -> str:
    """The key of a notebook's verdicts: what was handed in, what checks it, and how.

    submission: student, assignment, hash of the notebook. way: seeds and sandbox. In three
    parts, so that a later key tells which of them changed.
    """
    return f"{key_of(*submission)[:32]}-{key_of(checks)[:16]}-{key_of(*way)[:16]}"


@dataclasses.dataclass(frozen=True)
class Store:
    """Verdicts in a folder, one file a notebook, signed: a file that anybody changed, or that was
    cut off, counts as none.

    secret: the course's, of which the signatures' own is made.
    """

    folder: Path
    secret: bytes

    def path(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def load(self, key: str) -> list[Verdict] | None:
        """What was found before, or None."""
        try:
            signature, _, text = self.path(key).read_bytes().partition(b"\n")
            if not hmac.compare_digest(signature, self._signature(key, text)):
                return None
            return [verdict_from(entry) for entry in json.loads(text)]
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def is_changed(self, key: str) -> bool:
        """Whether there is a file that does not carry this course's signature."""
        return self.path(key).exists() and self.load(key) is None

    def save(self, key: str, verdicts: list[Verdict]) -> None:
        found = [vars(v) | {"results": [vars(result) for result in v.results]} for v in verdicts]
        text = json.dumps(found).encode("utf-8")
        write_atomically(self.path(key), self._signature(key, text) + b"\n" + text)

    def _signature(self, key: str, text: bytes) -> bytes:
        own = hmac.digest(self.secret, b"kept verdicts", "sha256")
        return hmac.digest(own, f"{key}\n".encode() + text, "sha256").hex().encode()

    def forget(self, key: str, exercise: str | None = None) -> None:
        """Drops what was found on one exercise, or on all: the next run finds it again."""
        found = self.load(key)
        if exercise and found is not None:
            self.save(key, [verdict for verdict in found if verdict.exercise != exercise])
        else:
            self.path(key).unlink(missing_ok=True)


def entries_in(data: bytes) -> list[dict]:
    """The verdicts in a file's bytes as plain data, its signature unread; raises ValueError."""
    return json.loads(data.partition(b"\n")[2])


def verdict_from(entry: dict) -> Verdict:
    results = tuple(CheckResult(**result) for result in entry["results"])
    return Verdict(**{**entry, "results": results})
