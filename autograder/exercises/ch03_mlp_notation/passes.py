"""Checks of chapter 3: the forward pass, one with planted bugs, xor, the linear collapse."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model, needed
from autograder.exercises.ch03_mlp_notation.counting import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import bent, layers_of, network, whole_network
from autograder.exercises.shared.whole import or_cut_off, whole_numbers
from nnlab.activations import sigmoid, step
from nnlab.neuron import GATE_INPUTS, GATES


# --- forward ----------------------------------------------------------------------------
def draw_pass(rng, n, sizes, f):
    return rng.normal(size=(n, sizes[0])), network(rng, sizes), f


PAIR = [
    (np.array([[1.0, 2.0, 0.0], [0.0, -1.0, 1.0]]), np.array([0.0, 1.0, -2.0])),
    (np.array([[2.0], [1.0], [-1.0]]), np.array([0.5])),
]


def whole_passes(rng):
    """Samples, then parameters, that are whole numbers."""
    return [
        (whole_numbers(rng, (3, 2)), network(rng, [2, 4, 3]), bent),
        (rng.normal(size=(2, 3)), whole_network(rng, [3, 2, 4]), sigmoid),
    ]


def forward_cases(rng):
    return [
        draw_pass(rng, 4, [3, 5, 2], sigmoid),
        draw_pass(rng, 2, [4, 3, 5, 6], bent),
        draw_pass(rng, 5, [2, 3, 4, 6, 1], sigmoid),
        *whole_passes(rng),
    ]


forward = Exercise(
    chapter=CHAPTER,
    name="forward",
    cases=forward_cases,
    examples=[(np.array([[1.0, 2.0], [0.0, 3.0]]), PAIR, step)],
    points=3,
    hints=(
        "A layer was `f(X @ W + b)` in chapter 1. What stands in the place of X for the second "
        "layer?",
        "Begin with `outputs = [X]` and append; `outputs[-1]` is always what the next layer works "
        "on.",
        "In the loop: Z = outputs[-1] @ W + b, then append f(Z), except for the last pair, where "
        "Z itself is the output. `enumerate(params)` tells you which is the last.",
    ),
    think=or_cut_off(
        "Take that layer alone: which output does it work on, what is added to O W, and does it "
        "have an activation?"
    ),
    forbid=READY_MADE["forward"],
    discriminating=[draw_pass(np.random.default_rng(3), 3, [3, 3, 3, 3], bent)],
)


@forward.check("works for one sample and through many layers", points=1)
def forward_of_one(answer, rng):
    for n, sizes in [(1, [3, 2, 4]), (6, [2, 5, 3, 4, 2, 7, 3])]:
        args = draw_pass(rng, n, sizes, bent)
        compare_with_model(forward, args, answer(*args))


@forward.check("without hidden layers there is no activation", points=1)
def forward_without_hidden(answer, rng):
    args = draw_pass(rng, 4, [3, 2], sigmoid)
    compare_with_model(forward, args, answer(*args))


# --- fixed_forward ----------------------------------------------------------------------
SQUARE = [
    (np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([10.0, 20.0])),
    (np.array([[1.0, -1.0], [4.0, 2.0]]), np.array([100.0, 200.0])),
]


def fixed_cases(rng):
    return [
        draw_pass(rng, 4, [3, 5, 2], bent),
        draw_pass(rng, 2, [4, 3, 5, 6], sigmoid),
        draw_pass(rng, 5, [2, 6, 3, 4, 1], bent),
        *whole_passes(rng),
    ]


fixed_forward = Exercise(
    chapter=CHAPTER,
    name="fixed_forward",
    cases=fixed_cases,
    examples=[(np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]]), SQUARE, np.tanh)],
    points=2,
    hints=(
        "Run the colleague's code on a network of unequal sizes, such as 2-3-4. The first bug "
        "then shows itself.",
        "Work the first layer out on paper, with the numbers of the example. Compare the sum and "
        "the output separately: are they what they should be, and is each bias where it belongs?",
        "There are three: one turns a matrix round, one adds something a step too late, and one "
        "does for every layer what only the hidden ones should do.",
    ),
    think={
        "sums": or_cut_off("Take that layer alone: what does it work on, which W, and b?"),
        "outputs": or_cut_off(
            "What becomes of this layer's sums: f of them, or are they the last?"
        ),
    },
    forbid=READY_MADE["fixed_forward"],
)


@fixed_forward.check("the sums of all layers are right", points=1)
def fixed_sums(answer, rng):
    for args in [draw_pass(rng, 3, [2, 4, 5], bent), draw_pass(rng, 2, [5, 3, 6, 4], sigmoid)]:
        got = answer(*args)
        if isinstance(got, tuple | list) and len(got) == 2:
            got = (got[0], needed(fixed_forward, args)[1])
        compare_with_model(fixed_forward, args, got)


@fixed_forward.check("in the last layer sum and output are the same", points=1)
def fixed_last(answer, rng):
    args = draw_pass(rng, 4, [3, 2], sigmoid)
    compare_with_model(fixed_forward, args, answer(*args))


# --- collapse ---------------------------------------------------------------------------
TWO_LINES = [
    (np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0]]), np.array([1.0, 0.0, 2.0])),
    (np.array([[2.0], [1.0], [1.0]]), np.array([5.0])),
]


def collapse_cases(rng):
    cases = [(network(rng, sizes),) for sizes in ([3, 5, 2], [4, 2, 5, 3], [2, 3, 4, 6, 5])]
    return [*cases, (whole_network(rng, [2, 4, 3]),)]


collapse = Exercise(
    chapter=CHAPTER,
    name="collapse",
    cases=collapse_cases,
    examples=[(TWO_LINES,)],
    points=2,
    hints=(
        "Two layers: put X W1 + b1 in the place of X in X W2 + b2, and multiply out.",
        "(X W1 + b1) W2 + b2 is X (W1 W2) + (b1 W2 + b2). A third layer does the same once more.",
        "Keep W and b of what has been merged so far. One more layer makes them W @ W_next and "
        "b @ W_next + b_next.",
    ),
    think={
        "W": "Which matrices does a sample meet, one after the other?",
        "b": "What does the first b pass through on its way to the output, and what joins there?",
    },
    forbid=READY_MADE["collapse"],
    discriminating=[(network(np.random.default_rng(3), [2, 2, 2, 2]),)],
)


@collapse.check("the weights are those of all layers together", points=1)
def collapse_weights(answer, rng):
    for sizes in ([2, 4, 3], [3, 5, 4, 2]):
        params = [(W, np.zeros_like(b)) for W, b in network(rng, sizes)]
        compare_with_model(collapse, (params,), answer(params))


@collapse.check("works for one layer and for many", points=1)
def collapse_any_depth(answer, rng):
    for sizes in ([3, 2], [2, 3, 4, 5, 3, 2, 4]):
        params = network(rng, sizes)
        compare_with_model(collapse, (params,), answer(params))


# --- xor_params -------------------------------------------------------------------------
XOR_SIZES = [2, 2, 1]


def xor_table(answer):
    """What the step network says for (0,0), (0,1), (1,0), (1,1)."""
    (W1, b1), (W2, b2) = layers_of("xor_params()", answer(), XOR_SIZES)
    return step(step(GATE_INPUTS @ W1 + b1) @ W2 + b2)[:, 0]


def xor_cases(rng):
    return [()]


xor_params = Exercise(
    chapter=CHAPTER,
    name="xor_params",
    cases=xor_cases,
    points=0,
    hints=(
        "Chapter 1 did it with three gates: two that look at the inputs, and one that looks at "
        "those two.",
        "Or and nand, then and. The weights of a neuron stand in one column, so the first W has "
        "or's in the left column and nand's in the right one.",
        "The first b holds or's bias and nand's, for example -0.5 and 1.5. The last layer needs "
        "W of shape (2, 1), two brackets deep, and b of shape (1,).",
    ),
    think="Go through one row by hand: what do the two hidden neurons say, and what then?",
    use=xor_table,
)


@xor_params.check("is a 2-2-1 network that tells inputs apart", points=1)
def xor_shapes(answer, rng):
    table = xor_table(answer)
    if len(set(table)) == 1:
        raise Mistake(
            f"With your parameters all four inputs give {table[0]:g}. Which of the three neurons "
            "looks at what, and when is its sum above 0?",
            "values",
        )


@xor_params.check("is right on all four rows", points=2)
def xor_rows(answer, rng):
    rows = list(zip(GATE_INPUTS, xor_table(answer), GATES["xor"], strict=True))
    wrong = [(x, got, needed) for x, got, needed in rows if got != needed]
    if wrong:
        x, got, needed = wrong[0]
        raise Mistake(
            f"With your parameters the inputs {x[0]:g} and {x[1]:g} give {got:g}, and xor says "
            f"{needed}. {4 - len(wrong)} of 4 rows are right. {xor_params.think}",
            "values",
        )
