"""Checks of chapter 3: notation, counting, the forward pass, what depth and width buy."""

from __future__ import annotations

import numpy as np

from autograder.compare import is_number, kind_of, number
from autograder.exercise import Exercise, Mistake
from autograder.exercises.networks import bent, layers_of, network, numbered, some_sizes
from autograder.judge import compare_with_model
from autograder.wording import call_text
from nnlab.activations import sigmoid, step
from nnlab.neuron import GATE_INPUTS, GATES

CHAPTER = "ch03_mlp_notation"


# --- count_parameters ---------------------------------------------------------------------


def count_cases(rng):
    drawn = [(some_sizes(rng, layers, 2, 40),) for layers in (3, 4, 6)]
    return [([3, 4, 1],), ([2, 1],), *drawn, ([784, 16, 16, 10],)]


count_parameters = Exercise(
    chapter=CHAPTER,
    name="count_parameters",
    cases=count_cases,
    points=2,
    hints=(
        "Take two neighboring layers, 3 units and then 4. How many edges lead from one to the "
        "other, and how many biases belong to them?",
        "12 edges and 4 biases for that pair. Do the same for every pair of neighbors and add up.",
        "A loop over k from 1 to len(sizes) - 1: sizes[k - 1] and sizes[k] are the neighbors.",
    ),
    think="Draw 3-4-1: count the edges, then the units that have a bias.",
    forbid=("nnlab.mlp.count_parameters",),
    rtol=0.0,
    atol=0.1,
)


@count_parameters.check("takes a tuple or an array of sizes", points=1)
def count_of_other_kinds(answer, rng):
    for kind in (tuple, np.array):
        args = (kind(some_sizes(rng, 4, 2, 30)),)
        compare_with_model(count_parameters, args, answer(*args))


# --- weight -------------------------------------------------------------------------------


def weight_cases(rng):
    def draw(layers):
        params = network(rng, some_sizes(rng, layers, 3, 8))
        k = int(rng.integers(1, layers))
        i, j = (int(rng.integers(1, n + 1)) for n in params[k - 1][0].shape)
        return params, k, i, j

    plain = numbered([3, 4, 2])
    fixed = [(plain, 1, 1, 2), (plain, 2, 1, 2), (plain, 2, 4, 1), (plain, 1, 3, 4)]
    return [*fixed, draw(3), draw(4), draw(5)]


weight = Exercise(
    chapter=CHAPTER,
    name="weight",
    cases=weight_cases,
    points=3,
    hints=(
        "Three questions, one after the other: which pair of the list, which row of its W, which "
        "column?",
        "Rows are where an edge comes from, columns where it goes. And paper counts from 1 where "
        "Python counts from 0, in all three places.",
        "`W, b = params[k - 1]` is the layer. Its entry [row, column] needs the same minus one.",
    ),
    think="In the network of whole numbers, w_12^1 is 112: the layer, from, to.",
    forbid=("nnlab.mlp.weight",),
)


@weight.check("finds every weight of a network", points=1)
def every_weight(answer, rng):
    params = network(rng, some_sizes(rng, 3, 2, 5))
    for k, (W, _) in enumerate(params, start=1):
        for i, j in np.ndindex(W.shape):
            args = (params, k, i + 1, j + 1)
            compare_with_model(weight, args, answer(*args))


# --- init_params --------------------------------------------------------------------------

OTHER_SEED = 1943


def drawn_layers(answer, sizes, rng):
    """What of random parameters has to be as the model's: their kind, not their values.

    For each layer: spread times sqrt(n_in), share beyond two spreads, mean, share of different
    numbers, largest bias; then whether the same rng gave the same and another one did not.
    """
    params, again, other = (
        layers_of(call_text("init_params", (sizes, g)), answer(sizes, g), sizes)
        for g in (rng, rng, np.random.default_rng(OTHER_SEED))
    )
    kinds = [
        [np.std(W) * np.sqrt(len(W)), np.mean(np.abs(W) > 2 * np.std(W)), np.mean(W),
         len(np.unique(W)) / W.size, np.abs(b).max()]
        for W, b in params
    ]  # fmt: skip
    return [np.array(kinds), float(_same(params, again)), float(_same(params, other))]


