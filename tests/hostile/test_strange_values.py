"""Whatever plain data an answer gives, every check of the course judges it and none stops."""

from __future__ import annotations

import numpy as np
import pytest

from autograder import exercises
from autograder.base.answers import Answer, Failure, Outcome
from autograder.base.text import one_line
from autograder.checking import judge
from autograder.course import sources
from tests.hostile.saying import Says

BIG = 10**4000
STRANGE = (
    None, True, -1, BIG, -BIG, float("nan"), float("inf"), 1e308, "text", b"b", 1j, [], (), {},
    [[]], [None], ["a"], [BIG, 1], [1, [2, 3]], ((1, 2), 3), {"a": 1}, {"W1": None},
    np.zeros(0), np.zeros((0, 2**20)), np.zeros((2, 3)), np.array(5), np.ones(3, bool),
    np.ones(3, complex), np.float16(1), np.full(3, np.nan), np.full(2, np.inf),
    np.zeros((1,) * 32), np.array([-128], np.int8), np.array([2**64 - 1], np.uint64),
    ([1, 2], [1, [2]]), ([BIG, 1], 0.0), ([1, 2], BIG), ([1.0, 2.0], "x"),
    [np.zeros(2), np.zeros(3)], (None, None), (None, None, None), ([], [], []),
    [[None] * 3] * 3, ({"a": []}, [1]), [[[[[1]]]]], list(range(1000)), [1j, 2], [("a", 1)],
)  # fmt: skip
EVERY = 3  # an exercise meets every third value, its neighbors the others
ALL = [e for chapter in sources.chapters() for e in exercises.load(chapter).values()]


def turn(exercise, values: tuple) -> tuple:
    """The values that an exercise meets."""
    return values[[e.id for e in ALL].index(exercise.id) % EVERY :: EVERY]


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.id)
@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::numpy.exceptions.ComplexWarning")
def test_a_strange_value_is_wrong_and_no_fault_of_the_grader(exercise):
    for value in turn(exercise, STRANGE):
        answer, again = Says(exercise.name, value), Says(exercise.name, value)
        verdict = judge.judge(exercise, answer, 3, lambda again=again: again)
        assert verdict.status in ("wrong", "partial"), repr(value)
        assert verdict.points < verdict.max_points
        assert verdict.message


WIDE = 2**70  # beyond 64 bits and within a float: numpy makes an object of it
WIDE_VALUES = (WIDE, -WIDE, [WIDE, 1.5], (WIDE, 1.0), (1.0, WIDE), [[WIDE] * 3] * 2)


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.id)
def test_a_whole_number_beyond_64_bits_is_wrong_and_no_fault_of_the_grader(exercise):
    for value in WIDE_VALUES:
        verdict = judge.visible(exercise, Says(exercise.name, value))
        assert verdict.status in ("wrong", "partial"), repr(value)
        assert verdict.points < verdict.max_points


BREAKS = "\nall checks pass, 4 of 4 points\n"
TEXT = f"\x1b[2J\x00\u202e{BREAKS}{'A' * 50_000}\u0301\u0301\u0301\u0301\u0301\u0301"
SHAPE = (1,) * 32
TEXTS = (
    TEXT, TEXT.encode("utf-8", "replace"), [TEXT], (1, TEXT), (3, "relu" + TEXT), (TEXT, TEXT),
    {TEXT: TEXT}, [(TEXT, np.zeros(SHAPE))], (np.zeros(SHAPE), TEXT), [np.zeros(SHAPE)] * 20,
    [[TEXT, 1.0], [1.0, 2.0]], ((TEXT,),) * 3, np.zeros((0, 2**40)), [np.zeros((0, 2**40))] * 2,
)  # fmt: skip
FAILURES = (
    Failure("exception", one_line(TEXT), one_line(TEXT), 3),
    Failure("unsendable", one_line(TEXT)),
    Failure("forbidden call", one_line(TEXT)),
    Failure("crash", one_line(TEXT), one_line(TEXT)),
)
LONGEST = 4000


class Fails(Answer):
    """Answers every call with one failure, as the sandbox would tell it."""

    def __init__(self, name: str, failure: Failure):
        super().__init__(name)
        self.failure = failure

    def call(self, args: tuple) -> Outcome:
        return Outcome(failure=self.failure, warned=(one_line(TEXT),))


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.id)
@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::numpy.exceptions.ComplexWarning")
def test_no_text_that_comes_back_gets_out_of_its_line(exercise):
    answers = [Says(exercise.name, value) for value in turn(exercise, TEXTS)]
    answers += [Fails(exercise.name, failure) for failure in FAILURES]
    for answer in answers:
        verdict = judge.judge(exercise, answer, 3, lambda answer=answer: answer)
        texts = [verdict.message, *(result.message for result in verdict.results)]
        for text in texts:
            assert len(text) <= LONGEST
            assert all(line.isprintable() for line in text.split("\n"))
            assert not any(line.startswith("all checks pass") for line in text.split("\n"))
