"""What a run over a class is about: its options, what was handed in, its seeds, its lock."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterator
from pathlib import Path

from autograder import exercises
from autograder.base import files
from autograder.base.command_error import CommandError
from autograder.course import sources
from autograder.grading import seeds
from autograder.intake import receiving, submissions, wanted
from autograder.intake.reading import Unreadable

LEFT = ". What is graded is kept: the same command goes on"


class CannotGrade(CommandError):
    """Nothing could be graded."""


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

    @classmethod
    def of(cls, args) -> Options:
        """As the parsed command line says."""
        return cls(**{field.name: getattr(args, field.name) for field in dataclasses.fields(cls)})

    def covers(self, student: str, assignment: str) -> bool:
        """Whether the run is about this student's assignment."""
        return self.assignment in (None, assignment) and self.student in (None, student)

    @property
    def gradebook(self) -> str:
        """The address of nbgrader's gradebook."""
        return self.db or f"sqlite:///{self.out.resolve() / 'gradebook.db'}"


def received(options: Options) -> submissions.Collection:
    """What was handed in, as far as `options` mean it."""
    if options.assignment and options.assignment not in sources.chapters():
        known = ", ".join(sources.chapters())
        raise CannotGrade(f"no assignment is called {options.assignment} (known: {known})")
    _apart(options)
    asked = wanted.Wanted(
        options.assignment, options.student, options.layout, options.ids, options.trust_names,
        options.pattern,
    )  # fmt: skip
    try:
        handed_in = receiving.received(options.submitted, asked, options.out)
    except Unreadable as trouble:
        raise CannotGrade(f"{options.submitted} {trouble.reason}. {trouble.remedy}") from None
    if not handed_in.submissions and not handed_in.rejections:
        who = f" of {options.student}" if options.student else ""
        raise CannotGrade(
            f"no submissions{who} in {options.submitted}; "
            "expected <student>/<assignment>/<assignment>.ipynb"
        )
    for chapter in {submission.assignment for submission in handed_in.submissions}:
        if not sources.release_path(chapter).exists() or not exercises.load(chapter):
            handed_in.__exit__()
            raise CannotGrade(f"{chapter} has no released notebook; run `autograder build` first")
    return handed_in


def _apart(options: Options) -> None:
    """What a run writes must not be taken for something handed in by the next one."""
    out, submitted = options.out.resolve(), options.submitted.resolve()
    if submitted.is_dir() and out.is_relative_to(submitted):
        raise CannotGrade(
            f"--out {options.out} lies within --submitted {options.submitted}, where the next run "
            "would read it as handed in. Choose a folder beside it"
        )


def secret_of(options: Options) -> seeds.Seeds:
    """By what the hidden inputs of this run are drawn."""
    if options.attempt < 1:
        raise CannotGrade(f"need --attempt 1 or more, got {options.attempt}")
    try:
        seeds_found = (
            seeds.from_file(options.secret or sources.COURSE / "secret")
            if options.seed is None
            else seeds.fixed(options.seed)
        )
        return dataclasses.replace(seeds_found, attempt=options.attempt)
    except (OSError, ValueError) as problem:
        raise CannotGrade(f"the course's secret cannot be used: {problem}") from None


@contextlib.contextmanager
def alone_in(out: Path) -> Iterator[None]:
    """One grader at a time in a folder."""
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(files.locked(out / ".lock", patience=0))
        except files.BUSY:
            raise CannotGrade(f"another grader is at work in {out}") from None
        yield
