"""Grades a class: submissions in; marks, feedback pages and nbgrader's gradebook out.

    autograder grade --submitted DIR --out DIR

Exit codes: 0 when every notebook got a verdict or a clear rejection, 1 when the grader itself
failed on some or the summary could not be printed, 2 when nothing could be graded.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from autograder.base.command_error import stoppable, writing
from autograder.base.output import outlasting_its_readers
from autograder.base.progress_line import ProgressLine
from autograder.cluster.tls import Tls
from autograder.commands import engine, run
from autograder.commands.engine import Engine
from autograder.commands.run import Options
from autograder.gradebook import by_hand
from autograder.gradebook.entering import Entering
from autograder.grading import marks, summary, verdict_cache
from autograder.grading.records import Record, write_index
from autograder.grading.settings import Settings
from autograder.intake import submissions, wanted
from autograder.sandbox import backends

__all__ = ["Options", "command", "grade"]


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
    options = Options.of(args)
    stopped = "Stopped. What is graded is kept: the same command goes on from here."
    printing = outlasting_its_readers(f"Marks: {options.out / 'grades.csv'}")
    with printing, stoppable(stopped), writing(options.out, run.LEFT):
        return grade(options)


def grade(options: Options, tell: Callable | None = None) -> int:
    """Grades all submissions of `options`, writes everything, and tells the marks.

    tell: says what was done in other words than `summary.tell`.
    """
    with run.received(options) as received:
        return _graded(options, received, tell or summary.tell)


def _graded(options: Options, received: submissions.Collection, tell: Callable) -> int:
    settings = Settings(options.out.resolve(), run.secret_of(options), options.unsafe)
    options.out.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with run.alone_in(options.out):
        verdict_cache.clear_drafts(options.out)
        marks.read_rows(options.out / "grades.csv")  # that it cannot be read is told first
        received.remarks += summary.other_inputs(options.out / "grading.json", settings)
        machines = _machines(options)
        settings.by_hand = by_hand.read(options.gradebook)
        records = _records(received.submissions, settings, options, machines)
        records.sort(key=lambda record: (record.student, record.assignment))
        seconds = time.monotonic() - started
        out = options.out
        gone = marks.write_csv(out / "grades.csv", records, options.unsafe, options.covers)
        remove_pages(out, gone)
        write_index(out / "records.json", records, options.covers)
        received.gone += [f"{student}: {assignment}" for student, assignment in gone]
        summary_data = summary.summary(options, settings, received, records, seconds)
        if machines.scheduler and not options.unsafe:
            summary_data["sandbox"] = ", ".join(sorted(machines.sandboxes)) or "nothing was run"
        summary.write(out / "grading.json", summary_data)
    if backends.FALLBACK_MARK in summary_data["sandbox"]:
        print(f"Sandbox: {summary_data['sandbox']}\n")
    tell(options, received, records)
    return 1 if any(record.faults for record in records) else 0


def remove_pages(out: Path, gone: list[tuple[str, str]]) -> None:
    """Pages of submissions that are not there any more; marks by hand stay in the gradebook."""
    for student, assignment in gone:
        if not submissions.name_problem(student) and not submissions.name_problem(assignment):
            with contextlib.suppress(OSError):
                (out / "feedback" / student / f"{assignment}.html").unlink()


def _machines(options: Options) -> Engine:
    tls = Tls(options.tls_ca, options.tls_cert, options.tls_key)
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
