"""Exercises that give several gradients back: the doctor, and one part at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from autograder.checking.compare import as_parts, compare
from autograder.checking.exercise import Case, Exercise, Mistake
from autograder.checking.gradient_doctor import Facts, examine
from autograder.checking.questions import needed
from autograder.checking.values import got_text
from autograder.checking.wording import call_text
from autograder.exercises.shared.called import told_with_call


def examined(
    exercise: Exercise, args: tuple, loss: Callable, params: Sequence[np.ndarray], got, facts: Facts
) -> None:
    """The gradient doctor, with the call in front of what it says.

    Where it finds no more than that several parts are wrong, the fault lies in what they are all
    made of: the thought is that of no part, "".
    """
    try:
        examine(loss, params, got, facts)
    except Mistake as mistake:
        model = needed(exercise, args)
        parts = _like(model, got)
        path = "" if _several_are_wrong(exercise, model, parts) else mistake.path
        with told_with_call(exercise, args, got=parts):
            raise Mistake(mistake.text, mistake.stage, path=path) from None


def _several_are_wrong(exercise: Exercise, model, got) -> bool:
    if not isinstance(model, tuple | list) or not isinstance(got, tuple | list):
        return False
    wrong = 0
    for need, have in zip(model, got, strict=False):
        try:
            compare(need, have, exercise.rtol, exercise.atol)
        except Mistake:
            wrong += 1
    return wrong > 1


def _like(model, arrays):
    """Arrays in the form in which the model answer gives them: one, some, or a pair a layer."""
    if not isinstance(arrays, list) or not arrays:
        return arrays
    if not isinstance(model, tuple | list):
        return arrays[0]
    if all(isinstance(layer, tuple | list) for layer in model):
        return list(zip(arrays[::2], arrays[1::2], strict=False))
    return arrays


def parts_are_right(exercise: Exercise, args: tuple, got, names: Sequence[str], wanted) -> None:
    """Raises Mistake at the first of the `wanted` parts that is not the model's.

    names: of all parts, in the order in which they are given back.
    """
    call = call_text(exercise.name, args)
    model = needed(exercise, args)
    got = as_parts(model, got)
    if not isinstance(got, list | tuple) or len(got) != len(names):
        raise Mistake(f"{call}: needed ({', '.join(names)}), {got_text(got)}", "type")
    for place, name in enumerate(names):
        if name in wanted:
            try:
                compare(model[place], got[place], exercise.rtol, exercise.atol)
            except Mistake as mistake:
                case = Case(args, model, got, name)
                text = f"{call}: in {name}: {mistake.text}"
                raise Mistake(text, mistake.stage, case, name) from None
