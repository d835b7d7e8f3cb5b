"""Chapter 6: single steps of the optimizers."""

from __future__ import annotations

import numpy as np

from autograder.compare import compare, kind_of
from autograder.exercise import Exercise, Mistake
from autograder.judge import compare_with_model, needed
from autograder.wording import call_text

CHAPTER = "ch06_optimizers"
SHAPES = ((3,), (2, 4), (2, 4), (4, 1, 3))  # one twice: what is kept between calls shows


def settings(rng, *ranges):
    """A number from each of the ranges (low, high)."""
    return [float(rng.uniform(low, high)) for low, high in ranges]


def small(rng):
    """An eps that can be seen."""
    return float(rng.uniform(0.05, 0.3))


def squares(rng, shape):
    """A running size of squares: positive."""
    return rng.uniform(0.3, 4.0, size=shape)


def in_a_row(exercise, answer, args, places, steps=4, counted=None):
    """Feeds what came back into the next call, and compares every one with the model.

    places: where in the arguments each returned value goes. counted: place of the step's number.
    """
    args, rng = list(args), np.random.default_rng(len(args))
    for number in range(1, steps + 1):
        if counted is not None:
            args[counted] = number
        got = answer(*args)
        compare_with_model(exercise, tuple(args), got)
        for place, value in zip(places, got, strict=True):
            args[place] = np.asarray(value)
        args[1] = rng.normal(size=args[1].shape)


def part(exercise, args, got, index, name):
    """Compares one of the values that came back with the model's."""
    call, need = call_text(exercise.name, args), needed(exercise, args)
    if not isinstance(got, list | tuple) or len(got) != len(need):
        hint = " Is there a `return` at the end?" if got is None else ""
        raise Mistake(f"{call}: needed {len(need)} values, got {kind_of(got)}.{hint}", "type")
    try:
        compare(need[index], got[index], exercise.rtol, exercise.atol, f"{name}: ")
    except Mistake as mistake:
        raise Mistake(f"{call}: {mistake.text}", mistake.stage) from None


def first_step(exercise, answer, rng, moves, zeros):
    """The first step from zeros, for gradients of very different sizes.

    moves(args) -> how far w should go. zeros: how many states of zeros come after the gradient.
    """
    for size in (1e-3, 1.0, 1e3):
        g = size * rng.choice([-1.0, 1.0], size=5) * rng.uniform(1, 2, size=5)
        args = moves(rng.normal(size=5), g, [np.zeros(5)] * zeros)
        part(exercise, args, answer(*args), 0, "w")


# --- sgd_step -----------------------------------------------------------------------------


def sgd_cases(rng):
    return [
        (rng.normal(size=s), rng.normal(size=s), *settings(rng, (0.05, 0.6)))
        for s in ((2,), (3,), (2, 4), (4, 1, 3))
    ]


sgd_step = Exercise(
    chapter=CHAPTER,
    name="sgd_step",
    cases=sgd_cases,
    points=2,
    hints=(
        "The gradient points to where the loss grows fastest. Which way do you want to go?",
        "How far: lr times the gradient, entry by entry. How do you get from w to there?",
        "w - lr * g, and not w -= lr * g, which would change the array of whoever called.",
    ),
    think="Downhill is against the gradient, lr times as far as the gradient is long.",
    forbid=("nnlab.optimizers.sgd_update",),
)


@sgd_step.check("works for arrays of any shape", points=1)
def sgd_shapes(answer, rng):
    for shape in ((1,), (5, 2), (2, 3, 1, 4)):
        args = (rng.normal(size=shape), rng.normal(size=shape), *settings(rng, (0.1, 0.9)))
        compare_with_model(sgd_step, args, answer(*args))


# --- momentum_step ------------------------------------------------------------------------


def momentum_args(rng, shape):
    arrays = [rng.normal(size=shape) for _ in range(3)]
    return (*arrays, *settings(rng, (0.05, 0.5), (0.6, 0.95)))


