"""Checks of chapter 1: one neuron, and a layer of them."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.whole import or_cut_off, whole_numbers
from nnlab.activations import sigmoid as nnlab_sigmoid
from nnlab.activations import step as nnlab_step

CHAPTER = "ch01_neuron"


# --- weighted_sum -------------------------------------------------------------------------

UMBRELLA = np.array([0.5, 0.75, 1.0]), np.array([2.0, 4.0, -1.0]), -2.0


def weighted_sum_cases(rng):
    cases = [(rng.normal(size=d), rng.normal(size=d), float(rng.normal())) for d in (2, 5, 3, 1)]
    whole = [
        (whole_numbers(rng, 4), rng.normal(size=4), float(rng.normal())),
        (rng.normal(size=3), whole_numbers(rng, 3), int(rng.integers(2, 9))),
    ]
    return [*cases, *whole]


weighted_sum = Exercise(
    chapter=CHAPTER,
    name="weighted_sum",
    cases=weighted_sum_cases,
    examples=[(np.array([1.0, 2.0]), np.array([3.0, 4.0]), 5.0), UMBRELLA],
    points=2,
    hints=(
        "Follow one input: it is multiplied by its own weight. What happens with all the products?",
        "x[0]·w[0] + x[1]·w[1] + …, and the bias once at the end. `zip(x, w)` pairs them up.",
        "`np.dot(x, w)` multiplies and adds in one go; what is missing is `+ b`.",
    ),
    think=or_cut_off(
        "Take these numbers on paper: which products are there, and what is added at the end?"
    ),
    discriminating=[([1, 2], [3, 4], 5)],
    forbid=READY_MADE["weighted_sum"],
)


@weighted_sum.check("takes lists as well as arrays", points=1)
def weighted_sum_of_lists(answer, rng):
    x, w = [int(v) for v in rng.integers(-9, 9, 4)], [float(v) for v in rng.normal(size=4)]
    for args in (([1, 2], [3, 4], 5), (x, w, 2), (w, x, -1)):
        compare_with_model(weighted_sum, args, answer(*args))


# --- neuron -------------------------------------------------------------------------------


def halved(z):
    """An activation that is none of the usual ones: a neuron has to use the f it is given."""
    return np.asarray(z, dtype=float) / 2 - 1


def neuron_cases(rng):
    def draw(d, f):
        return rng.normal(size=d), rng.normal(size=d), float(rng.normal()), f

    x, w = whole_numbers(rng, (2, 3), most=4)
    return [
        draw(2, nnlab_sigmoid),
        draw(3, halved),
        draw(4, nnlab_sigmoid),
        draw(3, nnlab_step),
        (x, rng.normal(size=3), 1, nnlab_sigmoid),
        (rng.normal(size=3), w, -2, halved),
    ]


neuron = Exercise(
    chapter=CHAPTER,
    name="neuron",
    cases=neuron_cases,
    examples=[
        (np.array([1.0, 2.0]), np.array([3.0, -1.0]), -0.5, nnlab_step),
        (*UMBRELLA, nnlab_step),
        (*UMBRELLA, nnlab_sigmoid),
    ],
    points=2,
    hints=(
        "You have both halves already. Which one comes first?",
        "f is a function: f(3) calls it. What should it be called with?",
        "`f(weighted_sum(x, w, b))`, and nothing else.",
    ),
    think=or_cut_off("The weighted sum first, with its bias; then f of that one number."),
    forbid=READY_MADE["neuron"],
)


def parabola(scale: float, shift: float):
    def f(z):
        return scale * z**2 - shift

    return f


@neuron.check(
    "uses the f that it is given",
    points=1,
    think="This f is none that has a name. What does it say about the weighted sum?",
)
def neuron_uses_f(answer, rng):
    for d in (3, 2):
        scale, shift = (float(v) for v in rng.uniform(0.5, 2, size=2))

        f = parabola(scale, shift)
        args = (rng.normal(size=d), rng.normal(size=d), float(rng.normal()), f)
        compare_with_model(neuron, args, answer(*args))


# --- layer --------------------------------------------------------------------------------


def layer_cases(rng):
    def draw(n, d, h, f):
        return rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h), f

    return [
        draw(4, 3, 2, halved),
        draw(2, 3, 5, nnlab_sigmoid),
        draw(5, 2, 3, nnlab_step),
        draw(3, 4, 2, nnlab_sigmoid),
        (whole_numbers(rng, (2, 3)), *draw(1, 3, 4, halved)[1:]),
        (rng.normal(size=(2, 3)), whole_numbers(rng, (3, 4)), whole_numbers(rng, 4), nnlab_sigmoid),
    ]


def square_layer():
    """N = D = H, where every mix-up of rows and columns runs through: each shows in the values.

    In the cases themselves, which never have equal sizes, such mix-ups all stop alike.
    """
    X, W = np.array([[1.0, 2.0], [-3.0, 0.5]]), np.array([[0.3, -1.0], [2.0, 0.7]])
    return X, W, np.array([0.25, -4.0]), halved


layer = Exercise(
    chapter=CHAPTER,
    name="layer",
    cases=layer_cases,
    points=3,
    hints=(
        "Row n of X meets column h of W, and gives entry [n, h]. Which product does just that?",
        "X @ W has shape (N, H). b has one number a neuron and is added to every row.",
        "`f(X @ W + b)`: numpy adds b to each row by itself.",
    ),
    think=or_cut_off(
        "Entry [n, h] is neuron h's answer to sample n: row n of X, column h of W, b[h]."
    ),
    discriminating=[square_layer()],
    forbid=READY_MADE["layer"],
)


@layer.check("works for one sample and for one neuron", points=1)
def layer_of_one(answer, rng):
    for n, d, h in [(1, 3, 2), (4, 2, 1), (1, 4, 1)]:
        args = (rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h), nnlab_sigmoid)
        compare_with_model(layer, args, answer(*args))
