"""Chapter 7: from logits to the loss."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.values import number
from autograder.exercises.ch07_losses.common import (
    CHAPTER,
    FAR,
    LOGITS,
    far_cases,
    far_logits,
    logit_cases,
    quietly,
    repeated,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.thoughts import of_a_mean

APART = np.array([[2.0, 1.0, 0.0], [-900.0, -901.0, -903.0]])  # rows that share no scale

# --- log_softmax --------------------------------------------------------------------------


def log_softmax_cases(rng):
    """The last logits are whole numbers."""
    return [*((2 * rng.normal(size=s),) for s in LOGITS), (rng.integers(-4, 5, size=(4, 3)),)]


def of_rows(args, needed, got) -> str:
    """Whether the probabilities of the first wrong row add up to 1."""
    wrong = ~np.isclose(np.asarray(got), needed, rtol=1e-4, atol=1e-6).all(axis=1)
    row = np.asarray(got, dtype=float)[np.argmax(wrong)]
    with np.errstate(all="ignore"):
        total = float(np.exp(row).sum())
    if np.isclose(total, 1):
        return "Within a row the differences are those of its logits. Are they?"
    return f"e to the power of that row must add up to 1, and adds up to {number(total)}."


log_softmax = Exercise(
    chapter=CHAPTER,
    name="log_softmax",
    examples=[(np.array([[0, 0, 0]]),), (np.array([[1000, 0]]),)],
    cases=log_softmax_cases,
    points=2,
    hints=(
        "log of a fraction is a difference: z, minus the log of the sum of the row's e^z. Over "
        "which axis is the sum, and how does it fit back under the rows?",
        "keepdims=True keeps the column of sums as a column. Against overflow: take the row's "
        "largest logit off first, as in softmax; the result does not notice.",
        "Z = Z - Z.max(axis=1, keepdims=True), and then "
        "Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True)).",
    ),
    think=of_rows,
    forbid=READY_MADE["log_softmax"],
    quiet=True,
    discriminating=[(FAR[0],), (APART,)],
)


@log_softmax.check("exact and quiet from -1000 to 1000", points=2)
def log_softmax_is_stable(answer, rng):
    for Z in far_logits(rng):
        compare_with_model(log_softmax, (Z,), quietly(log_softmax, answer, (Z,)))


@log_softmax.check("a constant added to a row changes nothing", points=1)
def log_softmax_is_shift_free(answer, rng):
    Z, shift = rng.normal(size=(3, 4)), rng.normal(size=(3, 1))
    once, again = answer(Z), answer(Z + shift)
    compare_with_model(log_softmax, (Z,), once)
    compare(needed(log_softmax, (Z,)), again, where="with a constant added to each row: ")


@log_softmax.check("works for one sample and for one class", points=1)
def log_softmax_of_one(answer, rng):
    for shape in ((1, 4), (3, 1)):
        args = (rng.normal(size=shape),)
        compare_with_model(log_softmax, args, answer(*args))


# --- softmax_cross_entropy ----------------------------------------------------------------

softmax_cross_entropy = Exercise(
    chapter=CHAPTER,
    name="softmax_cross_entropy",
    examples=[
        (np.array([[0, 0, 0], [0, 0, 0]]), np.array([2, 0])),
        (np.array([[1000, 0]]), np.array([1])),
    ],
    cases=logit_cases,
    points=2,
    hints=(
        "You have both halves: log_softmax gives the logarithms of all probabilities, and from "
        "each row only one of them counts.",
        "As in sparse_cross_entropy: [np.arange(N), labels] picks it. The logarithm has been "
        "taken already.",
        "-np.mean(log_softmax(Z)[np.arange(len(Z)), labels]).",
    ),
    think=of_a_mean(lambda args: "One row costs minus the log-probability of its label."),
    forbid=READY_MADE["softmax_cross_entropy"],
    quiet=True,
    discriminating=[FAR],
)


@softmax_cross_entropy.check("exact and quiet from -1000 to 1000", points=2)
def softmax_cross_entropy_is_stable(answer, rng):
    for args in far_cases(rng):
        got = quietly(softmax_cross_entropy, answer, args)
        compare_with_model(softmax_cross_entropy, args, got)


@softmax_cross_entropy.check("is a mean: the same data twice, the same loss", points=1)
def softmax_cross_entropy_is_a_mean(answer, rng):
    repeated(softmax_cross_entropy, answer, logit_cases(rng)[2])


@softmax_cross_entropy.check("works for one sample; a constant changes nothing", points=1)
def softmax_cross_entropy_of_one(answer, rng):
    Z = rng.normal(size=(1, 3))
    labels = np.argmin(Z, axis=1)
    for args in ((Z, labels), (Z + float(rng.normal()), labels)):
        compare_with_model(softmax_cross_entropy, args, answer(*args))
