"""Chapter 7: targets that are classes, and what probabilities of classes cost."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.judge import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch07_losses.common import CHAPTER, chances, classes, quietly, repeated
from autograder.exercises.ch07_losses.yes_or_no import CERTAIN, price
from autograder.exercises.shared.equivalents import READY_MADE
from nnlab.losses import one_hot as hot

SIZES = ((2, 3), (4, 2), (3, 5), (5, 4))

# --- one_hot ------------------------------------------------------------------------------


def one_hot_cases(rng):
    """The highest class does not always occur, and neither does class 0."""
    drawn = [(classes(rng, n, k), k) for n, k in ((4, 3), (3, 6), (6, 4))]
    return [(np.array([2, 0, 1, 1]), 3), *drawn, (rng.integers(1, 4, size=3), 5)]


one_hot = Exercise(
    chapter=CHAPTER,
    name="one_hot",
    cases=one_hot_cases,
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
    for args in ((np.array([1, 0, 1]), 4), (rng.integers(0, 2, size=2), 7)):
        compare_with_model(one_hot, args, answer(*args))


@one_hot.check("works for one label and for a repeated one", points=1)
def one_hot_of_one(answer, rng):
    k = int(rng.integers(3, 6))
    for labels in (np.array([k - 1]), np.array([0, 0]), np.full(k + 2, k - 2)):
        compare_with_model(one_hot, (labels, k), answer(labels, k))


# --- cross_entropy ------------------------------------------------------------------------


def cross_entropy_cases(rng):
    by_hand = np.array([[0.7, 0.2, 0.1], [0.25, 0.25, 0.5]]), np.array([[1, 0, 0], [0, 0, 1]])
    drawn = [(chances(rng, n, k), hot(classes(rng, n, k), k)) for n, k in SIZES]
    return [by_hand, *drawn]


def certain(n, k):
    """(n, k) probabilities that are 0 or 1: class 0 in every row."""
    return hot(np.zeros(n, dtype=int), k)


cross_entropy = Exercise(
    chapter=CHAPTER,
    name="cross_entropy",
    cases=cross_entropy_cases,
    points=2,
    hints=(
        "Y * np.log(P) is 0 everywhere except at the right class of each row. What is still to be "
        "done: over the classes, over the rows, and with the sign?",
        "Sum over everything, divide by the number of rows, minus. A probability of 0 must not "
        "reach the logarithm, for 0 times minus infinity is no number: np.maximum(P, 1e-12).",
        "-np.sum(Y * np.log(np.maximum(P, 1e-12))) / len(P).",
    ),
    think="In each row only the right class counts, by -log p. And then the mean over the rows.",
    forbid=READY_MADE["cross_entropy"],
    quiet=True,
    telling=[
        (np.array([[0.7, 0.2, 0.1], [0.5, 0.0, 0.5]]), np.array([[1, 0, 0], [0, 0, 1]])),
        (np.array([[1.0, 0.0, 0.0]]), np.array([[0, 0, 1]])),
    ],
)


@cross_entropy.check("stays finite and quiet where a probability is 0", points=2)
def cross_entropy_is_finite(answer, rng):
    P, labels = chances(rng, 2, 3), classes(rng, 2, 3)
    P = np.vstack([P, certain(1, 3)])
    args = (P, hot(np.append(labels, 0), 3))
    got = quietly(cross_entropy, answer, args)
    inner = -np.log(P[[0, 1], labels]).sum() / 3
    compare(float(inner), got, where=f"{call_text('cross_entropy', args)}: ")
    wrong = (certain(1, 3), hot(np.array([2]), 3))
    words = "a certain answer that is wrong: much"
    price(cross_entropy, answer, wrong, lambda got: got > CERTAIN, words)


@cross_entropy.check("is a mean over rows: the same data twice, the same loss", points=1)
def cross_entropy_is_a_mean(answer, rng):
    repeated(cross_entropy, answer, cross_entropy_cases(rng)[2])


@cross_entropy.check("works for one sample and for two classes", points=1)
def cross_entropy_of_one(answer, rng):
    for n, k in ((1, 4), (3, 2), (1, 2)):
        args = (chances(rng, n, k), hot(rng.integers(0, k, size=n), k))
        compare_with_model(cross_entropy, args, answer(*args))


# --- sparse_cross_entropy -----------------------------------------------------------------


def sparse_cases(rng):
    by_hand = np.array([[0.7, 0.2, 0.1], [0.25, 0.25, 0.5]]), np.array([0, 2])
    return [by_hand, *((chances(rng, n, k), classes(rng, n, k)) for n, k in SIZES)]


sparse_cross_entropy = Exercise(
    chapter=CHAPTER,
    name="sparse_cross_entropy",
    cases=sparse_cases,
    points=2,
    hints=(
        "No table of zeros is needed: from row n take the entry in column labels[n]. How do you "
        "pick one entry from every row?",
        "P[np.arange(N), labels] pairs the first row with the first label, the second with the "
        "second. P[:, labels] would pair all with all.",
        "-np.mean(np.log(np.maximum(P[np.arange(len(P)), labels], 1e-12))).",
    ),
    think="Which N numbers of the table count, one in every row?",
    forbid=READY_MADE["sparse_cross_entropy"],
    quiet=True,
    telling=[
        (np.array([[1.0, 0.0, 0.0], [0.1, 0.9, 0.0]]), np.array([2, 1])),
        (np.array([[0.7, 0.3], [0.4, 0.6]]), np.array([1, 0])),  # N = K: mix-ups run through
    ],
)


@sparse_cross_entropy.check("stays finite and quiet where a probability is 0", points=1)
def sparse_is_finite(answer, rng):
    wrong = (certain(1, 3), np.array([2]))
    words = "a certain answer that is wrong: much"
    price(sparse_cross_entropy, answer, wrong, lambda got: got > CERTAIN, words)
    right = (certain(3, 4), np.zeros(3, dtype=int))
    words = "certain answers that are right: 0"
    price(sparse_cross_entropy, answer, right, lambda got: abs(got) < 1e-5, words)


@sparse_cross_entropy.check("says what cross_entropy says of one-hot targets", points=1)
def sparse_is_cross_entropy(answer, rng):
    for n, k in ((1, 3), (6, 2), (4, 7)):
        P, labels = chances(rng, n, k), classes(rng, n, k)
        needed = -np.sum(hot(labels, k) * np.log(P)) / n
        call = call_text("sparse_cross_entropy", (P, labels))
        compare(float(needed), answer(P, labels), where=f"{call}: ")


@sparse_cross_entropy.check("is a mean: the same data twice, the same loss", points=1)
def sparse_is_a_mean(answer, rng):
    repeated(sparse_cross_entropy, answer, sparse_cases(rng)[3])
