"""Grades again what has changed or what is asked for, and shows whose marks moved.

    autograder regrade --submitted DIR --out DIR                      what is new or outdated
    autograder regrade --submitted DIR --out DIR --exercise softmax   one exercise of everybody
    autograder regrade --submitted DIR --out DIR --student anna       one student
    autograder regrade --submitted DIR --out DIR --all                everything

A verdict that is to be made again is forgotten, and grading makes what is missing. What is
asked for, why, and the marks of before are kept in OUT/.regrade until all is done: killed at any
moment, the same command goes on and still shows every change.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from autograder import exercises
from autograder.base.command_error import stoppable, writing
from autograder.base.files import write_atomically
from autograder.base.output import outlasting_its_readers
from autograder.base.text import one_line
from autograder.commands import grade, run
from autograder.commands.run import CannotGrade, Options
from autograder.grading import changes, marks, outdated, summary
from autograder.grading.outdated import Planned
from autograder.grading.settings import Settings
from autograder.grading.verdict_cache import Store
from autograder.sandbox import probe

SHOWN = 20  # notebooks of a dry run


@dataclass(frozen=True)
class Request:
    """What is to be graded again although nothing about it changed."""

    exercise: str | None = None
    student: str | None = None
    everything: bool = False

    @property
    def forced(self) -> bool:
        return bool(self.exercise or self.student or self.everything)


def arguments(parser) -> None:
    grade.arguments(parser)
    parser.add_argument("--exercise", metavar="NAME", help="this exercise of everybody again")
    parser.add_argument("--all", action="store_true", help="everything again, changed or not")
    parser.add_argument("--dry-run", action="store_true", help="only show what would be graded")


def command(args) -> int:
    """The command; exit codes as those of `autograder grade`."""
    options = Options.of(args)
    stopped = "Stopped. The same command goes on from here."
    printing = outlasting_its_readers(f"Changes: {options.out / 'changes.csv'}")
    with printing, stoppable(stopped), writing(options.out, run.LEFT):
        options.assignment = _chapter_of(args.exercise, args.assignment)
        return regrade(options, Request(args.exercise, args.student, args.all), args.dry_run)


def regrade(options: Options, request: Request, dry_run: bool = False) -> int:
    """Forgets what is to be made again, grades, and shows what changed."""
    settings = Settings(options.out.resolve(), run.secret_of(options), options.unsafe)
    if dry_run:
        _tell_plan(_planned(options, request, settings), request)
        return 0
    here = not options.unsafe and not options.scheduler
    if here and (problems := probe()):
        raise CannotGrade("; ".join(problems))  # before anything is forgotten
    options.out.mkdir(parents=True, exist_ok=True)
    with run.alone_in(options.out):
        todo = _prepared(options, request, settings)
        code = grade.grade(options, tell=_tell_trouble)
        before = marks.read_rows(_notes(options.out) / "before.csv")
        after = marks.read_rows(options.out / "grades.csv")
        moved = changes.between(before, after, {p.name: p.reason for p in todo})
        changes.write_csv(options.out / "changes.csv", moved)
        shutil.rmtree(_notes(options.out))
    _tell(options.out, todo, moved)
    return code


def _chapter_of(exercise: str | None, assignment: str | None) -> str | None:
    """The chapter that is asked for: that of the exercise, where one is."""
    if exercise is None:
        return assignment
    known = exercises.find(exercise)
    if known is None:
        raise CannotGrade(f"no chapter has an exercise called {exercise}")
    if assignment not in (None, known.chapter):
        raise CannotGrade(f"{exercise} is an exercise of {known.chapter}, not of {assignment}")
    return known.chapter


def _planned(options: Options, request: Request, settings: Settings) -> list[Planned]:
    with run.received(options) as received:
        return outdated.plan(received, settings, request.forced)


def _notes(out: Path) -> Path:
    return out / ".regrade"


def _prepared(options: Options, request: Request, settings: Settings) -> list[Planned]:
    """The plan, with all forgotten that it makes again; of an unfinished run, where it stood."""
    notes, wanted = _notes(options.out), _wanted(options, request)
    planning = _planned(options, request, settings)
    earlier = _unfinished(notes)
    reasons = earlier.get("reasons", {})
    plan = [dataclasses.replace(p, reason=reasons.get(p.name, p.reason)) for p in planning]
    if earlier.get("wanted") == wanted and earlier.get("forgotten"):
        return plan
    if not (notes / "before.csv").exists():
        rows = options.out / "grades.csv"
        nothing = marks.csv_text([marks.COLUMNS]).encode("utf-8")
        write_atomically(notes / "before.csv", rows.read_bytes() if rows.exists() else nothing)
    note = {"wanted": wanted, "reasons": {p.name: p.reason for p in plan if p.reason}}
    _write(notes, note)
    if request.forced:
        store = Store(settings.out / "verdicts", settings.seeds.secret)
        for planned in plan:
            if planned.key:
                store.forget(planned.key, request.exercise)
    _write(notes, note | {"forgotten": True})
    return plan


def _wanted(options: Options, request: Request) -> dict:
    return dataclasses.asdict(request) | {"assignment": options.assignment}


def _unfinished(notes: Path) -> dict:
    """What was noted of a run that was stopped; nothing where that cannot be read."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        note = json.loads((notes / "request.json").read_bytes())
        if isinstance(note, dict) and isinstance(note.get("reasons", {}), dict):
            return note
    return {}


def _write(notes: Path, note: dict) -> None:
    write_atomically(notes / "request.json", json.dumps(note).encode("utf-8"))


def _tell_plan(plan: list[Planned], request: Request) -> None:
    todo = [planned for planned in plan if planned.reason]
    what = f"exercise {request.exercise} of " if request.exercise else ""
    print(f"Would grade {what}{len(todo)} of {len(plan)} notebooks again{_reasons(todo)}.")
    for planned in todo[:SHOWN]:
        print(f"  {one_line(planned.name, 60)}: {planned.reason}")
    if len(todo) > SHOWN:
        print(f"  … and {len(todo) - SHOWN} more")


def _reasons(todo: list[Planned]) -> str:
    counts = Counter(planned.reason for planned in todo)
    reasons_text = ", ".join(f"{reason}: {number}" for reason, number in counts.most_common())
    return f" ({reasons_text})" if reasons_text else ""


def _tell_trouble(options: Options, received, records) -> None:
    """What got no verdict; the marks themselves are told as changes."""
    rejected = summary.rejections(received, records)
    faults = [f"{record.student}: {record.assignment}" for record in records if record.faults]
    for title, lines in (("Not graded", rejected), ("The grader failed on", faults)):
        if lines:
            print(f"{title} ({len(lines)}):")
            print("\n".join(f"  {line}" for line in lines) + "\n")
    summary.tell_changed(received, records)


def _tell(out: Path, plan: list[Planned], moved: list[changes.Change]) -> None:
    todo = [planned for planned in plan if planned.reason]
    if moved:
        print(changes.table(moved) + "\n")
    print(f"Graded {len(todo)} of {len(plan)} notebooks again{_reasons(todo)}.")
    print(changes.summary(moved))
    if warning := changes.warning(moved):
        print(warning)
    print(f"\nMarks: {out / 'grades.csv'}\nChanges: {out / 'changes.csv'}")
