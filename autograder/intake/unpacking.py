"""Puts chosen notebooks from archives into a private folder, each under a name of ours."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

from autograder.base import files
from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.intake.choosing import Choice
from autograder.intake.reading import Unreadable
from autograder.intake.submissions import Submission

PREFIX, LOCK = ".unpacked-", "lock"


class Scratch:
    """A folder that only this account sees, made when first needed, locked while in use.

    What a killed run left behind is removed by the next one.
    """

    def __init__(self, parent: Path):
        self.parent = parent
        self.folder: Path | None = None
        self.lock = contextlib.ExitStack()
        self.count = 0

    def written(self, data: bytes, name: str) -> Path:
        """A new file with these bytes."""
        folder = self.folder or self._new_folder()
        self.count += 1
        place = folder / f"{self.count:06}"
        place.mkdir()
        (place / name).write_bytes(data)
        return place / name

    def _new_folder(self) -> Path:
        self.parent.mkdir(parents=True, exist_ok=True)
        remove_leftovers(self.parent)
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self.parent))
        with contextlib.suppress(OSError, NotImplementedError):
            self.lock.callback(files.held_lock(self.folder / LOCK, patience=0).release)
        return self.folder

    def cleanup(self) -> None:
        if self.folder is not None:
            self.lock.close()
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder = None


def remove_leftovers(parent: Path) -> None:
    """Removes what runs that were killed have left: folders whose lock nobody holds."""
    for lock in parent.glob(f"{PREFIX}*/{LOCK}"):
        with contextlib.suppress(OSError, NotImplementedError):
            files.held_lock(lock, patience=0).release()
            shutil.rmtree(lock.parent, ignore_errors=True)


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
        problem = Rejection(student, file, trouble.reason, trouble.remedy)
        return Submission(student, chapter, nowhere, "", notes, problem)
    return Submission(student, chapter, path, "", notes)
