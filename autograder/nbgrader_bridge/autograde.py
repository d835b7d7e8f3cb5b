"""`nbgrader autograde` with trusted verdicts: nothing a student wrote is run or read here.

nbgrader goes through a class in two passes. In the first our preprocessor rebuilds every
notebook from the release and the student's answers, and puts each verdict into its test cell;
in the second nbgrader's own preprocessors save the marks. The student's file itself is read
by `autograder.intake` alone, so that no file, however broken, stops the class.
"""

from __future__ import annotations

import dataclasses
import fnmatch
import json
import secrets
import shutil
from contextlib import closing
from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, BaseConverter, NbGraderException
from traitlets import Bool, Int

from autograder import intake
from autograder.base.files import write_atomically
from autograder.course import sources
from autograder.gradebook import batch
from autograder.grading import receipt, seeds
from autograder.grading.judging import Judging
from autograder.grading.receipt import SECRET, TIMESTAMP
from autograder.intake import reading, submissions
from autograder.nbgrader_bridge.verdicts import COMMENTS, Grading
from autograder.sandbox import SandboxUnavailable, backends

EVERYBODY = "*"  # for nbgrader, also where a student is called so


class ClosedEyesExporter(NotebookExporter):
    """Never opens what a student handed in: the notebook is rebuilt, not read."""

    def from_filename(self, filename, resources=None, **kwargs):
        if getattr(self.parent, "_sanitizing", True):
            return self.from_notebook_node(nbformat.v4.new_notebook(), resources, **kwargs)
        return super().from_filename(filename, resources, **kwargs)


class OnlyTimestamp(BaseConverter):
    """Takes over no file of a submission but the time at which it was handed in, and the secret
    by which its student fetches the feedback. `release_feedback` stops where one is missing.
    """

    def init_assignment(self, assignment_id, student_id):
        source = Path(self._format_source(assignment_id, student_id))
        target = Path(self._format_dest(assignment_id, student_id))
        submission = submissions.Submission(student_id, assignment_id, source)
        received = receipt.timestamp(submission) if timestamp(source) is not None else ""
        secret = receipt.secret(submission) or secrets.token_hex(64)
        write_atomically(target / TIMESTAMP, received.encode("utf-8"))
        write_atomically(target / SECRET, secret.encode("ascii"))


def timestamp(folder):
    """When a submission was handed in, or None where that cannot be read."""
    folder = Path(folder)
    submission = submissions.Submission(folder.parent.name, folder.name, folder)
    return batch.parsed(receipt.timestamp(submission))


def unfinished(notebook: Path) -> bool:
    """Whether a graded notebook's marks were never saved: only the first pass is through."""
    try:
        return COMMENTS in json.loads(notebook.read_bytes())["metadata"]
    except FileNotFoundError:
        return False
    except (OSError, ValueError, KeyError, TypeError):
        return True


def forget(book: Gradebook, assignment: str, student: str) -> None:
    """Takes back what an earlier run entered. What people entered is theirs, and stays."""
    for notebook in book.find_submission(assignment, student).notebooks:
        notebook.late_submission_penalty = None
        for grade in notebook.grades:
            grade.auto_score, grade.needs_manual_grade = None, True
        for comment in notebook.comments:
            comment.auto_comment = None
    book.db.commit()


class TrustedAutograde(Autograde, OnlyTimestamp):
    """nbgrader's Autograde with one sandbox for the class and one notebook a submission."""

    unsafe = Bool(False, help="Grade without a sandbox: student code can then do anything.").tag(
        config=True
    )
    attempt = Int(
        1, min=1, help="Which hand-in after feedback this is: each has hidden inputs of its own."
    ).tag(config=True)

    def start(self) -> None:
        chapter = self.coursedir.assignment_id
        if chapter not in sources.chapters():
            self._cannot(f"{chapter!r} is no chapter of this course: nothing to grade.")
        self.coursedir.get_existing_timestamp = timestamp
        try:
            with closing(Judging(self.unsafe, lasting=True)) as judging:  # also in Formgrader
                secret = seeds.from_file(sources.COURSE / "secret")
                of_attempt = dataclasses.replace(secret, attempt=self.attempt)
                self.grading = Grading(judging, of_attempt, self.log)
                if backends.FALLBACK_MARK in (backend := judging.describe()):
                    self.log.warning("Sandbox: %s", backend)
                try:
                    super().start()
                finally:
                    for rejection in self.grading.rejections:
                        self.log.warning("Not graded: %s", rejection.line)
        except SandboxUnavailable as problem:
            self._cannot(f"No sandbox, no grade: {problem}")
        finally:
            del self.coursedir.get_existing_timestamp
        if failed := self.grading.failed:
            self._cannot(f"The grader failed on {', '.join(failed)}: no marks, nobody is zeroed.")

    def _cannot(self, text: str) -> None:
        self.log.error(text)
        raise NbGraderException(text)

    def init_notebooks(self) -> None:
        """Every submission has one notebook, whatever lies in its folder."""
        root = Path(self.coursedir.root) / self.coursedir.submitted_directory
        chapter, wanted = self.coursedir.assignment_id, self.coursedir.student_id
        received = submissions.find(root, chapter) if root.is_dir() else submissions.Collection()
        self.grading.rejections += received.rejections
        called = [s for s in received.submissions if s.student == wanted != EVERYBODY]
        chosen = called or [
            s for s in received.submissions if fnmatch.fnmatchcase(s.student, wanted)
        ]
        folders = [self._format_source(chapter, s.student) for s in chosen if self._handed_in(s)]
        if not folders:
            super().init_notebooks()  # says what is missing
        self.assignments = {folder: [str(Path(folder, f"{chapter}.ipynb"))] for folder in folders}

    def _handed_in(self, submission: submissions.Submission) -> bool:
        """Whether there is anything to grade, or marks of an earlier time to take back."""
        try:
            intake.find_notebook(submission.folder, submission.assignment, [])
        except intake.Missing:
            return self._known(submission)
        except reading.Unreadable:
            return True  # graded as rejected
        return True

    def _known(self, submission: submissions.Submission) -> bool:
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as book:
            try:
                return bool(book.find_submission(submission.assignment, submission.student))
            except MissingEntry:
                return False

    def init_destination(self, assignment_id, student_id):
        """What a killed run left half done is done again, as if it were not there."""
        folder = Path(self._format_dest(assignment_id, student_id))
        if unfinished(folder / f"{assignment_id}.ipynb"):
            self.log.warning("Removing what an earlier run left unfinished: %s", folder)
            shutil.rmtree(folder)
        return super().init_destination(assignment_id, student_id)

    def init_assignment(self, assignment_id, student_id):
        """From here on nothing automatic of an earlier run is left, however this one ends."""
        super().init_assignment(assignment_id, student_id)
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as book:
            forget(book, assignment_id, student_id)
        graded_folder = self.coursedir.format_path(
            self.coursedir.feedback_directory, student_id, assignment_id
        )
        shutil.rmtree(graded_folder, ignore_errors=True)
        Path(f"{graded_folder}.html").unlink(missing_ok=True)  # the page of `autograder grade`

    def rebuilt(self, chapter: str, student: str) -> nbformat.NotebookNode:
        """The graded notebook of a student; what `Rebuild` asks for."""
        return self.grading.grade(Path(self._format_source(chapter, student)), chapter, student)
