"""How many mutants of each model answer the checks catch: `make mutants`.

Writes docs/mutation.md. A mutant that no check catches stands in survivors.toml with the
reason: it is equivalent, or (beginning "not caught:") a check is missing.
"""

from __future__ import annotations

import io
import sys
import tomllib
import warnings
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder.authoring.mutants import Mutant, mutants
from autograder.base.files import write_atomically
from autograder.checking.checks import all_checks
from autograder.checking.exercise import Exercise
from autograder.checking.local import LocalAnswer
from autograder.checking.running import run_check
from autograder.checking.time_limit import TimeIsUp, at_most
from autograder.course import sources
from autograder.exercises import load

REPORT = sources.ROOT / "docs" / "mutation.md"
REASONS = Path(__file__).with_name("survivors.toml")
SEEDS = (None, 1, 2)  # the visible examples, then hidden ones
SECONDS = 20  # of computing for all checks, on however busy a machine
MISSING = "not caught:"
TRAINS = (
    "each of them is another training of many seconds, and most are as good as the model answer"
)
LEFT_OUT = {  # exercise: why its mutants are not judged
    "ch08_regularization/train_few": TRAINS,
    "ch09_convolution/train_wanderers": TRAINS,
    "ch10_recurrent/train_recall": TRAINS,
    "ch12_transfer/transfer_digits": TRAINS,
}


@dataclass(frozen=True)
class Score:
    """What became of the mutants of one exercise."""

    exercise: str
    mutants: int
    survivors: tuple[str, ...]

    def missed(self) -> list[str]:
        """Survivors that are no equivalent of the model answer, or not known to be."""
        known = reasons().get(self.exercise, {})
        return [s for s in self.survivors if known.get(s, MISSING).startswith(MISSING)]

    def caught(self) -> int:
        return self.mutants - len(self.survivors)


@cache
def reasons() -> dict[str, dict[str, str]]:
    """Why a mutant survives, by exercise id and change."""
    return tomllib.loads(REASONS.read_text(encoding="utf-8"))


def score(exercise: Exercise) -> Score:
    """Judges every mutant of the model answer of an exercise."""
    source = sources.solution_path(exercise.chapter, exercise.name).read_text(encoding="utf-8")
    mutated = mutants(source, exercise.name)
    survivors = tuple(mutant.change for mutant in mutated if survives(exercise, mutant))
    return Score(exercise.id, len(mutated), survivors)


def survives(exercise: Exercise, mutant: Mutant) -> bool:
    """Whether no check, on visible or hidden examples, sees a difference."""
    names: dict = {"__name__": "mutant"}
    try:
        with (
            warnings.catch_warnings(),
            redirect_stdout(io.StringIO()),
            at_most(SECONDS, computing=True),
        ):
            warnings.simplefilter("ignore")
            exec(compile(mutant.source, "<mutant>", "exec"), names)
            answer = LocalAnswer(names[exercise.name], exercise.name, exercise.forbidden)
            return all(
                run_check(exercise, check, answer, seed).passed
                for seed in SEEDS
                for check in all_checks(exercise)
            )
    except (Exception, TimeIsUp):  # one that does not come back would time out
        return False


def share(scores: list[Score]) -> float:
    """Share of the mutants that differ from the model answer at all that checks catch."""
    caught = sum(s.caught() for s in scores)
    return caught / max(1, caught + sum(len(s.missed()) for s in scores))


@cache
def chapter_scores(chapter: str) -> list[Score]:
    return [score(e) for e in load(chapter).values() if e.id not in LEFT_OUT]


def section(chapter: str) -> str:
    """The section of a chapter in the report."""
    scores = chapter_scores(chapter)
    lines = [
        f"## {chapter}",
        "",
        f"{share(scores):.1%} of the mutants that differ are caught.",
        "",
        "| exercise | mutants | caught | equivalent | not caught |",
        "|---|---:|---:|---:|---:|",
    ]
    for s in scores:
        name, missed = s.exercise.split("/")[1], len(s.missed())
        same = len(s.survivors) - missed
        lines.append(f"| `{name}` | {s.mutants} | {s.caught()} | {same} | {missed} |")
    for exercise, why in LEFT_OUT.items():
        if exercise.startswith(f"{chapter}/"):
            lines += ["", f"Mutants of `{exercise.split('/')[1]}` are not judged: {why}."]
    return "\n".join(lines + _survivors(scores)) + "\n"


def _survivors(scores: list[Score]) -> list[str]:
    rows = [
        f"| `{s.exercise.split('/')[1]}` | {change} | {_reason(s.exercise, change)} |"
        for s in scores
        for change in s.survivors
    ]
    return ["", "| exercise | survivor | why |", "|---|---|---|", *rows] if rows else []


def _reason(exercise: str, change: str) -> str:
    return reasons().get(exercise, {}).get(change, f"{MISSING} no reason known")


HEAD = """# How sharp the checks are

A mutant is a copy of a model answer with one small thing changed: an operator, a comparison, a
number, an axis, a type, the order of two arguments, a term or a call left out. The checks judge
every mutant on the visible and on two sets of hidden examples. A survivor either does the same as
the model answer, and the table says why, or it shows that a check is missing.

Written by `make mutants`; a test compares.
"""


def report() -> str:
    chapters = [chapter for chapter in sources.chapters() if load(chapter)]
    return "\n".join([HEAD, *(section(chapter) for chapter in chapters)])


def main() -> int:
    """Writes the report and prints it; 1 where a survivor has no reason."""
    text = report()
    write_atomically(REPORT, text.encode("utf-8"))
    print(text)
    return int("no reason known" in text)


if __name__ == "__main__":
    sys.exit(main())
