"""Chapter 12: what comes before a network: guesses and means that it has to beat."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch12_transfer.common import CHAPTER, some_labels
from autograder.exercises.shared.equivalents import READY_MADE

# --- uniform_loss -------------------------------------------------------------------------


def uniform_cases(rng):
    return [(int(k),) for k in rng.choice(np.arange(11, 5000), size=4, replace=False)]


uniform_loss = Exercise(
    chapter=CHAPTER,
    name="uniform_loss",
    examples=[(10,), (2,), (1000,), (1,)],
    cases=uniform_cases,
    points=2,
    hints=(
        "Each of the K classes gets the same probability. Which one, so that they add up to 1?",
        "Cross-entropy charges minus the logarithm of the probability of the right class, and "
        "here that is 1 / K whichever class is right.",
        "-log(1 / K) is log(K): float(np.log(K)).",
    ),
    think="What is the probability of the right class, and minus its natural logarithm?",
    forbid=READY_MADE["uniform_loss"],
)


@uniform_loss.check("of very many classes", points=1)
def uniform_of_many(answer, rng):
    for low in (10**4, 3 * 10**4):
        k = int(rng.integers(low, 9 * low))
        compare_with_model(uniform_loss, (k,), answer(k))


# --- majority_accuracy --------------------------------------------------------------------


def with_majority(rng, n: int, often: int, others: list[int]) -> np.ndarray:
    """2n - 1 labels, n of them `often`, and each of the others among the rest, of which one is
    first and one last."""
    first, last, *rest = rng.permutation([*others, *rng.choice(others, size=n - 1 - len(others))])
    return np.array([first, *rng.permutation(np.append(np.full(n, often), rest)), last], dtype=int)


def of_every_share(rng, often: int, others: list[int]) -> np.ndarray:
    """Labels of these classes, none as many as another, and `often` not the most."""
    counts = np.sort(rng.choice(np.arange(1, 13), size=len(others) + 1, replace=False))
    place = int(rng.integers(len(others)))
    order = [*rng.permutation(others)]
    return rng.permutation(np.repeat([*order[:place], often, *order[place:]], counts))


def majority_cases(rng):
    kinds = ((5, 8, [2, 5, 9]), (4, 0, [1, 3, 9]), (6, 7, [4, 11]), (7, 40, [1, 6, 41]))
    return [
        (with_majority(rng, n, often, others), of_every_share(rng, often, others))
        for n, often, others in kinds
    ]


majority_accuracy = Exercise(
    chapter=CHAPTER,
    name="majority_accuracy",
    examples=[(np.array([3, 5, 5]), np.array([5, 3, 3, 5, 7]))],
    cases=majority_cases,
    points=2,
    hints=(
        "Two questions: which class is most frequent among y_train, and how often is that class "
        "right in y_test?",
        "np.unique(y_train, return_counts=True) gives the classes, rising, and how often each "
        "occurs. np.argmax of the counts is the place of the first largest.",
        "labels, counts = np.unique(y_train, return_counts=True), then "
        "float(np.mean(y_test == labels[np.argmax(counts)])).",
    ),
    think="Which class does y_train make you say, and how many of y_test are that one?",
    forbid=READY_MADE["majority_accuracy"],
    discriminating=[
        *(
            (np.array(train), np.array([2, 6, 6, 6, 2]))
            for train in ([6, 2, 2, 6], [2, 6, 2, 6, 9])
        ),
        (np.array([1, 8, 8, 1]), np.array([1, 8, 1, 5, 1])),  # a set of these begins with 8
    ],
)


@majority_accuracy.check("of equally frequent classes says the smallest", points=1)
def majority_of_ties(answer, rng):
    low = 8 * int(rng.integers(60)) + int(rng.integers(1, 8))
    high = 8 * int(rng.integers(61, 124))  # comes before `low` in a set and in a dict's hashes
    for train, n in (([high, low, low, high], 17), ([high, low], 23)):
        later = np.full(n, high)
        later[: int(rng.integers(3, 8))] = low
        args = np.array(train), rng.permutation(later)
        compare_with_model(majority_accuracy, args, answer(*args))


@majority_accuracy.check("a class that never comes again is never right", points=1)
def majority_that_is_gone(answer, rng):
    often = int(rng.integers(20, 990))
    gone = rng.permutation([*range(9), *rng.integers(0, 9, size=5)])
    several = np.append(gone[int(rng.integers(7)) :], [often] * int(rng.integers(1, 9)))
    for later in (gone, several):
        args = np.array([often, 3, often]), later
        compare_with_model(majority_accuracy, args, answer(*args))


# --- nearest_mean -------------------------------------------------------------------------


def nearest_cases(rng):
    def draw(n, d, m, kinds):
        labels = some_labels(rng, n, kinds)
        centers = dict(zip(kinds, 2 * rng.normal(size=(len(kinds), d)), strict=True))
        X = np.array([centers[k] for k in labels]) + rng.normal(size=(n, d))
        return X, labels, 2 * rng.normal(size=(m, d))

    return [
        draw(6, 2, 9, [0, 1]),
        draw(11, 4, 13, [5, 2, 30]),
        draw(9, 3, 8, [-4, 17, 1, 8]),
        whole_samples(rng),
    ]


def whole_samples(rng):
    """Whole numbers, for which the fractions of means, those of distances, and the squares in them
    decide about a label.
    """
    while True:
        X, labels = rng.integers(-6, 7, size=(7, 3)), some_labels(rng, 7, [2, 9])
        asked = rng.integers(-6, 7, size=(30, 3))
        means = np.array([X[labels == k].mean(axis=0) for k in (2, 9)])
        apart = asked[:, None] - means
        squares, cut_means = np.sum(apart**2, axis=2), asked[:, None] - np.trunc(means)
        others = np.sum(cut_means**2, axis=2), np.trunc(squares), np.sum(np.abs(apart), axis=2)
        right = squares.argmin(axis=1)
        if all(np.any(other.argmin(axis=1) != right) for other in others):
            return X, labels, asked


nearest_mean = Exercise(
    chapter=CHAPTER,
    name="nearest_mean",
    examples=[
        (np.array([[0, 0], [4, 0], [0, 2]]), np.array([3, 7, 3]), np.array([[1, 1], [3, 0]])),
    ],
    cases=nearest_cases,
    points=3,
    whole=True,
    hints=(
        "First the means, one for each label that occurs: np.unique(y_train) gives these labels, "
        "rising, and X_train[y_train == label] the rows of one of them.",
        "The distance of every row to every mean is a table (M, K): X[:, None, :] - means has "
        "shape (M, K, D). Squares keep the order, so no root is needed.",
        "argmin along axis 1 gives the place of the nearest mean, and labels[places] the labels.",
    ),
    think="Which means are there, which of them is nearest to that row, and what is its label?",
    forbid=READY_MADE["nearest_mean"],
    discriminating=[
        (np.array([[2.0, 0.0], [-2.0, 0.0]]), np.array(kinds), np.array([[0.0, 3.0], [2.0, 1.0]]))
        for kinds in ([4, 8], [8, 4])
    ],
)


@nearest_mean.check("of equally near means takes the smallest label", points=1)
def nearest_of_ties(answer, rng):
    low, high = sorted(int(k) for k in rng.choice(990, size=2, replace=False))
    a = float(rng.uniform(1, 6))
    for first, second in ((low, high), (high, low)):
        X = np.array([[a, 0.0, 1.0], [-a, 0.0, 1.0]])
        args = (
            X,
            np.array([first, second]),
            np.array([[0.0, 2.0, 1.0], [a, 0, 0], [0, 0, -3.0], [-a, 1, 0]]),
        )
        compare_with_model(nearest_mean, args, answer(*args))


@nearest_mean.check("the mean of a class counts, not its nearest sample", points=1)
def nearest_is_of_means(answer, rng):
    a = float(rng.uniform(2, 4))
    X = np.array([[0.0, 0.0], [2 * a, 0.0], [0.9 * a, 0.0], [-5.0, 9.0], [8.0, -9.0]])
    one, other = (int(k) for k in rng.choice(990, size=2, replace=False))
    asked = np.array([[0.1, 0.2], [a, 0.3], [1.2 * a, -0.1]])
    args = X, np.array([one, one, other, other, other]), asked
    compare_with_model(nearest_mean, args, answer(*args))


@nearest_mean.check("works for one sample, one class, one column", points=1)
def nearest_of_one(answer, rng):
    label = int(rng.integers(3, 990))
    for args in (
        (rng.normal(size=(3, 2)), np.full(3, label), rng.normal(size=(1, 2))),
        (np.array([[1.0], [5.0], [6.0]]), np.array([label, 2, 2]), np.array([[0.0], [9.0]])),
    ):
        compare_with_model(nearest_mean, args, answer(*args))
