"""Chapter 11: the loss of the words that were to be guessed."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.checking.values import is_finite
from autograder.exercises.ch11_transformer.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off


def loss_inputs(rng, N, T, K, share=0.5, draw=None):
    """Scores, ids, and some chosen places, of which no mean over anything else is the mean.

    They are not all, nor as many as sequences or places in one, nor as many in each sequence.
    """
    Z = rng.normal(size=(N, T, K)) if draw is None else draw((N, T, K))
    ids, chosen = rng.integers(0, K, size=(N, T)), np.zeros((N, T), bool)
    while chosen.sum() in (0, N, T, N * T) or len(set(chosen.sum(axis=1)) - {0}) < 2:
        chosen = rng.random((N, T)) < share
    return Z, ids, chosen


def loss_cases(rng):
    """The last scores are whole numbers."""
    cases = [loss_inputs(rng, *size) for size in ((2, 3, 4), (3, 4, 2), (4, 2, 5), (2, 5, 3))]
    return [*cases, loss_inputs(rng, 3, 2, 4, draw=lambda s: rng.integers(-4, 5, size=s))]


def of_the_mean(args, needed, got) -> str:
    Z, _, chosen = args
    if not needed or not is_finite(got):
        return "How much does a place cost that is not chosen?"
    ratio = float(got) / needed
    counts = {"all places": chosen.size, "sequences": len(Z), "chosen places": int(chosen.sum())}
    if np.isclose(ratio, counts["chosen places"]) and counts["chosen places"] > 1:
        return "That is a sum over the chosen places: by how many is it to be divided?"
    if np.isclose(ratio, counts["chosen places"] / counts["all places"]):
        return "The sum is right, and divided by the number of all places. How many are chosen?"
    if needed > 100 and 0 < ratio < 1:
        return "So large a loss is lost on the way through a probability. Can it do without one?"
    if np.isclose(ratio, -1):
        return "Right in size, with the wrong sign."
    return (
        "Pick the rows of Z at the chosen places first, and their ids. What is left is chapter 7's."
    )


chosen_loss = Exercise(
    chapter=CHAPTER,
    name="chosen_loss",
    cases=loss_cases,
    points=2,
    hints=(
        "A boolean array picks: Z[chosen] has a row of scores for each chosen place, and "
        "ids[chosen] the id that belongs there.",
        "What remains is chapter 7's cross-entropy from logits: take each row's maximum off, then "
        "score at the right id minus the log of the sum of exponentials. Mean, and minus.",
        "Return 0.0 first if not chosen.any(). Then -np.mean(logs[np.arange(len(right)), right]).",
    ),
    think=or_cut_off(of_the_mean),
    forbid=READY_MADE["chosen_loss"],
    quiet=True,
    discriminating=[
        (np.array([[[1000.0, 0.0], [0.0, -1000.0]]]), np.array([[right, 0]]),
         np.array([[chosen, False]]))
        for right, chosen in ((1, True), (0, True), (1, False))
    ]
    + [(np.array([[[900.0, 901.0], [-900.0, -901.0]]]), np.array([[1, 0]]), np.ones((1, 2), bool))],
)  # fmt: skip


@chosen_loss.check("places that are not chosen change nothing", points=1)
def loss_of_chosen(answer, rng):
    Z, ids, chosen = loss_inputs(rng, 3, 4, 5)
    moved = Z.copy()
    moved[~chosen] += rng.normal(size=moved[~chosen].shape)
    other = np.where(chosen, ids, (ids + 1) % 5)
    for args in ((Z, ids, chosen), (moved, other, chosen)):
        compare_with_model(chosen_loss, args, answer(*args))


@chosen_loss.check("0.0 where nothing is chosen, right where all or one is", points=1)
def loss_of_none(answer, rng):
    for share in ("one", "all", "none"):
        Z, ids, chosen = loss_inputs(rng, 2, 4, 3)
        chosen[:] = share == "all"
        if share == "one":
            chosen[1, int(rng.integers(4))] = True
        right_and_quiet(chosen_loss, answer, (Z, ids, chosen), "What is the mean of nothing?")


@chosen_loss.check("finite and quiet for scores to ±1000", points=1)
def loss_is_finite(answer, rng):
    for end in (np.argmin, np.argmax):
        Z, _, chosen = loss_inputs(rng, 2, 3, 4)
        low, high = Z.min(axis=2, keepdims=True), Z.max(axis=2, keepdims=True)
        Z = (2 * (Z - low) / (high - low) - 1) * rng.uniform(800, 1000, size=low.shape)
        right_and_quiet(chosen_loss, answer, (Z, end(Z, axis=2), chosen))
    Z, ids, chosen = loss_inputs(rng, 2, 3, 4)
    chosen[0, 0] = chosen[1, 1] = True
    Z[0, 0], Z[1, 1] = Z[0, 0] + 990, Z[1, 1] - 990  # rows that share no scale
    right_and_quiet(chosen_loss, answer, (Z, ids, chosen))
