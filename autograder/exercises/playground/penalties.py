"""The playground: a step with its penalties, to be mended."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.places import Each
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.values import got_text
from autograder.checking.wording import call_text
from autograder.exercises.playground.inputs import CHAPTER
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.networks import network, whole_network

EXAMPLE = (
    [(np.array([[1.0], [-0.25]]), np.array([2.0]))],
    [(np.array([[0.5], [0.0]]), np.array([1.0]))],
    0.5,
    1,
    0,
)
SIZES = ((2, 3, 1), (4, 2, 5, 3))


def step(rng, sizes, l1: float, l2: float, near: float = 0.0, far: float = 1.0):
    """A network and gradients; after the step along the gradient alone each weight stands at
    between `near` and `far` of the size, 2, that weights have at the most."""
    lr = float(rng.uniform(0.1, 0.4))
    grads = network(rng, sizes)
    params = []
    for (W, b), (dW, _) in zip(network(rng, sizes), grads, strict=True):
        target = 2 * rng.uniform(near, far, size=W.shape) * rng.choice([-1.0, 1.0], size=W.shape)
        params.append(((target + lr * dW) / (1 - 2 * lr * l2), b))
    return params, grads, lr, l1, l2


def step_cases(rng):
    """L2 alone, L1 alone, both; L1 so strong that many weights arrive at 0; whole numbers, some of
    which the step along the gradient alone takes to 0, and some beyond it."""
    l1, l2 = float(rng.uniform(0.5, 1)), float(rng.uniform(0.1, 0.4))
    whole = whole_network(rng, (5, 3, 2)), whole_network(rng, (5, 3, 2))
    (W, _), (dW, _) = whole[0][0], whole[1][0]
    dW[0] = 3 * W[0]  # W - 0.25·(3·W + 2·0.5·W) is 0
    dW[1] = 3 * W[1] + 8 * np.sign(W[1])  # and this -2 or 2, by the other sign
    return [
        step(rng, SIZES[0], 0.0, l2),
        step(rng, SIZES[0], l1, 0.0),
        step(rng, SIZES[1], l1, l2),
        step(rng, SIZES[1], 4 * l1, l2),
        (*whole, 0.25, 2, 0.5),
    ]


fixed_page_step = Exercise(
    chapter=CHAPTER,
    name="fixed_page_step",
    parts=Each("params", ("W", "b")),
    examples=[EXAMPLE],
    cases=step_cases,
    points=0,
    hints=(
        "Four things have to change. Two are about the squares: their slope, and what they are "
        "squares of. Two are about L1: how far a weight goes, and where it ends.",
        "The slope of l2·w² is 2·l2·w, and biases have no penalty. What L1 takes off is the slope, "
        "l1, times the rate. And no weight changes its sign by it.",
        "moved = W - lr * (dW + 2 * l2 * W), then np.sign(moved) * np.maximum(np.abs(moved) - "
        "lr * l1, 0); b - lr * db.",
    ),
    think="Which of the three lines in the loop is the first one that is still wrong?",
)


def parts_are_right(answer, args, which: int) -> None:
    """Raises Mistake where a W (which 0) or a b (1) is not the model's, whatever the others are."""
    got, call = answer(*args), call_text("fixed_page_step", args)
    layers = len(args[0])
    fits = isinstance(got, list | tuple) and len(got) == layers
    if not fits or any(not isinstance(pair, list | tuple) or len(pair) != 2 for pair in got):
        raise Mistake(f"{call}: needed a list of {layers} pairs (W, b), {got_text(got)}", "type")
    with told_with_call(fixed_page_step, args, got=got):
        for k, pair in enumerate(needed(fixed_page_step, args)):
            where = f"{'Wb'[which]} of layer {k + 1}: "
            compare(pair[which], got[k][which], 1e-4, 1e-7, where)


@fixed_page_step.check("the slope of l2·w² has its 2", points=1)
def squares(answer, rng):
    for sizes in SIZES:
        parts_are_right(answer, step(rng, sizes, 0.0, float(rng.uniform(0.2, 0.5))), 0)


@fixed_page_step.check("biases are not penalized", points=1)
def free_biases(answer, rng):
    for sizes in SIZES:
        parts_are_right(answer, step(rng, sizes, 0.0, float(rng.uniform(0.2, 0.5))), 1)


@fixed_page_step.check("L1 takes the rate times l1 off", points=1)
def rate_times_l1(answer, rng):
    """Weights so large that none arrives at 0, not even by l1 whole."""
    for sizes in SIZES:
        parts_are_right(answer, step(rng, sizes, float(rng.uniform(0.2, 0.8)), 0.0, 0.6), 0)


@fixed_page_step.check("and ends at 0", points=1)
def ends_at_zero(answer, rng):
    """About half of the weights arrive, whatever lr is."""
    for sizes in SIZES:
        params, grads, lr, _, l2 = step(rng, sizes, 0.0, 0.0)
        parts_are_right(answer, (params, grads, lr, float(rng.uniform(0.9, 1.1)) / lr, l2), 0)


@fixed_page_step.check("both penalties at once, some weights at 0", points=1)
def both(answer, rng):
    for args in step_cases(rng):
        compare_with_model(fixed_page_step, args, answer(*args))
