"""What a learner calls in a notebook: check, example, hint, solution, progress."""

from __future__ import annotations

from autograder.checking import tools
from autograder.checking.exercise import Exercise
from autograder.checking.feedback import (
    headline,
    hint_html,
    said_html,
    solution_html,
    verdict_html,
    verdict_text,
)
from autograder.checking.verdict import Status
from autograder.course import sources
from autograder.course.statements import narrowed
from autograder.notebook import memory
from autograder.notebook.lookup import NotThereYet, look_up, shell

# Hints shown so far in this session, by exercise. Not kept longer: running a whole notebook
# again must not lead to the last hint.
_hints_seen: dict[str, int] = {}


def check(answer=...) -> None:
    """Checks your answer and says what to think about next.

    answer: the function (or class) that you wrote, or its name as a text.
    """
    with tools.own():
        from autograder.notebook import verdicts  # not before it is asked for: see `progress`

        function, exercise = look_up(answer)
        verdict = verdicts.verdict_on(exercise, function)
        memory.record(exercise.id, verdict)
        full = verdict.status == Status.FULL
        model = _model_text(exercise) if full else ""
        show(verdict_html(verdict, model), verdict_text(verdict))
        if warning := memory.not_stored():
            show(said_html(warning), warning)
        if not full:
            raise NotThereYet(headline(verdict))


class Arguments(tuple):
    """Arguments of a call. Shown in a notebook, a large array keeps to its corners."""

    def _repr_pretty_(self, printer, cycle: bool) -> None:
        import numpy as np

        with np.printoptions(threshold=60, edgeitems=1, precision=4):
            printer.pretty(tuple(self))


def example(answer=..., check: int | None = None, call: int | None = None) -> tuple:
    """The arguments with which a check failed, to try: `layer(*example("layer"))`.

    answer: the function, or its name. check, call: as a message gives them; without them, those
    of the last check in this notebook that failed.
    """
    from autograder.notebook import verdicts

    _, exercise = look_up(answer)
    return Arguments(verdicts.arguments(exercise, check, call))


def hint(answer=..., number: int | None = None) -> None:
    """Shows the next of three hints, from a nudge to nearly the answer.

    number: which one, 1 to 3; without it each call shows one more.
    """
    _, exercise = look_up(answer)
    seen = _hints_seen.get(exercise.id, 0)
    last = len(exercise.hints)
    number = min(seen + 1, last) if number is None else min(max(int(number), 1), last)
    _hints_seen[exercise.id] = max(seen, number)
    title = f"Hint {number} of {last} for {exercise.name}"
    text = exercise.hints[number - 1]
    more = "" if number == last else "(Call hint again for a more direct one.)"
    show(hint_html(title, text, more), "\n".join(filter(None, (title, text, more))))


def _model_text(exercise: Exercise) -> str:
    """The model answer of an exercise, as broad as the cell in which one's own stands."""
    return narrowed(sources.model_text(exercise.chapter, exercise.name))


def solution(answer=..., show_anyway: bool = False) -> None:
    """Shows a model answer, once yours passes or when you ask with show_anyway=True."""
    _, exercise = look_up(answer)
    if "solved" in memory.entry(exercise.id) or show_anyway:
        text = _model_text(exercise)
        show(solution_html(exercise.name, text), text)
        return
    text = (
        f"Your {exercise.name} does not pass yet, so this would spoil it. hint({exercise.name!r}) "
        f"helps a little; solution({exercise.name!r}, show_anyway=True) shows it all the same."
    )
    show(said_html(text), text)


def progress() -> None:
    """Shows how far you are in each chapter."""
    from autograder.notebook import overview  # not before it is asked for: importing is quick

    chapters = overview.everything()
    show(overview.html(chapters), overview.text(chapters))


def show(html: str, text: str) -> None:
    """Displays HTML in a notebook, plain text in a terminal."""
    if shell() is None:
        print(text)
        return
    from IPython.display import display

    display({"text/html": html, "text/plain": text}, raw=True)
