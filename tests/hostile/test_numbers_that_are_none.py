"""Numbers as texts, as bytes or with an imaginary part, of which numpy makes numbers if it is asked
for them: an answer that gives these has not given numbers, in whichever way it is checked."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from autograder import exercises
from autograder.checking import judge
from autograder.checking.local import LocalAnswer
from autograder.course import sources
from tests.hostile.saying import Says

ALL = [e for chapter in sources.chapters() for e in exercises.load(chapter).values()]
TRAINED = [exercise for exercise in ALL if exercise.name.startswith("train_")]
CALLED = [exercise for exercise in ALL if exercise not in TRAINED and not exercise.objects]


def is_number(value) -> bool:
    return isinstance(value, np.ndarray | np.generic | int | float)


def complex_numbers(value):
    return np.asarray(value) + 777j


def texts(value):
    return np.vectorize(repr, otypes=[object])(np.asarray(value, float)).tolist()


def as_bytes(value):
    return np.vectorize(lambda x: b"%r" % float(x), otypes=[object])(value).tolist()


KINDS = (complex_numbers, texts, as_bytes)


def replaced(value, change: Callable):
    """The value with all of its numbers changed, whatever they stand in."""
    if is_number(value):
        return change(value)
    if isinstance(value, list | tuple):
        return type(value)([replaced(item, change) for item in value])
    return value


def passed(exercise, answer) -> set[str]:
    """The checks that an answer passes."""
    return {result.name for result in judge.visible(exercise, answer).results if result.passed}


def changed(exercise, change: Callable) -> LocalAnswer:
    """The model answer with another kind of numbers."""
    model = sources.model(exercise.chapter, exercise.name)

    def answer(*args):
        return replaced(model(*args), change)

    return LocalAnswer(answer, exercise.name)


@pytest.mark.parametrize("exercise", CALLED, ids=lambda exercise: exercise.id)
@pytest.mark.filterwarnings("ignore::numpy.exceptions.ComplexWarning")
def test_right_numbers_of_a_wrong_kind_earn_no_more_than_none(exercise):
    words = passed(exercise, changed(exercise, lambda value: None))  # what takes no number
    for kind in KINDS:
        assert passed(exercise, changed(exercise, kind)) <= words, kind.__name__


@pytest.mark.parametrize("exercise", TRAINED, ids=lambda exercise: exercise.id)
@pytest.mark.filterwarnings("ignore::numpy.exceptions.ComplexWarning")
def test_what_was_trained_is_no_network_without_numbers(exercise):
    model = sources.model(exercise.chapter, exercise.name)
    trained = model(*exercise.public_cases()[0])
    for kind in KINDS:
        verdict = judge.visible(exercise, Says(exercise.name, replaced(trained, kind)))
        assert verdict.points == 0, kind.__name__