def _same(one, other) -> bool:
    pairs = zip(one, other, strict=True)
    return all(np.array_equal(a, b) for p, q in pairs for a, b in zip(p, q, strict=True))


def init_cases(rng):
    return [([300, 200, 40], rng), ([50, 400, 60, 90], np.random.default_rng(rng.integers(2**32)))]


init_params = Exercise(
    chapter=CHAPTER,
    name="init_params",
    cases=init_cases,
    points=0,
    hints=(
        "One layer first, from 3 units to 4: which shape has its W, which its b, and which call of "
        "rng gives normal numbers of that shape?",
        "`rng.normal(mean, standard_deviation, size=(rows, columns))` wants the standard "
        "deviation. It is the square root of the variance.",
        "For each k: W of shape (sizes[k - 1], sizes[k]) with spread np.sqrt(1 / sizes[k - 1]), "
        "and np.zeros(sizes[k]); append the pair to a list.",
    ),
    think="How far do the numbers spread, and what does the spread depend on?",
    forbid=("nnlab.initializers.init_params", "nnlab.initializers.lecun_init"),
    use=drawn_layers,
    rtol=0.06,
    atol=0.02,
)


@init_params.check("every W and b has the shape that the sizes ask for", points=1)
def init_shapes(answer, rng):
    for layers in (3, 2, 5):
        sizes = some_sizes(rng, layers, 2, 9)
        layers_of(call_text("init_params", (sizes, rng)), answer(sizes, rng), sizes)


@init_params.check("the biases begin at zero", points=1)
def init_biases(answer, rng):
    sizes = some_sizes(rng, 4, 2, 9)
    call = call_text("init_params", (sizes, rng))
    for k, (_, b) in enumerate(layers_of(call, answer(sizes, rng), sizes), start=1):
        if np.any(b != 0):
            raise Mistake(f"{call}: in layer {k} the biases are {b.round(3)}; needed are zeros.")


@init_params.check("the weights are normal with mean 0 and variance 1 / n_in", points=2)
def init_spread(answer, rng):
    for sizes, generator in init_cases(rng):
        call = call_text("init_params", (sizes, generator))
        params = layers_of(call, answer(sizes, generator), sizes)
        for k, (W, _) in enumerate(params, start=1):
            _is_normal(f"{call}: in layer {k} the weights have", W)


def _is_normal(start: str, W: np.ndarray) -> None:
    """Mistake unless W looks drawn from a normal distribution of variance 1 / rows."""
    spread, need = float(np.std(W)), float(1 / np.sqrt(len(W)))
    if abs(np.mean(W)) > 0.1 * need + 1e-3:
        raise Mistake(f"{start} the mean {np.mean(W):.3g}; it should be 0.", "values")
    if abs(spread - need) > 0.06 * need:
        raise Mistake(
            f"{start} the standard deviation {spread:.3g}; variance 1/{len(W)} is a standard "
            f"deviation of {need:.3g}. {init_params.think}",
            "values",
        )
    far = float(np.mean(np.abs(W) > 2 * spread))
    if abs(far - 0.0455) > 0.02:
        raise Mistake(
            f"{start} the right spread, but {100 * far:.1f} in 100 of them are further out than "
            "two standard deviations; of normal numbers it is about 5 in 100.",
            "values",
        )
    if len(np.unique(W)) < 0.9 * W.size:
        raise Mistake(f"{start} only {len(np.unique(W))} different numbers in {W.size}.", "values")


