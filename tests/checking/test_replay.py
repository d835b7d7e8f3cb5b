"""The arguments of a failing call can be had again, here and elsewhere."""

import re

import numpy as np
import pytest

from autograder.checking.exercise import ask
from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.checking.replay import NoSuchCall
from autograder.checking.running import example
from autograder.course import sources
from autograder.exercises import find, load

NAMED = re.compile(r'example\("(\w+)", (\d+), (\d+)\)')
EXERCISES = [e for chapter in sources.chapters() for e in load(chapter).values()]


def same(a, b) -> bool:
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, np.ndarray):
        return np.array_equal(a, b)
    return callable(a) or isinstance(a, np.random.Generator) or a == b


def asked_with(exercise, fails_at: int):
    """An answer that is right but for one call, and what that call was given."""
    model, calls = sources.model(exercise.chapter, exercise.name), []

    def function(*args):
        calls.append(args)
        return "wrong" if len(calls) == fails_at else model(*args)

    answer = LocalAnswer(function, exercise.name)
    verdict = judge(exercise, answer)
    return verdict, answer, calls


def test_a_message_that_cannot_show_its_arguments_says_how_to_get_them():
    exercise = find("forward")
    verdict, answer, calls = asked_with(exercise, fails_at=2)
    match = NAMED.search(verdict.message)
    assert match is not None
    assert match[1] == "forward"
    assert answer.failed == (int(match[2]), int(match[3]))
    assert same(example(exercise, int(match[2]), int(match[3])), calls[1])


def test_a_message_that_shows_its_arguments_is_left_alone():
    verdict = judge(find("step"), LocalAnswer(lambda z: 0.25, "step"))
    assert "example(" not in verdict.message


@pytest.mark.parametrize("chapter", sources.chapters())
def test_the_call_at_which_an_answer_fails_is_found_again(chapter):
    for exercise in load(chapter).values():
        if exercise.objects or exercise.use is not ask or not exercise.public_cases()[0]:
            continue
        for fails_at in (1, 3, 7):
            _, answer, calls = asked_with(exercise, fails_at)
            if answer.failed is None:
                continue
            assert same(example(exercise, *answer.failed), calls[fails_at - 1]), exercise.id


def test_arguments_are_fresh_each_time():
    first, again = (example(find("layer"), 1, 1) for _ in range(2))
    first[0][...] = 0.0
    assert again[0].any()
    assert same(example(find("layer"), 1, 1), again)


@pytest.mark.parametrize(("check", "call"), [(0, 1), (1, 0), (99, 1), (1, 99)])
def test_a_call_that_there_is_not_is_told_so(check, call):
    with pytest.raises(NoSuchCall):
        example(find("layer"), check, call)
