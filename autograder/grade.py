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
import platform
import sys
import time
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import numpy as np

from autograder import engine, exercises, marks, seeds, sources, store
from autograder.cluster_data import ClusterUnavailable
from autograder.engine import Engine
from autograder.entering import Entering, GradebookUnavailable, shown
from autograder.intake import receiving, submissions, wanted
from autograder.intake.reading import Unreadable
from autograder.marking import grade_notebook, with_verdicts
from autograder.marks import Record
from autograder.progress_line import ProgressLine
from autograder.report import UNSAFE
from autograder.sandbox import Limits, SandboxUnavailable, walls
from autograder.worker import Settings

__all__ = ["Options", "command", "grade", "grade_notebook", "with_verdicts"]


@dataclasses.dataclass
class Options:
    """What `autograder grade` was asked."""

    submitted: Path
    out: Path
    assignment: str | None = None
    student: str | None = None
    seed: int | None = None
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

    @property
    def partial(self) -> bool:
        return bool(self.assignment or self.student)


class CannotGrade(Exception):
    """Nothing could be graded; the text is one line for the instructor."""


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
    except (CannotGrade, ClusterUnavailable, GradebookUnavailable, SandboxUnavailable) as reason:
        print(f"autograder: {reason}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. What is graded is kept: the same command goes on from here.",
              file=sys.stderr)  # fmt: skip
        return 130


def grade(options: Options, tell: Callable | None = None) -> int:
    """Grades all submissions of `options`, writes everything, and tells the marks.

    tell: says what was done in other words than `_tell`.
    """
    with _submissions(options) as found:
        return _graded(options, found, tell or _tell)


def _graded(options: Options, found: submissions.Found, tell: Callable) -> int:
    settings = Settings(options.out.resolve(), _seeds(options), options.unsafe)
    options.out.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with _alone_in(options.out):
        store.clear_drafts(options.out)
        machines = _machines(options)
        records = _records(found.submissions, settings, options, machines)
        records.sort(key=lambda record: (record.student, record.assignment))
        seconds = time.monotonic() - started
        out = options.out
        marks.write_csv(out / "grades.csv", records, options.unsafe, options.partial)
        marks.write_index(out / "records.json", records, options.partial)
        summary = _summary(options, settings, found, records, seconds)
        if machines.scheduler and not options.unsafe:
            summary["sandbox"] = ", ".join(sorted(machines.sandboxes)) or "nothing was run"
        marks.write_summary(out / "grading.json", summary)
    if walls.SECOND_MARK in summary["sandbox"]:
        print(f"Sandbox: {summary['sandbox']}\n")
    tell(options, found, records)
    return 1 if any(record.faults for record in records) else 0


def _submissions(options: Options) -> submissions.Found:
    if options.assignment and options.assignment not in sources.chapters():
        known = ", ".join(sources.chapters())
        raise CannotGrade(f"no assignment is called {options.assignment} (known: {known})")
    asked = wanted.Wanted(
        options.assignment, options.student, options.layout, options.ids, options.trust_names
    )
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
    if options.seed is not None:
        return seeds.fixed(options.seed)
    try:
        return seeds.from_file(options.secret or sources.COURSE / "secret")
    except (OSError, ValueError) as problem:
        raise CannotGrade(f"the course's secret cannot be used: {problem}") from None


def _machines(options: Options) -> Engine:
    tls = (options.tls_ca, options.tls_cert, options.tls_key)
    return Engine(options.workers, options.scheduler, tls)


def _records(todo: list, settings: Settings, options: Options, machines: Engine) -> list[Record]:
    """Grades, and enters what is done into the gradebook every few seconds."""
    progress = ProgressLine(len(todo), "notebooks graded")
    records: list[Record] = []
    with Entering(options.db or f"sqlite:///{settings.out / 'gradebook.db'}", settings) as book:
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
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    with (out / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotGrade(f"another grader is at work in {out}") from None
        yield


def _summary(options: Options, settings: Settings, found, records, seconds: float) -> dict:
    counts: dict[str, int] = {}
    for record in records:
        counts[record.status] = counts.get(record.status, 0) + 1
    return {
        "sandbox": "none: --unsafe" if options.unsafe else _sandbox_text(),
        "unsafe": UNSAFE if options.unsafe else "",
        "seed": {"source": settings.seeds.source, "sha256": settings.seeds.fingerprint},
        "limits": dataclasses.asdict(Limits()),
        "versions": versions(),
        "notebooks": counts,
        "reused": sum(record.reused for record in records),
        "seconds": round(seconds, 2),
        "submitted": found.told,
        "read_as": found.read_as,
        "refusals": refusals(found, records),
        "faults": {f"{r.student}/{r.assignment}": r.faults for r in records if r.faults},
        "notes": {f"{r.student}/{r.assignment}": r.notes for r in records if r.notes},
    }


def refusals(found: submissions.Found, records: list[Record]) -> list[str]:
    """One line for each submission that got no verdict."""
    return [*(r.line for r in found.refusals), *(r.line for r in records if r.line)]


def _sandbox_text() -> str:
    from autograder import doctor

    return doctor.sandbox_text()


def versions() -> dict[str, str]:
    found = {"python": platform.python_version(), "numpy": np.__version__}
    for name in ("nnlab-course", "nbgrader"):
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[name] = metadata.version(name)
    return found


def _noted(record: Record) -> str:
    """What was put right in a submission, in one line; all of it stands in grading.json."""
    first, *more = record.notes
    also = f" (and {len(more)} more like it)" if more else ""
    return f"{record.student}: {record.assignment}: {first}{also}"


def _tell(options: Options, found: submissions.Found, records: list[Record]) -> None:
    """The marks, what was refused, and where things are."""
    if options.unsafe:
        print(UNSAFE + "\n")
    if found.told:
        print("\n".join([*found.told, ""]))
    if records:
        print(marks.table(records))
    if refused := refusals(found, records):
        print(f"\nNot graded ({len(refused)}):")
        print("\n".join(f"  {line}" for line in refused))
    if noted := [record for record in records if record.notes]:
        print(f"\nGraded, with something put right ({len(noted)}):")
        print("\n".join(f"  {_noted(record)}" for record in noted))
    faults = [record for record in records if record.faults]
    if faults:
        print(f"\nThe grader failed on {len(faults)} (nobody is zeroed; see grading.json):")
        print("\n".join(f"  {record.student}: {record.assignment}" for record in faults))
    out = options.out
    print(f"\nMarks: {out / 'grades.csv'}\nFeedback: {out / 'feedback'}")
    print(f"Gradebook: {shown(options.db or str(out / 'gradebook.db'))}")
