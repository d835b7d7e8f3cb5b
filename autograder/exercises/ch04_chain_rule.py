"""Checks of chapter 4: derivatives, paths, the graph, backpropagation, training."""

from __future__ import annotations

import time
from itertools import pairwise

import numpy as np

from autograder.compare import compare, is_number, kind_of
from autograder.exercise import CallFailed, Exercise, Mistake
from autograder.exercises.graphs import (
    Chain,
    Expression,
    Ladder,
    as_mistake,
    calls_of,
    compare_graph,
    evaluate,
)
from autograder.judge import compare_with_model, needed
from autograder.wording import call_text
from nnlab.mlp import mlp_loss as nnlab_mlp_loss

CHAPTER = "ch04_chain_rule"
BY_MACHINE = ("nnlab.tape.Tape", "nnlab.autodiff.Value", "nnlab.gradcheck.numerical_gradient")


def network(rng, sizes):
    """Parameters with biases that are not zero."""
    return [(rng.normal(size=(a, b)), rng.normal(size=b)) for a, b in pairwise(sizes)]


def problem(rng, n, sizes):
    """X, Y and a network for them, no two sizes equal where a mix-up should show."""
    return rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1])), network(rng, sizes)


# --- numerical_gradient -------------------------------------------------------------------


def product(w):
    """w[0]·w[1]"""
    return float(w[0] * w[1])


def weights_of(w):
    """1, 2, 3, ... in w's shape: every entry of w matters differently."""
    return 1.0 + np.arange(np.size(w)).reshape(np.shape(w))


def cubes(w):
    """1·w³ + 2·w³ + ... over the entries."""
    return float(np.sum(weights_of(w) * np.asarray(w, dtype=float) ** 3))


def waves(w):
    """Sines of different frequency, added up."""
    return float(np.sum(np.sin(weights_of(w) * w) + w))


def numerical_gradient_cases(rng):
    return [
        (product, np.array([3.0, 5.0]), 1e-3),
        (cubes, rng.uniform(0.5, 1.5, size=3), 0.1),
        (waves, rng.normal(size=(2, 3)), 0.01),
        (cubes, rng.uniform(-1, 1, size=(2, 1, 3)), 0.2),
        (waves, rng.normal(size=1), 1e-4),
    ]


numerical_gradient = Exercise(
    chapter=CHAPTER,
    name="numerical_gradient",
    cases=numerical_gradient_cases,
    points=3,
    hints=(
        "Begin with one entry: f a little above, f a little below, divided by how far apart the "
        "two are.",
        "`for i in np.ndindex(w.shape)` goes through the places of an array of any shape, and "
        "`nudge = np.zeros(w.shape)` with `nudge[i] = h` moves one of them.",
        "gradient[i] = (f(w + nudge) - f(w - nudge)) / (2 * h), for every i, into an array of "
        "floats of w's shape.",
    ),
    think="For one entry on paper: f with it h larger, f with it h smaller, how far apart?",
    forbid=("nnlab.gradcheck.numerical_gradient", "scipy.optimize.approx_fprime"),
    telling=((cubes, np.array([2, -1, 3]), 0.1),),
)


@numerical_gradient.check("nudges one entry at a time", points=1)
def numerical_gradient_one_at_a_time(answer, rng):
    w, h, seen = rng.normal(size=(2, 3)), 0.05, []

    def f(v):
        seen.append(np.array(v, dtype=float))
        return waves(v)

    compare_with_model(numerical_gradient, (waves, w, h), answer(f, w, h))
    for v in seen:
        if v.shape != w.shape:
            raise Mistake(f"f was asked about shape {v.shape}; w has shape {w.shape}.")
        if np.sum(np.abs(v - w) > h / 100) > 1:
            raise Mistake("f was asked about a w with more than one entry moved.")


@numerical_gradient.check("takes whole numbers too", points=1)
def numerical_gradient_of_integers(answer, rng):
    args = (cubes, rng.integers(-4, 5, size=4), 0.1)
    compare_with_model(numerical_gradient, args, answer(*args))


# --- chain_gradients ----------------------------------------------------------------------


def three_numbers(answer, *args):
    """An array of three numbers is as good as three numbers."""
    got = answer(*args)
    return tuple(got) if isinstance(got, np.ndarray) and got.ndim == 1 else got


