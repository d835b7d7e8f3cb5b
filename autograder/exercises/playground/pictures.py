"""The playground: the map of what a network says, and the share of points it gets right."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.playground.inputs import CHAPTER
from autograder.exercises.shared.whole import whole_numbers

# --- decision_map -------------------------------------------------------------------------


def tilted(rng):
    """Heights of a plane with another slope in each direction."""
    a, b, c = rng.uniform(0.5, 2, size=3) * rng.choice([-1, 1], size=3)

    def plane(P):
        return a * P[:, 0] + 3 * b * P[:, 1] + c

    return plane


def bent(rng):
    """Heights that are bent, and other ones in each quarter."""
    a, b, c = rng.uniform(0.5, 2, size=3)

    def hills(P):
        return np.tanh(a * P[:, 0] - b) + c * P[:, 1] ** 3 + P[:, 0] * P[:, 1]

    return hills


def plane_of_the_example(P):
    return P[:, 0] + 10 * P[:, 1]


plane_of_the_example.__name__ = "lambda P: P[:, 0] + 10 * P[:, 1]"
plane_of_the_example.__qualname__ = "predict"  # as Python calls it when it gets other arguments


def map_cases(rng):
    return [
        (tilted(rng), 2, float(rng.uniform(1, 3))),
        (tilted(rng), 3, int(rng.integers(2, 6))),
        (bent(rng), 4, float(rng.uniform(0.5, 2))),
        (bent(rng), 7, float(rng.uniform(0.5, 2))),
    ]


def of_corners(args, needed, got) -> str:
    """Which corner is wrong, or that it is between them."""
    got = np.asarray(got)
    corners = {"top left": (0, 0), "top right": (0, -1), "bottom left": (-1, 0)}
    reach = {"top left": (-1, 1), "top right": (1, 1), "bottom left": (-1, -1)}
    for name, place in corners.items():
        if not np.isclose(got[place], needed[place], rtol=1e-4):
            x, y = (f"{'-' if side < 0 else '+'}reach" for side in reach[name])
            return f"The {name} corner is the place x = {x}, y = {y}. Which one does yours ask for?"
    return "The corners are right. Are the places between them evenly spread?"


decision_map = Exercise(
    chapter=CHAPTER,
    name="decision_map",
    cases=map_cases,
    examples=[(plane_of_the_example, 3, 1)],
    points=3,
    hints=(
        "n values for x and the same n for y. Every pair of them is one place, and each place one "
        "row of what predict gets.",
        "np.linspace(-reach, reach, n) has both ends. Rows go down while y grows upwards: for the "
        "rows take the values from the last to the first.",
        "x, y = np.meshgrid(values, values[::-1]) are two tables (n, n); their x.ravel() and "
        "y.ravel() are the columns of the points. reshape(n, n) turns the answer into a table "
        "again.",
    ),
    think=of_corners,
)


def counted(heights, seen: list[int]):
    """The same function, which notes how many points it was given."""

    def predict(P):
        seen.append(len(P))
        return heights(P)

    return predict


@decision_map.check("predict is called once, with every place", points=2)
def map_once(answer, rng):
    for n in (3, 6):
        reach, heights = float(rng.uniform(0.5, 2)), tilted(rng)
        seen: list[int] = []

        args = counted(heights, seen), n, reach
        got = answer(*args)
        times = len(seen)
        compare_with_model(decision_map, args, got)
        if times != 1:
            raise Mistake(
                f"{call_text(decision_map.name, args)}: the values are right, and predict was "
                f"called {times} times. One call with all {n * n} points is asked for. How do "
                f"{n * n} points become one array?",
                "values",
            )


# --- sign_accuracy ------------------------------------------------------------------------


def scored(rng, n: int, zeros: int = 0):
    """Scores and labels: about three in four right, never all or none, nor as many as have one
    label; some scores 0, and one near 0, right, of label 1, so that a border elsewhere shows.
    """
    while True:
        y = rng.choice([-1, 1], size=n)
        y[:3] = -1, 1, 1
        right = rng.random(n) < 0.75
        right[:3] = True, False, True
        if right.sum() not in (np.sum(y == 1), np.sum(y == -1)):
            break
    scores = rng.uniform(0.6, 3, size=n) * y * np.where(right, 1, -1)
    scores[2] = rng.uniform(0.05, 0.4)
    scores[3:][rng.choice(n - 3, size=zeros, replace=False)] = 0.0
    order = rng.permutation(n)
    return scores[order], y[order]


def accuracy_cases(rng):
    whole = whole_numbers(rng, 7), rng.choice([-1, 1], size=7)
    return [
        scored(rng, 4),
        scored(rng, 11),
        (whole[0], np.append(whole[1][:-1], -np.sign(whole[0][-1]))),
        (scored(rng, 9)[0], scored(rng, 9)[1].astype(float)),
    ]


def of_accuracy(args, needed, got) -> str:
    scores, y = (np.asarray(arg) for arg in args)
    zeros = int(np.sum(scores == 0))
    right = round(needed * len(y))
    many = "score is" if zeros == 1 else "scores are"
    exactly = f" {zeros} {many} exactly 0, and wrong." if zeros else ""
    return (
        f"{right} of the {len(y)} points have a score with the sign of their label.{exactly} "
        "How do you compare the two signs?"
    )


sign_accuracy = Exercise(
    chapter=CHAPTER,
    name="sign_accuracy",
    cases=accuracy_cases,
    examples=[(np.array([0.2, -3, 0, 1]), np.array([1, 1, -1, 1]))],
    points=2,
    hints=(
        "For each point there is a yes or a no: has the score the sign of the label? How large the "
        "score is does not matter.",
        "Two numbers have the same sign where their product is above 0. If one of them is 0, so is "
        "the product.",
        "scores * y > 0 is an array of True and False, and np.mean counts them as 1 and 0.",
    ),
    think=of_accuracy,
    discriminating=[
        (np.array([0.0, 2.0, 1.0]), np.array([-1, 1, -1])),
        (np.array([0.0, 2.0, 1.0]), np.array([1, 1, -1])),
        (np.array([1e-30, -1e-30, 2.0]), np.array([1, -1, 1])),
    ],
)


@sign_accuracy.check("all right, none right", points=1)
def accuracy_ends(answer, rng):
    for side in (1, -1):
        scores, y = scored(rng, 6)
        args = side * y * np.abs(scores), y
        compare_with_model(sign_accuracy, args, answer(*args))
    args = scored(rng, 5)
    compare_with_model(sign_accuracy, args, answer(*args))


@sign_accuracy.check("scores that are exactly 0, of both labels", points=1)
def accuracy_zeros(answer, rng):
    for label, n in ((-1, 9), (1, 12)):
        scores, y = scored(rng, n)
        scores[np.flatnonzero((y == label) & (np.abs(scores) > 0.5))[0]] = 0.0
        compare_with_model(sign_accuracy, (scores, y), answer(scores, y))
    for n, zeros in ((14, 4), (19, 6)):
        args = scored(rng, n, zeros)
        compare_with_model(sign_accuracy, args, answer(*args))


@sign_accuracy.check("scores very near 0, and large ones", points=1)
def accuracy_sizes(answer, rng):
    for n, factor in ((10, 1e-9), (7, 30), (13, 1e-30), (17, 20)):
        scores, y = scored(rng, n)
        args = scores * factor, y
        compare_with_model(sign_accuracy, args, answer(*args))
