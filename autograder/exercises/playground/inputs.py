"""The playground: what goes into a network."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.whole import or_cut_off, whole_numbers

CHAPTER = "playground"
NAMES = ("x", "y", "x2", "y2", "xy", "sin x", "sin y")
MEANINGS = {
    "x": "column 0 of X",
    "y": "column 1 of X",
    "x2": "x times x",
    "y2": "y times y",
    "xy": "x times y",
    "sin x": "the sine of x, x in radians",
    "sin y": "the sine of y, y in radians",
}


def some_names(rng, count: int) -> list[str]:
    """Different names in an order that is not the usual one."""
    while True:
        names = [str(name) for name in rng.choice(NAMES, size=count, replace=False)]
        if count == 1 or names != sorted(names, key=NAMES.index):
            return names


def feature_cases(rng):
    return [
        (rng.normal(size=(4, 2)), some_names(rng, 1)),
        (2 * rng.normal(size=(4, 2)), some_names(rng, 3)),
        (2 * rng.normal(size=(6, 2)), some_names(rng, 5)),
        (whole_numbers(rng, (5, 2)), [n for n in some_names(rng, 7) if n[0] != "y"]),
    ]


def first_wrong_column(args, needed, got) -> str:
    """What the first wrong column should be."""
    _, names = args
    same = np.isclose(np.asarray(got), needed, rtol=1e-4, atol=1e-6).all(axis=0)
    k = int(np.argmin(same))
    return f'Column {k} belongs to "{names[k]}": {MEANINGS[names[k]]}.'


input_features = Exercise(
    chapter=CHAPTER,
    name="input_features",
    cases=feature_cases,
    examples=[(np.array([[2, 3], [4, -1]]), ["y", "x2", "xy"])],
    points=2,
    hints=(
        "First the two columns, x = X[:, 0] and y = X[:, 1]. Each name is a formula of those two, "
        "and each result has N numbers.",
        "A dictionary from names to columns answers for one name. Go through `names` in its own "
        "order, and collect.",
        "np.column_stack puts a list of arrays (N,) side by side: np.column_stack([column[name] "
        'for name in names]), with column = {"x": x, "x2": x * x, ...}.',
    ),
    think=or_cut_off(first_wrong_column),
    forbid=READY_MADE["input_features"],
    discriminating=[(np.array([[0.5, -2.0], [3.0, 1.0]]), ["y", "x", "y"])],
)


@input_features.check("each name by itself", points=2)
def feature_by_itself(answer, rng):
    for name in NAMES:
        args = 2 * rng.normal(size=(3, 2)), [name]
        compare_with_model(input_features, args, answer(*args))


@input_features.check("all seven, in any order", points=1)
def feature_all(answer, rng):
    args = rng.normal(size=(4, 2)), some_names(rng, 7)
    compare_with_model(input_features, args, answer(*args))


@input_features.check("a name that stands there twice, and a single point", points=1)
def feature_twice(answer, rng):
    names = some_names(rng, 7)
    args = rng.normal(size=(6, 2)), [*names, names[3], names[0]]
    compare_with_model(input_features, args, answer(*args))
    args = rng.normal(size=(1, 2)), names
    compare_with_model(input_features, args, answer(*args))
