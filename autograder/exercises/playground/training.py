"""The playground: its training loop."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.playground.inputs import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import network

EXAMPLE = (
    np.array([[1, 2], [2, 0]]),
    np.array([[1], [-1]]),
    np.array([[0, 1]]),
    np.array([[1]]),
    [(np.array([[0.0], [0.0]]), np.array([0.0]))],
    0.5,
    2,
    np.array([[1, 0]]),
)


def case(rng, n, m, sizes, lr, size, epochs):
    """n points to learn from and m others, batches of `size`."""
    X, X_test = rng.normal(size=(n, sizes[0])), rng.normal(size=(m, sizes[0]))
    Y, Y_test = rng.choice([-1.0, 1.0], size=(n, 1)), rng.choice([-1.0, 1.0], size=(m, 1))
    Y[:2] = [[-1.0], [1.0]]
    params = [(0.7 * W, 0.7 * b) for W, b in network(rng, sizes)]
    orders = np.array([rng.permutation(n) for _ in range(epochs)])
    while np.array_equal(Y[orders[0]], Y):  # an answer that forgets Y has others than it should
        orders[0] = rng.permutation(n)
    return X, Y, X_test, Y_test, params, lr, size, orders


def whole(given):
    """The same with inputs and targets in whole numbers, and a whole rate."""
    X, Y, X_test, Y_test, params, _, size, orders = given
    X, Y, X_test, Y_test = (np.rint(2 * array).astype(int) for array in (X, Y, X_test, Y_test))
    return X, np.sign(Y), X_test, np.sign(Y_test), params, 1, size, orders


def training_cases(rng):
    lr = [float(rng.uniform(0.2, 0.6)) for _ in range(4)]
    return [
        case(rng, 4, 3, (2, 1), lr[0], 4, 1),
        case(rng, 5, 4, (3, 2, 1), lr[1], 5, 2),
        case(rng, 7, 5, (2, 4, 3, 1), lr[2], 3, 2),
        case(rng, 6, 3, (2, 5, 1), lr[3], 2, 3),
        whole(case(rng, 5, 4, (2, 3, 1), 1, 3, 2)),
    ]


def of_losses(args, needed, got) -> str:
    """Where to look: the first loss that is wrong, and what led to it."""
    X, _, _, _, params, _, size, _ = args
    wrong = ~np.isclose(np.asarray(got), needed, rtol=1e-4, atol=1e-6)
    row = int(np.argmax(wrong.any(axis=1)))
    column = "training" if wrong[row, 0] else "test"
    if row == 0:
        return (
            f"The {column} loss before anything is learned is wrong already: tanh in every layer, "
            "also the last; then half of the squared difference, and the mean over the samples."
        )
    if not wrong[:, 0].any():
        return "The training losses are right. On which points is the second column measured?"
    if row == 1 and len(params) == 1 and size >= len(X):
        return (
            "The start is right. One layer, one batch, one step: what stands between the "
            "difference and the weights, and by what is the sum over the samples divided?"
        )
    if size >= len(X):
        return (
            f"Right up to row {row - 1}. All samples are one batch here. What does each layer get "
            "from the one above it, and what is it multiplied by?"
        )
    return (
        f"Right up to row {row - 1}. Follow the batches of {size} of epoch {row}: which rows of X "
        "are in each, and by how many samples is each gradient divided?"
    )


run_playground = Exercise(
    chapter=CHAPTER,
    name="run_playground",
    examples=[EXAMPLE],
    cases=training_cases,
    points=3,
    hints=(
        "Two things are needed again and again: the outputs of all layers for some inputs, and the "
        "loss. Write both as functions inside of yours. Then three loops: epochs, batches, layers "
        "from the last to the first.",
        "Behind a tanh with output o the slope is 1 - o². The last layer has one, too: delta = "
        "(o - Y[rows]) / len(rows) * (1 - o²). For the layer below: delta @ W.T times its own "
        "1 - o², with W as it was before the step.",
        "rows = order[start : start + size] for start = 0, size, 2·size, ... For each layer dW = "
        "(its input).T @ delta and db = delta.sum(axis=0). Put new pairs (W - lr * dW, b - lr * "
        "db) into a list of your own, and append both losses after every epoch.",
    ),
    think=of_losses,
    forbid=READY_MADE["run_playground"],
)


@run_playground.check("one step of one layer: the slope of tanh, the mean", points=1)
def run_one_step(answer, rng):
    for size in (6, 9):  # a batch as large as the data, and one that would be larger
        args = case(rng, 6, 4, (3, 1), float(rng.uniform(0.2, 0.6)), size, 1)
        compare_with_model(run_playground, args, answer(*args))


@run_playground.check("deep networks, all layers learn", points=2)
def run_deep(answer, rng):
    """Of two networks: in one of them a wrong step may hardly show."""
    for sizes in ((2, 4, 3, 5, 1), (4, 3, 2, 1)):
        args = case(rng, 5, 3, sizes, float(rng.uniform(0.4, 0.8)), 5, 4)
        compare_with_model(run_playground, args, answer(*args))


@run_playground.check("batches in the orders given, the last one smaller", points=2)
def run_batches(answer, rng):
    for n, size in ((7, 3), (5, 1), (8, 5)):
        args = case(rng, n, 4, (2, 3, 1), float(rng.uniform(0.2, 0.6)), size, 2)
        compare_with_model(run_playground, args, answer(*args))
