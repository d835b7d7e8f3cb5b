"""Checks one exercise of a notebook on the visible examples, from the command line.

    autograder check ch01_neuron/ch01_neuron.ipynb sigmoid

For a student's own machine, such as the runner of a repository: there is no secret, and no
sandbox either, for the code is the student's. What it says is feedback. Marks come from
`autograder grade`.
"""

from __future__ import annotations

from pathlib import Path

from autograder import exercises, intake
from autograder.base.command_error import CommandError
from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.checking.exercise import Exercise
from autograder.checking.feedback import verdict_text
from autograder.checking.verdict import Status, Verdict
from autograder.course import release
from autograder.grading import marking
from autograder.grading.judging import Judging


def arguments(parser) -> None:
    parser.add_argument("notebook", type=Path, metavar="NOTEBOOK.ipynb")
    parser.add_argument("exercise", metavar="EXERCISE")


def command(args) -> int:
    """The command: 0 when everything passes, 1 when not, 2 when nothing could be checked.

    Writes to stderr in the last case only: GitHub's grader takes anything there for a failure.
    """
    exercise = exercises.find(args.exercise)
    if exercise is None:
        raise CommandError(f"there is no exercise called {args.exercise}")
    verdict = checked(args.notebook, exercise)
    if isinstance(verdict, Rejection):
        print(one_line(verdict.message))
        return 1
    print(verdict_text(verdict))
    return 0 if verdict.status == Status.FULL else 1


def checked(notebook: Path, exercise: Exercise) -> Verdict | Rejection:
    """The verdict on one exercise of a notebook, on the examples that everybody sees."""
    chapter = exercise.chapter
    submitted = intake.read(notebook, chapter, release.load(chapter), "you")
    if isinstance(submitted, Rejection):
        return submitted
    others = [v for v in marking.faults_for(chapter) if v.exercise != exercise.name]
    judging = Judging(unsafe=True)
    try:
        verdicts, _ = judging.verdicts(submitted, None, others)
    finally:
        judging.close()
    return next(verdict for verdict in verdicts if verdict.exercise == exercise.name)
