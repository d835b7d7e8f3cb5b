"""Chapter 2: what a perceptron says, one step of its rule, and training it."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.wording import call_text
from autograder.exercises.ch02_perceptron_vs_logistic.common import (
    AND,
    CHAPTER,
    FEW,
    classes,
    predict_cases,
    random_problem,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.whole import or_cut_off, whole_numbers

# --- predict_perceptron -------------------------------------------------------------------


def on_the_border():
    """The second sample lies exactly on the line, the others well to both sides."""
    return np.array([[2.0, 0.0], [1.0, 1.0], [0.0, 3.0]]), np.array([1.0, -2.0]), 1.0


predict_perceptron = Exercise(
    chapter=CHAPTER,
    name="predict_perceptron",
    cases=predict_cases,
    examples=[AND],
    points=2,
    whole=True,
    hints=(
        "All weighted sums at once: which product of X and w has one number for every sample?",
        "X @ w + b has shape (N,). A comparison with 0 turns each sum into True or False.",
        "(X @ w + b > 0) is nearly all of it; .astype(int) makes 1 and 0 of True and False.",
    ),
    think="What is that sample's weighted sum, and on which side of 0 does it lie?",
    forbid=READY_MADE["predict_perceptron"],
    discriminating=[on_the_border()],
)


@predict_perceptron.check("is 0 exactly on the border", points=1)
def predict_on_the_border(answer, rng):
    for _ in range(3):
        w, X = whole_numbers(rng, 4).astype(float), whole_numbers(rng, (5, 4), 40).astype(float)
        args = (X, w, float(-(X[2] @ w)))
        compare_with_model(predict_perceptron, args, answer(*args))


@predict_perceptron.check("decides close calls too", points=1)
def predict_close_calls(answer, rng):
    for n, d in ((20, 2), (15, 3), (1, 3)):
        X, w, b = random_problem(rng, n, d)
        args = (X, w / 1000, b / 1000)
        compare_with_model(predict_perceptron, args, answer(*args))


# --- perceptron_update --------------------------------------------------------------------


def update_case(rng, d, y, said, by_bias):
    """A sample of class y about which the perceptron says `said`, by its bias or its weights."""
    w, x = rng.normal(size=d), rng.normal(size=d)
    want = 1 if said else -1
    if by_bias:
        b = want * (abs(w @ x) + rng.uniform(0.5, 1.0))
        w = -want * np.sign(w @ x) * w  # without the bias it would say the opposite
    else:
        w = want * np.sign(w @ x) * w
        b = -want * rng.uniform(0.2, 0.8) * abs(w @ x)
    return w, float(b), x, int(y), round(float(rng.uniform(0.1, 0.9)), 2)


def whole_update_case(rng, y):
    """A sample of whole numbers about which the perceptron is wrong."""
    x = whole_numbers(rng, 3)
    w = (2 * y - 1) * -rng.uniform(0.2, 1.0) * x
    return w, float(rng.uniform(-0.1, 0.1)), x, y, round(float(rng.uniform(0.1, 0.9)), 2)


def update_cases(rng):
    kinds = [(0, 1, False), (1, 0, True), (0, 1, True), (1, 0, False), (0, 0, True), (1, 1, True)]
    cases = [update_case(rng, 2 + i % 4, *kind) for i, kind in enumerate(kinds)]
    return [*cases, whole_update_case(rng, 0), whole_update_case(rng, 1)]


perceptron_update = Exercise(
    chapter=CHAPTER,
    name="perceptron_update",
    cases=update_cases,
    examples=[(np.zeros(2), 0.0, np.array([1.0, 2.0]), 1, 0.5)],
    points=2,
    hints=(
        "First ŷ, the perceptron's own answer for x: 1 or 0. Then y - ŷ, which is 1, 0 or -1.",
        "If y - ŷ is 0, nothing changes. If it is 1, w should move towards x, if -1 away from it; "
        "lr says how far, and b does the same as if its input were always 1.",
        "return w + lr * (y - y_hat) * x, b + lr * (y - y_hat)",
    ),
    think=or_cut_off(
        {
            "b": "The bias goes along with w, as if its input were always 1. How far is that?",
            "": "What does the perceptron say about x: too much, too little, or is it right? And "
            "what is lr multiplied by, before it comes to w?",
        }
    ),
    forbid=READY_MADE["perceptron_update"],
    discriminating=[
        (np.ones(2), -9.0, np.array([1.0, 2.0]), 1, 0.5),  # one step does not mend it
        (-np.ones(2), -1.0, np.array([1.0, 2.0]), 0, 0.5),  # product and bias both below 0
    ],
)


@perceptron_update.check("leaves w and b alone where it is right", points=1)
def update_where_right(answer, rng):
    for d, y, by_bias in ((3, 1, False), (2, 0, False), (4, 1, True), (3, 0, True)):
        w, b, x, _, lr = args = update_case(rng, d, y, y, by_bias)
        compare_with_model(perceptron_update, args, answer(*args))
        moved = answer(w, b, x, 1 - y, lr)[0]  # where it is wrong it does not leave them alone
        if np.array_equal(w, moved):
            call = call_text("perceptron_update", (w, b, x, 1 - y, lr))
            raise Mistake(f"{call} left w as it was, although the perceptron is wrong about x.")


@perceptron_update.check("says 0 exactly on the border", points=1)
def update_on_the_border(answer, rng):
    """Where the weights alone say yes, and where they say no: the bias makes 0 of either."""
    m, more, k = (int(n) for n in rng.integers(1, 60, size=3))
    x, lr = np.array([2.0 * m + more, m, k]), round(float(rng.uniform(0.1, 0.9)), 3)
    for w in (np.array([1.0, -2.0, 1.0]), np.array([-1.0, 2.0, -1.0])):
        for y in (0, 1):
            args = (w, float(-(w @ x)), x, y, lr)
            compare_with_model(perceptron_update, args, answer(*args))


# --- fit_perceptron -----------------------------------------------------------------------


def separable(rng, n, d, gap=3.0):
    """Two classes with a gap between them, wide if nothing else is said."""
    w, y = rng.normal(size=d), classes(rng, n)
    X = rng.normal(size=(n, d))
    X -= np.outer((X @ w - gap * (2 * y - 1)) / (w @ w), w)
    return X, y


def wrong_more_than_once(rng, n, d, epochs):
    """Arguments with which mistakes are made in the third epoch too, and none in the last. The gap
    is so narrow that in another order the samples lead elsewhere."""
    while True:
        args = (*separable(rng, n, d, 0.4), epochs, 1.0)
        mistakes = needed(fit_perceptron, args)[2]
        if mistakes[2] and not mistakes[-1]:
            return args


def fit_perceptron_cases(rng):
    mixed = [(rng.normal(size=(n, d)), classes(rng, n)) for n, d in ((5, 2), (8, 3), (7, 2))]
    ways = ((1, 1.0), (3, 0.5), (4, 0.1))
    return [
        *((X, y, *way) for (X, y), way in zip(mixed, ways, strict=True)),
        (*separable(rng, 9, 2), 12, 0.3),
        (whole_numbers(rng, (6, 3)), classes(rng, 6), 2, 0.25),
    ]


def followed(args, needed, got) -> str:
    """Where to look when w or b is wrong: at one epoch if that is all there is, or behind it."""
    epochs = args[2]
    if epochs <= 1:
        return "Follow the first three samples by hand, with the w and b of that very moment."
    return "Follow one epoch by hand. Then: with which w and b does the next one begin?"


fit_perceptron = Exercise(
    chapter=CHAPTER,
    name="fit_perceptron",
    cases=fit_perceptron_cases,
    examples=[(*FEW, 2, 1.0)],
    points=3,
    hints=(
        "Two loops, one inside the other: the epochs, and in each of them the samples in order.",
        "For one sample: what does the perceptron say with the w and b of this moment? If that "
        "is not its class, count a mistake for this epoch. Then perceptron_update.",
        "for epoch in range(epochs): for x, target in zip(X, y): mistakes[epoch] += ..., and "
        "w, b = perceptron_update(w, b, x, target, lr).",
    ),
    think={
        "mistakes": "When is a sample counted: with which w and b, and for which epoch?",
        "": or_cut_off(followed),
    },
    forbid=READY_MADE["fit_perceptron"],
)


@fit_perceptron.check("keeps one count an epoch, also when nothing is wrong any more", points=1)
def fit_perceptron_counts(answer, rng):
    for n, d, epochs in ((12, 4, 30), (11, 3, 30)):
        args = wrong_more_than_once(rng, n, d, epochs)
        compare_with_model(fit_perceptron, args, answer(*args))


@fit_perceptron.check(
    "starts from zeros: no epochs, no weights",
    points=1,
    think="What are w, b and mistakes before the first sample has been looked at?",
)
def fit_perceptron_nothing(answer, rng):
    X, lr = rng.normal(size=(1, 3)), round(float(rng.uniform(0.2, 0.9)), 3)
    for epochs in (0, 1):
        args = (X, np.array([1]), epochs, lr)
        compare_with_model(fit_perceptron, args, answer(*args))
