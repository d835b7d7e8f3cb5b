"""Chapter 6: whole paths, by gradient descent and by the careless Adam, mended."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch06_optimizers.common import CHAPTER, settings
from autograder.exercises.shared.equivalents import READY_MADE

# --- surfaces -----------------------------------------------------------------------------


def bowl(rng, D, scale=1.0, center=None):
    """Gradient of a bowl around a place of its own, with other slopes in each direction."""
    center = rng.normal(size=D) if center is None else center
    steepness = rng.uniform(0.3, 2.0, size=D)

    def grad(w):
        return scale * steepness * (np.asarray(w) - center)

    return grad


def waves(rng, D):
    """Gradient of a surface that is bent everywhere."""
    turn = rng.normal(size=(D, D))

    def grad(w):
        return np.sin(turn @ np.asarray(w)) + 0.3 * np.asarray(w)

    return grad


def on_a_slope(rng, grad, D):
    """A place where no slope is near 0: the first one counts in every later step of Adam."""
    while np.min(np.abs(grad(w := rng.normal(size=D)))) < 0.3:
        pass
    return w


def bowl_grad(w):
    return np.array([1.0, 2.0]) * w


def ravine_grad(w):
    return np.array([1.0, 40.0]) * w


def doubled(w):
    return 2 * w


doubled.__name__ = "lambda w: 2 * w"  # as the statement has it


def of_a_path(first: str, later: str):
    """The thought about the first row of a path that is wrong."""

    def thought(args, needed, got) -> str:
        rows = np.isclose(np.asarray(got), needed, rtol=1e-4, atol=1e-6).all(axis=1)
        wrong, last = int(np.argmin(rows)), np.asarray(got)[-1]
        if len(rows) - wrong > 1 and np.array_equal(got[wrong:], [last] * (len(rows) - wrong)):
            return f"From row {wrong} on all are the same. Is one array there several times?"
        start = "Row 0 is the start. Has something changed the array since it was put there?"
        return (start, first)[wrong] if wrong < 2 else later

    return thought


def short_paths(rng):
    return [
        (bowl(rng, 3), rng.normal(size=3) + 2, *settings(rng, (0.1, 0.4)), 1),
        (bowl(rng, 3), rng.normal(size=3), *settings(rng, (0.1, 0.4)), 4),
        (waves(rng, 2), rng.normal(size=2), *settings(rng, (0.1, 0.4)), 6),
    ]


# --- minimize -----------------------------------------------------------------------------


def from_whole_numbers(rng):
    return rng.choice(np.arange(2, 9), size=5, replace=False)


def minimize_cases(rng):
    return [
        *short_paths(rng),
        (bowl(rng, 5), from_whole_numbers(rng), *settings(rng, (0.1, 0.4)), 3),
    ]


minimize = Exercise(
    chapter=CHAPTER,
    name="minimize",
    examples=[
        (doubled, np.array([1, -3]), 0.25, 2),
        (bowl_grad, np.array([-1.7, 1.3]), 0.1, 30),
        (ravine_grad, np.array([-1.8, 1.0]), 0.02, 60),
    ],
    cases=minimize_cases,
    points=3,
    hints=(
        "A list that begins with the start. Each step looks at the last place in it.",
        "Ask for the gradient at the place where it stands now, not at the start. The new place "
        "is a new array; append it.",
        "path = [np.array(w0, dtype=float)], then steps times path.append(path[-1] - lr * "
        "grad(path[-1])), and np.array(path) at the end.",
    ),
    think=of_a_path(
        "The first step goes lr times the gradient at the start, against it.",
        "The first step is right. Where does the next one ask for the gradient, and from where "
        "does it go?",
    ),
    forbid=READY_MADE["minimize"],
    discriminating=[(bowl_grad, np.zeros(2), 0.1, 3)],  # from where the slope is 0
)


@minimize.check("no step, one step, two steps", points=1)
def minimize_few(answer, rng):
    for steps in (2, 1, 0):
        args = (bowl(rng, 4), rng.normal(size=4), *settings(rng, (0.1, 0.4)), steps)
        compare_with_model(minimize, args, answer(*args))


@minimize.check("one direction, many steps, also from the lowest place", points=1)
def minimize_far(answer, rng):
    args = (bowl(rng, 1), rng.normal(size=1) + 3, *settings(rng, (0.05, 0.2)), 25)
    compare_with_model(minimize, args, answer(*args))
    lowest = rng.normal(size=2)
    args = (bowl(rng, 2, center=lowest), lowest, *settings(rng, (0.1, 0.4)), 4)
    compare_with_model(minimize, args, answer(*args))


# --- fixed_adam_path ----------------------------------------------------------------------


def adam_cases(rng):
    return [
        *short_paths(rng),
        (bowl(rng, 5, scale=1e-5), rng.normal(size=5) + 3, *settings(rng, (0.1, 0.4)), 3),
        (bowl(rng, 5), from_whole_numbers(rng), *settings(rng, (0.1, 0.4)), 2),
    ]


def tiny_ravine(w):
    return 1e-6 * ravine_grad(w)


tiny_ravine.__name__ = "lambda w: 1e-6 * ravine_grad(w)"

fixed_adam_path = Exercise(
    chapter=CHAPTER,
    name="fixed_adam_path",
    examples=[
        (ravine_grad, np.array([-1.8, 1.0]), 0.1, 3),
        (tiny_ravine, np.array([-1.8, 1.0]), 0.1, 1),
    ],
    cases=adam_cases,
    points=2,
    hints=(
        "Look at three things: are the rows of the path different? Is the path of a gradient a "
        "million times smaller the same? Does a second call from the same start agree?",
        "Three lines have to change. What does -= do to an array that stands in a list? What "
        "should the next step find in m: the mean, or the corrected mean? Where does eps belong?",
        "w = w - ... makes a new array. The corrected means get names of their own, m_hat and "
        "v_hat. And the step is divided by np.sqrt(v_hat) + 1e-8.",
    ),
    think=of_a_path(
        "Compare the first step with adam_step for t = 1, line by line.",
        "The first step is right. Where does the next one ask for the gradient, what does it find "
        "in m and v, and which t?",
    ),
    forbid=READY_MADE["fixed_adam_path"],
)


@fixed_adam_path.check("each row is a place of its own", points=1)
def path_has_rows(answer, rng):
    args = (bowl(rng, 3), rng.normal(size=3) + 2, *settings(rng, (0.1, 0.4)), 1)
    compare_with_model(fixed_adam_path, args, answer(*args))


@fixed_adam_path.check("a plateau, where gradients are tiny", points=1)
def path_on_a_plateau(answer, rng):
    args = (bowl(rng, 2, scale=1e-7), rng.normal(size=2) + 3, *settings(rng, (0.1, 0.4)), 1)
    compare_with_model(fixed_adam_path, args, answer(*args))


@fixed_adam_path.check("what is kept from step to step", points=1)
def path_in_the_long_run(answer, rng):
    grad = waves(rng, 3)
    args = (grad, on_a_slope(rng, grad, 3), *settings(rng, (0.05, 0.2)), 12)
    compare_with_model(fixed_adam_path, args, answer(*args))
