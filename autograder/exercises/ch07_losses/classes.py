"""Chapter 7: targets that are classes, and what probabilities of classes cost."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch07_losses.common import (
    CHAPTER,
    chances,
    classes,
    priced,
    repeated,
    with_a_surprise,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.thoughts import of_a_mean
from nnlab.losses import one_hot as hot

SIZES = ((2, 3), (4, 2), (3, 5), (5, 4))

# --- one_hot ------------------------------------------------------------------------------


def one_hot_cases(rng):
    """The highest class does not always occur, and neither does class 0."""
    cases = [(classes(rng, n, k), k) for n, k in ((4, 3), (3, 6), (6, 4))]
    return [*cases, (rng.integers(1, 6, size=4), 7), (rng.integers(3, 11, size=8), 12)]


def of_numbers(answer, labels, K):
    """What one_hot gives; Mistake where it is of False and True, which count as 0 and 1."""
    got = answer(labels, K)
    if isinstance(got, np.ndarray | list | tuple) and _is_bool(got):
        call = call_text("one_hot", (labels, K))
        raise Mistake(f"{call}: needed the numbers 0 and 1, got False and True.", "type")
    return got


def _is_bool(got) -> bool:
    try:
        return np.asarray(got).dtype.kind == "b"
    except ValueError:  # rows of different lengths
        return False


one_hot = Exercise(
    chapter=CHAPTER,
    name="one_hot",
    examples=[(np.array([2, 0]), 3), (np.array([0, 2]), 3)],
    cases=one_hot_cases,
    use=of_numbers,
    points=2,
    hints=(
        "Begin with zeros of shape (N, K). In row n, which column gets the 1?",
        "hot[rows, labels] = 1 sets one entry in each row, when rows is np.arange(N).",
        "Shorter still: row k of np.eye(K) is the one-hot row of class k, and np.eye(K)[labels] "
        "picks a row for every label.",
    ),
    think="Row n belongs to sample n. In which column does its label put the 1, counted from 0?",
    forbid=READY_MADE["one_hot"],
)


@one_hot.check("keeps a column for a class that does not occur", points=1)
def one_hot_keeps_columns(answer, rng):
    for n, k in ((2, 9), (5, 11)):
        args = (rng.integers(1, k - 2, size=n), k)
        compare_with_model(one_hot, args, of_numbers(answer, *args))


@one_hot.check("works for one label and for a repeated one", points=1)
def one_hot_of_one(answer, rng):
    k = int(rng.integers(8, 30))
    one, again, several = rng.permutation(k)[:3]
    repeated_label = rng.permutation([again, again, several, several, one])
    for labels in (repeated_label, np.array([one]), np.full(int(rng.integers(2, 7)), several)):
        compare_with_model(one_hot, (labels, k), of_numbers(answer, labels, k))


# --- cross_entropy ------------------------------------------------------------------------


def cross_entropy_cases(rng):
    """The last targets are floats."""
    cases = [with_a_surprise(chances(rng, n, k), classes(rng, n, k)) for n, k in (*SIZES, (2, 4))]
    targets = [(P, hot(labels, P.shape[1])) for P, labels in cases]
    return [*((P, Y.astype(int)) for P, Y in targets[:-1]), targets[-1]]


def certain(rng, right):
    """Five samples of four classes, the last two certain of one: (P, labels, sure, impossible).

    right: whether the certain ones are right. See `priced` for sure and impossible.
    """
    labels = classes(rng, 5, 4)
    said = labels[3:] if right else (labels[3:] + rng.integers(1, 4, size=2)) % 4
    P = np.vstack([chances(rng, 3, 4), hot(said, 4)])
    return P, labels, float(-np.log(P[[0, 1, 2], labels[:3]]).sum()), 0 if right else 2


def whole_and_certain(rng):
    """The same of whole zeros and ones alone."""
    labels = classes(rng, 6, 4)
    said = (labels + rng.permutation([0, 0, 0, 1, 1, 2])) % 4
    return hot(said, 4).astype(int), labels, 0.0, 3


BY_HAND = np.array([[0.7, 0.2, 0.1], [0.5, 0.0, 0.5]])

cross_entropy = Exercise(
    chapter=CHAPTER,
    name="cross_entropy",
    examples=[
        (BY_HAND, np.array([[1, 0, 0], [0, 0, 1]])),
        (BY_HAND, np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])),
    ],
    cases=cross_entropy_cases,
    points=2,
    hints=(
        "Y * np.log(P) is 0 everywhere except at the right class of each row. What is still to be "
        "done: over the classes, over the rows, and with the sign?",
        "Sum over everything, divide by the number of rows, minus. A probability of 0 must not "
        "reach the logarithm, for 0 times minus infinity is no number: np.maximum(P, 1e-12).",
        "-np.sum(Y * np.log(np.maximum(P, 1e-12))) / len(P).",
    ),
    think=of_a_mean(lambda args: "In each row only the right class counts, by -log p."),
    forbid=READY_MADE["cross_entropy"],
    quiet=True,
    discriminating=[
        (np.array([[0.9998, 0.0, 0.0002]]), np.array([[0, 0, 1]])),
        (np.array([[1, 0, 0], [0, 1, 0]]), np.array([[1, 0, 0], [0, 1, 0]])),
    ],
    loose=[
        (np.array([[1.0, 0.0, 0.0]]), np.array([[0, 0, 1]])),
        (np.array([[1, 0, 0], [0, 1, 0]]), np.array([[0, 0, 1], [0, 1, 0]])),
    ],
)


@cross_entropy.check("stays finite and quiet where a probability is 0", points=2)
def cross_entropy_is_finite(answer, rng):
    for P, labels, sure, impossible in (
        certain(rng, right=True), certain(rng, right=False), whole_and_certain(rng)
    ):  # fmt: skip
        Y = hot(labels, 4).astype(int)
        priced(cross_entropy, answer, (P, Y), sure, impossible)


@cross_entropy.check("is a mean over rows: the same data twice, the same loss", points=1)
def cross_entropy_is_a_mean(answer, rng):
    repeated(cross_entropy, answer, cross_entropy_cases(rng)[1])


@cross_entropy.check("works for one sample and for two classes", points=1)
def cross_entropy_of_one(answer, rng):
    for n, k in ((1, 4), (3, 2), (1, 2)):
        P, labels = with_a_surprise(chances(rng, n, k), classes(rng, n, k))
        args = (P, hot(labels, k).astype(int))
        compare_with_model(cross_entropy, args, answer(*args))


# --- sparse_cross_entropy -----------------------------------------------------------------


def sparse_cases(rng):
    return [with_a_surprise(chances(rng, n, k), classes(rng, n, k)) for n, k in SIZES]


sparse_cross_entropy = Exercise(
    chapter=CHAPTER,
    name="sparse_cross_entropy",
    examples=[(BY_HAND, np.array([0, 2]))],
    cases=sparse_cases,
    points=2,
    hints=(
        "No table of zeros is needed: from row n take the entry in column labels[n]. How do you "
        "pick one entry from every row?",
        "P[np.arange(N), labels] pairs the first row with the first label, the second with the "
        "second. P[:, labels] would pair all with all.",
        "-np.mean(np.log(np.maximum(P[np.arange(len(P)), labels], 1e-12))).",
    ),
    think=of_a_mean(
        lambda args: "In each row the entry in the column of its label counts, by -log p."
    ),
    forbid=READY_MADE["sparse_cross_entropy"],
    quiet=True,
    discriminating=[
        (np.array([[0.9998, 0.0, 0.0002], [0.1, 0.9, 0.0]]), np.array([2, 1])),
        (np.array([[0.7, 0.3], [0.4, 0.6]]), np.array([1, 0])),  # N = K: mix-ups run through
    ],
    loose=[
        (np.array([[1.0, 0.0, 0.0], [0.1, 0.9, 0.0]]), np.array([2, 1])),
        (np.array([[1, 0, 0], [0, 1, 0]]), np.array([2, 1])),
    ],
)


@sparse_cross_entropy.check("stays finite and quiet where a probability is 0", points=1)
def sparse_is_finite(answer, rng):
    for P, labels, sure, impossible in (
        certain(rng, right=True), certain(rng, right=False), whole_and_certain(rng)
    ):  # fmt: skip
        priced(sparse_cross_entropy, answer, (P, labels), sure, impossible)


@sparse_cross_entropy.check("says what cross_entropy says of one-hot targets", points=1)
def sparse_is_cross_entropy(answer, rng):
    for n, k in ((6, 2), (4, 7), (1, 3)):
        P, labels = chances(rng, n, k), classes(rng, n, k)
        needed = -np.sum(hot(labels, k) * np.log(P)) / n
        call = call_text("sparse_cross_entropy", (P, labels))
        compare(float(needed), answer(P, labels), where=f"{call}: ")


@sparse_cross_entropy.check("is a mean: the same data twice, the same loss", points=1)
def sparse_is_a_mean(answer, rng):
    repeated(sparse_cross_entropy, answer, sparse_cases(rng)[2])