momentum_step = Exercise(
    chapter=CHAPTER,
    name="momentum_step",
    cases=lambda rng: [momentum_args(rng, shape) for shape in SHAPES],
    points=2,
    hints=(
        "Two lines: first the velocity, then the weights. Which of the two needs the other?",
        "The new velocity is beta times the old one plus the gradient. The weights then go lr "
        "times the new velocity, against it.",
        "v = beta * v + g, then return w - lr * v, v.",
    ),
    think="Compute the new v first. Which v moves w, and what comes back as the second value?",
    forbid=("nnlab.optimizers.momentum_update",),
)


@momentum_step.check("the velocity is right", points=1)
def momentum_velocity(answer, rng):
    for shape in ((2,), (3, 5)):
        args = momentum_args(rng, shape)
        part(momentum_step, args, answer(*args), 1, "v")


@momentum_step.check("four steps in a row", points=1)
def momentum_in_a_row(answer, rng):
    in_a_row(momentum_step, answer, momentum_args(rng, (2, 3)), (0, 2))


# --- adagrad_step -------------------------------------------------------------------------


def adagrad_args(rng, shape):
    w, g = rng.normal(size=shape), rng.normal(size=shape)
    return w, g, squares(rng, shape), *settings(rng, (0.1, 0.9)), small(rng)


adagrad_step = Exercise(
    chapter=CHAPTER,
    name="adagrad_step",
    cases=lambda rng: [adagrad_args(rng, shape) for shape in SHAPES],
    points=2,
    hints=(
        "Every weight has a sum of its own: what has to be added to it in this step?",
        "s grows by g². The step is lr · g divided by the root of the new s; eps keeps the "
        "division away from 0 and stands outside of the root.",
        "s = s + g**2, then return w - lr * g / (np.sqrt(s) + eps), s.",
    ),
    think="First s, then the step: is it divided by the root of the new s, plus eps?",
    forbid=("nnlab.optimizers.adagrad_update",),
)


@adagrad_step.check("the sum of squares is right", points=1)
def adagrad_sum(answer, rng):
    for shape in ((2,), (3, 5)):
        args = adagrad_args(rng, shape)
        part(adagrad_step, args, answer(*args), 1, "s")


@adagrad_step.check("the first step is about lr long, whatever the gradient", points=1)
def adagrad_first(answer, rng):
    lr = float(rng.uniform(0.2, 0.8))
    first_step(adagrad_step, answer, rng, lambda w, g, zeros: (w, g, *zeros, lr, 1e-8), 1)


@adagrad_step.check("four steps in a row", points=1)
def adagrad_in_a_row(answer, rng):
    in_a_row(adagrad_step, answer, adagrad_args(rng, (2, 3)), (0, 2))


# --- rmsprop_step -------------------------------------------------------------------------


def rmsprop_args(rng, shape):
    w, g = rng.normal(size=shape), rng.normal(size=shape)
    return w, g, squares(rng, shape), *settings(rng, (0.1, 0.9), (0.6, 0.95)), small(rng)


rmsprop_step = Exercise(
    chapter=CHAPTER,
    name="rmsprop_step",
    cases=lambda rng: [rmsprop_args(rng, shape) for shape in SHAPES],
    points=2,
    hints=(
        "Only one line differs from adagrad_step: s forgets a little with every step.",
        "The new s is made of two shares that add up to 1: beta of the old s, and the rest of "
        "g². The step is that of AdaGrad.",
        "s = beta * s + (1 - beta) * g**2, then return w - lr * g / (np.sqrt(s) + eps), s.",
    ),
    think="Two shares that add up to 1 make the new s. Then as in AdaGrad.",
    forbid=("nnlab.optimizers.rmsprop_update",),
)


@rmsprop_step.check("the running mean is right", points=1)
def rmsprop_mean(answer, rng):
    for shape in ((2,), (3, 5)):
        args = rmsprop_args(rng, shape)
        part(rmsprop_step, args, answer(*args), 1, "s")


@rmsprop_step.check("four steps in a row", points=1)
def rmsprop_in_a_row(answer, rng):
    in_a_row(rmsprop_step, answer, rmsprop_args(rng, (2, 3)), (0, 2))


