"""Questions: the cases of an exercise, with what the model answer gives, asked once."""

import numpy as np
import pytest

from autograder.checking import questions
from autograder.checking.exercise import Exercise, Mistake
from autograder.course import sources

MODEL_CALLS = []


def double(x):
    """Returns (twice, half)."""
    MODEL_CALLS.append(x)
    return 2 * x, x / 2


def draw(rng):
    """A statement that names no parts."""
    return rng.normal(size=2)


@pytest.fixture
def exercise(monkeypatch):
    """An exercise on `double`, whose cases are numbers."""
    MODEL_CALLS.clear()
    monkeypatch.setattr(sources, "model", lambda chapter, name: {"double": double}.get(name, draw))
    hints = ("one", "two", "three")
    return Exercise("ch00_start", "double", lambda rng: [(rng.normal(),)], 1.0, hints, "And?")


def test_the_model_answer_is_asked_when_it_is_needed_and_once(exercise):
    question = questions.Question(exercise, (3.0,))
    assert MODEL_CALLS == []
    assert question.needed == question.needed == (6.0, 1.5)
    assert MODEL_CALLS == [3.0]


def test_the_same_stream_gives_the_same_questions_and_another_one_others(exercise):
    first = questions.questions_of(exercise, exercise.rng("values", 1))
    assert questions.questions_of(exercise, exercise.rng("values", 1)) is first
    assert questions.questions_of(exercise, exercise.rng("values", 2))[0].args != first[0].args


def test_questions_with_a_function_among_the_arguments_are_drawn_anew(exercise):
    exercise.cases = lambda rng: [(abs,)]
    first = questions.questions_of(exercise, exercise.rng("values", 1))
    assert questions.questions_of(exercise, exercise.rng("values", 1)) is not first


def test_only_so_many_lists_are_remembered_and_the_latest_used_stay(exercise):
    first = questions.questions_of(exercise, exercise.rng("values", 0))
    for seed in range(1, questions.CACHED + 10):
        questions.questions_of(exercise, exercise.rng("values", seed))
        assert questions.questions_of(exercise, exercise.rng("values", 0)) is first
    assert len(questions._cached) <= questions.CACHED


def test_a_wrong_value_is_told_with_the_call_and_the_part(exercise):
    with pytest.raises(Mistake) as caught:
        questions.compare_with_model(exercise, (3.0,), (6.0, 1.0))
    assert caught.value.text.startswith("double(3): in half: ")
    assert caught.value.case.needed == (6.0, 1.5)
    assert caught.value.path == "half"


def test_right_values_are_told_nothing(exercise):
    questions.compare_with_model(exercise, (3.0,), (6.0, 1.5))


def test_an_exercise_may_name_the_parts_itself(exercise):
    assert questions.names(exercise) == ("twice", "half")
    exercise.parts = ("a", "b")
    assert questions.names(exercise) == ("a", "b")


def test_the_model_answer_draws_from_a_copy_of_the_generator(exercise):
    exercise.name = "draw"
    rng = np.random.default_rng(3)
    needed = questions.needed(exercise, (rng,))
    assert np.array_equal(needed, np.random.default_rng(3).normal(size=2))
    assert np.array_equal(rng.normal(size=2), needed)