def chain_cases(rng):
    drawn = [(*rng.uniform(0.5, 2, 2) * [1, -1], *rng.uniform(0.5, 2.5, 3) * s) for s in (1, -1)]
    mixed = [tuple(rng.normal(size=5)) for _ in range(3)]
    return [(2.0, 0.0, 1.0, 1.0, 1.0), *(tuple(map(float, case)) for case in drawn + mixed)]


chain_gradients = Exercise(
    chapter=CHAPTER,
    name="chain_gradients",
    cases=chain_cases,
    points=0,
    hints=(
        "First forward, and keep O1, O2, O3. Then from the loss backwards, one link at a time.",
        "dL/dO3 = 2 (O3 - y). Through a sigmoid: times O (1 - O). From z3 = w3·O2 to w3: times "
        "O2; to O2, and on towards w2: times w3.",
        "at_z3 = 2 (O3 - y) O3 (1 - O3) gives dL/dw3 = at_z3·O2. Then "
        "at_z2 = at_z3·w3·O2 (1 - O2), and at_z1 the same way once more.",
    ),
    think="Walk from L back to that weight and write down one factor for every link.",
    forbid=BY_MACHINE,
    use=three_numbers,
    atol=1e-7,
)


def chain_part(index, weight):
    """A check of one of the three derivatives."""

    def check(answer, rng):
        for args in chain_cases(rng):
            got = three_numbers(answer, *args)
            if not isinstance(got, list | tuple) or len(got) != 3:
                compare_with_model(chain_gradients, args, got)
            try:
                compare(
                    needed(chain_gradients, args)[index], got[index], 1e-4, 1e-7, f"dL/d{weight}: "
                )
            except Mistake as mistake:
                call = call_text("chain_gradients", args)
                think = chain_gradients.think
                raise Mistake(f"{call}, {mistake.text} {think}", mistake.stage) from None

    return check


for _index, _weight in ((2, "w3"), (1, "w2"), (0, "w1")):
    chain_gradients.check(f"dL/d{_weight} is right", points=1)(chain_part(_index, _weight))


# --- two_path_gradient --------------------------------------------------------------------


def two_path_cases(rng):
    def draw(scale=1.0):
        x, y = rng.uniform(0.5, 2) * rng.choice([-1, 1]), rng.normal()
        return float(x), float(y), [(scale * W, b) for W, b in network(rng, (1, 1, 2, 1))]

    simple = [
        (np.array([[1.0]]), np.array([0.0])),
        (np.array([[2.0, -1.0]]), np.array([0.0, 0.0])),
        (np.array([[3.0], [1.0]]), np.array([0.0])),
    ]
    return [(1.0, 0.0, simple), draw(), draw(2.0), draw(), draw(1.5)]


two_path_gradient = Exercise(
    chapter=CHAPTER,
    name="two_path_gradient",
    cases=two_path_cases,
    points=2,
    hints=(
        "Two paths lead from O_11 to O_31: through O_21 and through O_22. One product for each; "
        "then what is done with the two?",
        "The path through O_21 brings w_11^3 · O_21 (1 - O_21) · w_11^2. Before the fork stands "
        "2 (O_31 - y), after it O_11 (1 - O_11) · x; both paths share those.",
        "Return 2 (O_31 - y) · (path through O_21 + path through O_22) · O_11 (1 - O_11) · x. "
        "w_12^2 is params[1][0][0, 1], w_21^3 is params[2][0][1, 0].",
    ),
    think="Write both paths out, factor by factor, and add them.",
    forbid=(*BY_MACHINE, "nnlab.mlp.mlp_gradients"),
    atol=1e-7,
)


def closed(rng, j):
    """A net whose neuron j of layer 2 is cut off from the output: one path is left."""
    x, y, params = two_path_cases(rng)[1]
    params[2][0][j, 0] = 0.0
    return x, y, params


@two_path_gradient.check("the path through O_21 alone", points=1)
def path_through_first(answer, rng):
    args = closed(rng, 1)
    compare_with_model(two_path_gradient, args, answer(*args))


@two_path_gradient.check("the path through O_22 alone", points=1)
def path_through_second(answer, rng):
    args = closed(rng, 0)
    compare_with_model(two_path_gradient, args, answer(*args))


# --- count_paths --------------------------------------------------------------------------


def count_paths_cases(rng):
    drawn = [[int(n) for n in rng.integers(2, 9, size=layers)] for layers in (4, 5, 6)]
    return [([3, 4, 5, 2],), ([7, 5, 3],), ([4, 6],), *((sizes,) for sizes in drawn)]


