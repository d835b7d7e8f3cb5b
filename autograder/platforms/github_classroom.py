"""Writes a template repository for GitHub Classroom: notebooks, and a workflow that checks them.

    autograder github-classroom --assignment ch01_neuron --course URL --out DIR

On each push the workflow runs the visible checks and reports points to the student. A student's
repository is the student's: hidden inputs and the course's secret are not in it, its workflow can
be edited, and its points are feedback. Marks come from `autograder grade` on the cloned
repositories.

Format: https://github.com/classroom-resources/autograding-command-grader and
https://github.com/classroom-resources/autograding-grading-reporter, both v1.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from autograder import exercises
from autograder.base.command_error import CommandError, writing
from autograder.base.files import write_atomically
from autograder.base.text import points_text
from autograder.checking.checks import max_points
from autograder.checking.exercise import Exercise
from autograder.course import sources

WORKFLOW = ".github/workflows/classroom.yml"
URL = re.compile(r"(https://|ssh://|git@|file://)[\w.:/~@+-]+")
REF = re.compile(r"[\w][\w./-]*")
MINUTES = 5  # for one exercise
HEAD = """\
# Written by `autograder github-classroom`. The visible checks run on each push and give feedback.
# The repository is the student's, this file too: marks come from `autograder grade`.
name: Autograding Tests
"on":
  - push
  - repository_dispatch
permissions:
  checks: write
  actions: read
  contents: read
jobs:
  run-autograding-tests:
    runs-on: ubuntu-latest
    if: github.actor != 'github-classroom[bot]'
    steps:
      - name: Checkout code
        uses: actions/checkout@v4
      - name: Python
        uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - name: The course
        run: |
          git clone --quiet --depth 1 --branch {ref} {course} .course
          python -m pip install --quiet --editable .course
"""
STEP = """\
      - name: {name}
        id: {id}
        uses: classroom-resources/autograding-command-grader@v1
        with:
          test-name: {name}
          command: autograder check {chapter}/{chapter}.ipynb {name}
          timeout: {minutes}
          max-score: {points}
"""
REPORT = """\
      - name: Autograding Reporter
        uses: classroom-resources/autograding-grading-reporter@v1
        env:
{results}
        with:
          runners: {runners}
"""
RESULT = '          {upper}_RESULTS: "${{{{steps.{id}.outputs.result}}}}"'


def arguments(parser) -> None:
    parser.add_argument("--assignment", required=True, nargs="+", metavar="chNN_topic")
    parser.add_argument("--course", required=True, metavar="URL", help="this course's repository")
    parser.add_argument("--ref", default="main", metavar="NAME", help="its branch or tag")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")


def command(args) -> int:
    """The command. Exit code 2 when there is nothing to write."""
    files = template(args.assignment, args.course, args.ref)
    with writing(args.out):
        for name, data in files.items():
            write_atomically(args.out / name, data)
            print(args.out / name)
    print("Make this a template repository and choose it for the assignment in GitHub Classroom.")
    print("Its points are feedback; marks come from `autograder grade` on cloned repositories.")
    return 0


def template(chapters: list[str], course: str, ref: str) -> dict[str, bytes]:
    """The files of the template repository. CommandError where something does not exist."""
    for chapter in chapters:
        if chapter not in sources.chapters() or not exercises.load(chapter):
            known = ", ".join(sources.chapters())
            raise CommandError(f"no assignment is called {chapter} (known: {known})")
    if not URL.fullmatch(course):
        raise CommandError(f"--course is the address of a git repository, got {course}")
    if not REF.fullmatch(ref):
        raise CommandError(f"--ref is the name of a branch or tag, got {ref}")
    files = {WORKFLOW: workflow(chapters, course, ref).encode("utf-8")}
    for chapter in chapters:
        files[f"{chapter}/{chapter}.ipynb"] = sources.release_path(chapter).read_bytes()
    return files


def workflow(chapters: list[str], course: str, ref: str) -> str:
    """The workflow: one step an exercise, all of its points or none."""
    todo = [exercise for chapter in chapters for exercise in exercises.load(chapter).values()]
    head = HEAD.format(course=shlex.quote(course), ref=shlex.quote(ref))
    results = [RESULT.format(upper=step_id(e).upper(), id=step_id(e)) for e in todo]
    runners = ",".join(step_id(exercise) for exercise in todo)
    report = REPORT.format(results="\n".join(results), runners=runners)
    return head + "".join(_step(exercise) for exercise in todo) + report


def _step(exercise: Exercise) -> str:
    return STEP.format(
        name=exercise.name,
        id=step_id(exercise),
        chapter=exercise.chapter,
        minutes=MINUTES,
        points=points_text(max_points(exercise)),
    )


def step_id(exercise: Exercise) -> str:
    """Id of an exercise's step; the reporter wants it as the beginning of a variable's name."""
    return exercise.name.lower().replace("_", "-")
