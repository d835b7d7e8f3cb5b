"""Which notebooks have no verdict that still holds, and why."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass

from autograder import intake
from autograder.grading import changes, marks
from autograder.grading.worker import Settings, Worker
from autograder.intake import reading
from autograder.intake.submissions import Found, Submission

ASKED = "asked for"
CHANGED = "the kept verdict was changed"


@dataclass(frozen=True)
class Planned:
    """A notebook, why it is graded again ("" when it is not), and the key of its verdict."""

    submission: Submission
    reason: str
    key: str

    @property
    def name(self) -> str:
        return f"{self.submission.student}/{self.submission.assignment}"


def plan(found: Found, settings: Settings, forced: bool) -> list[Planned]:
    """Every notebook of a run with the reason to grade it again.

    forced: there is one for each, changed or not.
    """
    worker = Worker(settings)
    earlier = marks.read_index(settings.out / "records.json")
    planned = []
    for submission in found.submissions:
        digest = "" if submission.problem else _digest(submission)
        key = worker.key(submission, digest) if digest else ""
        reason = ASKED if forced else ""
        if key and worker.store.is_changed(key):
            reason = reason or CHANGED
        elif not key or not worker.store.path(key).exists():
            whose = (submission.student, submission.assignment)
            reason = why_stale(earlier.get(whose), key)
        planned.append(Planned(submission, reason, key))
    return planned


def why_stale(before: str | None, now: str) -> str:
    """Why there is no verdict under the key of now; "" where there was and is nothing to grade.

    before: key of the last run, "" where it gave no verdict, None where it did not know of it.
    """
    if not now:
        return "cannot be read now" if before else ""
    if before == now or before == "":
        return "no verdict yet"
    old, new = (before or "").split("-"), now.split("-")
    if len(old) != len(new) or old[0] != new[0]:
        return changes.NEW
    return "checks changed" if old[1] != new[1] else "another secret or sandbox"


def _digest(submission: Submission) -> str:
    """Hash of the notebook as it was handed in, or "" where it cannot be read."""
    with contextlib.suppress(reading.Unreadable, OSError):
        found = intake.find_notebook(submission.folder, submission.assignment, [])
        return hashlib.sha256(found.data()).hexdigest()
    return ""