@init_params.check("all randomness comes from rng", points=1)
def init_repeats(answer, rng):
    sizes, seed = some_sizes(rng, 3, 3, 9), int(rng.integers(2**32))
    call = call_text("init_params", (sizes, rng))
    first, second, other = (
        layers_of(call, answer(sizes, np.random.default_rng(s)), sizes)
        for s in (seed, seed, seed + 1)
    )
    if not _same(first, second):
        raise Mistake(f"{call}: the same rng gave other numbers the second time.")
    if _same(first, other):
        raise Mistake(f"{call}: two different rng gave the same numbers. Does the answer use rng?")


# --- forward ------------------------------------------------------------------------------


def draw_pass(rng, n, sizes, f):
    return rng.normal(size=(n, sizes[0])), network(rng, sizes), f


def forward_cases(rng):
    W1, b1 = np.array([[1.0, 2.0, 0.0], [0.0, -1.0, 1.0]]), np.array([0.0, 1.0, -2.0])
    W2, b2 = np.array([[2.0], [1.0], [-1.0]]), np.array([0.5])
    first = (np.array([[1.0, 2.0], [3.0, 1.0]]), [(W1, b1), (W2, b2)], step)
    return [
        first,
        draw_pass(rng, 4, [3, 5, 2], sigmoid),
        draw_pass(rng, 2, [4, 3, 5, 6], bent),
        draw_pass(rng, 5, [2, 3, 4, 6, 1], sigmoid),
    ]


forward = Exercise(
    chapter=CHAPTER,
    name="forward",
    cases=forward_cases,
    points=3,
    hints=(
        "A layer was `f(X @ W + b)` in chapter 1. What stands in the place of X for the second "
        "layer?",
        "Begin with `outputs = [X]` and append; `outputs[-1]` is always what the next layer works "
        "on.",
        "In the loop: Z = outputs[-1] @ W + b, then append f(Z), except for the last pair, where "
        "Z itself is the output. `enumerate(params)` tells you which is the last.",
    ),
    think="Which output does this layer work on, and does it have an activation?",
    forbid=("nnlab.mlp.forward",),
    telling=[draw_pass(np.random.default_rng(3), 3, [3, 3, 3, 3], bent)],
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


# --- fixed_forward ------------------------------------------------------------------------


def fixed_cases(rng):
    W, b = np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([10.0, 20.0])
    W2, b2 = np.array([[1.0, -1.0], [4.0, 2.0]]), np.array([100.0, 200.0])
    square = (np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]]), [(W, b), (W2, b2)], bent)
    return [
        square,
        draw_pass(rng, 4, [3, 5, 2], bent),
        draw_pass(rng, 2, [4, 3, 5, 6], sigmoid),
        draw_pass(rng, 5, [2, 6, 3, 4, 1], bent),
    ]


fixed_forward = Exercise(
    chapter=CHAPTER,
    name="fixed_forward",
    cases=fixed_cases,
    points=2,
    hints=(
        "Run the colleague's code on a network of unequal sizes, such as 2-3-4. The first bug "
        "then shows itself.",
        "Work the first layer out on paper, with the numbers of the example. Compare the sum and "
        "the output separately: are they what they should be, and is each bias where it belongs?",
        "There are three: one turns a matrix round, one adds something a step too late, and one "
        "does for every layer what only the hidden ones should do.",
    ),
    think="Take that layer alone: which W, when does b join, is there an activation?",
    forbid=("nnlab.mlp.forward",),
)


@fixed_forward.check("the sums of all layers are right", points=1)
def fixed_sums(answer, rng):
    for args in [draw_pass(rng, 3, [2, 4, 5], bent), draw_pass(rng, 2, [5, 3, 6, 4], sigmoid)]:
        got = answer(*args)
        if isinstance(got, tuple | list) and len(got) == 2:
            outputs = _needed_outputs(args)
            got = (got[0], outputs)
        compare_with_model(fixed_forward, args, got)


def _needed_outputs(args):
    from autograder.judge import needed

    return needed(fixed_forward, args)[1]


@fixed_forward.check("in the last layer sum and output are the same", points=1)
def fixed_last(answer, rng):
    args = draw_pass(rng, 4, [3, 2], sigmoid)
    compare_with_model(fixed_forward, args, answer(*args))