# --- adadelta_step ------------------------------------------------------------------------


def adadelta_args(rng, shape):
    w, g = rng.normal(size=shape), rng.normal(size=shape)
    s, d = squares(rng, shape), squares(rng, shape)
    return w, g, s, d, *settings(rng, (0.6, 0.95)), small(rng)


adadelta_step = Exercise(
    chapter=CHAPTER,
    name="adadelta_step",
    cases=lambda rng: [adadelta_args(rng, shape) for shape in SHAPES],
    points=2,
    hints=(
        "Four lines in this order: s, step, d, w. Each needs something of the one before.",
        "s as in rmsprop_step. The step takes the place of lr · g / √s: what was lr is now the "
        "root of d + eps, with the d of before this step. Then d learns of this step.",
        "step = g * np.sqrt(d + eps) / np.sqrt(s + eps), then d = rho * d + (1 - rho) * step**2, "
        "and w - step comes back first.",
    ),
    think="In which order: s, then the step with the old d, then d. Which of them is off?",
    forbid=("nnlab.optimizers.adadelta_update",),
)


@adadelta_step.check("s is right", points=1)
def adadelta_gradients(answer, rng):
    for shape in ((2,), (3, 5)):
        args = adadelta_args(rng, shape)
        part(adadelta_step, args, answer(*args), 1, "s")


@adadelta_step.check("d is right", points=1)
def adadelta_steps(answer, rng):
    for shape in ((2,), (3, 5)):
        args = adadelta_args(rng, shape)
        part(adadelta_step, args, answer(*args), 2, "d")


@adadelta_step.check("four steps in a row, from zeros", points=1)
def adadelta_in_a_row(answer, rng):
    w, g, s, d, rho, eps = adadelta_args(rng, (2, 3))
    in_a_row(adadelta_step, answer, (w, g, 0 * s, 0 * d, rho, eps), (0, 2, 3))


# --- adam_step ----------------------------------------------------------------------------


def adam_args(rng, shape, t):
    w, g, m = (rng.normal(size=shape) for _ in range(3))
    rates = settings(rng, (0.1, 0.9), (0.6, 0.8), (0.85, 0.97))
    return w, g, m, squares(rng, shape), t, *rates, small(rng)


adam_step = Exercise(
    chapter=CHAPTER,
    name="adam_step",
    cases=lambda rng: [adam_args(rng, s, t) for s, t in zip(SHAPES, (1, 2, 5, 40), strict=True)],
    points=2,
    hints=(
        "Two running means, of the gradient and of its square. Both began at zero, so they are "
        "too small at first, and by how much is known.",
        "m is divided by 1 - beta1^t and v by 1 - beta2^t, into names of their own, for m and v "
        "go back without correction. Then the step of RMSProp with m̂ in the place of g.",
        "m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t), then "
        "return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v.",
    ),
    think="Follow one entry with pencil and paper: m, v, then m̂, v̂, then the step.",
    forbid=("nnlab.optimizers.adam_update",),
)


@adam_step.check("m and v are right", points=1)
def adam_means(answer, rng):
    for shape, t in (((2,), 1), ((3, 5), 4)):
        args = adam_args(rng, shape, t)
        got = answer(*args)
        part(adam_step, args, got, 1, "m")
        part(adam_step, args, got, 2, "v")


@adam_step.check("the first step is about lr long, whatever the gradient", points=1)
def adam_first(answer, rng):
    lr = float(rng.uniform(0.2, 0.8))
    rates = (lr, 0.9, 0.999, 1e-8)
    first_step(adam_step, answer, rng, lambda w, g, zeros: (w, g, *zeros, 1, *rates), 2)


@adam_step.check("four steps in a row, from zeros", points=1)
def adam_in_a_row(answer, rng):
    w, g, m, v, *rest = adam_args(rng, (2, 3), 1)
    in_a_row(adam_step, answer, (w, g, 0 * m, 0 * v, *rest), (0, 2, 3), counted=4)
