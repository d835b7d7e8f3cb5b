"""Which notebooks have no verdict that still holds, and why."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass

from autograder import intake
from autograder.grading import changes, records
from autograder.grading.settings import Settings
from autograder.grading.verdict_cache import RunCache
from autograder.intake import reading
from autograder.intake.submissions import Collection, Submission

ASKED = "asked for"
CHANGED = "the cached verdict was changed"


@dataclass(frozen=True)
class Planned:
    """A notebook, why it is graded again ("" when it is not), and the key of its verdict."""

    submission: Submission
    reason: str
    key: str

    @property
    def name(self) -> str:
        return f"{self.submission.student}/{self.submission.assignment}"


def plan(received: Collection, settings: Settings, forced: bool) -> list[Planned]:
    """Every notebook of a run with the reason to grade it again.

    forced: there is one for each, changed or not.
    """
    cache = RunCache(settings)
    earlier = records.read_index(settings.out / "records.json")
    planned = []
    for submission in received.submissions:
        digest = "" if submission.problem else _digest(submission)
        key = cache.key(submission, digest) if digest else ""
        reason = ASKED if forced else ""
        if key and cache.store.is_changed(key):
            reason = reason or CHANGED
        elif not key or not cache.store.path(key).exists():
            whose = (submission.student, submission.assignment)
            reason = why_outdated(earlier.get(whose), key)
        planned.append(Planned(submission, reason, key))
    return planned


def why_outdated(before: str | None, now: str) -> str:
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
        path = intake.find_notebook(submission.folder, submission.assignment, [])
        return hashlib.sha256(path.data()).hexdigest()
    return ""