# --- output_layer -------------------------------------------------------------------------

SAME_AS = {"identity": "linear"}


def last_layer(answer, task, classes):
    """(units, activation) as the answer says it."""
    call, got = call_text("output_layer", (task, classes)), answer(task, classes)
    if not isinstance(got, tuple | list) or len(got) != 2:
        hint = " Is there a `return` at the end?" if got is None else ""
        raise Mistake(f"{call}: needed (units, activation), got {kind_of(got)}.{hint}", "type")
    units, activation = got
    if not is_number(units) or not isinstance(activation, str):
        raise Mistake(
            f"{call}: needed a number of units, then the name of an activation as a text, got "
            f"{kind_of(units)} and {kind_of(activation)}.",
            "type",
        )
    return float(units), SAME_AS.get(activation, activation)


def output_cases(rng):
    several = rng.choice(np.arange(3, 20), size=2, replace=False)
    return [("binary", 2), *(("multiclass", int(k)) for k in several), ("regression", 0)]


output_layer = Exercise(
    chapter=CHAPTER,
    name="output_layer",
    cases=output_cases,
    points=0,
    hints=(
        "Ask for each task: how many numbers does the answer need, and where may they lie?",
        "The probability of yes tells the one of no. Several classes need a probability each, and "
        "together these make 1. A temperature may be any number.",
        'One row of the table for each task: `if task == "binary": return …`. Only one of the '
        "three uses `classes`.",
    ),
    think="How many numbers are needed, and where may they lie?",
    use=last_layer,
)


def output_check(task):
    def check(answer, rng):
        for name, classes in output_cases(rng):
            if name == task:
                _right_layer(task, classes, last_layer(answer, task, classes))

    return check


def _right_layer(task, classes, got) -> None:
    units, activation = got
    need = {"binary": (1, "sigmoid"), "multiclass": (classes, "softmax")}.get(task, (1, "linear"))
    call = call_text("output_layer", (task, classes))
    if units != need[0]:
        raise Mistake(
            f"{call} has {number(units)} unit{'' if units == 1 else 's'}. {output_layer.think}",
            "values",
        )
    if activation != need[1]:
        raise Mistake(f'{call} has the activation "{activation}". {output_layer.think}', "values")


for _task, _points in (("binary", 1), ("multiclass", 2), ("regression", 1)):
    output_layer.check(f"{_task}: units and activation", points=_points)(output_check(_task))


# --- collapse -----------------------------------------------------------------------------


def collapse_cases(rng):
    first = [
        (np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0]]), np.array([1.0, 0.0, 2.0])),
        (np.array([[2.0], [1.0], [1.0]]), np.array([5.0])),
    ]
    drawn = [(network(rng, sizes),) for sizes in ([3, 5, 2], [4, 2, 5, 3], [2, 3, 4, 6, 5])]
    return [(first,), *drawn]


collapse = Exercise(
    chapter=CHAPTER,
    name="collapse",
    cases=collapse_cases,
    points=2,
    hints=(
        "Two layers: put X W1 + b1 in the place of X in X W2 + b2, and multiply out.",
        "(X W1 + b1) W2 + b2 is X (W1 W2) + (b1 W2 + b2). A third layer does the same once more.",
        "Keep W and b of what has been merged so far. One more layer makes them W @ W_next and "
        "b @ W_next + b_next.",
    ),
    think="What does b1 pass through on its way to the output?",
    forbid=("nnlab.mlp.collapse",),
    telling=[(network(np.random.default_rng(3), [2, 2, 2, 2]),)],
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


# --- xor_params ---------------------------------------------------------------------------

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


@xor_params.check("is a 2-2-1 network", points=1)
def xor_shapes(answer, rng):
    layers_of("xor_params()", answer(), XOR_SIZES)


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


exercises = [
    count_parameters,
    weight,
    forward,
    fixed_forward,
    init_params,
    output_layer,
    collapse,
    xor_params,
]
