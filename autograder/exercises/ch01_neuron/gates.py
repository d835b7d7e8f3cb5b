"""Checks of chapter 1: logic gates."""

from __future__ import annotations

import numpy as np

from autograder.base.answers import CallFailed
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.values import got_text, is_number, kind_of, number, real_array
from autograder.checking.wording import call_text
from nnlab.activations import step as nnlab_step
from nnlab.neuron import GATE_INPUTS, GATES

CHAPTER = "ch01_neuron"
ASKED = ("and", "or", "nand")


def truth_table(answer, name):
    """What a step neuron with the answer's weights says for (0,0), (0,1), (1,0), (1,1)."""
    got = answer(name)
    w, b = _weights(call_text("gate", (name,)), got)
    return nnlab_step(GATE_INPUTS @ w + b)


def _weights(call, got) -> tuple[np.ndarray, float]:
    if not isinstance(got, tuple | list) or len(got) != 2:
        raise Mistake(f"{call}: needed two things, (w, b), {got_text(got)}", "type")
    w, b = got
    try:
        weights = real_array(w)
    except (TypeError, ValueError):
        raise Mistake(f"{call}: needed w as two numbers, got {kind_of(w)}.", "type") from None
    if weights.shape != (2,):
        raise Mistake(
            f"{call}: needed w of shape (2,) and b of shape (), got {weights.shape} and "
            f"{np.shape(b)}.",
            "shape",
        )
    if not is_number(b):
        raise Mistake(f"{call}: needed b as one number, got {kind_of(b)}.", "type")
    if not (np.isfinite(weights).all() and np.isfinite(b)):
        raise Mistake(f"{call}: needed finite numbers, got {w} and {number(b)}.", "finite")
    return weights, float(b)


def other_tables(answer, name) -> list:
    """The truth tables of the other gates; None for one that has none yet."""
    tables: list = []
    for other in ASKED:
        if other != name:
            try:
                tables.append(truth_table(answer, other))
            except (Mistake, CallFailed):
                tables.append(None)
    return tables


def gate_check(name):
    """A check that one gate is right on every row of its truth table."""

    def check(answer, rng):
        table = truth_table(answer, name)
        rows = zip(GATE_INPUTS, table, GATES[name], strict=True)
        wrong = [(x, got, needed) for x, got, needed in rows if got != needed]
        if wrong:
            x, got, needed = wrong[0]
            raise Mistake(
                f'With your weights for "{name}" the inputs {x[0]:g} and {x[1]:g} give {got:g}; '
                f"{name.upper()} says {needed}. {4 - len(wrong)} of 4 rows are right. "
                "Which way does the sum for this row have to move?",
                "values",
            )
        if all(np.array_equal(table, other) for other in other_tables(answer, name)):
            raise Mistake(
                "Your neuron says the same for all three names. Three gates need three answers: "
                "where does the function look at `name`?",
                "values",
            )

    return check


def gate_cases(rng):
    return [("and",), ("or",), ("nand",)]


gate = Exercise(
    chapter=CHAPTER,
    name="gate",
    cases=gate_cases,
    points=0,
    hints=(
        "Write the four sums of a gate down: b, w2 + b, w1 + b, w1 + w2 + b. Which must be "
        "above 0?",
        "For AND only the last sum may be above 0: two weights that need each other to lift a "
        "negative bias. The demo above shows the line.",
        "AND: w = (1, 1), b = -1.5. OR needs less of a push: what b? NAND is AND turned around: "
        "what happens to all three numbers?",
    ),
    think="For each row: is w1·x1 + w2·x2 + b above 0 exactly where the gate says 1?",
    use=truth_table,
)

for _name in ASKED:
    gate.check(f"{_name.upper()} is right on all four rows", points=1)(gate_check(_name))
