"""The folder that a run leaves: a feedback page and a graded notebook for each submission.

Each file is written whole or not at all, and none that shows the same verdicts already.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

from autograder.base import text as texts
from autograder.base.files import write_atomically
from autograder.base.pages import TEMPLATES
from autograder.base.rejection import Rejection
from autograder.checking.verdict import Verdict
from autograder.grading import marking, receipt, verdict_cache, verdict_json
from autograder.grading import page as report
from autograder.grading.by_hand import NOTHING
from autograder.grading.settings import Settings
from autograder.intake import Intake
from autograder.intake.submissions import Submission


class OutputFolder:
    """Writes what belongs to one submission; OSError where that cannot be."""

    def __init__(self, settings: Settings):
        self.settings = settings

    def write_graded(
        self, submission: Submission, submitted: Intake, verdicts: list[Verdict], key: str
    ) -> None:
        """Page and notebook, unless those of the same verdicts are there already."""
        path, notebook = self.page(submission), self.notebook(submission)
        hand = self.settings.hand(submission)
        by_hand = repr(hand) if hand != NOTHING else ""
        notes = (receipt.timestamp(submission), *submitted.notes, by_hand)
        content = repr(verdict_json.settled(verdicts))
        mark = verdict_cache.key_of(key, content, page_version(), *notes)
        if key and _is_whole(notebook, b"}") and _is_whole(path, b"</html>", mark):
            return
        page = report.Page(
            submission.student,
            submission.assignment,
            verdicts,
            answers=submitted.answers,
            notes=submitted.notes,
            verdict_key=mark,
            unsafe=self.settings.unsafe,
            by_hand=hand,
        )
        self._write_notebook(submission, marking.with_verdicts(submitted.notebook, verdicts))
        write_atomically(path, report.render(page).encode("utf-8"))

    def write_rejected(
        self, submission: Submission, rejection: Rejection, verdicts: list[Verdict]
    ) -> None:
        """The page with the reason; the notebook of an earlier run goes."""
        page = report.Page(
            submission.student,
            submission.assignment,
            verdicts,
            rejection=rejection.message,
            unsafe=self.settings.unsafe,
            by_hand=self.settings.hand(submission),
        )
        self.notebook(submission).unlink(missing_ok=True)
        write_atomically(self.page(submission), report.render(page).encode("utf-8"))

    def page(self, submission: Submission) -> Path:
        folder = self.settings.out / "feedback" / submission.student
        return folder / f"{submission.assignment}.html"

    def notebook(self, submission: Submission) -> Path:
        folder = self.settings.out / "autograded" / submission.student / submission.assignment
        return folder / f"{submission.assignment}.ipynb"

    def _write_notebook(self, submission: Submission, graded: dict) -> None:
        """The notebook and, beside it, what `nbgrader release_feedback` wants."""
        path = self.notebook(submission)
        # by what a student fetches the feedback: as handed in, else a word that nobody knows
        word = self.settings.seeds.word(submission.assignment, submission.student)
        beside = {
            receipt.TIMESTAMP: receipt.timestamp(submission),
            receipt.SECRET: receipt.secret(submission) or word,
        }
        write_atomically(path, json.dumps(graded, ensure_ascii=False).encode("utf-8"))
        for name, content in beside.items():
            write_atomically(path.with_name(name), content.encode("utf-8"))


@cache
def page_version() -> str:
    """Hash of what makes a page, beside the verdicts."""
    files = [Path(report.__file__), TEMPLATES / "page.html", TEMPLATES / "feedback.html",
             Path(texts.__file__), Path(__file__)]  # fmt: skip
    return verdict_cache.key_of(*(file.read_text(encoding="utf-8") for file in files))


def _is_whole(path: Path, end: bytes, mark: str = "") -> bool:
    """Whether a file has the mark at its beginning, and is not cut off, as after a power cut."""
    try:
        with path.open("rb") as file:
            marked = mark.encode() in file.read(1000)
            file.seek(max(0, file.seek(0, os.SEEK_END) - 20))
            return marked and file.read().rstrip().endswith(end)
    except OSError:
        return False
