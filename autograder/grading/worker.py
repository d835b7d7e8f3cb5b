"""Grades one submission after the other: a record of each; page, notebook and verdicts are written.

Each worker has a sandbox of its own (`judging`), the cache of earlier runs and the run's folder.
"""

from __future__ import annotations

import dataclasses
import errno
import traceback
from collections.abc import Callable, Sequence

from autograder import intake
from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.checking.verdict import Status, Verdict
from autograder.course import release
from autograder.grading import marking
from autograder.grading.judging import Judging
from autograder.grading.output_folder import OutputFolder
from autograder.grading.receipt import timestamp
from autograder.grading.records import Record, RecordStatus, exercise_marks
from autograder.grading.settings import Settings
from autograder.grading.verdict_cache import RunCache
from autograder.intake import Intake
from autograder.intake.submissions import Submission
from autograder.sandbox import SandboxUnavailable

# Errors that concern the whole run, and those that a name may cause.
FOR_ALL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE}
OF_NAMES = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}


class Worker:
    """Grades submissions, one after the other, with one sandbox."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self.cache = RunCache(settings)
        self.folder = OutputFolder(settings)
        self.judging = Judging(settings.unsafe, settings.backend)

    def close(self) -> None:
        self.judging.close()

    def grade(self, submission: Submission) -> Record:
        """The record of one submission; its page and notebook are written.

        Whatever goes wrong over one submission is noted there, as the grader's fault, and ends no
        run; but no sandbox, a full disk and the like end it.
        """
        try:
            return self._graded(submission)
        except SandboxUnavailable:
            raise
        except Exception as problem:
            if isinstance(problem, OSError) and problem.errno in FOR_ALL:
                raise
            return Record(
                submission.student,
                submission.assignment,
                RecordStatus.FAULT,
                exercise_marks(marking.faults_for(submission.assignment)),
                faults=[traceback.format_exc()],
            )

    def _graded(self, submission: Submission) -> Record:
        submitted = self.taken_in(submission)
        if isinstance(submitted, Rejection):
            return self.rejected(submission, submitted)
        cached = self.cache.whole(submission, submitted.digest)
        if cached is not None:
            return self.finished(submission, submitted, cached, reused=True)
        partly = self.cache.some(submission, submitted.digest)
        verdicts, faults = self.judging.verdicts(submitted, self.seed_of(submission), partly)
        return self.finished(submission, submitted, verdicts, faults)

    def taken_in(self, submission: Submission) -> Intake | Rejection:
        return intake.of(submission, release.load(submission.assignment))

    def finished(
        self,
        submission: Submission,
        submitted: Intake,
        verdicts: list[Verdict],
        faults: Sequence[str] = (),
        reused: bool = False,
    ) -> Record:
        """The record of these verdicts; they are cached, and page and notebook written."""
        own_key = self.cache.key(submission, submitted.digest)
        key = "" if faults else own_key
        changed = not reused and self.cache.store.is_changed(own_key)
        record = Record(
            student=submission.student,
            assignment=submission.assignment,
            status=RecordStatus.FAULT if faults else RecordStatus.GRADED,
            marks=exercise_marks(verdicts),
            untouched=sorted(submitted.untouched),
            notes=submitted.notes,
            timestamp=timestamp(submission),
            faults=list(faults),
            reused=reused,
            key=key,
            changed=changed,
        )
        try:
            if key and not reused:
                self.cache.store.save(key, verdicts)
            self.folder.write_graded(submission, submitted, verdicts, key)
        except OSError as problem:
            return self._unwritten(record, problem)
        return record

    def _unwritten(self, record: Record, problem: OSError) -> Record:
        """What cannot be written of one student costs that student alone; what concerns the
        whole run (a full disk) is raised."""
        if problem.errno in FOR_ALL:
            raise problem
        why = one_line(f"what belongs to it cannot be written ({problem.strerror or problem})", 200)
        rejection = Rejection(record.student, record.assignment, why, "Shorten or rename it.")
        if problem.errno not in OF_NAMES:
            return dataclasses.replace(
                record, status=RecordStatus.FAULT, key="", faults=[rejection.line]
            )
        verdicts = marking.nothing(record.assignment, Status.REJECTED, rejection.message)
        return dataclasses.replace(
            record,
            status=RecordStatus.REJECTED,
            marks=exercise_marks(verdicts),
            line=rejection.line,
            key="",
        )

    def seed_of(self, submission: Submission) -> Callable[[str], int]:
        seeds = self.settings.seeds
        return lambda name: seeds.of(submission.assignment, submission.student, name)

    def rejected(self, submission: Submission, rejection: Rejection) -> Record:
        """No verdict: no points, the reason on the page, and nothing left of an earlier run."""
        verdicts = marking.nothing(submission.assignment, Status(rejection.kind), rejection.message)
        record = Record(
            submission.student,
            submission.assignment,
            RecordStatus(rejection.kind),
            exercise_marks(verdicts),
            line=rejection.line,
            timestamp=timestamp(submission),
        )
        try:
            self.folder.write_rejected(submission, rejection, verdicts)
        except OSError as problem:
            return self._unwritten(record, problem)
        return record
