"""Checks of chapter 1: one neuron, and a layer of them."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.judge import compare_with_model
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.quiet import right_and_quiet
from nnlab.activations import sigmoid as nnlab_sigmoid
from nnlab.activations import step as nnlab_step

CHAPTER = "ch01_neuron"


# --- weighted_sum -------------------------------------------------------------------------


def weighted_sum_cases(rng):
    drawn = [(rng.normal(size=d), rng.normal(size=d), float(rng.normal())) for d in (2, 5, 3, 1)]
    return [(np.array([1.0, 2.0]), np.array([3.0, 4.0]), 5.0), *drawn]


weighted_sum = Exercise(
    chapter=CHAPTER,
    name="weighted_sum",
    cases=weighted_sum_cases,
    points=2,
    hints=(
        "Follow one input: it is multiplied by its own weight. What happens with all the products?",
        "x[0]·w[0] + x[1]·w[1] + …, and the bias once at the end. `zip(x, w)` pairs them up.",
        "`np.dot(x, w)` multiplies and adds in one go; what is missing is `+ b`.",
    ),
    think="Take [1, 2], [3, 4] and 5 on paper: which products, and what is added at the end?",
    telling=[([1, 2], [3, 4], 5)],
    forbid=READY_MADE["weighted_sum"],
)


@weighted_sum.check("takes lists as well as arrays", points=1)
def weighted_sum_of_lists(answer, rng):
    x, w = [int(v) for v in rng.integers(-9, 9, 4)], [float(v) for v in rng.normal(size=4)]
    args = (x, w, 2)
    compare_with_model(weighted_sum, args, answer(*args))


# --- step ---------------------------------------------------------------------------------


def step_cases(rng):
    return [
        (2.5,),
        (-0.5,),
        (rng.normal(size=4),),
        (rng.normal(size=(3, 2)),),
        (float(rng.normal()),),
    ]


step = Exercise(
    chapter=CHAPTER,
    name="step",
    cases=step_cases,
    points=2,
    hints=(
        "A comparison such as z > 0 is already True or False, entry by entry.",
        "`if` asks about one number; an array has many. `np.where(question, yes, no)` asks each.",
        "`np.where(z > 0, 1, 0)` is nearly all of it; np.asarray(z) makes it work for lists too.",
    ),
    think="Which inputs should make the neuron fire, and what does it say when it does?",
    telling=[(0.0,)],
    forbid=READY_MADE["step"],
)


@step.check("is 0 at exactly 0", points=1)
def step_at_zero(answer, rng):
    z = np.array([0.0, rng.normal(), -0.0, 1e-300, -1e-300])
    for args in [(0.0,), (0,), (z,)]:
        compare_with_model(step, args, answer(*args))


# --- sigmoid ------------------------------------------------------------------------------


def sigmoid_cases(rng):
    drawn = [(3 * rng.normal(size=shape),) for shape in ((4,), (2, 3), (2, 1, 3))]
    return [(0.0,), (2.0,), (-2.0,), *drawn, (np.array([-1000.0, -1.0, 1000.0]),)]


sigmoid = Exercise(
    chapter=CHAPTER,
    name="sigmoid",
    cases=sigmoid_cases,
    points=2,
    hints=(
        "Start with the formula as it stands: `np.exp` works on whole arrays.",
        "e^1000 is more than a float can hold. For which sign of z does e^-z stay small, and "
        "what could you write for the other sign?",
        "With e = np.exp(-np.abs(z)), the sigmoid is 1/(1+e) where z >= 0 and e/(1+e) elsewhere; "
        "np.where chooses.",
    ),
    think="What should come out at 0, and towards which number does it go for large z?",
    forbid=READY_MADE["sigmoid"],
    quiet=True,
    telling=[(1000.0,), (-1000.0,)],
)


@sigmoid.check("stays finite and quiet for |z| up to 1000", points=2)
def sigmoid_is_stable(answer, rng):
    large = np.concatenate([[-1000.0, 1000.0], rng.uniform(-1000, 1000, size=5)])
    for args in [(large,), (-1000.0,), (1000.0,)]:
        right_and_quiet(sigmoid, answer, args)


# --- neuron -------------------------------------------------------------------------------


def halved(z):
    """An activation that is none of the usual ones: a neuron has to use the f it is given."""
    return np.asarray(z, dtype=float) / 2 - 1


def neuron_cases(rng):
    def draw(d, f):
        return rng.normal(size=d), rng.normal(size=d), float(rng.normal()), f

    first = (np.array([1.0, 2.0]), np.array([3.0, -1.0]), -0.5, nnlab_step)
    return [
        first,
        draw(2, nnlab_sigmoid),
        draw(3, halved),
        draw(4, nnlab_sigmoid),
        draw(3, nnlab_step),
    ]


neuron = Exercise(
    chapter=CHAPTER,
    name="neuron",
    cases=neuron_cases,
    points=2,
    hints=(
        "You have both halves already. Which one comes first?",
        "f is a function: f(3) calls it. What should it be called with?",
        "`f(weighted_sum(x, w, b))`, and nothing else.",
    ),
    think="The weighted sum first, with its bias; then f of that one number.",
    forbid=READY_MADE["neuron"],
)


@neuron.check("asks f once, about the weighted sum", points=1)
def neuron_asks_once(answer, rng):
    asked = []

    def f(z):
        asked.append(z)
        return halved(z)

    args = (rng.normal(size=3), rng.normal(size=3), float(rng.normal()), f)
    compare_with_model(neuron, (*args[:3], halved), answer(*args))
    if len(asked) != 1:
        raise Mistake(f"neuron called f {len(asked)} times; one neuron has one output.")


# --- layer --------------------------------------------------------------------------------


def layer_cases(rng):
    def draw(n, d, h, f):
        return rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h), f

    return [
        draw(4, 3, 2, halved),
        draw(2, 3, 5, nnlab_sigmoid),
        draw(5, 2, 3, nnlab_step),
        draw(3, 4, 2, nnlab_sigmoid),
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
    think="Entry [n, h] is neuron h's answer to sample n: row n of X, column h of W, b[h].",
    telling=[square_layer()],
    forbid=READY_MADE["layer"],
)


@layer.check("works for one sample and for one neuron", points=1)
def layer_of_one(answer, rng):
    for n, d, h in [(1, 3, 2), (4, 2, 1), (1, 4, 1)]:
        args = (rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h), nnlab_sigmoid)
        compare_with_model(layer, args, answer(*args))
