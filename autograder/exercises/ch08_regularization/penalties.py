"""Chapter 8: what large weights cost, and what that does to them."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model
from autograder.checking.values import got_text, number
from autograder.checking.wording import call_text
from autograder.exercises.ch08_regularization.common import CHAPTER, SIZES, whole_weights
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined
from autograder.exercises.shared.networks import network
from autograder.exercises.shared.whole import or_cut_off, whole_numbers
from nnlab import regularization

# --- weight_penalty -----------------------------------------------------------------------

PRICED = ([(np.array([[1, -2]]), np.array([5, 7]))], 1, 0.5)


def strength(rng) -> float:
    return float(rng.uniform(0.2, 0.9))


def penalty_cases(rng):
    """L2 alone, L1 alone, both; at last weights, and then strengths, that are whole numbers."""
    return [
        (network(rng, SIZES[0]), 0.0, strength(rng)),
        (network(rng, SIZES[0]), strength(rng), 0.0),
        (network(rng, SIZES[1]), strength(rng), strength(rng)),
        (network(rng, SIZES[2]), strength(rng), strength(rng)),
        ([(W, np.rint(9 * b).astype(int)) for W, b in whole_weights(rng, (5, 3, 2))], 0.5, 0.25),
        (network(rng, (3, 5, 2)), int(rng.integers(2, 5)), int(rng.integers(5, 8))),
    ]


def of_penalty(args, needed, got) -> str:
    params, l1, l2 = args
    if not l1:
        return "Here l1 is 0: l2 times the sum of the squares of all weights, and nothing else."
    if not l2:
        return "Here l2 is 0: l1 times the sum of the sizes |w|, whatever their signs."
    if len(params) > 1:
        return "Work out the sum of one layer first. Then the next layer: what happens to it?"
    W, b = (np.asarray(array, dtype=float) for array in params[0])
    if np.isclose(got, needed + l1 * np.abs(b).sum() + l2 * (b**2).sum()):
        return "l1 times one sum, l2 times the other: over which of the two, W and b, do they go?"
    return (
        f"For these weights Σ|w| is {number(np.abs(W).sum())} and Σw² is {number((W**2).sum())}. "
        "What are they in yours, and by what is each multiplied?"
    )


weight_penalty = Exercise(
    chapter=CHAPTER,
    name="weight_penalty",
    examples=[PRICED],
    cases=penalty_cases,
    points=2,
    hints=(
        "params is a list of pairs: for W, b in params goes through the layers. b is not needed.",
        "For one layer: l1 * np.sum(np.abs(W)) + l2 * np.sum(W**2). Then the sum over the layers.",
        "float(sum(l1 * np.sum(np.abs(W)) + l2 * np.sum(W**2) for W, b in params)).",
    ),
    think=of_penalty,
    forbid=READY_MADE["weight_penalty"],
)


@weight_penalty.check("biases cost nothing", points=1)
def biases_are_free(answer, rng):
    params = network(rng, (4, 3, 2))
    for times in (1.0, 10.0):
        args = ([(W, times * b) for W, b in params], 0.5, 0.25)
        compare_with_model(weight_penalty, args, answer(*args))


@weight_penalty.check("every layer counts, and a turned sign changes nothing", points=1)
def every_layer_costs(answer, rng):
    params = network(rng, (2, 5, 4, 3))
    for signs in ((1, 1, 1), (-1, 1, 1), (1, -1, -1)):
        turned = [(sign * W, b) for sign, (W, b) in zip(signs, params, strict=True)]
        args = (turned, strength(rng), strength(rng))
        compare_with_model(weight_penalty, args, answer(*args))


# --- penalized_gradients ------------------------------------------------------------------

ONE_ROW = (
    [(np.array([[0.5, 0.5]]), np.array([0.25, -1.0]))],
    [(np.array([[1, -2]]), np.array([5, 7]))],
    1,
    0.5,
)


def with_holes(rng, params):
    """The same network with every second weight, as chance has it, set to 0."""
    return [(W * rng.permuted(np.arange(W.size) % 2).reshape(W.shape), b) for W, b in params]


def gradient_cases(rng):
    """L2 alone, L1 alone, both; weights of 0; then whole weights, and whole strengths."""
    given = [
        (network(rng, sizes), network(rng, sizes), l1, l2)
        for sizes, l1, l2 in (
            (SIZES[0], 0.0, strength(rng)),
            (SIZES[0], strength(rng), 0.0),
            (SIZES[1], strength(rng), strength(rng)),
            (SIZES[2], strength(rng), strength(rng)),
        )
    ]
    grads, params, l1, l2 = given[2]
    holes = (grads, with_holes(rng, params), l1 + 0.25, l2)
    whole = (network(rng, (5, 3, 2)), whole_weights(rng, (5, 3, 2)), 0.5, 0.125)
    return [*given, holes, whole, (network(rng, (3, 5)), network(rng, (3, 5)), 2, 3)]


penalized_gradients = Exercise(
    chapter=CHAPTER,
    name="penalized_gradients",
    examples=[ONE_ROW],
    cases=gradient_cases,
    points=1,
    hints=(
        "Nudge one weight w: how fast does l2·w² move, and how fast l1·|w|? The bias is in "
        "neither of them.",
        "The slope of l2·w² is 2·l2·w; that of l1·|w| is l1 where w is positive and -l1 where it "
        "is negative: np.sign. Both are added to dW.",
        "(dW + l1 * np.sign(W) + 2 * l2 * W, db) for every layer: "
        "for (dW, db), (W, b) in zip(grads, params).",
    ),
    think=or_cut_off("What does each of the two penalties add to dW, and what to db?"),
    forbid=READY_MADE["penalized_gradients"],
)


def flat(layers) -> list[np.ndarray]:
    return [array for pair in layers for array in pair]


def paired(args, got) -> list:
    """The parts of [(dW, db), ...]; Mistake where it is no such list."""
    call, layers = call_text("penalized_gradients", args), len(args[0])
    fits = isinstance(got, list | tuple) and len(got) == layers
    if not fits or any(not isinstance(p, list | tuple) or len(p) != 2 for p in got):
        raise Mistake(f"{call}: needed a list of {layers} pairs (dW, db), {got_text(got)}", "type")
    return flat(got)


def added(args, by_weight, by_bias=lambda b: 0 * b) -> list[np.ndarray]:
    """The gradients with other things added to dW and db."""
    grads, params, _, _ = args
    return flat(
        (dW + by_weight(W), db + by_bias(b)) for (dW, db), (W, b) in zip(grads, params, strict=True)
    )


def examine_penalty(answer, args) -> None:
    """A loss whose gradients without the penalty are `grads`, and the slopes of both together."""
    grads, params, l1, l2 = args
    names = [f"{d} of layer {k}" for k in range(1, len(grads) + 1) for d in ("dW", "db")]
    size, square = (lambda w: l1 * np.sign(w)), (lambda w: 2 * l2 * w)
    variants = {
        "The 2 is missing: w² has the slope 2w.": added(args, lambda W: size(W) + l2 * W),
        "The penalty has reached the biases too; it is one on weights.": added(
            args, lambda W: size(W) + square(W), lambda b: size(b) + square(b)
        ),
        "L1 pulls every weight down, negative ones too. What is the slope of |w| where w is "
        "below 0?": added(args, lambda W: l1 + square(W)),
        "The penalty itself stands where its slope should.": added(
            args, lambda W: l1 * np.abs(W) + l2 * W**2
        ),
    }
    terms = {
        "the slope of the L1 penalty": added(args, size),
        "the slope of the L2 penalty": added(args, square),
    }
    taken_off = {
        name: [term - g for term, g in zip(parts, flat(grads), strict=True)]
        for name, parts in terms.items()
    }

    def loss(parts):
        layers = list(zip(parts[::2], parts[1::2], strict=True))
        linear = sum(np.sum(g * p) for g, p in zip(flat(grads), parts, strict=True))
        return linear + regularization.weight_penalty(layers, l1, l2)

    facts = Facts(names, terms=taken_off, variants=variants, per_layer=2)
    got = paired(args, answer(*args))
    examined(penalized_gradients, args, loss, flat(params), got, facts)


@penalized_gradients.check("agrees with the slopes of the penalty", points=2)
def penalty_slopes(answer, rng):
    for args in gradient_cases(rng):
        examine_penalty(answer, args)


@penalized_gradients.check("at a weight of 0 nothing is added", points=1)
def at_zero(answer, rng):
    grads, params, l1, l2 = gradient_cases(rng)[3]
    args = (grads, with_holes(rng, params), l1, l2)
    compare_with_model(penalized_gradients, args, answer(*args))


# --- soft_threshold -----------------------------------------------------------------------

TOWARDS_ZERO = (np.array([3, -1, 0.5, -2.5]), 1)


def around(rng, shape, t: float) -> np.ndarray:
    """Numbers of both signs, about half of them within t of 0, none of them just at it."""
    size = np.where(
        rng.permuted(np.arange(np.prod(shape)) % 2).reshape(shape),
        rng.uniform(1.2, 4, size=shape),
        rng.uniform(0.1, 0.8, size=shape),
    )
    return t * size * rng.choice([-1.0, 1.0], size=shape)


def threshold_cases(rng):
    """One axis, two, three; no threshold; whole numbers, with a whole threshold and another; 0."""
    t = [float(rng.uniform(0.3, 2)) for _ in range(4)]
    return [
        *((around(rng, shape, t[k]), t[k]) for k, shape in enumerate(((6,), (3, 4), (2, 3, 5)))),
        (around(rng, (4, 2), 1.0), 0.0),
        (whole_numbers(rng, (3, 5)), 2),
        (whole_numbers(rng, 7), 1.5),
        (around(rng, (2, 6), t[3]) * rng.permuted(np.arange(12) % 3 > 0).reshape(2, 6), t[3]),
    ]


def of_threshold(args, needed, got) -> str:
    w, t = args
    if np.any((w == 0) & (got != 0)):
        return "A 0 is at 0 already, and stays there."
    if not t:
        return "With t = 0 nothing moves."
    return (
        f"Take three numbers: one above {t:.3g}, one below -{t:.3g}, one between. Where does each "
        "end when it goes towards 0 by that much, and no further?"
    )


soft_threshold = Exercise(
    chapter=CHAPTER,
    name="soft_threshold",
    examples=[TOWARDS_ZERO],
    cases=threshold_cases,
    points=2,
    hints=(
        "Think of the size and of the sign by themselves. What becomes of the size |w|?",
        "The size shrinks by t, but not below 0: np.maximum(np.abs(w) - t, 0). The sign stays.",
        "np.sign(w) * np.maximum(np.abs(w) - t, 0).",
    ),
    think=or_cut_off(of_threshold),
    forbid=READY_MADE["soft_threshold"],
)


@soft_threshold.check("what lies within t of 0 becomes exactly 0, and nothing else", points=2)
def exact_zeros(answer, rng):
    for shape in ((9,), (4, 5)):
        t = float(rng.uniform(0.3, 2))
        args = (around(rng, shape, t), t)
        got = answer(*args)
        compare_with_model(soft_threshold, args, got)
        needed, zeros = np.abs(args[0]) <= t, np.asarray(got) == 0
        if not np.array_equal(needed, zeros):
            raise Mistake(
                f"{call_text('soft_threshold', args)}: {int(zeros.sum())} numbers are exactly 0, "
                f"and {int(needed.sum())} lie within {t:.3g} of it. Nearly 0 is not 0.",
                "values",
            )


@soft_threshold.check("both signs go towards 0 alike", points=1)
def mirrored(answer, rng):
    w, t = around(rng, (3, 4), 1.0), float(rng.uniform(0.8, 1.2))
    for sign in (1, -1):
        args = (sign * w, t)
        compare_with_model(soft_threshold, args, answer(*args))
