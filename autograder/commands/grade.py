"""Grades a class: submissions in; marks, feedback pages and nbgrader's gradebook out.

    autograder grade --submitted DIR --out DIR

`grade_notebook(intake, sandbox, seed_of, faults=None) -> list[Verdict]` is the engine for one
notebook, and `with_verdicts(notebook, verdicts) -> notebook` puts them where nbgrader looks.

Exit codes: 0 when every notebook got a verdict or a clear refusal, 1 when the grader itself
failed on some, 2 when nothing could be graded.
"""

from __future__ import annotations

import contextlib
import dataclasses
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder import exercises
from autograder.base import files
from autograder.base.progress_line import ProgressLine
from autograder.base.text import one_line
from autograder.cluster.messages import ClusterUnavailable
from autograder.commands import engine
from autograder.commands.engine import Engine
from autograder.course import sources
from autograder.gradebook import by_hand
from autograder.gradebook.entering import Entering, GradebookUnavailable
from autograder.grading import marks, seeds, summary, verdict_cache
from autograder.grading.marking import grade_notebook, with_verdicts
from autograder.grading.marks import Record
from autograder.grading.worker import Settings
from autograder.intake import receiving, submissions, wanted
from autograder.intake.reading import Unreadable
from autograder.sandbox import SandboxUnavailable, walls

__all__ = ["Options", "command", "grade", "grade_notebook", "with_verdicts"]


@dataclasses.dataclass
class Options:
    """What `autograder grade` was asked."""

    submitted: Path
    out: Path
    assignment: str | None = None
    student: str | None = None
    seed: int | None = None
    attempt: int = 1
    secret: Path | None = None
    workers: int | None = None
    scheduler: str | None = None
    tls_ca: Path | None = None
    tls_cert: Path | None = None
    tls_key: Path | None = None
    db: str | None = None
    unsafe: bool = False
    layout: str = "auto"
    ids: str = "name"
    trust_names: str = ""
    pattern: str = ""

    def covers(self, student: str, assignment: str) -> bool:
        """Whether the run is about this student's assignment."""
        return self.assignment in (None, assignment) and self.student in (None, student)

    @property
    def gradebook(self) -> str:
        """The address of nbgrader's gradebook."""
        return self.db or f"sqlite:///{self.out.resolve() / 'gradebook.db'}"


class CannotGrade(Exception):
    """Nothing could be graded; the text is one line for the instructor."""


# Why nothing, or nothing more, can be graded; the text is one line for the instructor.
REASONS = (CannotGrade, ClusterUnavailable, GradebookUnavailable, SandboxUnavailable)


