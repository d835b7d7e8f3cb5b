"""Random numbers in answers: calls can be repeated, and the check's own Generator stays put."""

import numpy as np

from autograder.checking.local import LocalAnswer, copied
from autograder.checking.wording import call_text
from autograder.exercises import load


def draw(n, rng):
    return rng.normal(size=n)


def pair(generators):
    return [rng.integers(1000) for rng in generators]


def test_every_call_gets_a_generator_of_its_own():
    rng = np.random.default_rng(5)
    expected = np.random.default_rng(5).normal(size=3)
    answer = LocalAnswer(draw, "draw")
    for _ in range(2):
        np.testing.assert_array_equal(answer(3, rng), expected)
    np.testing.assert_array_equal(rng.normal(size=3), expected)


def test_a_generator_inside_a_list_is_copied_too():
    generators = [np.random.default_rng(seed) for seed in (1, 2)]
    answer = LocalAnswer(pair, "pair")
    assert answer(generators) == answer(generators)


def test_a_copy_goes_on_in_the_middle_of_a_stream():
    rng = np.random.default_rng(7)
    rng.integers(0, 9, dtype=np.uint8)  # half of a 32-bit word is kept for later
    (copy,) = copied((rng,))
    assert copy is not rng
    assert copy.bit_generator.state == rng.bit_generator.state


def test_drawing_is_no_change_of_an_argument():
    answer = LocalAnswer(draw, "draw")
    answer(3, np.random.default_rng(1))
    assert answer.outcomes[-1][1].changed == ()


def test_a_message_names_the_generator_and_not_its_address():
    assert call_text("draw", (3, np.random.default_rng(1))) == "draw(3, rng)"


def test_who_uses_an_example_leaves_the_next_one_as_it_was():
    exercise = load("ch02_perceptron_vs_logistic")["minibatches"]
    *_, first = exercise.public_cases()[0]
    first.normal()
    *_, second = exercise.public_cases()[0]
    assert second.bit_generator.state == np.random.default_rng(seed=1).bit_generator.state
