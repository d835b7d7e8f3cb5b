"""Checks of chapter 5: activations and their slopes."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch05_vanishing_gradients.common import (
    CHAPTER,
    SHAPES,
    away_from_zero,
    large_numbers,
    whole_numbers,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.kinds import numbers
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off


def curve_cases(rng):
    """Numbers of both signs, arrays of floats that begin on either side of 0, whole numbers."""
    numbers = [(float(rng.uniform(0.3, 2)),), (-float(rng.uniform(0.3, 2)),)]
    floats = [(away_from_zero(rng, shape),) for shape in SHAPES]
    return [*numbers, *floats, (-away_from_zero(rng, 5),), (whole_numbers(rng, (3, 4)),)]


def leaky_cases(rng):
    def alpha():
        return float(rng.uniform(0.05, 0.4))

    cases = [(away_from_zero(rng, shape), alpha()) for shape in SHAPES]
    more = [(-away_from_zero(rng, 5), alpha()), (whole_numbers(rng, (3, 4)), alpha())]
    numbers = [(sign * float(rng.uniform(1, 3)), alpha()) for sign in (1, -1)]
    return [*numbers, *cases, *more]


# --- sigmoid_prime and tanh ---------------------------------------------------------------

sigmoid_prime = Exercise(
    chapter=CHAPTER,
    name="sigmoid_prime",
    cases=curve_cases,
    points=2,
    hints=(
        "The formula needs the height of the curve at z, twice. Which function gives you the "
        "height?",
        "Compute the height once and keep it: `height = sigmoid(z)`.",
        "The slope is the height times what is missing to 1, which is `1 - height`.",
    ),
    think=or_cut_off("How high is the curve at this z, and how much is missing to 1?"),
    forbid=READY_MADE["sigmoid_prime"],
    examples=[(0,), (0.0,), (2.0,), (-1.0,)],
    discriminating=[(np.array([-1000.0, 1000.0]),)],
)


def of_tanh(args, needed, got):
    """tanh near 0, and far out where it is flat."""
    if np.max(np.abs(args[0])) > 15:
        return "Far out tanh is -1 or 1 to the last digit. What becomes of the exponentials there?"
    return "What is e to the power of z here, and e to the power of -z? Which half is which?"


tanh = Exercise(
    chapter=CHAPTER,
    name="tanh",
    cases=curve_cases,
    points=2,
    hints=(
        "Start with the formula as it stands, with `np.exp`. Below the line stands the sum, and "
        "brackets hold each half together.",
        "e^1000 is more than a float can hold. Multiply above and below by e^-z: for z > 0 only "
        "e^(-2z) is left. What about z < 0?",
        "tanh(-z) is -tanh(z). With e = np.exp(-2 * np.abs(z)) the size is (1 - e) / (1 + e), and "
        "np.sign(z) gives the sign.",
    ),
    think=or_cut_off(of_tanh),
    forbid=READY_MADE["tanh"],
    quiet=True,
    rtol=1e-5,
    examples=[(0,), (1,), (2.0,), (-1.0,)],
    discriminating=[(20.0,), (np.array([-1000.0, 1000.0]),)],
)

tanh_prime = Exercise(
    chapter=CHAPTER,
    name="tanh_prime",
    cases=curve_cases,
    points=2,
    hints=(
        "As with the sigmoid: the slope is told by the height. `np.tanh(z)` is the height.",
        "1 minus the square of the height. At 0 the height is 0, and the slope is 1.",
        "`1 - np.tanh(z) ** 2`.",
    ),
    think=or_cut_off("How high is tanh at this z, and what is 1 minus the square of that?"),
    forbid=READY_MADE["tanh_prime"],
    examples=[(0,), (2.0,), (-1.0,)],
    discriminating=[(np.array([-1000.0, 1000.0]),)],
)


@sigmoid_prime.check("finite for |z| up to 1000", points=1)
def sigmoid_prime_is_stable(answer, rng):
    for args in [(away_from_zero(rng, 3, 5, 12),), (large_numbers(rng),)]:
        compare_with_model(sigmoid_prime, args, answer(*args))


@tanh.check("finite and without warnings for |z| up to 1000", points=2)
def tanh_is_stable(answer, rng):
    for args in [(away_from_zero(rng, 3, 2, 4),), (large_numbers(rng),)]:
        right_and_quiet(tanh, answer, args)


@tanh_prime.check("finite for |z| up to 1000", points=1)
def tanh_prime_is_stable(answer, rng):
    for args in [(away_from_zero(rng, 3, 3, 6),), (large_numbers(rng),)]:
        compare_with_model(tanh_prime, args, answer(*args))


# --- ReLU ---------------------------------------------------------------------------------

relu = Exercise(
    chapter=CHAPTER,
    name="relu",
    cases=curve_cases,
    points=2,
    hints=(
        "Each entry is compared with 0, and the larger of the two stays.",
        "`max` wants one number; `np.maximum` compares two arrays entry by entry, and one of the "
        "two may be a number.",
        "`np.maximum(z, 0)`. `np.where(z > 0, z, 0)` does it as well.",
    ),
    think=or_cut_off("Is this entry above 0? Then it passes as it is, and otherwise it is 0."),
    forbid=READY_MADE["relu"],
    examples=[(3,), (-3,), (2.0,), (-1.0,)],
    discriminating=[(np.array([[-1.0, 2.0, 5.0], [3.0, -4.0, 1.0]]),)],
)

relu_prime = Exercise(
    chapter=CHAPTER,
    name="relu_prime",
    cases=curve_cases,
    points=2,
    hints=(
        "The curve has two straight pieces. How steep is the one on the right, how steep the one "
        "on the left?",
        "`np.where(question, yes, no)` asks every entry by itself.",
        "`np.where(z > 0, 1.0, 0.0)`: with >, and not >=, the kink belongs to the left piece.",
    ),
    think="On which of the two straight pieces does this z lie, and how steep is it?",
    forbid=READY_MADE["relu_prime"],
    use=numbers,
    examples=[(3,), (2.0,), (-1.0,), (0.0,), (0,)],
)


def around_zero(rng):
    """0 with both of its signs, numbers close to it, and others."""
    return np.array([0.0, rng.normal(), -0.0, 1e-6, -1e-6, *away_from_zero(rng, 4)])


@relu.check("large numbers pass as they are", points=1)
def relu_is_unbounded(answer, rng):
    sizes = rng.integers(50, 2000, size=(3, 2)) + 0.5  # cut to whole numbers they would be others
    halves = sizes * np.sign(away_from_zero(rng, (3, 2)))
    for args in [(halves,), (-halves,), (float(rng.uniform(50, 90)),)]:
        compare_with_model(relu, args, answer(*args))


@relu_prime.check("is 0 at exactly 0", points=1)
def relu_prime_at_the_kink(answer, rng):
    for args in [(around_zero(rng),), (0.0,), (0,)]:
        compare_with_model(relu_prime, args, numbers(answer, *args))


# --- leaky ReLU ---------------------------------------------------------------------------

leaky_relu = Exercise(
    chapter=CHAPTER,
    name="leaky_relu",
    cases=leaky_cases,
    points=2,
    hints=(
        "As relu, but to the left of 0 a little gets through: alpha times z.",
        "`np.where(question, yes, no)` with two different things for yes and no.",
        "Where z > 0 the answer is z, elsewhere it is alpha * z.",
    ),
    think=or_cut_off("Is this z above 0? If not, what is alpha times it, sign included?"),
    forbid=READY_MADE["leaky_relu"],
    examples=[(-3, 0.1), (2.0, 0.2)],
)

leaky_relu_prime = Exercise(
    chapter=CHAPTER,
    name="leaky_relu_prime",
    cases=leaky_cases,
    points=2,
    hints=(
        "Two straight pieces again. The right one has the slope 1; what slope has alpha·z?",
        "The slope does not depend on how far z is from 0, only on the side.",
        "`np.where(z > 0, 1.0, alpha)`.",
    ),
    think=or_cut_off("On which of the two straight pieces does this z lie, and how steep is it?"),
    forbid=READY_MADE["leaky_relu_prime"],
    examples=[(-3, 0.1), (2.0, 0.2)],
    discriminating=[(0.0, 0.25)],
)


@leaky_relu.check("any alpha between 0 and 1", points=1)
def leaky_relu_any_alpha(answer, rng):
    for alpha in (0.0, 1.0, float(rng.uniform(0.5, 0.9))):
        args = (away_from_zero(rng, (3, 2)), alpha)
        compare_with_model(leaky_relu, args, answer(*args))


@leaky_relu_prime.check("is alpha at exactly 0", points=1)
def leaky_relu_prime_at_the_kink(answer, rng):
    for z in (around_zero(rng), 0.0, 0):
        args = (z, float(rng.uniform(0.05, 0.9)))
        compare_with_model(leaky_relu_prime, args, answer(*args))
