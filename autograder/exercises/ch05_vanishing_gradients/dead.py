"""Checks of chapter 5: neurons that never fire.

Layers are made from the weighted sums that they shall have, so that no check depends on luck: in
each there are dead neurons, neurons that fire for one sample alone (the first, the last, one
between), some that are silent for one sample alone, and some whose sums are negative on the
average and yet fire.
"""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.values import is_number, kind_of
from autograder.checking.wording import call_text
from autograder.exercises.ch05_vanishing_gradients.common import CHAPTER, whole_numbers

FIRES = {
    "dead": lambda n: np.zeros(n, dtype=bool),
    "first": lambda n: np.arange(n) == 0,
    "last": lambda n: np.arange(n) == n - 1,
    "between": lambda n: np.arange(n) == n // 2,
    "nearly always": lambda n: np.arange(n) != n // 2,
    "always": lambda n: np.ones(n, dtype=bool),
}


def layer_with(rng, n, d, kinds):
    """X (n, d), W and b of a layer with a neuron of each of these kinds; d is larger than n.

    The sums of a neuron that seldom fires are below 0 on the average, and its bias is above 0:
    without it the neuron would be dead. The rows of X add up to 0, so that a bias that is added
    to the weights is lost.
    """
    fires = np.column_stack([FIRES[kind](n) for kind in kinds])
    few = fires.mean(axis=0) < 0.5
    high, low = np.where(few, 0.5, 2.0), np.where(few, -2.0, -0.5)
    sums = np.where(fires, high, low) * rng.uniform(1, 2, size=fires.shape)
    b = rng.uniform(1.5, 3, size=len(kinds)) * np.where(few, 1, -1)
    X = rng.normal(size=(n, d))
    X -= X.mean(axis=1, keepdims=True)
    return X, np.linalg.pinv(X) @ (sums - b), b


def mixed(rng, dead, alive):
    """That many dead neurons, then neurons of these kinds, in an order drawn by chance."""
    kinds = np.array(["dead"] * dead + list(alive))
    return list(kinds[rng.permutation(len(kinds))])


ALIVE = ("first", "last", "between", "nearly always", "always")


def dead_cases(rng):
    return [
        layer_with(rng, 3, 4, ["dead", *mixed(rng, 1, ALIVE)]),
        layer_with(rng, 3, 4, ["dead", *mixed(rng, 2, ALIVE[1:])]),  # the same sizes, another share
        layer_with(rng, 5, 6, ["dead", *mixed(rng, 3, ALIVE[1:])]),
        layer_with(rng, 4, 7, ["always", *mixed(rng, 3, ALIVE)]),
        whole_layer(rng),
    ]


def whole_layer(rng):
    """A layer of whole numbers, two of its five neurons dead by their biases."""
    X, W = whole_numbers(rng, (3, 4), 5), whole_numbers(rng, (4, 5), 3)
    b = 1 - np.max(X @ W, axis=0)  # fires where its sum is largest, and is 1 there
    b[rng.permutation(5)[:2]] -= 3
    return X, W, b


EXAMPLE = (
    np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]),
    np.array([[1.0, -1.0, -1.0, 2.0, -1.0], [1.0, 1.0, 1.0, -3.0, 2.0]]),
    np.array([-1.5, -3.0, -2.0, 4.0, 0.0]),
)

dead_fraction = Exercise(
    chapter=CHAPTER,
    name="dead_fraction",
    cases=dead_cases,
    points=2,
    hints=(
        "The weighted sums first, one row a sample, one column a neuron. What is true of the "
        "column of a dead neuron?",
        "`silent = Z <= 0` is a table of True and False. `silent.all(axis=0)` asks each column "
        "whether all of it is True.",
        "The mean of True and False is the share of True: np.mean(silent.all(axis=0)).",
    ),
    think="For each neuron, that is, each column of X @ W + b: is there a sample above 0?",
    examples=[EXAMPLE],
    discriminating=[
        (EXAMPLE[0], np.array([[1.0, 0, 2, 0], [1, 0, -1, 0]]), np.array([-3.0, 0, third, -1]))
        for third in (1, -1)  # of four biases one is above 0, or none
    ],
)


@dead_fraction.check("a neuron that is exactly 0 for all samples is dead", points=1)
def dead_at_zero(answer, rng):
    """Some neurons are exactly 0, by weights and a bias of 0; the others fire at times."""
    for zeros in (1, 2):
        X, W, b = layer_with(rng, 4, 6, ALIVE)
        silent = rng.permutation(len(b))[:zeros]
        W[:, silent], b[silent] = 0.0, 0.0
        compare_with_model(dead_fraction, (X, W, b), answer(X, W, b))


@dead_fraction.check("one sample, one neuron, a plain number", points=1)
def dead_of_one(answer, rng):
    """Every sample counts where there is one, and every neuron where there is one."""
    layers = [layer_with(rng, 1, 3, mixed(rng, 4, ["always"] * 3))]
    layers += [layer_with(rng, 4, 5, [kind]) for kind in ("dead", *ALIVE)]
    for args in layers:
        got = answer(*args)
        if not is_number(got):
            call = call_text("dead_fraction", args)
            raise Mistake(f"{call}: needed one number, got {kind_of(got)}.", "type")
        compare_with_model(dead_fraction, args, got)