count_paths = Exercise(
    chapter=CHAPTER,
    name="count_paths",
    cases=count_paths_cases,
    points=2,
    hints=(
        "Walk from the one input neuron. How many ways are there to go on, at every layer?",
        "Every neuron of the next layer is a choice. Both ends are given, so there is no choice "
        "in the first layer and in the last.",
        "Multiply the units of the layers between: sizes[1:-1]. With none between, 1.",
    ),
    think="At which layers do you have a choice, and among how many neurons?",
    forbid=("nnlab.mlp.count_parameters",),
    rtol=0.0,
    atol=1e-9,
    telling=(([2, *[10] * 24, 1],),),
)


@count_paths.check("counts beyond what 64 bits can hold", points=1)
def count_many_paths(answer, rng):
    units = int(rng.integers(10, 14))
    sizes = [2, *[units] * 24, 1]
    got = answer(sizes)
    call = call_text("count_paths", (sizes,))
    if not is_number(got):
        raise Mistake(f"{call}: needed a whole number, got {kind_of(got)}.", "type")
    if not abs(float(got) / float(units) ** 24 - 1) < 1e-9:
        raise Mistake(
            f"{call}: got {float(got):.4g}, needed {units} to the power 24, about "
            f"{float(units) ** 24:.4g}. numpy's whole numbers end at 2 to the power 63, Python's "
            "own have no end."
        )


# --- Value --------------------------------------------------------------------------------


def leaves(rng, names):
    """A number for each name, none near zero."""
    signs = rng.choice([-1.0, 1.0], size=len(names))
    drawn = signs * rng.uniform(0.4, 1.4, size=len(names))
    return tuple((name, round(float(v), 3)) for name, v in zip(names, drawn, strict=True))


def computing(rng):
    formulas = ("a + b", "a * b", "a.tanh()", "(a * b + c).tanh() * a")
    return [Expression((f"out = {f}",), leaves(rng, "abc"), 0) for f in formulas]


def trees(rng):
    """Nothing is used twice."""
    formulas = (
        ("out = a + b",),
        ("out = a * b",),
        ("out = a.tanh()",),
        ("c = a * b", "out = c.tanh()"),
        ("e = a * b", "f = c + d", "g = f.tanh()", "out = e * g"),
    )
    return [Expression(lines, leaves(rng, _leaf_names(lines))) for lines in formulas]


def shared(rng):
    """Something is used twice, in the end also where a wrong order of the walk shows."""
    formulas = (
        ("out = a + a",),
        ("out = a * a",),
        ("out = a * b + a",),
        ("c = a * b", "d = c.tanh()", "out = c * d"),
        ("c = a * b", "d = c + a", "e = d * c", "f = e.tanh()", "out = f * d + c"),
        ("c = a + b", "d = c * c", "e = d * c", "out = c + e * d"),
    )
    return [Expression(lines, leaves(rng, _leaf_names(lines))) for lines in formulas]


def _leaf_names(lines):
    return "".join(
        name
        for name in "abcd"
        if not any(s.startswith(f"{name} =") for s in lines)
        and any(name in s.split(" = ")[1].replace("tanh", "") for s in lines)
    )


def twice(rng):
    lines = ("c = a * b", "d = c + a", "out = d.tanh()")
    return [Expression(lines, leaves(rng, "ab"), 2)]


def value_cases(rng):
    # a fixed first one, small enough for paper
    first = Expression(("c = a * b", "out = c + a"), (("a", 2.0), ("b", -3.0)))
    return [(graph,) for graph in (first, *computing(rng), *trees(rng)[3:], *shared(rng)[2:])]


Value = Exercise(
    chapter=CHAPTER,
    name="Value",
    cases=value_cases,
    points=0,
    hints=(
        "Every new Value keeps whom it was made from, and one slope for each: 1 and 1 for a sum, "
        "the other factor for a product, 1 - t² for t = tanh. backward multiplies and adds up.",
        "Go through the values from the loss backwards, each only after everything that uses it, "
        "and do parent.grad += node.grad * slope. Starting point: loss.grad = 1, all others 0.",
        "For the order: a list as a stack instead of recursion. Push (node, False); when it comes "
        "off, push (node, True) and its parents; when (node, True) comes off, its parents are "
        "done, so append it. Walk the resulting list in reverse.",
    ),
    think="Follow the graph by hand: which values does this one feed, with which slope?",
    forbid=("nnlab.autodiff.Value", "nnlab.tape.Tape"),
    use=evaluate,
    objects=True,
    telling=(
        (Chain(5000, 1.0, 0.001),),
        *((graph,) for graph in twice(np.random.default_rng(4))),
        *((graph,) for graph in trees(np.random.default_rng(4))[:3]),
    ),
)


