"""Checks of chapter 3: counting parameters, naming a weight, choosing the last layer."""

from __future__ import annotations

import numpy as np

from autograder.base.answers import CallFailed
from autograder.base.text import one_line
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.values import got_text, is_number, kind_of, number
from autograder.checking.wording import call_text
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import network, numbered, some_sizes, whole_network
from autograder.exercises.shared.whole import or_cut_off

CHAPTER = "ch03_mlp_notation"


# --- count_parameters -------------------------------------------------------------------
def count_cases(rng):
    return [(some_sizes(rng, layers, 2, 200),) for layers in (2, 3, 4, 6)]


count_parameters = Exercise(
    chapter=CHAPTER,
    name="count_parameters",
    cases=count_cases,
    examples=[([3, 4, 1],), ([2, 1],), ([784, 16, 16, 10],)],
    points=2,
    whole=True,
    hints=(
        "Take two neighboring layers, 3 units and then 4. How many edges lead from one to the "
        "other, and how many biases belong to them?",
        "12 edges and 4 biases for that pair. Do the same for every pair of neighbors and add up.",
        "A loop over k from 1 to len(sizes) - 1: sizes[k - 1] and sizes[k] are the neighbors.",
    ),
    think="Draw these layers: count the edges, then the units that have a bias.",
    forbid=READY_MADE["count_parameters"],
)


@count_parameters.check("is right for many layers and for wide ones", points=1)
def count_of_large_networks(answer, rng):
    for layers, low, high in ((12, 2, 300), (4, 1000, 9000)):
        args = (some_sizes(rng, layers, low, high),)
        compare_with_model(count_parameters, args, answer(*args))


# --- weight -----------------------------------------------------------------------------
SMALL = numbered([3, 4, 2])


def weight_cases(rng):
    def draw(layers):
        params = network(rng, some_sizes(rng, layers, 3, 8))
        k = int(rng.integers(1, layers))
        i, j = (int(rng.integers(1, n + 1)) for n in params[k - 1][0].shape)
        return params, k, i, j

    whole = whole_network(rng, [4, 5, 3])
    return [draw(3), draw(4), draw(5), (whole, int(rng.integers(1, 3)), 2, 3)]


def which_index(args, needed, got) -> str:
    """What is wrong with a weight: another one of the network, or none."""
    params, k, i, j = args
    for layer, (W, _) in enumerate(params, start=1):
        for place in zip(*np.nonzero(got == W), strict=True):
            row, column = (int(n) + 1 for n in place)
            return (
                f"That is the weight from neuron {row} to neuron {column} of layer {layer}. "
                f"Asked for is the one from {i} to {j} of layer {k}."
            )
    return "No weight of this network is that number. What is done to the entry, once it is found?"


weight = Exercise(
    chapter=CHAPTER,
    name="weight",
    cases=weight_cases,
    examples=[(SMALL, 1, 1, 2), (SMALL, 2, 1, 2), (SMALL, 1, 3, 4), (SMALL, 2, 4, 1)],
    points=3,
    hints=(
        "Three questions, one after the other: which pair of the list, which row of its W, which "
        "column?",
        "Rows are where an edge comes from, columns where it goes. And paper counts from 1 where "
        "Python counts from 0, in all three places.",
        "`W, b = params[k - 1]` is the layer. Its entry [row, column] needs the same minus one.",
    ),
    think=or_cut_off(which_index),
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
    if isinstance(units, float | np.floating | bool | np.bool_):
        raise Mistake(f"{call}: needed a whole number of units, got {units!r}.", "type")
    return int(units), activation


def output_cases(rng):
    several = rng.choice(np.arange(3, 10**6), size=2, replace=False)
    return [("multiclass", int(k)) for k in several]


output_layer = Exercise(
    chapter=CHAPTER,
    name="output_layer",
    cases=output_cases,
    examples=[("binary", 2), ("multiclass", 10), ("regression", 0)],
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
        cases = [*output_layer.examples, *output_cases(rng)]
        for name, classes in cases:
            if name == task:
                _right_layer(task, classes, last_layer(answer, task, classes))
        classes = dict(cases)
        said = last_layer(answer, task, classes[task])
        if all(other == said for other in _others(answer, task, classes)):
            raise Mistake(
                "output_layer says the same for all three tasks. Where does it look at `task`?",
                "values",
            )

    return check


def _others(answer, task: str, classes: dict[str, int]) -> list:
    """What it says about the other tasks; None where it has nothing to say yet."""
    tables: list = []
    for other, number_of in classes.items():
        if other != task:
            try:
                tables.append(last_layer(answer, other, number_of))
            except (Mistake, CallFailed):
                tables.append(None)
    return tables


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
