"""What a learner calls in a notebook: check, example, hint, solution, progress."""

from __future__ import annotations

import dataclasses
import traceback
from contextlib import nullcontext
from functools import partial
from types import TracebackType

from autograder.base.answers import Failure, FailureKind
from autograder.base.text import one_line
from autograder.checking import tools
from autograder.checking.checks import max_points
from autograder.checking.exercise import Exercise
from autograder.checking.feedback import (
    headline,
    hint_html,
    said_html,
    solution_html,
    verdict_html,
    verdict_text,
)
from autograder.checking.judge import not_there, visible
from autograder.checking.local import answer_of
from autograder.checking.replay import NoSuchCall
from autograder.checking.running import example as call_of
from autograder.checking.verdict import Status, Verdict
from autograder.checking.wording import listed
from autograder.course import sources
from autograder.course.statements import narrowed
from autograder.exercises import find
from autograder.notebook import memory
from autograder.notebook.definitions import track
from autograder.notebook.lookup import NotThereYet, look_up, own_definition, shell, tracker
from autograder.notebook.stopped import in_a_demo, in_plain_words
from nnlab.demos import questions

# Hints shown so far in this session, by exercise. Not kept longer: running a whole notebook
# again must not lead to the last hint.
_hints_seen: dict[str, int] = {}
# The check and its call that failed last, by exercise.
_failed_calls: dict[str, tuple[int, int]] = {}


def check(answer=...) -> None:
    """Checks your answer and says what to think about next.

    answer: the function (or class) that you wrote, or its name as a text.
    """
    with tools.own():
        function, exercise = look_up(answer)
        judged = callable(function)
        verdict = _judged(exercise, function) if judged else _missing(exercise, function)
        memory.record(exercise.id, verdict)
        full = verdict.status == Status.FULL
        model = _model(exercise) if full else ""
        show(verdict_html(verdict, model), verdict_text(verdict))
        if warning := memory.not_stored():
            show(said_html(warning), warning)
        if not full:
            raise NotThereYet(headline(verdict))


def _judged(exercise: Exercise, function) -> Verdict:
    """The verdict on the visible examples; a fault of a check is owned up to."""
    tracked = tracker()
    try:
        judged = answer_of(exercise, function)
        with tracked.judging(exercise.name) if tracked else nullcontext():
            verdict = visible(exercise, judged)
        if judged.failed:
            _failed_calls[exercise.id] = judged.failed
        return _noted(verdict, _on_tools(tools.replaced()))
    except KeyboardInterrupt:
        text = "You stopped it before it came back. Is there a loop that never ends?"
        return Verdict(exercise.name, 0.0, max_points(exercise), Status.TIMEOUT, text)
    except Exception as error:
        text = (
            f"A check of {exercise.name} stopped with {type(error).__name__}: {error}. "
            "That is a fault of the course. Please tell whoever gave it to you."
        )
        return Verdict(exercise.name, None, max_points(exercise), Status.GRADER_FAULT, text)


def _on_tools(replaced: list[str]) -> str:
    """What is to be said about functions of Python or numpy that the notebook has replaced."""
    if not replaced:
        return ""
    names = listed([one_line(name.removeprefix("builtins."), 60) for name in replaced[:3]])
    return (
        f"This notebook has put something else in the place of {names}. "
        "Restart the kernel if that is not meant."
    )


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
    _, exercise = look_up(answer)
    if check is None or call is None:
        if exercise.id not in _failed_calls:
            raise NotThereYet(
                f"no check of {exercise.name} has failed here yet: run check({exercise.name})."
            )
        check, call = _failed_calls[exercise.id]
    try:
        return Arguments(call_of(exercise, int(check), int(call)))
    except NoSuchCall as reason:
        raise NotThereYet(f"there is no such call: {reason}.") from None


def _missing(exercise: Exercise, value: object = ...) -> Verdict:
    """The verdict where there is nothing to call: the cell that was meant to define it failed, or
    it never ran, or the name stands for something else.
    """
    tracked, own = tracker(), own_definition(exercise.name)
    failure = tracked.failed(exercise.name) if tracked and own is None else None
    if own is not None and own.stub:
        failure = Failure(FailureKind.NOT_ATTEMPTED)
    if failure is not None:
        return not_there(exercise, failure)
    kind = "" if value is ... else type(value).__name__
    return _noted(not_there(exercise, Failure(FailureKind.UNDEFINED, message=kind)))