def graphs_check(draw, first=False):
    """A check that the loss and all gradients of these expressions are right."""

    def check(answer, rng):
        for graph in draw(rng):
            try:
                got = evaluate(answer, graph)
            except CallFailed as failed:
                if first and failed.failure.kind == "not attempted":
                    raise
                raise as_mistake(graph, failed) from None
            compare_graph(graph, needed(Value, (graph,)), got)

    return check


def chains(rng):
    a, b = (round(float(v), 4) for v in rng.uniform(0.001, 0.01, size=2))
    return [Chain(5000, a, b)]


Value.check("+, * and tanh compute", points=1)(graphs_check(computing, first=True))
Value.check("gradients where nothing is used twice", points=2)(graphs_check(trees))
Value.check("gradients add up where something is used twice", points=2)(graphs_check(shared))
Value.check("a second backward gives the same", points=1)(graphs_check(twice))
Value.check("a chain of 5,000 additions", points=1)(graphs_check(chains))

PATIENCE, TRIES = 0.25, 3  # seconds; whoever goes over every value once needs a thousandth


@Value.check("goes over every value once", points=1)
def value_remembers(answer, rng):
    """A ladder: 22 values, two million paths."""
    ladder = Ladder(21, round(float(rng.uniform(0.5, 1.0)), 3))
    for _ in range(TRIES):
        try:
            with calls_of(answer):
                values = ladder.build(answer)
                began = time.perf_counter()
                values["out"].backward()
                took = time.perf_counter() - began
                got = values["out"].data, (values["a"].grad,)
        except CallFailed as failed:
            raise as_mistake(ladder, failed) from None
        compare_graph(ladder, (ladder.a * ladder.paths, (ladder.paths,)), got)
        if took < PATIENCE:
            return
    raise Mistake(
        f"backward took {took:.1f} s for {ladder!r}. There are {ladder.length + 1} values and "
        f"{ladder.paths:,} paths: does backward go over every value once, or along every path?"
    )


# --- mlp_loss -----------------------------------------------------------------------------

LOSS_SIZES = ((4, (3, 2)), (5, (2, 4, 3)), (3, (4, 2, 5, 1)), (6, (3, 5, 4, 2)))


def mlp_cases(rng):
    """From one layer to three; N, D, H and K all different within a case."""
    return [problem(rng, n, sizes) for n, sizes in LOSS_SIZES]


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
    think="For one sample: squares of the misses, added up, halved. Then the mean over samples.",
    forbid=("nnlab.mlp.mlp_loss", "nnlab.mlp.half_squared_error"),
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


# --- mlp_gradients ------------------------------------------------------------------------

mlp_gradients = Exercise(
    chapter=CHAPTER,
    name="mlp_gradients",
    cases=mlp_cases,
    points=2,
    hints=(
        "Forward first, and keep all outputs. Then let delta be dL/dZ of the last layer, shape "
        "(N, K), and carry it backwards through the layers.",
        "In a layer with inputs O and weights W: dW = O.T @ delta, db = delta added up over the "
        "samples. To the layer before: delta @ W.T, times the slope of its sigmoid, O (1 - O).",
        "delta = (outputs[-1] - Y) / N. Then for k from the last layer down to the first: put "
        "(outputs[k].T @ delta, delta.sum(axis=0)) in front of the list, and, if k > 0, "
        "delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k]).",
    ),
    think="Check the shapes first, then this layer's delta: what was multiplied in on the way?",
    forbid=("nnlab.mlp.mlp_gradients", *BY_MACHINE),
    atol=1e-7,
)


def part_of(exercise, args, got, k):
    """Compares the gradients of layer k (from the end: -1 is the last) with the model's."""
    call = call_text(exercise.name, args)
    params = args[2]
    if not isinstance(got, list | tuple) or len(got) != len(params):
        raise Mistake(f"{call}: needed {len(params)} pairs (dW, db), got {kind_of(got)}.", "type")
    try:
        name = len(params) + k + 1
        compare(needed(exercise, args)[k], got[k], 1e-4, 1e-7, f"layer {name}, ")
    except Mistake as mistake:
        raise Mistake(f"{call}: {mistake.text} {exercise.think}", mistake.stage) from None


@mlp_gradients.check("the last layer's gradients", points=1)
def mlp_last_layer(answer, rng):
    for args in mlp_cases(rng)[:3]:
        part_of(mlp_gradients, args, answer(*args), -1)


