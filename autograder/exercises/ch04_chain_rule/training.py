"""Chapter 4: loss and training of a network."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch04_chain_rule.common import CHAPTER, mlp_cases, problem
from autograder.exercises.shared.equivalents import READY_MADE

# --- mlp_loss -----------------------------------------------------------------------------

# as the statement shows it, in whole numbers
EXAMPLE = (
    np.array([[1], [3]]),
    np.array([[1, 0], [0, 4]]),
    [(np.array([[1, 1]]), np.array([0, 1]))],
)


def of_the_loss(args, needed, got) -> str:
    squares = "for one sample the squares of the misses, added up, halved; then the mean."
    if len(args[2]) == 1:
        return f"First ŷ, here X W + b; {squares}"
    return (
        f"First ŷ: a sigmoid in every layer but the last, and there the sum itself. Then {squares}"
    )


mlp_loss = Exercise(
    chapter=CHAPTER,
    name="mlp_loss",
    cases=mlp_cases,
    points=2,
    hints=(
        "forward(X, params, sigmoid) gives the outputs of all layers. Which one is ŷ?",
        "‖ŷ - y‖² adds up the squares of one row. Half of that, for every row, and then the mean "
        "over the rows: over N numbers, and not over all N·K entries.",
        "0.5 * np.mean(np.sum((Y_hat - Y) ** 2, axis=1)).",
    ),
    think=of_the_loss,
    examples=[EXAMPLE],
    forbid=READY_MADE["mlp_loss"],
)


@mlp_loss.check("is a mean: the same data twice, the same loss", points=1)
def mlp_loss_is_a_mean(answer, rng):
    X, Y, params = problem(rng, 3, (2, 4, 5))
    once, again = answer(X, Y, params), answer(np.vstack([X, X]), np.vstack([Y, Y]), params)
    compare_with_model(mlp_loss, (X, Y, params), once)
    compare(once, again, where="with every sample twice: ")


@mlp_loss.check("works for one sample and one output", points=1)
def mlp_loss_of_one(answer, rng):
    for n, sizes in ((1, (3, 4, 2)), (4, (3, 2, 1)), (1, (2, 1))):
        args = problem(rng, n, sizes)
        compare_with_model(mlp_loss, args, answer(*args))


# --- train_mlp ----------------------------------------------------------------------------


def train_cases(rng):
    def draw(n, sizes, lr, epochs, size):
        X, Y, params = problem(rng, n, sizes)
        return X, Y, params, lr, epochs, size, np.random.default_rng(int(rng.integers(10**6)))

    return [
        draw(4, (3, 2), 0.1, 1, 4),
        draw(5, (2, 4, 3), 0.2, 3, 5),
        draw(7, (3, 4, 2), 0.1, 2, 3),
        draw(5, (2, 3, 1), 0.05, 3, 1),
        whole(draw(6, (2, 5, 3), 0.1, 2, 4)),
    ]


def whole(case):
    """The same with inputs and targets in whole numbers."""
    X, Y, *rest = case
    return np.rint(2 * X).astype(int), np.rint(2 * Y).astype(int), *rest


def of_params(args, needed, got):
    """What to follow: one step, a second epoch, or the batches of one."""
    X, _, _, _, epochs, batch_size, _ = args
    if epochs == 0:
        return "Without an epoch nothing is learned: which parameters come back then?"
    if batch_size >= len(X) and epochs == 1:
        return "All samples are one batch here, in one epoch: one step. What is taken off W and b?"
    if batch_size >= len(X):
        return f"All samples are one batch here. Which step comes in the last of {epochs} epochs?"
    return (
        f"Follow the batches of {batch_size}: which rows of X are in each, from which parameters "
        "does its step begin, and is the order drawn anew from rng in each epoch, and not from "
        "np.random?"
    )


def of_losses(args, needed, got):
    return (
        "One loss before the first epoch and one after each, all of them on all the data. On which "
        "samples, and at which moment, is yours measured?"
    )


train_mlp = Exercise(
    chapter=CHAPTER,
    name="train_mlp",
    cases=train_cases,
    points=3,
    hints=(
        "Three loops' worth of work: epochs, batches within an epoch, layers within a step. The "
        "losses are measured outside of the batches.",
        "order = rng.permutation(len(X)) in every epoch; order[start : start + batch_size] for "
        "start = 0, batch_size, 2·batch_size, ... are the batches, and X[batch] are their rows.",
        "For each batch: steps = mlp_gradients(X[batch], Y[batch], params), then a new list "
        "params = [(W - lr * dW, b - lr * db) for ...]. Append mlp_loss(X, Y, params) once before "
        "the first epoch and once after each.",
    ),
    think={"params": of_params, "losses": of_losses},
    forbid=READY_MADE["train_mlp"],
)


@train_mlp.check("no epochs: the loss as it is, the parameters as they are", points=1)
def train_nothing(answer, rng):
    X, Y, params = problem(rng, 4, (2, 3, 1))
    args = (X, Y, params, 0.1, 0, 2, np.random.default_rng(3))
    compare_with_model(train_mlp, args, answer(*args))


@train_mlp.check("a batch larger than the data is all the data", points=1)
def train_large_batch(answer, rng):
    X, Y, params = problem(rng, 5, (2, 4, 1))
    args = (X, Y, params, 0.2, 6, 10, np.random.default_rng(int(rng.integers(10**6))))
    compare_with_model(train_mlp, args, answer(*args))
