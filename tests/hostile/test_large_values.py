"""Values as large as may come back, for every exercise: judging one takes little."""

from __future__ import annotations

import numpy as np
import pytest

from autograder import exercises
from autograder.base import budget
from autograder.base.answers import Answer, Outcome
from autograder.checking import judge
from autograder.checking.questions import Model
from autograder.course import sources
from autograder.grading import limits
from tests.hostile.saying import Says

ALL = [e for chapter in sources.chapters() for e in exercises.load(chapter).values()]
SECONDS, MEMORY = 8.0, 512 * 2**20  # a fraction of what the grader allows itself


def large(size: int, items: int) -> list:
    """Values of `size` bytes or `items` entries, in shapes that checks may want to work with."""
    row = np.zeros(size, np.int8)
    many = np.zeros((size // 64, 64), np.int8)
    pieces = [np.zeros(size // 8, np.int8)] * 8
    wide = [(np.zeros((64, size // 160), np.int8), np.zeros(size // 160, np.int8)),
            (np.zeros((size // 160, 10), np.int8), np.zeros(10, np.int8))]  # fmt: skip
    deep = [(np.zeros((10, 10), np.int8), np.zeros(10, np.int8))] * min(items // 4, size // 110)
    return [
        row, row.reshape(1, -1), row.reshape(-1, 1), many, many.T, tuple(pieces), pieces,
        (row, 0.0), (many, row[: many.shape[1]]), (0.0, row), wide, deep,
        [0.0] * items, tuple([0] * items),
        [[0.0]] * (items // 2), [[]] * items, [(row[:10], 1)] * (items // 3),
        {"W": row, "b": row}, "x" * size, row.astype(bool),
    ]  # fmt: skip


class SaysWith(Answer):
    """Gives what the model answer gives, with other whole numbers in it."""

    def __init__(self, exercise, number: int):
        super().__init__(exercise.name)
        self.model = Model(sources.model(exercise.chapter, exercise.name), exercise.name)
        self.number = number

    def call(self, args: tuple) -> Outcome:
        return Outcome(_with_numbers(self.model.call(args).value, self.number))


def _with_numbers(value, number: int):
    if isinstance(value, list | tuple):
        return type(value)(_with_numbers(piece, number) for piece in value)
    if np.asarray(value).dtype.kind not in "iu":
        return value
    return np.full(np.shape(value), number) if np.ndim(value) else number


def gives_whole_numbers(exercise) -> bool:
    """Whether what the model answer gives holds any. Challenges that train give networks."""
    if exercise.objects or "result" in exercise.limits:
        return False
    value = sources.model(exercise.chapter, exercise.name)(*exercise.public_cases()[0])
    return repr(_with_numbers(value, 10**9)) != repr(value)


@pytest.mark.parametrize("number", [10**8, 2**62])
def test_a_large_number_in_the_right_place_is_judged_at_little_cost(number):
    """What counts, or makes a table of as many rows, must not begin."""
    todo = [exercise for exercise in ALL if gives_whole_numbers(exercise)]
    assert len(todo) >= 15
    for exercise in todo:
        with budget.own_work(SECONDS, MEMORY):
            verdict = judge.judge(exercise, SaysWith(exercise, number), seed=3)
        assert verdict.status in ("wrong", "partial"), exercise.id
        assert verdict.points < verdict.max_points


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.id)
@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::numpy.exceptions.ComplexWarning")
def test_a_large_value_is_judged_at_little_cost(exercise):
    allowed = limits.of(exercise)
    for value in large(allowed.result, allowed.items):
        with budget.own_work(SECONDS, MEMORY):
            verdict = judge.judge(exercise, Says(exercise.name, value), seed=3)
        assert verdict.status in ("wrong", "partial")
        assert verdict.points < verdict.max_points


def test_a_network_wider_than_digits_need_is_rejected_before_anything_is_computed():
    exercise = exercises.load("ch06_optimizers")["train_digits"]
    units = 4 * 2**20 // 80
    network = [(np.zeros((64, units), np.int8), np.zeros(units, np.int8)),
               (np.zeros((units, 10), np.int8), np.zeros(10, np.int8))]  # fmt: skip
    with budget.own_work(2.0, 128 * 2**20):
        verdict = judge.judge(exercise, Says(exercise.name, network), seed=3)
    assert verdict.points == 0
    assert "at most 12 layers of at most 1,024 units" in verdict.message
