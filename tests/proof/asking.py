"""What the checks of an exercise ask and how an answer fares: for proofs over all exercises."""

from __future__ import annotations

import copy
import importlib
from collections.abc import Callable, Iterator
from functools import cache, wraps

import numpy as np

from autograder.checking.checks import all_checks
from autograder.checking.exercise import Exercise
from autograder.checking.local import LocalAnswer
from autograder.checking.running import run_check
from autograder.course import sources
from autograder.exercises import load

EXERCISES = [e for chapter in sources.chapters() for e in load(chapter).values()]
FUNCTIONS = [e for e in EXERCISES if not isinstance(sources.model(e.chapter, e.name), type)]

# Exercises without an input that could be hidden: what is asked is all there is.
ALL_THERE_IS = {
    "ch12_transfer/transfer_digits",  # a network that reads does, whichever digits it saw
    "ch01_neuron/gate", "ch03_mlp_notation/xor_params", "ch06_optimizers/train_digits",
    "ch09_convolution/edge_kernel", "ch09_convolution/train_wanderers",
    "ch11_transformer/look_back_weights",
    "ch10_recurrent/train_recall",
    "playground/smallest_net",
}  # fmt: skip

RANDOM = {  # results of random structure, told by what they have in common
    "ch02_perceptron_vs_logistic/minibatches", "ch03_mlp_notation/init_params",
    "ch05_vanishing_gradients/xavier_init", "ch05_vanishing_gradients/he_init",
    "ch08_regularization/augment_images",
    "ch08_regularization/dropout_mask",
    "ch10_recurrent/sample_next",
    "ch11_transformer/hide_words",
    "ch11_transformer/write_on",
    "ch12_transfer/new_head",
}  # fmt: skip
SLOW = {"ch10_recurrent/sample_next", "ch12_transfer/diagnose"}  # half a second for all checks
LONG = {  # train for seconds
    "ch06_optimizers/train_digits",
    "ch08_regularization/train_few",
    "ch09_convolution/train_wanderers",
    "ch10_recurrent/train_recall",
    "ch12_transfer/transfer_digits",
}  # fmt: skip


def resolve(dotted: str) -> Callable:
    """The function of that dotted name."""
    module, _, name = dotted.rpartition(".")
    return getattr(importlib.import_module(module), name)


def model_of(exercise: Exercise) -> Callable:
    return patient(exercise, sources.model(exercise.chapter, exercise.name))


_trained: dict[tuple, object] = {}


def patient(exercise: Exercise, answer: Callable, file: str = "") -> Callable:
    """An answer; where it trains for seconds, one that does so once for each question.

    file: what tells it from the exercise's other answers; "" for the model answer.
    """
    if exercise.id not in LONG:
        return answer

    @wraps(answer)
    def once(*args):
        asked = exercise.id, file, key(args)
        if asked not in _trained:
            _trained[asked] = answer(*args)
        return copy.deepcopy(_trained[asked])

    return once


def key(value):
    """What two equal arguments have in common."""
    if isinstance(value, np.ndarray):
        return value.shape, value.dtype.str, value.tobytes()
    if isinstance(value, list | tuple):
        return type(value).__name__, tuple(key(item) for item in value)
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
def asked(exercise_id: str, seed: int | None) -> dict[str, list[tuple]]:
    """(arguments, what the model answer gave) of every call of each check, by check's name."""
    exercise = next(e for e in EXERCISES if e.id == exercise_id)
    return dict(conversations(exercise, seed))


def calls(exercise_id: str, seed: int | None) -> dict[str, list[tuple]]:
    """The arguments of every call that each check makes of a right answer, by check's name."""
    return {name: [args for args, _ in pairs] for name, pairs in asked(exercise_id, seed).items()}


def conversations(
    exercise: Exercise, seed: int | None, but: str = ""
) -> Iterator[tuple[str, list[tuple]]]:
    """(check's name, [(arguments, what the model answer gave), ...]) for every check `but` one."""
    model = model_of(exercise)
    for check in [check for check in all_checks(exercise) if check.name != but]:
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
    return results_of(exercise, LocalAnswer(function, exercise.name), seed)


def results_of(exercise: Exercise, answer: LocalAnswer, seed: int | None) -> dict[str, bool]:
    checks = all_checks(exercise)
    passed = {check.name: run_check(exercise, check, answer, seed).passed for check in checks[:-1]}
    last = checks[-1]  # is only reached where everything else is right
    whole = all(passed.values()) and run_check(exercise, last, answer, seed).passed
    return {**passed, last.name: whole}


def passes_all(exercise: Exercise, function: Callable, seed: int | None) -> bool:
    """Whether a function passes every check; ends at the first that it does not."""
    answer = LocalAnswer(function, exercise.name)
    return all(run_check(exercise, check, answer, seed).passed for check in all_checks(exercise))


def points(exercise: Exercise, function: Callable, seed: int | None) -> float:
    return worth(exercise, results(exercise, function, seed))


def worth(exercise: Exercise, passed: dict[str, bool]) -> float:
    return sum(check.points for check in all_checks(exercise) if passed[check.name])


def leaves(value) -> Iterator:
    """The arrays, numbers and whatever else a value is made of, inside lists and tuples too."""
    if isinstance(value, list | tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def reshaped(value, change: Callable):
    """The same structure with `change` of every leaf."""
    if isinstance(value, list | tuple):
        return type(value)(reshaped(item, change) for item in value)
    return change(value)
