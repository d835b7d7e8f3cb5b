"""Chapter 12: inputs, features, and which layers may move."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.places import Each
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.values import got_text
from autograder.checking.wording import call_text
from autograder.exercises.ch12_transfer.common import CHAPTER, samples_for, small_network
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import layers_of, network, some_sizes, whole_network
from autograder.exercises.shared.starts import follows_rng, is_normal, kind_of_draw, not_yet_drawn
from autograder.exercises.shared.whole import or_cut_off, whole_numbers

# --- standardize --------------------------------------------------------------------------


def standardize_cases(rng):
    def draw(n, m, d, constant=None):
        X_train, X = 3 * rng.normal(size=(n, d)) + 2, 2 * rng.normal(size=(m, d)) - 1
        if constant is not None:
            X_train[:, constant] = float(rng.integers(-4, 5))
        return X_train, X

    whole = whole_numbers(rng, (6, 2), 9), whole_numbers(rng, (4, 2), 9)
    return [draw(5, 3, 2), draw(4, 7, 3, 1), draw(6, 2, 4, 3), whole]


def of_columns(args, needed, got) -> str:
    """About X: whether only columns are wrong that are constant in X_train."""
    constant = np.ptp(args[0], axis=0) == 0
    have, need = np.asarray(got[1], dtype=float)[:, ~constant], needed[1][:, ~constant]
    if np.allclose(have, need, rtol=1e-4, atol=1e-6):
        return "Wrong are only columns that are constant in X_train. By what are these divided?"
    return "By the mean and the deviation of which samples is X scaled?"


standardize = Exercise(
    chapter=CHAPTER,
    name="standardize",
    examples=[(np.array([[1, 5], [3, 5]]), np.array([[4, 6]]))],
    cases=standardize_cases,
    points=2,
    hints=(
        "Mean and deviation are those of X_train alone, one of each for every column. Both arrays "
        "get the same treatment with the same two.",
        "X_train.mean(axis=0) and X_train.std(axis=0). Where the deviation is 0, put a 1: "
        "np.where(spread == 0, 1.0, spread).",
        "return (X_train - mean) / spread, (X - mean) / spread.",
    ),
    think={
        "X_train": "Which mean and which deviation, of each column, and what of a constant one?",
        "X": of_columns,
    },
    forbid=READY_MADE["standardize"],
)


@standardize.check("a constant column is divided by 1", points=1)
def standardize_constants(answer, rng):
    X_train, X = rng.normal(size=(4, 3)), rng.normal(size=(5, 3))
    X_train[:, int(rng.integers(3))] = float(rng.integers(1, 9))
    compare_with_model(standardize, (X_train, X), answer(X_train, X))


@standardize.check("X does not change how X_train is scaled", points=1)
def standardize_keeps_apart(answer, rng):
    X_train = rng.normal(size=(5, 2))
    for m in (1, 3):
        args = X_train, rng.normal(size=(m, 2)) * 50 + 20
        compare_with_model(standardize, args, answer(*args))


# --- hidden_features ----------------------------------------------------------------------


def features_cases(rng):
    def draw(n, layers, asked):
        params = small_network(rng, layers)
        return samples_for(rng, params, n), params, asked

    params = whole_network(rng, [4, 3, 5])
    whole, (_, bent, _) = whole_numbers(rng, (6, 4)), draw(1, 2, 1)
    among = whole_numbers(rng, (9, len(bent[0][0]))), bent, 2
    between = rng.normal(size=(7, 4)), params, 1
    return [draw(9, 3, 1), draw(2, 3, 2), draw(10, 2, 0), (whole, params, 2), among, between]


def of_layers(args, needed, got) -> str:
    layers = args[2]
    if layers == 0:
        return "No layer at all: what has been done to X then?"
    return f"After each of {layers} layers comes a ReLU. Follow one row: what is it after each?"


hidden_features = Exercise(
    chapter=CHAPTER,
    name="hidden_features",
    cases=features_cases,
    points=2,
    hints=(
        "One layer: X @ W + b, and 0 where that is below 0. What comes out goes into the next.",
        "params[:layers] are the layers that are asked for, and none of them when layers is 0.",
        "for W, b in params[:layers]: X = np.maximum(X @ W + b, 0). Then return X.",
    ),
    think=of_layers,
    forbid=READY_MADE["hidden_features"],
)


def cut_off(rng, layers: int, n: int):
    """n samples and a network of which the ReLU of each layer makes something 0, and not all."""
    while True:
        params = small_network(rng, layers)
        X = samples_for(rng, params, n)
        outputs = [needed(hidden_features, (X, params, k)) for k in range(1, layers + 1)]
        if all(0 < np.mean(output == 0) < 1 for output in outputs):
            return X, params


@hidden_features.check("every number of layers, from none to all", points=2)
def features_of_each(answer, rng):
    X, params = cut_off(rng, 3, 9)
    for layers in range(4):
        args = X, params, layers
        compare_with_model(hidden_features, args, answer(*args))


# --- new_head -----------------------------------------------------------------------------


def head_cases(rng):
    def draw(sizes, classes):
        return network(rng, sizes), classes, np.random.default_rng(int(rng.integers(2**32)))

    def about(n):
        return int(rng.integers(n - 20, n + 20))

    wide = [about(400), about(300)]
    return [draw([5, 6, wide[0], 3], about(80)), draw([4, 7, wide[1], 8], about(120))]


def told_head(answer, params, classes, rng):
    """The old layers; of the new one its kind, its largest bias, whether it follows rng."""
    call, sizes = head_call(params, classes, rng)
    got, again, other = (
        layers_of(call, answer(params, classes, g), sizes)
        for g in (rng, rng, np.random.default_rng(1943))
    )
    W, b = got[-1]
    same, apart = (float(np.array_equal(W, p[-1][0])) for p in (again, other))
    return [got[:-1], np.array([*kind_of_draw(W), np.abs(b).max()]), same, apart]


def head_call(params, classes, rng):
    """The call as text, and the sizes that the network has with its new head."""
    sizes = [len(params[0][0]), *(W.shape[1] for W, _ in params[:-1]), classes]
    return call_text("new_head", (params, classes, rng)), sizes


new_head = Exercise(
    chapter=CHAPTER,
    name="new_head",
    cases=head_cases,
    points=0,
    hints=(
        "All pairs but the last stay: params[:-1]. The new pair takes as many inputs as the old "
        "last layer did. Where does that number stand?",
        "fan_in is the number of rows of the old last W. rng.normal takes the standard deviation, "
        "the root of 1 / fan_in.",
        "W = rng.normal(0, np.sqrt(1 / fan_in), size=(fan_in, classes)); return copies of "
        "params[:-1] and then (W, np.zeros(classes)).",
    ),
    think="Which layers are the old ones, and how wide do the numbers of the new one spread?",
    use=told_head,
    rtol=0.06,
    atol=0.02,
    forbid=READY_MADE["new_head"],
)


def headed(answer, rng, layers: int, classes: int, low: int, high: int):
    """A call, the parameters given, and those that came back. classes: not between low and high,
    so that the old head has another number of them.
    """
    params = network(rng, some_sizes(rng, layers + 1, low, high))
    call, sizes = head_call(params, classes, rng)
    got = layers_of(call, answer(params, classes, rng), sizes)
    fan_in = sizes[-2]
    if fan_in * classes > 200:
        not_yet_drawn(f"{call}: the new W has", got[-1][0], float(1 / np.sqrt(fan_in)))
    return call, params, got


@new_head.check("the new layer has the right shape, with b = 0", points=1)
def head_shape(answer, rng):
    for layers, classes in ((2, 70), (3, 25)):
        call, _, got = headed(answer, rng, layers, classes, 30, 60)
        if np.any(got[-1][1] != 0):
            raise Mistake(f"{call}: the new b begins with {got[-1][1][0]:.3g}; needed are zeros.")


@new_head.check("the other layers are as they were", points=1)
def head_keeps(answer, rng):
    for layers, classes in ((3, 41), (2, 45), (4, 50)):
        call, params, got = headed(answer, rng, layers, classes, 20, 40)
        for k, (old, new) in enumerate(zip(params[:-1], got[:-1], strict=True), start=1):
            for name, a, b in zip("Wb", old, new, strict=True):
                compare(a, b, where=f"{call}: in layer {k}, {name}: ")


@new_head.check("the new W is normal with mean 0 and variance 1 / fan_in", points=2)
def head_spread(answer, rng):
    for params, classes, generator in head_cases(rng):
        call, sizes = head_call(params, classes, generator)
        W = layers_of(call, answer(params, classes, generator), sizes)[-1][0]
        need = float(1 / np.sqrt(sizes[-2]))
        thought = (
            f"variance 1/{sizes[-2]} is a standard deviation of {need:.3g}. What is fan_in here?"
        )
        is_normal(f"{call}: the new W has", W, need, thought, most_mean=0.1 * need, within=0.06)


@new_head.check("all randomness comes from rng", points=1)
def head_repeats(answer, rng):
    call, params, _ = headed(answer, rng, 2, 65, 30, 60)

    def draw(generator):
        return layers_of(call, answer(params, 65, generator), head_call(params, 65, rng)[1])

    def same(one, other):
        return np.array_equal(one[-1][0], other[-1][0])

    follows_rng(call, draw, int(rng.integers(2**32)), same, "Does the answer use rng?")


# --- frozen_step --------------------------------------------------------------------------


def step_cases(rng):
    def draw(layers, frozen):
        sizes = some_sizes(rng, layers + 1, 2, 7)
        return network(rng, sizes), network(rng, sizes), frozen, float(rng.uniform(0.05, 0.4))

    sizes = [3, 2, 4]
    whole = whole_network(rng, sizes), whole_network(rng, sizes), 1, float(rng.uniform(0.05, 0.4))
    return [draw(2, 1), draw(3, 2), draw(3, 1), whole]


def of_frozen(args, needed, got) -> str:
    params, _, frozen, _ = args
    if frozen == len(params):
        return "All layers are frozen: what is left to move?"
    return (
        f"The first {frozen} of {len(params)} layers stay; each of the others takes its own step."
    )


frozen_step = Exercise(
    chapter=CHAPTER,
    name="frozen_step",
    parts=Each("params", ("W", "b")),
    cases=step_cases,
    points=2,
    hints=(
        "Two lists, put behind each other: the frozen layers as they are, and the others after a "
        "step.",
        "zip(params, grads) gives ((W, b), (dW, db)) for each layer. From the place `frozen` on, "
        "a layer becomes (W - lr * dW, b - lr * db).",
        "moved = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)], then "
        "list(params[:frozen]) + moved[frozen:].",
    ),
    think=or_cut_off(of_frozen),
    forbid=READY_MADE["frozen_step"],
)


def stepped(answer, rng, layers: int, frozen: int) -> None:
    sizes = some_sizes(rng, layers + 1, 2, 7)
    args = network(rng, sizes), network(rng, sizes), frozen, float(rng.uniform(0.05, 0.4))
    got = answer(*args)
    if not isinstance(got, list | tuple):
        call = call_text("frozen_step", args)
        raise Mistake(f"{call}: needed a list of pairs (W, b), {got_text(got)}", "type")
    compare_with_model(frozen_step, args, got)


@frozen_step.check("none frozen: every layer moves", points=1)
def step_of_all(answer, rng):
    for layers in (1, 3):
        stepped(answer, rng, layers, 0)


@frozen_step.check("all frozen: none moves; one moves", points=1)
def step_of_none(answer, rng):
    for layers, frozen in ((2, 2), (3, 3), (4, 3)):
        stepped(answer, rng, layers, frozen)


# --- layer_rates --------------------------------------------------------------------------


def rates_cases(rng):
    cases = [(float(rng.uniform(0.1, 1)), float(rng.uniform(0.2, 0.9)), n) for n in (2, 4, 5)]
    return [*cases, (int(rng.integers(2, 6)), float(rng.uniform(0.2, 0.9)), 3)]


layer_rates = Exercise(
    chapter=CHAPTER,
    name="layer_rates",
    examples=[(0.8, 0.5, 3)],
    cases=rates_cases,
    points=2,
    hints=(
        "Begin at the end: the last layer has lr, the one before it lr times decay. And the first?",
        "decay is multiplied in once for each layer that follows: L - 1 times for the first, not "
        "at all for the last.",
        "lr * decay ** np.arange(L - 1, -1, -1.0).",
    ),
    think="Which layer gets lr itself, and how often is decay multiplied in for the first?",
    forbid=READY_MADE["layer_rates"],
)


@layer_rates.check("one layer has the rate itself; decay 1 and 0", points=1)
def rates_of_one(answer, rng):
    lr = float(rng.uniform(0.1, 1))
    for args in ((lr, 0.5, 1), (lr, 1.0, 4), (lr, 0.0, 3), (lr, 1, 2)):
        compare_with_model(layer_rates, args, answer(*args))
