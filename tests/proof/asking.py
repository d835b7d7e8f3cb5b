"""What the checks of an exercise ask and how an answer fares: for proofs over all exercises."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from functools import cache

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.judge import all_checks, run_check
from autograder.checking.local import LocalAnswer
from autograder.course import sources
from autograder.exercises import load

EXERCISES = [e for chapter in sources.chapters() for e in load(chapter).values()]
FUNCTIONS = [e for e in EXERCISES if not isinstance(sources.model(e.chapter, e.name), type)]

# Exercises without an input that could be hidden: what is asked is all there is.
ALL_THERE_IS = {
    "ch01_neuron/gate", "ch03_mlp_notation/xor_params", "ch06_optimizers/train_digits",
}  # fmt: skip

RANDOM = {  # results of random structure, told by what they have in common
    "ch02_perceptron_vs_logistic/minibatches", "ch03_mlp_notation/init_params",
    "ch05_vanishing_gradients/xavier_init", "ch05_vanishing_gradients/he_init",
}  # fmt: skip
LONG = {"ch06_optimizers/train_digits"}  # trains for seconds


def model_of(exercise: Exercise) -> Callable:
    return sources.model(exercise.chapter, exercise.name)


def key(value):
    """What two equal arguments have in common."""
    if isinstance(value, np.ndarray):
        return value.shape, value.dtype.str, value.tobytes()
    if isinstance(value, list | tuple):
        return type(value).__name__, tuple(key(part) for part in value)
    if isinstance(value, np.random.Generator):
        return repr(value.bit_generator.state)
    if callable(value):
        value = getattr(value, "__wrapped__", value)  # as an answer is handed it
        cells = [cell.cell_contents for cell in getattr(value, "__closure__", None) or ()]
        bound = [*cells, *(getattr(value, "__defaults__", None) or ())]
        plain = [v for v in bound if isinstance(v, int | float | np.ndarray | list | tuple)]
        return getattr(value, "__qualname__", repr(value)), tuple(map(key, plain))
    return type(value).__name__, repr(value)


@cache
def calls(exercise_id: str, seed: int | None) -> dict[str, list[tuple]]:
    """The arguments of every call that each check makes of a right answer, by check's name."""
    exercise = next(e for e in EXERCISES if e.id == exercise_id)
    return {name: [args for args, _ in asked] for name, asked in conversations(exercise, seed)}


def conversations(exercise: Exercise, seed: int | None) -> Iterator[tuple[str, list[tuple]]]:
    """(check's name, [(arguments, what the model answer gave), ...]) for every check."""
    model = model_of(exercise)
    for check in all_checks(exercise):
        asked: list[tuple] = []

        def remembering(*args, asked=asked):
            before = copy_of(args)
            asked.append((before, model(*args)))
            return asked[-1][1]

        answer = LocalAnswer(remembering, exercise.name)
        result = run_check(exercise, check, answer, seed)
        assert result.passed, (exercise.id, check.name, result.message)
        yield check.name, asked


def copy_of(args: tuple) -> tuple:
    return tuple(arg if callable(arg) else copy.deepcopy(arg) for arg in args)


def results(exercise: Exercise, function: Callable, seed: int | None) -> dict[str, bool]:
    """Which checks a function passes: all of a verdict that can hang on luck."""
    answer = LocalAnswer(function, exercise.name)
    checks = all_checks(exercise)
    passed = {check.name: run_check(exercise, check, answer, seed).passed for check in checks[:-1]}
    last = checks[-1]  # is only reached where everything else is right
    whole = all(passed.values()) and run_check(exercise, last, answer, seed).passed
    return {**passed, last.name: whole}


def points(exercise: Exercise, function: Callable, seed: int | None) -> float:
    worth = {check.name: check.points for check in all_checks(exercise)}
    return sum(worth[name] for name, passed in results(exercise, function, seed).items() if passed)


def leaves(value) -> Iterator:
    """The arrays, numbers and whatever else a value is made of, inside lists and tuples too."""
    if isinstance(value, list | tuple):
        for part in value:
            yield from leaves(part)
    else:
        yield value


def reshaped(value, change: Callable):
    """The same structure with `change` of every leaf."""
    if isinstance(value, list | tuple):
        return type(value)(reshaped(part, change) for part in value)
    return change(value)