@mlp_gradients.check("the layer before it", points=1)
def mlp_layer_before(answer, rng):
    for args in mlp_cases(rng)[1:3]:
        part_of(mlp_gradients, args, answer(*args), -2)


@mlp_gradients.check("works for one sample and for layers of one", points=1)
def mlp_gradients_of_one(answer, rng):
    for n, sizes in ((1, (3, 4, 2)), (4, (3, 1, 2)), (3, (1, 2, 1))):
        args = problem(rng, n, sizes)
        compare_with_model(mlp_gradients, args, answer(*args))


@mlp_gradients.check("agrees with central differences of the loss", points=1)
def mlp_gradients_by_differences(answer, rng):
    for sizes in ((3, 4, 2), (2, 3, 5, 1)):
        X, Y, params = problem(rng, 4, sizes)
        args, h = (X, Y, params), 1e-5
        got = answer(*args)
        compare_with_model(mlp_gradients, args, got)
        way = network(rng, sizes)  # a random direction: every entry takes part
        above, below = (
            nnlab_mlp_loss(X, Y, [(W + s * u, b + s * v) for (W, b), (u, v) in pairs(params, way)])
            for s in (h, -h)
        )
        told = sum(np.sum(dW * u) + np.sum(db * v) for (dW, db), (u, v) in pairs(got, way))
        compare(float((above - below) / (2 * h)), float(told), where="in a random direction, ")


def pairs(ones, others):
    return zip(ones, others, strict=True)


# --- gradient_check -----------------------------------------------------------------------


def cubes_slope(w):
    """3·w² times 1, 2, 3, ..."""
    return 3 * weights_of(w) * np.asarray(w, dtype=float) ** 2


def waves_slope(w):
    return weights_of(w) * np.cos(weights_of(w) * w) + 1


def doubled(w):
    """Twice the right gradient of cubes."""
    return 2 * cubes_slope(w)


def turned_around(w):
    """The gradient of cubes with the wrong sign."""
    return -cubes_slope(w)


def turned_and_doubled(w):
    """Wrong sign and twice too large."""
    return -2 * cubes_slope(w)


def falling(w):
    """-1·w³ - 2·w³ - ..."""
    return -cubes(w)


def falling_too_slowly(w):
    """Half the right gradient of falling."""
    return -cubes_slope(w) / 2


def one_small_entry_wrong(w):
    """The gradient of waves, but for one entry."""
    g = waves_slope(w)
    g.flat[-1] *= 1.5
    return g


def lopsided(w):
    """10,000·w[0]² + 0.001·w[1]² + w[2]"""
    return float(1e4 * w[0] ** 2 + 1e-3 * w[1] ** 2 + w[2])


def lopsided_slope_wrong(w):
    """Its gradient, the small entry a third too large."""
    return np.array([2e4 * w[0], 4e-3 / 1.5 * w[1], 1.0])


def first_only(w):
    """w[0]²: the other entries do not matter."""
    return float(w[0] ** 2)


def first_only_slope(w):
    g = np.zeros(np.shape(w))
    g[0] = 2 * w[0]
    return g


def gradient_check_cases(rng):
    return [
        (cubes, doubled, np.array([1.0, 2.0]), 1e-3),
        (cubes, cubes_slope, rng.uniform(0.5, 1.0, size=3), 0.1),
        (cubes, turned_around, rng.uniform(0.5, 1.5, size=(2, 3)), 0.01),
        (cubes, turned_and_doubled, rng.uniform(0.5, 1.5, size=2), 1e-3),
        (falling, falling_too_slowly, rng.uniform(0.5, 1.5, size=3), 1e-3),
        (waves, one_small_entry_wrong, rng.uniform(0.05, 0.2, size=4), 1e-4),
        (lopsided, lopsided_slope_wrong, rng.uniform(0.5, 1.5, size=3), 1e-3),
        (waves, waves_slope, rng.uniform(0.05, 0.2, size=(3, 2)), 1e-5),
    ]


gradient_check = Exercise(
    chapter=CHAPTER,
    name="gradient_check",
    cases=gradient_check_cases,
    points=2,
    hints=(
        "Two arrays: what grad says at w, and what numerical_gradient finds there.",
        "Entry by entry: the distance |a - n|, divided by the larger of |a| and |n|. "
        "np.maximum compares two arrays entry by entry; a third one keeps it from being 0.",
        "size = np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8), and then the largest entry "
        "of np.abs(a - n) / size.",
    ),
    think="For the worst entry: how far apart are the two, measured by the larger of them?",
    forbid=("nnlab.gradcheck.gradient_check", "nnlab.gradcheck.relative_error"),
    telling=((first_only, first_only_slope, np.array([1.5, 2.0, 3.0]), 1e-3),),
)


