"""Chapter 7: losses for answers that are yes or no."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch07_losses.common import CHAPTER, priced, quietly, repeated
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.thoughts import of_a_mean


def with_both_answers(rng, draw):
    """Pairs (draw(shape), right answers), both answers in each."""
    pairs = []
    for shape in ((4,), (2, 3), (5, 2), (7,)):
        y = rng.integers(0, 2, size=shape)
        y.flat[:2] = rng.permutation(2)
        pairs.append((draw(shape), y))
    return pairs


def of_answers(yes: str, no: str):
    """What an entry costs, by the answers that occur."""

    def thought(args) -> str:
        costs = {1: f"With y = 1 an entry {yes}.", 0: f"With y = 0 an entry {no}."}
        return " ".join(costs[y] for y in (1, 0) if np.any(args[1] == y))

    return thought


# --- bce ----------------------------------------------------------------------------------


def bce_cases(rng):
    """Probabilities well inside."""
    return with_both_answers(rng, lambda shape: rng.uniform(0.05, 0.95, size=shape))


bce = Exercise(
    chapter=CHAPTER,
    name="bce",
    examples=[
        (np.array([0.9, 0.2]), np.array([1, 0])),
        *((np.array([p]), np.array([1])) for p in (0.9, 0.5, 0.1, 0.01)),
    ],
    cases=bce_cases,
    points=2,
    hints=(
        "For y = 1 only log p counts, for y = 0 only log(1 - p). The formula does both at once: "
        "one of its two terms is always 0.",
        "np.log of a whole array, a mean over all entries, and a minus sign. For p = 0 and p = 1: "
        "np.clip(p, low, high) keeps a probability away from both.",
        "p = np.clip(p, 1e-12, 1 - 1e-12) first, then "
        "-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)).",
    ),
    think=of_a_mean(of_answers("costs -log p", "costs -log(1 - p)")),
    forbid=READY_MADE["bce"],
    quiet=True,
    discriminating=[
        (np.array([0.0, 1.0, 0.5]), np.array([0, 1, 1])),
        (np.array([0, 1, 1]), np.array([0, 1, 1])),
        (np.array([0.001]), np.array([1])),
    ],
    loose=[(np.array([0.0]), np.array([1]))],
)


@bce.check("stays finite and quiet at p = 0 and p = 1", points=2)
def bce_is_finite(answer, rng):
    for certain, y in (([0.0, 1.0], [0, 1]), ([1.0], [0]), ([0.0], [1]), ([0.0, 1.0], [1, 0])):
        inner, right = rng.uniform(0.2, 0.8, size=3), rng.integers(0, 2, size=3)
        args = (np.concatenate([certain, inner]), np.concatenate([y, right]))
        sure = -np.log(np.where(right == 1, inner, 1 - inner)).sum()
        priced(bce, answer, args, float(sure), int(np.sum(certain != np.array(y))))
    certain, y = rng.permutation([0, 0, 1, 1]), rng.permutation([0, 1, 1, 1])
    priced(bce, answer, (certain, y), 0.0, int(np.sum(certain != y)))


@bce.check("is a mean: the same data twice, the same loss", points=1)
def bce_is_a_mean(answer, rng):
    repeated(bce, answer, bce_cases(rng)[2])


@bce.check("works for one sample and for a column", points=1)
def bce_of_one(answer, rng):
    one = rng.uniform(0.1, 0.9, size=1), rng.integers(0, 2, size=1)
    column = rng.uniform(0.1, 0.9, size=(3, 1)), rng.permutation([[0], [1], [1]])
    for args in (one, column):
        compare_with_model(bce, args, answer(*args))


# --- bce_with_logits ----------------------------------------------------------------------


def logit_cases(rng):
    """The last logits are whole numbers."""
    cases = with_both_answers(rng, lambda shape: 2 * rng.normal(size=shape))
    return [*cases, (rng.integers(-4, 5, size=(3, 2)), rng.integers(0, 2, size=(3, 2)))]


bce_with_logits = Exercise(
    chapter=CHAPTER,
    name="bce_with_logits",
    examples=[
        (np.array([0, 2]), np.array([1, 0])),
        (np.array([40.0]), np.array([0])),
        (np.array([1000.0]), np.array([0])),
    ],
    cases=logit_cases,
    points=2,
    hints=(
        "The price of one entry is log(1 + e^z) - y z. There is no p in it, so there is no log of "
        "0. What is left that can overflow?",
        "log(1 + e^z) is log(e^0 + e^z), and numpy has a function for the log of a sum of two "
        "exponentials. Or: max(z, 0) + log(1 + e^-|z|).",
        "np.mean(np.logaddexp(0, z) - y * z).",
    ),
    think=of_a_mean(of_answers("costs log(1 + e^-z)", "costs log(1 + e^z)")),
    forbid=READY_MADE["bce_with_logits"],
    quiet=True,
    discriminating=[
        (np.array([1000.0, -3.0]), np.array([0, 1])),
        (np.array([-1000.0, 50.0]), np.array([1, 0])),
    ],
)


@bce_with_logits.check("exact and quiet from -1000 to 1000", points=2)
def bce_with_logits_is_stable(answer, rng):
    ends = rng.uniform(900, 1000, size=4) * [-1, 1, 1, -1]
    z = np.concatenate([ends, rng.uniform(-1000, 1000, size=3)])
    y = np.concatenate([[1, 0, 1, 0], rng.integers(0, 2, size=3)])
    middle = [(np.array([-z, z]), np.array([1, 0])) for z in rng.uniform((30, 60), (60, 90))]
    for args in [(z, y), *((z[i : i + 1], y[i : i + 1]) for i in range(4)), *middle]:
        compare_with_model(bce_with_logits, args, quietly(bce_with_logits, answer, args))


@bce_with_logits.check("is a mean: the same data twice, the same loss", points=1)
def bce_with_logits_is_a_mean(answer, rng):
    repeated(bce_with_logits, answer, logit_cases(rng)[2])
