"""Checks of chapter 3: counting parameters, naming a weight, choosing the last layer."""

from __future__ import annotations

import numpy as np

from autograder.base.text import one_line
from autograder.checking.compare import got_text, is_number, kind_of, number
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.judge import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import network, numbered, some_sizes

CHAPTER = "ch03_mlp_notation"


# --- count_parameters -------------------------------------------------------------------
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
    forbid=READY_MADE["count_parameters"],
    rtol=0.0,
    atol=0.1,
)


@count_parameters.check("takes a tuple or an array of sizes", points=1)
def count_of_other_kinds(answer, rng):
    for kind in (tuple, np.array):
        args = (kind(some_sizes(rng, 4, 2, 30)),)
        compare_with_model(count_parameters, args, answer(*args))


# --- weight -----------------------------------------------------------------------------
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
    forbid=READY_MADE["weight"],
)


@weight.check("finds every weight of a network", points=1)
def every_weight(answer, rng):
    params = network(rng, some_sizes(rng, 3, 2, 5))
    for k, (W, _) in enumerate(params, start=1):
        for i, j in np.ndindex(W.shape):
            args = (params, k, i + 1, j + 1)
            compare_with_model(weight, args, answer(*args))


# --- output_layer -----------------------------------------------------------------------
SAME_AS = {"identity": "linear"}


def last_layer(answer, task, classes):
    """(units, activation) as the answer says it."""
    call, got = call_text("output_layer", (task, classes)), answer(task, classes)
    if not isinstance(got, tuple | list) or len(got) != 2:
        raise Mistake(f"{call}: needed (units, activation), {got_text(got)}", "type")
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
        said = one_line(activation, 40)
        raise Mistake(f'{call} has the activation "{said}". {output_layer.think}', "values")


for _task, _points in (("binary", 1), ("multiclass", 2), ("regression", 1)):
    output_layer.check(f"{_task}: units and activation", points=_points)(output_check(_task))
