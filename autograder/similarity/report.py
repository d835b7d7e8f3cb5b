"""Reports answers that look alike, as something to talk about: never a mark.

    autograder similarity --submitted DIR --to FILE.html

Each exercise by itself; only the answer's own cell; what is released, the model answer and the
course's other right answers are background. The page is one file without scripts, in which all
that students wrote is text.
"""

from __future__ import annotations

import dataclasses
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder import intake
from autograder.base.command_error import CommandError, writing
from autograder.base.files import write_atomically
from autograder.base.pages import template
from autograder.base.progress_line import ProgressLine
from autograder.base.text import code, one_line
from autograder.commands import run
from autograder.commands.run import Options
from autograder.course import filling, release, sources
from autograder.grading import page
from autograder.intake import Intake, wanted
from autograder.intake.submissions import Submission
from autograder.similarity import fingerprints
from autograder.similarity.fingerprints import Exercise, Pair

SHOWN = 50  # pairs of an exercise that are shown side by side
THRESHOLD = 0.8


@dataclass(frozen=True)
class Chapter:
    """What was found in one assignment."""

    name: str
    title: str
    exercises: list[Exercise]


def arguments(parser) -> None:
    parser.add_argument("--submitted", type=Path, required=True, metavar="DIR")
    parser.add_argument("--to", type=Path, required=True, metavar="FILE.html")
    parser.add_argument("--assignment", metavar="chNN_topic", help="only this one")
    wanted.arguments(parser)
    parser.add_argument(
        "--threshold",
        type=float,
        default=THRESHOLD,
        metavar="SHARE",
        help=f"share of an answer's own code that must match (default {THRESHOLD})",
    )


def command(args) -> int:
    """The command. Exit code 2 when there is nothing to compare, or nothing to compare with."""
    if not 0.0 < args.threshold <= 1.0:
        raise CommandError(f"--threshold is a share between 0 and 1, got {args.threshold:g}")
    fingerprints.library()
    options = Options(
        args.submitted, Path(), args.assignment, layout=args.layout, ids=args.ids,
        trust_names=args.trust_names, pattern=args.pattern,
    )  # fmt: skip
    chapters = compared(options, args.threshold)
    with writing(args.to):
        write_atomically(args.to, render(chapters, args.threshold).encode("utf-8"))
    _tell(chapters)
    print(f"Report: {args.to}")
    return 0


def _tell(chapters: list[Chapter]) -> None:
    """Which exercises have answers that look alike, and whose were not compared."""
    every = [(f"{c.name}, {exercise.name}", exercise) for c in chapters for exercise in c.exercises]
    left = [f"  {name}: {names(tuple(e.left_out))}" for name, e in every if e.left_out]
    lines = [f"{name}: {exercise_lines(e)}" for name, e in every if e.pairs or e.same]
    if left:
        print(f"Not compared, for they take too long to read ({len(left)}):")
        print("\n".join(left))
    print("\n".join(lines) if lines else "No answers look alike.")
    if lines:
        print("That is a reason to talk, not a proof: answers to short exercises often do.")


def compared(options: Options, threshold: float) -> list[Chapter]:
    """Look-alikes in all submissions that `options` mean."""
    with tempfile.TemporaryDirectory() as scratch:
        options = dataclasses.replace(options, out=Path(scratch))
        with run.received(options) as received:
            answers = _answers(received.submissions)
    progress = ProgressLine(sum(map(len, answers.values())), "exercises compared")
    chapters = []
    for name in sorted(answers):
        exercises = []
        for exercise, handed_in in answers[name].items():
            known = background(name, exercise)
            exercises.append(fingerprints.compared(exercise, handed_in, known, threshold))
            progress.step()
        chapters.append(Chapter(name, page.title(name), exercises))
    progress.stop()
    return chapters


def _answers(todo: list[Submission]) -> dict[str, dict[str, dict[str, str]]]:
    """Sources by assignment, exercise and student; untouched cells are left out."""
    by_exercise: dict[str, dict[str, dict[str, str]]] = {}
    for submission in todo:
        chapter = submission.assignment
        released = release.load(chapter)
        by_name = by_exercise.setdefault(chapter, {name: {} for name in released.answers})
        notebook = None
        if submission.problem is None:
            notebook = intake.read(submission.folder, chapter, released, submission.student)
        if isinstance(notebook, Intake):
            for name, source in notebook.answers.items():
                if source and name not in notebook.untouched:
                    by_name[name][submission.student] = source
    return by_exercise


def background(chapter: str, exercise: str) -> set[int]:
    """Code that anybody may have: all of the release, the model answer, other right answers."""
    right = filling.answers_in(sources.RIGHT / chapter).get(exercise, {})
    known = [sources.model_text(chapter, exercise), *right.values()]
    return given(chapter) | fingerprints.background(known)


@cache
def given(chapter: str) -> set[int]:
    """All that the released notebook shows."""
    return fingerprints.background(cell.source for cell in release.load(chapter).cells)


def exercise_lines(exercise: Exercise) -> str:
    """One line about an exercise."""
    pairs, same = len(exercise.pairs), len(exercise.same)
    parts = []
    if same:
        parts.append(f"{same} {'answer' if same == 1 else 'answers'} of several students each")
    if pairs:
        parts.append(f"{pairs} {'pair looks' if pairs == 1 else 'pairs look'} alike")
    return "; ".join(parts)


def render(chapters: list[Chapter], threshold: float) -> str:
    """The page as HTML; everything that comes from students is escaped."""
    return template("similarity.html").render(
        chapters=chapters,
        threshold=f"{100 * threshold:g} %",
        alike=fingerprints,
        shown=SHOWN,
        names=names,
        code=code,
        sides=sides,
    )


def names(students: tuple[str, ...]) -> str:
    """Who handed an answer in, on one line."""
    return ", ".join(one_line(student, 60) for student in students)


def sides(pair: Pair) -> list[tuple[str, list[tuple[int, bool, str]]]]:
    """Both answers of a pair: who, and the lines with their number and whether they match."""
    both = []
    for answer, places in zip((pair.left, pair.right), pair.places, strict=True):
        matched = fingerprints.matched_lines(answer.source, places)
        lines = enumerate(code(answer.source)[0])
        both.append((names(answer.students), [(i + 1, i in matched, line) for i, line in lines]))
    return both
