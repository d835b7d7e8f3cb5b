"""Chapter 9: pooling, its way back, and the average over all places."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts, examine
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch09_convolution.common import CHAPTER, whole
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.equivalents import READY_MADE
from nnlab import convolution

EVEN = (((1, 4, 2, 3), 2), ((2, 6, 9, 1), 3), ((3, 4, 6, 2), 2))
LEFT_OVER = (((2, 5, 7, 3), 2), ((1, 8, 4, 2), 3), ((2, 4, 7, 3), 4))


def pictures(rng, shapes) -> list[tuple[np.ndarray, int]]:
    return [(rng.normal(size=shape), size) for shape, size in shapes]


# --- max_pool -----------------------------------------------------------------------------


def pool_cases(rng):
    """Nothing is left over; below 0 and above it, then far below, then whole numbers."""
    first, second, (X, size) = pictures(rng, EVEN)
    return [first, second, (X - 9, size), (whole(rng, (2, 6, 4, 3), 9), 2)]


def of_pooling(args, needed, got) -> str:
    X, size = args
    if np.shape(got) == np.shape(needed):
        means = X[:, : needed.shape[1] * size, : needed.shape[2] * size].reshape(
            len(X), needed.shape[1], size, needed.shape[2], size, -1
        ).mean(axis=(2, 4))  # fmt: skip
        if np.allclose(got, means):
            return "Those are the means of the windows."
    return (
        "The window at (0, 0) is the upper left corner, and the next one begins where it ends. "
        "Which numbers stand in the first that is wrong, and which is the largest?"
    )


max_pool = Exercise(
    chapter=CHAPTER,
    name="max_pool",
    cases=pool_cases,
    points=2,
    hints=(
        "How many whole windows fit downwards, and how many across? Which rows and columns does "
        "the window (i, j) cover?",
        "X[:, i*size : (i+1)*size, j*size : (j+1)*size] is window (i, j) of all pictures and "
        "channels. Its maximum over axes 1 and 2 is what comes out at (i, j).",
        "Zeros of shape (N, H // size, W // size, C), two loops over i and j, and "
        "Y[:, i, j] = window.max(axis=(1, 2)).",
    ),
    think=of_pooling,
    forbid=READY_MADE["max_pool"],
    discriminating=pictures(np.random.default_rng(seed=9), LEFT_OVER),
)


@max_pool.check("drops what fills no whole window", points=1)
def pool_drops(answer, rng):
    for X, size in pictures(rng, LEFT_OVER):
        args = np.abs(X), size
        compare_with_model(max_pool, args, answer(*args))


@max_pool.check("the largest is the largest below 0 too", points=1)
def pool_negative(answer, rng):
    for (X, size), channels in zip(pictures(rng, EVEN), (1, 2, 3), strict=True):
        args = -1 - np.abs(X[..., :channels]), size
        compare_with_model(max_pool, args, answer(*args))


# --- max_pool_backward --------------------------------------------------------------------


def back(rng, X: np.ndarray, size: int) -> tuple:
    """Arguments of max_pool_backward."""
    n, h, w, c = X.shape
    return rng.normal(size=(n, h // size, w // size, c)), X, size


def pool_back_cases(rng):
    """Nothing is left over, and nothing ties. In the last but one X is of whole numbers, in the
    last dY."""
    X = rng.permutation(2 * 4 * 6 * 3).reshape(2, 4, 6, 3)
    dY, _, _ = back(rng, X, 2)
    return [
        *(back(rng, *args) for args in pictures(rng, EVEN)),
        (dY, X, 2),
        (rng.integers(1, 9, size=dY.shape), rng.normal(size=X.shape), 2),
    ]


def of_winners(args, needed, got) -> str:
    dY, X, size = args
    if np.shape(got) == np.shape(needed):
        for thought, other in other_ways(dY, X, size).items():
            if np.allclose(got, other):
                return thought
    return (
        "If the largest number of a window grows a little, so does what comes out. And if "
        "another one grows?"
    )


def other_ways(dY, X, size) -> dict[str, np.ndarray]:
    spread = np.zeros(X.shape)
    h, w = dY.shape[1] * size, dY.shape[2] * size
    wide = dY.repeat(size, axis=1).repeat(size, axis=2)
    highest = convolution.max_pool(X, size).repeat(size, axis=1).repeat(size, axis=2)
    spread[:, :h, :w] = wide
    ties = np.zeros(X.shape)
    ties[:, :h, :w] = wide * (X[:, :h, :w] == highest)
    return {
        "Every number of a window gets all of its dY, and only one of them has come through.":
            spread,
        "Every number of a window gets its share, as if it had been a mean.": spread / size**2,
        "Equal numbers get dY each. Only one of them has come through: the first.": ties,
    }  # fmt: skip


def with_ties(rng) -> list[tuple]:
    """Windows in which several numbers are the largest; of the very first they are those that
    stand to the right of the corner and below it."""
    windows = []
    for shape, size in (((1, 2, 4, 3), 2), ((2, 6, 3, 1), 3)):
        X = rng.integers(1, 4, size=shape)
        X[0, :size, :size, 0] = 1
        X[0, 0, 1, 0] = X[0, 1, 0, 0] = 3
        windows.append(back(rng, np.minimum(X, 2), size))
    return windows


max_pool_backward = Exercise(
    chapter=CHAPTER,
    name="max_pool_backward",
    cases=pool_back_cases,
    points=2,
    hints=(
        "Begin with zeros in the shape of X. For one window of one picture and one channel: which "
        "entry came through, and what does it get?",
        "np.argmax(window) counts row by row and gives the first of equal ones. Divided by the "
        "width of the window: the row; the remainder: the column.",
        "for s, i, j, c in np.ndindex(dY.shape): cut the window out of X, then "
        "m, n = divmod(np.argmax(window), size), and dX[s, i*size + m, j*size + n, c] = "
        "dY[s, i, j, c].",
    ),
    think=of_winners,
    forbid=READY_MADE["max_pool_backward"],
    discriminating=[
        *with_ties(np.random.default_rng(seed=9)),
        *(
            back(np.random.default_rng(seed=8), *p)
            for p in pictures(np.random.default_rng(seed=9), LEFT_OVER)
        ),
    ],
)


@max_pool_backward.check("agrees with the slopes of the pooling", points=2)
def pool_back_is_slope(answer, rng):
    for X, size in pictures(rng, (EVEN[0], LEFT_OVER[0])):
        args = back(rng, X, size)
        got = answer(*args)
        facts = Facts(
            ["dX"],
            {"numbers in a window": size * size},
            variants={thought: [other] for thought, other in other_ways(*args).items()},
        )
        with told_with_call(max_pool_backward, args, got=got):
            examine(
                lambda p, dY=args[0], k=size: float(np.vdot(convolution.max_pool(p[0], k), dY)),
                [X], [got], facts,
            )  # fmt: skip


@max_pool_backward.check("gives 0 to what was dropped", points=1)
def pool_back_dropped(answer, rng):
    """Of pictures below 0 too, where nothing but the largest tells the winner."""
    for X, size in pictures(rng, LEFT_OVER):
        for moved in (X, X - 9):
            args = back(rng, moved, size)
            compare_with_model(max_pool_backward, args, answer(*args))


@max_pool_backward.check("gives it to the first of equal ones", points=1)
def pool_back_ties(answer, rng):
    for args in with_ties(rng):
        compare_with_model(max_pool_backward, args, answer(*args))


# --- global_average -----------------------------------------------------------------------


def average_cases(rng):
    """The last pictures are of whole numbers."""
    shapes = ((1, 2, 3, 4), (2, 4, 3, 5), (3, 5, 2, 1))
    return [*((rng.normal(size=shape),) for shape in shapes), (whole(rng, (2, 3, 5, 4)),)]


global_average = Exercise(
    chapter=CHAPTER,
    name="global_average",
    cases=average_cases,
    points=2,
    hints=(
        "Two of the four axes disappear. Which ones say where in the picture something is?",
        "Axis 1 counts rows and axis 2 columns; mean takes several axes at once.",
        "X.mean(axis=(1, 2)) takes the mean over both at once.",
    ),
    think="Rows and columns disappear; pictures and channels stay apart.",
    forbid=READY_MADE["global_average"],
)


@global_average.check("does not care where something stands", points=1)
def average_moved(answer, rng):
    X = rng.normal(size=(2, 4, 5, 3))
    moved = np.roll(X, (int(rng.integers(1, 4)), int(rng.integers(1, 5))), axis=(1, 2))
    for args in ((X,), (moved,)):
        compare_with_model(global_average, args, answer(*args))