def arguments(parser) -> None:
    parser.add_argument(
        "--submitted",
        type=Path,
        required=True,
        metavar="PATH",
        help="a folder, nbgrader's exchange, an archive of a learning platform, or a notebook",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--assignment", metavar="chNN_topic", help="only this one")
    parser.add_argument("--student", metavar="ID", help="only this one")
    parser.add_argument("--seed", type=int, help="fixed seed of the hidden inputs, for tests")
    parser.add_argument(
        "--attempt",
        type=int,
        default=1,
        metavar="N",
        help="handed in for the N-th time: other hidden inputs than before; default: 1",
    )
    parser.add_argument("--secret", type=Path, metavar="FILE", help="the course's secret")
    wanted.arguments(parser)
    engine.arguments(parser)
    parser.add_argument("--db", metavar="URL", help="nbgrader's gradebook; default: in --out")
    parser.add_argument("--unsafe", action="store_true", help="grade without a sandbox")


def command(args) -> int:
    """The command. `args`: the parsed command line."""
    names = [f.name for f in dataclasses.fields(Options) if hasattr(args, f.name)]
    options = Options(**{name: getattr(args, name) for name in names})
    try:
        return grade(options)
    except REASONS as reason:
        print(f"autograder: {reason}", file=sys.stderr)
        return 2
    except OSError as problem:  # a full disk, a folder that may not be written
        print(f"autograder: {cannot_write(options.out, problem)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. What is graded is kept: the same command goes on from here.",
              file=sys.stderr)  # fmt: skip
        return 130


def cannot_write(out: Path, problem: OSError) -> str:
    why = one_line(problem.strerror or str(problem), 200)
    return f"{out} cannot be written ({why}). What is graded is kept: the same command goes on"


def grade(options: Options, tell: Callable | None = None) -> int:
    """Grades all submissions of `options`, writes everything, and tells the marks.

    tell: says what was done in other words than `summary.tell`.
    """
    with _submissions(options) as found:
        return _graded(options, found, tell or summary.tell)


def _graded(options: Options, found: submissions.Found, tell: Callable) -> int:
    settings = Settings(options.out.resolve(), _seeds(options), options.unsafe)
    options.out.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with _alone_in(options.out):
        verdict_cache.clear_drafts(options.out)
        machines = _machines(options)
        settings.by_hand = by_hand.read(options.gradebook)
        records = _records(found.submissions, settings, options, machines)
        records.sort(key=lambda record: (record.student, record.assignment))
        seconds = time.monotonic() - started
        out = options.out
        gone = marks.write_csv(out / "grades.csv", records, options.unsafe, options.covers)
        remove_pages(out, gone)
        marks.write_index(out / "records.json", records, options.covers)
        found.gone += [f"{student}: {assignment}" for student, assignment in gone]
        told = summary.summary(options, settings, found, records, seconds)
        if machines.scheduler and not options.unsafe:
            told["sandbox"] = ", ".join(sorted(machines.sandboxes)) or "nothing was run"
        marks.write_summary(out / "grading.json", told)
    if walls.SECOND_MARK in told["sandbox"]:
        print(f"Sandbox: {told['sandbox']}\n")
    tell(options, found, records)
    return 1 if any(record.faults for record in records) else 0


def remove_pages(out: Path, gone: list[tuple[str, str]]) -> None:
    """Pages of submissions that are not there any more; marks by hand stay in the gradebook."""
    for student, assignment in gone:
        if not submissions.name_problem(student) and not submissions.name_problem(assignment):
            with contextlib.suppress(OSError):
                (out / "feedback" / student / f"{assignment}.html").unlink()


def _submissions(options: Options) -> submissions.Found:
    if options.assignment and options.assignment not in sources.chapters():
        known = ", ".join(sources.chapters())
        raise CannotGrade(f"no assignment is called {options.assignment} (known: {known})")
    asked = wanted.Wanted(
        options.assignment, options.student, options.layout, options.ids, options.trust_names,
        options.pattern,
    )  # fmt: skip
    try:
        found = receiving.received(options.submitted, asked, options.out)
    except Unreadable as trouble:
        raise CannotGrade(f"{options.submitted} {trouble.reason}. {trouble.remedy}") from None
    if not found.submissions and not found.refusals:
        who = f" of {options.student}" if options.student else ""
        raise CannotGrade(
            f"no submissions{who} in {options.submitted}; "
            "expected <student>/<assignment>/<assignment>.ipynb"
        )
    for chapter in {submission.assignment for submission in found.submissions}:
        if not sources.release_path(chapter).exists() or not exercises.load(chapter):
            found.__exit__()
            raise CannotGrade(f"{chapter} has no released notebook; run `autograder build` first")
    return found


def _seeds(options: Options) -> seeds.Seeds:
    if options.attempt < 1:
        raise CannotGrade(f"need --attempt 1 or more, got {options.attempt}")
    try:
        found = (
            seeds.from_file(options.secret or sources.COURSE / "secret")
            if options.seed is None
            else seeds.fixed(options.seed)
        )
        return dataclasses.replace(found, attempt=options.attempt)
    except (OSError, ValueError) as problem:
        raise CannotGrade(f"the course's secret cannot be used: {problem}") from None


def _machines(options: Options) -> Engine:
    tls = (options.tls_ca, options.tls_cert, options.tls_key)
    return Engine(options.workers, options.scheduler, tls)


def _records(todo: list, settings: Settings, options: Options, machines: Engine) -> list[Record]:
    """Grades, and enters what is done into the gradebook every few seconds."""
    progress = ProgressLine(len(todo), "notebooks graded")
    records: list[Record] = []
    with Entering(options.gradebook, settings) as book:
        try:
            for record in machines.graded(todo, settings):
                records.append(record)
                progress.step()
                book.add(record)
        finally:
            progress.stop()
    return records


@contextlib.contextmanager
def _alone_in(out: Path) -> Iterator[None]:
    """One grader at a time in a folder."""
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(files.locked(out / ".lock", patience=0))
        except files.BUSY:
            raise CannotGrade(f"another grader is at work in {out}") from None
        yield
