"""Puts verdicts where nbgrader looks for marks, and sees to it that it reads them rightly."""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades

from autograder import intake
from autograder.base.rejection import Rejection
from autograder.checking.verdict import Status, Verdict
from autograder.course import release
from autograder.gradebook.batch import NO_RESPONSE
from autograder.grading import marking
from autograder.grading.judging import Judging
from autograder.grading.page import UNSAFE
from autograder.grading.seeds import Seeds
from autograder.sandbox import SandboxUnavailable

COMMENTS = "autograder_comments"  # in the notebook's metadata: automatic comments by exercise


@dataclass
class Grading:
    """What one run over a class shares; grades one submission after the other.

    failed: on whom the grader itself failed.
    """

    judging: Judging
    seeds: Seeds
    log: logging.Logger
    rejections: list[Rejection] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def grade(self, folder: Path, chapter: str, student: str) -> nbformat.NotebookNode:
        """The release with the student's answers in place and the verdicts on them."""
        try:
            submitted = intake.read(folder, chapter, release.load(chapter), student)
            if isinstance(submitted, Rejection):
                return self._rejected(submitted, chapter)
            return self._graded(
                submitted.notebook, self._verdicts(submitted, student), submitted.untouched
            )
        except SandboxUnavailable:
            raise
        except Exception:
            self._noted([traceback.format_exc()], chapter, student)
            return self._graded(empty_release(chapter), marking.faults_for(chapter))

    def _rejected(self, rejection: Rejection, chapter: str) -> nbformat.NotebookNode:
        self.rejections.append(rejection)
        verdicts = marking.nothing(chapter, Status(rejection.kind), rejection.message)
        return self._graded(empty_release(chapter), verdicts)

    def _verdicts(self, submitted: intake.Intake, student: str) -> list[Verdict]:
        def seed_of(name: str) -> int:
            return self.seeds.of(submitted.chapter, student, name)

        verdicts, faults = self.judging.verdicts(submitted, seed_of)
        if faults:
            self._noted(faults, submitted.chapter, student)
        return verdicts

    def _noted(self, faults: list[str], chapter: str, student: str) -> None:
        self.failed.append(f"{chapter} of {student}")
        for text in faults:
            self.log.error("The grader failed on %s of %s:\n%s", chapter, student, text)

    def _graded(
        self, notebook: dict, verdicts: list[Verdict], untouched=()
    ) -> nbformat.NotebookNode:
        graded = nbformat.from_dict(marking.with_verdicts(notebook, verdicts))
        default = UNSAFE if self.judging.unsafe else None
        graded.metadata[COMMENTS] = {
            verdict.exercise: NO_RESPONSE
            if verdict.exercise in untouched and not self.judging.unsafe
            else default
            for verdict in verdicts
        }
        return graded


def empty_release(chapter: str) -> dict:
    """The release as the grader shows it where there is no notebook of the student's."""
    given = release.load(chapter)
    return intake.cleaned(given, intake.match([], given))


class Rebuild(NbGraderPreprocessor):
    """First pass: whatever was handed in becomes a notebook of ours."""

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        converter = self.parent.parent  # TrustedAutograde
        return converter.rebuilt(about["assignment"], about["student"]), resources


class SaveVerdicts(SaveAutoGrades):
    """Second pass: nbgrader saves the marks; where there is none, a person has to decide.

    nbgrader alone gives full marks to a cell without a result.
    """

    def preprocess(self, nb, resources):
        self.comments = nb.metadata.pop(COMMENTS, {})
        return super().preprocess(nb, resources)

    def _add_score(self, cell, resources):
        if any(output.output_type == "execute_result" for output in cell.outputs):
            super()._add_score(cell, resources)
            return
        grade = self.gradebook.find_grade(*self._entry(cell))
        grade.auto_score = None
        grade.needs_manual_grade = True
        self.gradebook.db.commit()

    def _add_comment(self, cell, resources):
        entry = self._entry(cell)
        self.gradebook.find_comment(*entry).auto_comment = self.comments.get(entry[0])
        self.gradebook.db.commit()

    def _entry(self, cell) -> tuple[str, str, str, str]:
        grade_id = cell.metadata["nbgrader"]["grade_id"]
        return grade_id, self.notebook_id, self.assignment_id, self.student_id
