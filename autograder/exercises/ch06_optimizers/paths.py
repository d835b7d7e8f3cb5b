"""Chapter 6: whole paths, by gradient descent and by the careless Adam, mended."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.judge import compare_with_model
from autograder.exercises.ch06_optimizers.common import CHAPTER, settings
from autograder.exercises.shared.equivalents import READY_MADE

# --- surfaces -----------------------------------------------------------------------------


def bowl(rng, D, steep=2.0, scale=1.0):
    """Gradient of a bowl around a place of its own, with other slopes in each direction."""
    center, steepness = rng.normal(size=D), rng.uniform(0.3, steep, size=D)

    def grad(w):
        return scale * steepness * (np.asarray(w) - center)

    return grad


def waves(rng, D):
    """Gradient of a surface that is bent everywhere."""
    turn = rng.normal(size=(D, D))

    def grad(w):
        return np.sin(turn @ np.asarray(w)) + 0.3 * np.asarray(w)

    return grad


def short_paths(rng):
    return [
        (bowl(rng, 2), rng.normal(size=2) + 2, *settings(rng, (0.1, 0.4)), 1),
        (bowl(rng, 3), rng.normal(size=3), *settings(rng, (0.1, 0.4)), 4),
        (waves(rng, 2), rng.normal(size=2), *settings(rng, (0.1, 0.4)), 6),
    ]


# --- minimize -----------------------------------------------------------------------------


def minimize_cases(rng):
    return [
        *short_paths(rng),
        (bowl(rng, 4), rng.choice(np.arange(2, 9), size=4, replace=False), 0.3, 3),
    ]


minimize = Exercise(
    chapter=CHAPTER,
    name="minimize",
    cases=minimize_cases,
    points=3,
    hints=(
        "A list that begins with the start. Each step looks at the last place in it.",
        "Ask for the gradient at the place where it stands now, not at the start. The new place "
        "is a new array; append it.",
        "path = [np.array(w0, dtype=float)], then steps times path.append(path[-1] - lr * "
        "grad(path[-1])), and np.array(path) at the end.",
    ),
    think="Write down the first two rows: where is the gradient asked, and from where does it go?",
    forbid=READY_MADE["minimize"],
)


@minimize.check("no steps: the start alone", points=1)
def minimize_nothing(answer, rng):
    args = (bowl(rng, 3), rng.normal(size=3), 0.2, 0)
    compare_with_model(minimize, args, answer(*args))


@minimize.check("one direction, many steps", points=1)
def minimize_far(answer, rng):
    args = (bowl(rng, 1), rng.normal(size=1) + 3, *settings(rng, (0.05, 0.2)), 25)
    compare_with_model(minimize, args, answer(*args))


# --- fixed_adam_path ----------------------------------------------------------------------


def adam_cases(rng):
    return [
        *short_paths(rng),
        (bowl(rng, 4, scale=1e-5), rng.normal(size=4) + 3, *settings(rng, (0.1, 0.4)), 3),
    ]


fixed_adam_path = Exercise(
    chapter=CHAPTER,
    name="fixed_adam_path",
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
    think="Compare with adam_step line by line: what is kept for the next step?",
    forbid=READY_MADE["fixed_adam_path"],
)


@fixed_adam_path.check("each row is a place of its own", points=1)
def path_has_rows(answer, rng):
    args = (bowl(rng, 3), rng.normal(size=3) + 2, *settings(rng, (0.1, 0.4)), 1)
    compare_with_model(fixed_adam_path, args, answer(*args))


@fixed_adam_path.check("a plateau, where gradients are tiny", points=1)
def path_on_a_plateau(answer, rng):
    args = (bowl(rng, 2, scale=1e-5), rng.normal(size=2) + 3, *settings(rng, (0.1, 0.4)), 1)
    compare_with_model(fixed_adam_path, args, answer(*args))


@fixed_adam_path.check("what is kept from step to step", points=1)
def path_in_the_long_run(answer, rng):
    args = (waves(rng, 3), rng.normal(size=3), *settings(rng, (0.05, 0.2)), 12)
    compare_with_model(fixed_adam_path, args, answer(*args))
