"""Checks of chapter 1: one neuron, a layer of them, logic gates."""

from __future__ import annotations

import numpy as np

from autograder.compare import got_text, is_number, kind_of, number
from autograder.exercise import Exercise, Mistake
from autograder.exercises.quiet import right_and_quiet
from autograder.judge import compare_with_model
from autograder.wording import call_text
from nnlab.activations import sigmoid as nnlab_sigmoid
from nnlab.activations import step as nnlab_step
from nnlab.neuron import GATE_INPUTS, GATES

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
    forbid=("nnlab.neuron.weighted_sum",),
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
    forbid=("nnlab.activations.step",),
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
    forbid=("nnlab.activations.sigmoid", "scipy.special.expit"),
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
    forbid=("nnlab.neuron.neuron", "nnlab.neuron.layer"),
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
    forbid=("nnlab.neuron.layer", "nnlab.neuron.neuron"),
)


@layer.check("works for one sample and for one neuron", points=1)
def layer_of_one(answer, rng):
    for n, d, h in [(1, 3, 2), (4, 2, 1), (1, 4, 1)]:
        args = (rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h), nnlab_sigmoid)
        compare_with_model(layer, args, answer(*args))


# --- gate ---------------------------------------------------------------------------------


def truth_table(answer, name):
    """What a step neuron with the answer's weights says for (0,0), (0,1), (1,0), (1,1)."""
    got = answer(name)
    w, b = _weights(call_text("gate", (name,)), got)
    return nnlab_step(GATE_INPUTS @ w + b)


def _weights(call, got) -> tuple[np.ndarray, float]:
    if not isinstance(got, tuple | list) or len(got) != 2:
        raise Mistake(f"{call}: needed two things, (w, b), {got_text(got)}", "type")
    w, b = got
    try:
        weights = np.asarray(w, dtype=float)
    except (TypeError, ValueError):
        raise Mistake(f"{call}: needed w as two numbers, got {kind_of(w)}.", "type") from None
    if weights.shape != (2,):
        raise Mistake(
            f"{call}: needed w of shape (2,) and b of shape (), got {weights.shape} and "
            f"{np.shape(b)}.",
            "shape",
        )
    if not is_number(b):
        raise Mistake(f"{call}: needed b as one number, got {kind_of(b)}.", "type")
    if not (np.isfinite(weights).all() and np.isfinite(b)):
        raise Mistake(f"{call}: needed finite numbers, got {w} and {number(b)}.", "finite")
    return weights, float(b)


def gate_check(name):
    """A check that one gate is right on every row of its truth table."""

    def check(answer, rng):
        rows = zip(GATE_INPUTS, truth_table(answer, name), GATES[name], strict=True)
        wrong = [(x, got, needed) for x, got, needed in rows if got != needed]
        if wrong:
            x, got, needed = wrong[0]
            raise Mistake(
                f'With your weights for "{name}" the inputs {x[0]:g} and {x[1]:g} give {got:g}; '
                f"{name.upper()} says {needed}. {4 - len(wrong)} of 4 rows are right. "
                "Which way does the sum for this row have to move?",
                "values",
            )

    return check


def gate_cases(rng):
    return [("and",), ("or",), ("nand",)]


gate = Exercise(
    chapter=CHAPTER,
    name="gate",
    cases=gate_cases,
    points=0,
    hints=(
        "Write the four sums of a gate down: b, w2 + b, w1 + b, w1 + w2 + b. Which must be "
        "above 0?",
        "For AND only the last sum may be above 0: two weights that need each other to lift a "
        "negative bias. The demo above shows the line.",
        "AND: w = (1, 1), b = -1.5. OR needs less of a push: what b? NAND is AND turned around: "
        "what happens to all three numbers?",
    ),
    think="For each row: is w1·x1 + w2·x2 + b above 0 exactly where the gate says 1?",
    use=truth_table,
)

for _name in ("and", "or", "nand"):
    gate.check(f"{_name.upper()} is right on all four rows", points=1)(gate_check(_name))


exercises = [weighted_sum, step, sigmoid, neuron, layer, gate]