def _noted(verdict: Verdict, otherwise: str = "") -> Verdict:
    """The verdict with a word on which definition was judged, in a notebook; else with another."""
    tracked = tracker()
    note = tracked.note(verdict.exercise) if tracked else verdict.note
    return dataclasses.replace(verdict, note=note or otherwise)


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


def _model(exercise: Exercise) -> str:
    """The model answer of an exercise, as broad as the cell in which one's own stands."""
    return narrowed(sources.model_text(exercise.chapter, exercise.name))


def solution(answer=..., show_anyway: bool = False) -> None:
    """Shows a model answer, once yours passes or when you ask with show_anyway=True."""
    _, exercise = look_up(answer)
    if "solved" in memory.entry(exercise.id) or show_anyway:
        text = _model(exercise)
        show(solution_html(exercise.name, text), text)
        return
    text = (
        f"Your {exercise.name} does not pass yet, so this would spoil it. hint({exercise.name!r}) "
        f"helps a little; solution({exercise.name!r}, show_anyway=True) shows it all the same."
    )
    show(said_html(text), text)


def progress() -> None:
    """Shows how far you are in each chapter."""
    from autograder.notebook import overview  # not before it is asked for: `check` is to be quick

    chapters = overview.everything()
    show(overview.html(chapters), overview.text(chapters))


def show(html: str, text: str) -> None:
    """Displays HTML in a notebook, plain text in a terminal."""
    if shell() is None:
        print(text)
        return
    from IPython.display import display

    display({"text/html": html, "text/plain": text}, raw=True)


def explain_open_exercises() -> None:
    """In a notebook, using an exercise that is not defined or not written yet says so kindly, and
    so does a cell that shows what an answer does and cannot; and what cells define is remembered
    from here on.
    """
    notebook_shell = shell()
    if notebook_shell is not None:
        notebook_shell.set_custom_exc((Exception,), _explain)
        questions.in_words = partial(in_a_demo, notebook_shell, track(notebook_shell))


def _unwritten(trace: TracebackType) -> tuple[str, Failure]:
    """The exercise that NotImplementedError comes from, and whether all of it or one method."""
    *_, (frame, _) = traceback.walk_tb(trace)
    name, _, method = frame.f_code.co_qualname.partition(".")
    if method.isidentifier():
        return name, Failure(FailureKind.UNWRITTEN, type=method)
    return frame.f_code.co_name, Failure(FailureKind.NOT_ATTEMPTED)


def _explain(where, kind, error, trace, tb_offset=None):
    """IPython's handler: one line for an open exercise, plain words for an answer that stops a cell
    which shows what it does, the usual traceback for all else."""
    line, why = _open_exercise(error, trace), ""
    if not line and not isinstance(error, NotThereYet):
        line, why = in_plain_words(where, track(where), error, trace)
    if not line:
        where.showtraceback((kind, error, trace), tb_offset=tb_offset)
        return None
    where._get_exc_info((kind, error, trace))  # for %tb
    if why:
        show(said_html(why), why)
    shown = NotThereYet(line)._render_traceback_()
    where._showtraceback(NotThereYet, NotThereYet(line), shown)
    return shown


def _open_exercise(error: BaseException, trace: TracebackType) -> str:
    """What is said of an exercise that is not defined or not written yet; "" where none is met."""
    if isinstance(error, NameError):
        name, failure = error.name or "", Failure(FailureKind.UNDEFINED)
    elif isinstance(error, NotImplementedError):
        name, failure = _unwritten(trace)
    else:
        return ""
    exercise = find(name) if name else None
    if exercise is None:
        return ""
    verdict = (
        _missing(exercise)
        if failure.kind == FailureKind.UNDEFINED
        else not_there(exercise, failure)
    )
    return " ".join(filter(None, (verdict.message, verdict.note)))