@gradient_check.check("is 0 where both are 0", points=1)
def gradient_check_at_zero(answer, rng):
    args = (first_only, first_only_slope, rng.uniform(0.5, 1.5, size=3), 1e-3)
    got = answer(*args)
    compare_with_model(gradient_check, args, got)


@gradient_check.check("asks grad at w itself", points=1)
def gradient_check_at_w(answer, rng):
    w, seen = rng.uniform(0.5, 1.5, size=(2, 3)), []

    def grad(v):
        seen.append(np.array(v, dtype=float))
        return cubes_slope(v)

    compare_with_model(gradient_check, (cubes, cubes_slope, w, 0.1), answer(cubes, grad, w, 0.1))
    if not seen:
        raise Mistake("gradient_check never asked grad.")
    if any(v.shape != w.shape or not np.array_equal(v, w) for v in seen):
        raise Mistake("grad was asked somewhere else than at w. Did the nudges change w?")


# --- fixed_gradients ----------------------------------------------------------------------


def fixed_cases(rng):
    sizes = ((4, (3, 2, 5)), (5, (2, 4, 3)), (3, (4, 5, 2)))
    return [problem(rng, n, layers) for n, layers in sizes]


fixed_gradients = Exercise(
    chapter=CHAPTER,
    name="fixed_gradients",
    cases=fixed_cases,
    points=2,
    hints=(
        "Let the gradient check tell you which of the four arrays are wrong, and begin at the end "
        "of the net: what goes wrong at the output spoils everything before it.",
        "Three lines have to change. What does the output's own activation do to the first delta? "
        "How do N samples share one bias? What does the slope of tanh have to be asked about?",
        "delta2 = (O2 - Y) * O2 * (1 - O2) / N; a bias collects by sum(axis=0), since the mean is "
        "in delta2 already; the slope of tanh, told by its output O1, is 1 - O1².",
    ),
    think="Which of the four arrays is the last one in the net that is still wrong?",
    forbid=("nnlab.mlp.mlp_gradients", *BY_MACHINE),
    atol=1e-7,
)


@fixed_gradients.check("dW2 is right", points=1)
def fixed_output_weights(answer, rng):
    fixed_part(answer, rng, 1, 0, "dW2")


@fixed_gradients.check("db2 is right", points=1)
def fixed_output_biases(answer, rng):
    fixed_part(answer, rng, 1, 1, "db2")


def fixed_part(answer, rng, layer, which, name):
    """One of the four arrays."""
    for args in fixed_cases(rng):
        call, got = call_text("fixed_gradients", args), answer(*args)
        try:
            part = got[layer][which]
        except (TypeError, IndexError, KeyError):
            raise Mistake(
                f"{call}: needed [(dW1, db1), (dW2, db2)], got {kind_of(got)}.", "type"
            ) from None
        try:
            compare(needed(fixed_gradients, args)[layer][which], part, 1e-4, 1e-7, f"{name}: ")
        except Mistake as mistake:
            raise Mistake(f"{call}: {mistake.text}", mistake.stage) from None


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
    ]


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
    think="Follow the first epoch: which rows are in its first batch, and which step is taken?",
    forbid=("nnlab.training.train", "nnlab.training.minibatches"),
)


@train_mlp.check("no epochs: the loss as it is, the parameters as they are", points=1)
def train_nothing(answer, rng):
    X, Y, params = problem(rng, 4, (2, 3, 1))
    args = (X, Y, params, 0.1, 0, 2, np.random.default_rng(3))
    compare_with_model(train_mlp, args, answer(*args))


@train_mlp.check("a batch larger than the data is all the data", points=1)
def train_large_batch(answer, rng):
    X, Y, params = problem(rng, 3, (2, 4, 1))
    args = (X, Y, params, 0.2, 2, 10, np.random.default_rng(int(rng.integers(10**6))))
    compare_with_model(train_mlp, args, answer(*args))


exercises = [
    numerical_gradient, chain_gradients, two_path_gradient, count_paths, Value, mlp_loss,
    mlp_gradients, gradient_check, fixed_gradients, train_mlp,
]  # fmt: skip
