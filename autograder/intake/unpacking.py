"""Puts chosen notebooks from archives into a private folder, each under a name of ours."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from autograder.base.rejection import Refusal
from autograder.base.text import one_line
from autograder.intake.choosing import Choice
from autograder.intake.reading import Unreadable
from autograder.intake.submissions import Submission

try:
    import fcntl
except ImportError:  # Windows: nothing is locked, and nothing stale removed
    fcntl = None  # type: ignore[assignment]

PREFIX = ".unpacked-"


class Scratch:
    """A folder that only this account sees, made when first needed, locked while in use.

    What a killed run left behind is removed by the next one.
    """

    def __init__(self, parent: Path):
        self.parent = parent
        self.folder: Path | None = None
        self.lock: int | None = None
        self.count = 0

    def written(self, data: bytes, name: str) -> Path:
        """A new file with these bytes."""
        folder = self.folder or self._made()
        self.count += 1
        place = folder / f"{self.count:06}"
        place.mkdir()
        (place / name).write_bytes(data)
        return place / name

    def _made(self) -> Path:
        self.parent.mkdir(parents=True, exist_ok=True)
        remove_stale(self.parent)
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self.parent))
        self.lock = _locked(self.folder)
        return self.folder

    def cleanup(self) -> None:
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder = None
        if self.lock is not None:
            os.close(self.lock)
            self.lock = None


def _locked(folder: Path) -> int | None:
    """A handle that marks the folder as in use until this process ends; None if it is already."""
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def remove_stale(parent: Path) -> None:
    """Removes what runs that were killed have left."""
    for path in parent.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if (handle := _locked(path)) is not None:
                shutil.rmtree(path, ignore_errors=True)
                os.close(handle)


def submission_of(
    student: str, choice: Choice, scratch: Scratch, received: str | None = ""
) -> Submission:
    """What was chosen, ready to be read: where it lies, or unpacked."""
    chapter, notes = choice.assignment, tuple(choice.notes)
    nowhere = scratch.parent / f"{PREFIX}nothing"
    if choice.piece is None:
        return Submission(student, chapter, nowhere, "", notes, choice.problem)
    item = choice.piece.item
    if item.path is not None and item.path.suffix == ".ipynb" and not item.problem:
        return Submission(student, chapter, item.path, received, notes)
    try:
        path = scratch.written(item.data(), f"{chapter}.ipynb")
    except Unreadable as trouble:
        file = one_line("/".join(item.parts), 120)
        problem = Refusal(student, file, trouble.reason, trouble.remedy)
        return Submission(student, chapter, nowhere, "", notes, problem)
    return Submission(student, chapter, path, "", notes)
