"""Chapter 12: what is mixed up, what is forgotten, and how sure a result is."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch12_transfer.common import CHAPTER, some_labels
from autograder.exercises.shared.equivalents import READY_MADE

# --- confusion_matrix ---------------------------------------------------------------------


def confusion_cases(rng):
    def draw(n, k, seen):
        """Where fewer than k are seen, one at least is not answered either."""
        named, answered = rng.permutation(k), min(k, seen + 2)
        y = some_labels(rng, n, range(seen))
        y_hat = np.where(rng.random(n) < 0.5, y, rng.integers(0, answered, size=n))
        y_hat[:2] = (y[:2] + 1 + rng.integers(0, answered - 1, size=2)) % answered
        return named[y], named[y_hat], k

    return [draw(9, 3, 3), draw(14, 4, 4), draw(11, 6, 3)]


def turned(args, needed, got) -> str:
    if np.array_equal(np.asarray(got), needed.T):
        return "That is the table on its side. Which of the two stands in the rows?"
    total = int(np.asarray(got).sum())
    if total != len(args[0]):
        return f"Its entries add up to {total}; there are {len(args[0])} samples."
    return "Take one sample: in which row does it count, and in which column?"


confusion_matrix = Exercise(
    chapter=CHAPTER,
    name="confusion_matrix",
    examples=[(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 1]), 3)],
    cases=confusion_cases,
    points=2,
    whole=True,
    hints=(
        "Begin with a (K, K) table of zeros that are whole numbers. Each sample adds 1 at one "
        "place.",
        "The row is the true label, the column the answer: table[y[n], y_hat[n]] += 1 for each n.",
        "table = np.zeros((K, K), dtype=int), then a loop over zip(y, y_hat) that adds 1.",
    ),
    think=turned,
    forbid=READY_MADE["confusion_matrix"],
    discriminating=[(np.repeat([0, 1, 1], 300), np.repeat([0, 0, 1], 300), 2)],
)


@confusion_matrix.check("classes that do not occur have a row and a column too", points=1)
def confusion_of_absent(answer, rng):
    for k in (5, 7):
        low = rng.integers(0, 2, size=8)
        args = low, rng.permutation(low), k
        compare_with_model(confusion_matrix, args, answer(*args))


@confusion_matrix.check("counts each sample, however often a pair comes", points=1)
def confusion_counts(answer, rng):
    few = int(rng.integers(2, 8))  # of 30 samples; a mistake is more frequent than its reverse
    many, right = few + int(rng.integers(2, 7)), int(rng.integers(2, 9))
    mixed_up = rng.permutation([few, many])
    counts = [*mixed_up, right, 30 - few - many - right]
    pairs = np.repeat([[0, 1], [1, 0], [0, 0], [1, 1]], counts, axis=0)
    for times in (1, 200):  # more than a byte can count
        y, y_hat = rng.permutation(np.repeat(pairs, times, axis=0)).T
        compare_with_model(confusion_matrix, (y, y_hat, 4), answer(y, y_hat, 4))


# --- mean_and_error -----------------------------------------------------------------------


def values_cases(rng):
    cases = [(100 * rng.uniform(0.7, 0.9, size=n),) for n in (2, 5, 12)]
    return [*cases, (rng.permutation(np.arange(6))[:4] * 3,)]


def of_spread(args, needed, got) -> str:
    n, error = len(args[0]), float(needed[1])
    ratio = float(got[1]) / error if error else 0.0
    if np.isclose(ratio, np.sqrt(n)):
        return "That is the deviation of one run. How much less sure is one than the mean of all?"
    if np.isclose(ratio, np.sqrt((n - 1) / n)):
        return "The deviation has n in its denominator. Which one is asked for, and why?"
    return "The deviation with n - 1 first, and then the root of what?"


mean_and_error = Exercise(
    chapter=CHAPTER,
    name="mean_and_error",
    examples=[(np.array([1, 3]),)],
    cases=values_cases,
    points=1,
    hints=(
        "Two numbers: the mean, and how far the mean would scatter if all runs were made again.",
        "np.std(values, ddof=1) divides by n - 1. The mean of n runs scatters less than one run, "
        "by the root of n.",
        "np.mean(values), np.std(values, ddof=1) / np.sqrt(len(values)).",
    ),
    think={"mean": "What is the mean of these values?", "error": of_spread},
    forbid=READY_MADE["mean_and_error"],
)


@mean_and_error.check("the error shrinks with the root of the number of runs", points=2)
def error_shrinks(answer, rng):
    few = rng.uniform(60, 90, size=4)
    for args in ((few,), (np.tile(few, 4),)):
        compare_with_model(mean_and_error, args, answer(*args))


@mean_and_error.check("equal values have no error; two values have one", points=1)
def error_of_equal(answer, rng):
    value = float(rng.uniform(3, 90))
    for args in ((np.full(3, value),), (np.array([value, value + 2]),)):
        compare_with_model(mean_and_error, args, answer(*args))


# --- forgotten_share ----------------------------------------------------------------------


def share_cases(rng):
    def draw(n, known):
        before = rng.permutation(n) < known
        return before, rng.random(n) < 0.5

    return [draw(29, 16), draw(32, 15), draw(27, 27), draw(40, 23)]


forgotten_share = Exercise(
    chapter=CHAPTER,
    name="forgotten_share",
    examples=[(np.array([True, True, False]), np.array([True, False, True]))],
    cases=share_cases,
    points=2,
    hints=(
        "Only the samples that were right before count. How many of them are there?",
        "before & ~after is True where it was right and is wrong now. Count these.",
        "(before & ~after).sum() / before.sum(), and 0.0 when before.sum() is 0.",
    ),
    think="Of which samples is it a share, and which of them are forgotten?",
    forbid=READY_MADE["forgotten_share"],
    discriminating=[
        (np.array([False, False, False]), np.array([True, False, True])),
        (np.array([True, False, False, False]), np.array([False, True, True, False])),
    ],
)


@forgotten_share.check("0 when nothing was known, nothing lost, all learned", points=1)
def share_of_nothing(answer, rng):
    after = rng.permutation(np.arange(41) < rng.integers(9, 33))
    for args in (
        (np.zeros(41, dtype=bool), after),
        (after, np.ones(41, dtype=bool)),
        (after, after.copy()),
        (after, np.zeros(41, dtype=bool)),
        (np.ones(41, dtype=bool), after),
    ):
        compare_with_model(forgotten_share, args, answer(*args))
