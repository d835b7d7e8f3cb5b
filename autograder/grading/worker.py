"""What one process of the grader does: takes submissions one by one, leaves files and records.

Each worker has a sandbox of its own (`judging`). What it hands back is JSON of plain data;
pages, notebooks and verdicts it writes itself, whole or not at all.
"""

from __future__ import annotations

import ctypes
import dataclasses
import errno
import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import cache
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from autograder import exercises, intake
from autograder.base import text as texts
from autograder.base.files import write_atomically
from autograder.base.pages import TEMPLATES
from autograder.base.rejection import Refusal
from autograder.base.text import one_line
from autograder.checking.exercise import Verdict
from autograder.course import release
from autograder.grading import marking, receipt, verdict_cache
from autograder.grading import page as report
from autograder.grading.by_hand import NOTHING, ByHand, Key
from autograder.grading.judging import Judging
from autograder.grading.marks import Record
from autograder.grading.receipt import timestamp
from autograder.grading.seeds import Seeds
from autograder.intake import Intake
from autograder.intake.submissions import Submission
from autograder.sandbox import SandboxUnavailable

# Errors that concern the whole run, and those that a name may cause.
FOR_ALL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE}
OF_NAMES = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}


@dataclasses.dataclass
class Settings:
    """What holds for all submissions of a run."""

    out: Path
    seeds: Seeds
    unsafe: bool = False
    wall: str | None = None  # of the sandbox, one for all workers; see sandbox.walls
    by_hand: dict[Key, ByHand] = dataclasses.field(default_factory=dict)  # what people entered


