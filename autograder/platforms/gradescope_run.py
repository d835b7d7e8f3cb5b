"""Grades one submission inside Gradescope and writes its results.json.

Called by `run_autograder` of the zip that `autograder gradescope` makes. The engine, the
checks and the sandbox are those of `autograder grade`; only what comes in and goes out differs:

    /autograder/submission                 the student's files
    /autograder/submission_metadata.json   who handed in
    /autograder/results/results.json       marks and feedback

All text is plain (`"text"`: Gradescope renders no HTML, Markdown or ANSI in it). Where the
grader itself fails, the result has no score at all, so that nobody gets a zero for it.
Format: https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import dataclasses
import json
import os
import sys
import traceback
from pathlib import Path

from autograder import exercises, intake
from autograder.base.files import write_atomically
from autograder.base.rejection import Rejection
from autograder.base.text import passage
from autograder.checking.feedback import verdict_text
from autograder.checking.verdict import Status, Verdict
from autograder.course import release
from autograder.grading import seeds
from autograder.grading.judging import Judging
from autograder.intake import Intake, reading
from autograder.sandbox import SandboxUnavailable

LONGEST, LINES = 10_000, 200  # of one output
FAILED = (
    "The grader could not run. That is not your fault and costs you nothing: there is no score "
    "until your instructor has run it again."
)
TEXT = {"output_format": "text", "visibility": "visible"}


class CannotGrade(Exception):
    """The grader cannot run here; the text is for the instructor."""


def main() -> int:
    """Writes the results; 1 where the grader failed."""
    root = Path(os.environ.get("AUTOGRADER_ROOT", "/autograder"))
    results = root / "results" / "results.json"
    results.unlink(missing_ok=True)
    try:
        result, code = graded(root), 0
    except (CannotGrade, SandboxUnavailable) as reason:
        result, code = failed(str(reason)), 1
    except Exception:
        result, code = failed(traceback.format_exc()), 1
    write_atomically(results, json.dumps(result, indent=1).encode("utf-8"))
    return code


def graded(root: Path) -> dict:
    """The result of the submission under `root`."""
    chapter = json.loads((root / "source" / "assignment.json").read_bytes())["assignment"]
    metadata = root / "submission_metadata.json"
    student = student_of(metadata)
    secret = seeds.from_file(root / "source" / "secret")
    secret = dataclasses.replace(secret, attempt=attempt_of(metadata))
    place = where(root / "submission", chapter)
    submitted = intake.read(place, chapter, release.load(chapter), student)
    if isinstance(submitted, Rejection):
        return rejected(chapter, submitted)
    judging = Judging()
    try:
        verdicts, faults = judging.verdicts(
            submitted, lambda name: secret.of(chapter, student, name)
        )
        sandbox = judging.describe()
    finally:
        judging.close()
    if faults:
        raise CannotGrade("\n".join(faults))
    print(f"Sandbox: {sandbox}")  # standard output is shown to instructors
    # no time: it would tell how long the hidden calls took, which an answer can choose
    return result_of(submitted, verdicts) | {"extra_data": {"sandbox": sandbox}}


def student_of(metadata: Path) -> str:
    """Who handed in: the address, or the sorted addresses of a group."""
    try:
        users = json.loads(metadata.read_bytes())["users"]
        names = [str(user.get("email") or user.get("name") or user["id"]) for user in users]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        names = []
    if not names:
        raise CannotGrade(f"{metadata.name} does not say who handed in")
    whole = "+".join(sorted(name.strip().lower() for name in names))
    return whole.encode("utf-8", "replace").decode("utf-8")  # half a character is none


def attempt_of(metadata: Path) -> int:
    """How often this student has handed in: students see feedback each time, and hidden inputs
    that have been asked once are asked never again.
    """
    try:
        earlier = json.loads(metadata.read_bytes()).get("previous_submissions")
    except (OSError, ValueError, AttributeError):
        earlier = None
    return 1 + len(earlier) if isinstance(earlier, list) else 1


def where(submission: Path, chapter: str) -> Path:
    """The folder with the notebook: the submission itself, or the chapter's folder in it."""
    for folder in (submission, submission / chapter, submission / "work" / chapter):
        if reading.kind_of_file(folder) == "folder" and any(folder.glob("*.ipynb")):
            return folder
    return submission


def result_of(submitted: Intake, verdicts: list[Verdict]) -> dict:
    """Marks and feedback of a notebook that was graded."""
    score = sum(verdict.points or 0.0 for verdict in verdicts)
    return {
        "score": score,
        "output": plain(
            "\n".join([f"{submitted.chapter}: every exercise below.", *submitted.notes])
        ),
        "stdout_visibility": "hidden",
        **TEXT,
        "tests": [test(number, verdict) for number, verdict in enumerate(verdicts, 1)],
    }


def test(number: int, verdict: Verdict) -> dict:
    """One exercise as a test case."""
    return {
        "name": verdict.exercise,
        "name_format": "text",
        "number": str(number),
        "score": verdict.points,
        "max_score": verdict.max_points,
        "status": "passed" if verdict.status == Status.FULL else "failed",
        "output": plain(verdict_text(verdict)),
        **TEXT,
    }


def rejected(chapter: str, rejection: Rejection) -> dict:
    """The result where there is nothing to grade: no points, and what to do about it."""
    names = ", ".join(exercises.load(chapter))
    text = f"{rejection.message}\nNothing could be graded (exercises: {names})."
    return {"score": 0.0, "output": plain(text), "stdout_visibility": "hidden", **TEXT}


def failed(reason: str) -> dict:
    """The result where the grader failed: no score. The reason is for the instructor alone."""
    print(reason)
    return {"output": FAILED, "stdout_visibility": "hidden", **TEXT}


def plain(text: str) -> str:
    """Text that can be shown, of bounded length."""
    return passage(text, LONGEST, LINES)


if __name__ == "__main__":
    sys.exit(main())