class Worker:
    """Grades submissions, one after the other, with one sandbox."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self.store = verdict_cache.Store(settings.out / "verdicts", settings.seeds.secret)
        self.judging = Judging(settings.unsafe, settings.wall)

    def close(self) -> None:
        self.judging.close()

    def grade(self, submission: Submission) -> Record:
        """The record of one submission; its page and notebook are written."""
        found = self.taken_in(submission)
        if isinstance(found, Refusal):
            return self.refused(submission, found)
        kept = self.kept(submission, found)
        if kept is not None:
            return self.finished(submission, found, kept, reused=True)
        partly = self.store.load(self.key(submission, found.digest)) or ()
        verdicts, faults = self.judging.verdicts(found, self.seed_of(submission), partly)
        return self.finished(submission, found, verdicts, faults)

    def taken_in(self, submission: Submission) -> Intake | Refusal:
        return intake.of(submission, release.load(submission.assignment))

    def kept(self, submission: Submission, found: Intake) -> list[Verdict] | None:
        """The verdicts of an earlier run on all of the same notebook, or None."""
        verdicts = self.store.load(self.key(submission, found.digest)) or []
        names = {verdict.exercise for verdict in verdicts}
        return verdicts if names >= exercises.load(submission.assignment).keys() else None

    def finished(
        self,
        submission: Submission,
        found: Intake,
        verdicts: list[Verdict],
        faults: Sequence[str] = (),
        reused: bool = False,
    ) -> Record:
        """The record of these verdicts; they are kept, and page and notebook written."""
        key = "" if faults else self.key(submission, found.digest)
        changed = not reused and self.store.is_changed(self.key(submission, found.digest))
        record = Record(
            student=submission.student,
            assignment=submission.assignment,
            status="fault" if faults else "graded",
            rows=rows(verdicts),
            untouched=sorted(found.untouched),
            notes=found.notes,
            timestamp=timestamp(submission),
            faults=list(faults),
            reused=reused,
            key=key,
            changed=changed,
        )
        try:
            if key and not reused:
                self.store.save(key, verdicts)
            self._write(submission, found, verdicts, key)
        except OSError as problem:
            return self._unwritten(record, problem)
        return record

    def _unwritten(self, record: Record, problem: OSError) -> Record:
        """What cannot be written of one student costs that student alone; what concerns the
        whole run (a full disk) is raised."""
        if problem.errno in FOR_ALL:
            raise problem
        why = one_line(f"what belongs to it cannot be written ({problem.strerror or problem})", 200)
        refusal = Refusal(record.student, record.assignment, why, "Shorten or rename it.")
        if problem.errno not in OF_NAMES:
            return dataclasses.replace(record, status="fault", key="", faults=[refusal.line])
        verdicts = marking.nothing(record.assignment, "refused", refusal.message)
        return dataclasses.replace(
            record, status="refused", rows=rows(verdicts), line=refusal.line, key=""
        )

    def key(self, submission: Submission, digest: str) -> str:
        return verdict_cache.verdict_key(
            (submission.student, submission.assignment, digest),
            verdict_cache.checks_version(submission.assignment),
            (self.settings.seeds.fingerprint, "unsafe" if self.settings.unsafe else "sandbox"),
        )

    def seed_of(self, submission: Submission) -> Callable[[str], int]:
        seeds = self.settings.seeds
        return lambda name: seeds.of(submission.assignment, submission.student, name)

    def refused(self, submission: Submission, refusal: Refusal) -> Record:
        """No verdict: no points, the reason on the page, and nothing left of an earlier run."""
        verdicts = marking.nothing(submission.assignment, refusal.kind, refusal.message)
        page = report.Page(
            submission.student,
            submission.assignment,
            verdicts,
            refusal=refusal.message,
            unsafe=self.settings.unsafe,
            by_hand=self.by_hand(submission),
        )
        record = Record(
            submission.student,
            submission.assignment,
            refusal.kind,
            rows(verdicts),
            line=refusal.line,
            timestamp=timestamp(submission),
        )
        try:
            self._autograded(submission).unlink(missing_ok=True)
            write_atomically(self._page(submission), report.render(page).encode("utf-8"))
        except OSError as problem:
            return self._unwritten(record, problem)
        return record

    def by_hand(self, submission: Submission) -> ByHand:
        return self.settings.by_hand.get((submission.student, submission.assignment), NOTHING)

    def _write(
        self, submission: Submission, found: Intake, verdicts: list[Verdict], key: str
    ) -> None:
        """Page and notebook, unless those of the same verdicts are there already."""
        path, notebook = self._page(submission), self._autograded(submission)
        hand = self.by_hand(submission)
        told = (timestamp(submission), *found.notes, repr(hand) if hand != NOTHING else "")
        mark = verdict_cache.key_of(key, repr(verdicts), page_version(), *told)
        if key and notebook.exists() and _has_mark(path, mark):
            return
        graded = marking.with_verdicts(found.notebook, verdicts)
        page = report.Page(
            submission.student,
            submission.assignment,
            verdicts,
            found.answers,
            found.notes,
            mark,
            unsafe=self.settings.unsafe,
            by_hand=hand,
        )
        text = json.dumps(graded, ensure_ascii=False)
        write_atomically(notebook, text.encode("utf-8"))
        beside = {
            receipt.TIMESTAMP: timestamp(submission),
            receipt.SECRET: self._secret(submission),
        }
        for name, content in beside.items():  # `nbgrader release_feedback` wants both
            write_atomically(notebook.with_name(name), content.encode("utf-8"))
        write_atomically(path, report.render(page).encode("utf-8"))

    def _secret(self, submission: Submission) -> str:
        """By what a student fetches the feedback: as handed in, else one that nobody knows."""
        seeds = self.settings.seeds
        return receipt.secret(submission) or seeds.word(submission.assignment, submission.student)

    def _page(self, submission: Submission) -> Path:
        folder = self.settings.out / "feedback" / submission.student
        return folder / f"{submission.assignment}.html"

    def _autograded(self, submission: Submission) -> Path:
        folder = self.settings.out / "autograded" / submission.student / submission.assignment
        return folder / f"{submission.assignment}.ipynb"


@cache
def page_version() -> str:
    """Hash of what makes a page, beside the verdicts."""
    files = [Path(report.__file__), TEMPLATES / "page.html", TEMPLATES / "feedback.html",
             Path(texts.__file__), Path(__file__)]  # fmt: skip
    return verdict_cache.key_of(*(file.read_text(encoding="utf-8") for file in files))


def _has_mark(page: Path, mark: str) -> bool:
    try:
        with page.open("rb") as file:
            return mark.encode() in file.read(1000)
    except OSError:
        return False


def rows(verdicts: list[Verdict]) -> list[tuple]:
    return [(v.exercise, v.points, v.max_points, v.status, v.message) for v in verdicts]


# --- as a process of its own --------------------------------------------------------------

_worker: Worker | None = None


def start(settings: Settings, places: SimpleQueue) -> None:
    """Makes this process a worker. It ends with its parent, and leaves Ctrl-C to it.

    places: holds for each worker the core to stay on, or None.
    """
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        core = places.get()
        if core is not None:
            os.sched_setaffinity(0, {core})
    _worker = Worker(settings)


def _end(*_: object) -> None:
    """Told to stop in the middle: nothing of the sandbox stays, neither processes nor folders.

    Leaves at once: an exception would be taken for the result of a task, and the process would
    wait for a lock that another one, told to stop as well, has taken with it. Being told twice
    does not cut it short.
    """
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if _worker is not None:
        _worker.close()
    os._exit(128 + signal.SIGTERM)


def grade(submission: Submission) -> str:
    """Grades in this process. Returns the record as JSON, or {"unavailable": why}."""
    assert _worker is not None
    try:
        return json.dumps(dataclasses.asdict(_worker.grade(submission)))
    except SandboxUnavailable as reason:
        return json.dumps({"unavailable": str(reason)})
