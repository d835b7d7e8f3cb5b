"""Chapter 4: the class Value."""

from __future__ import annotations

import time

import numpy as np

from autograder.base.answers import CallFailed
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import needed
from autograder.checking.wording import listed
from autograder.exercises.ch04_chain_rule.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.graphs import (
    Chain,
    Expression,
    Ladder,
    as_mistake,
    calls_of,
    compare_graph,
    evaluate,
)

# --- Value --------------------------------------------------------------------------------


def leaves(rng, names):
    """A number for each name: none near zero, none 1, no two of them alike.

    So no sum or product of two is a third by chance.
    """
    signs = rng.choice([-1.0, 1.0], size=len(names))
    samples = (
        signs
        * rng.choice(np.setdiff1d(np.arange(400, 1400), 1000), size=len(names), replace=False)
        / 1000
    )
    return tuple((name, float(v)) for name, v in zip(names, samples, strict=True))


def computing(rng):
    formulas = ("a + b", "a * b", "a.tanh()", "(a * b + c).tanh() * a")
    return [Expression((f"out = {f}",), leaves(rng, "abc"), ()) for f in formulas]


def trees(rng):
    """Nothing is used twice."""
    formulas = (
        ("out = a + b",),
        ("out = a * b",),
        ("out = a.tanh()",),
        ("c = a * b", "out = c.tanh()"),
        ("e = a * b", "f = c + d", "g = f.tanh()", "out = e * g"),
    )
    return [Expression(lines, leaves(rng, _leaf_names(lines))) for lines in formulas]


def shared(rng):
    """Something is used twice, also where the order of the walk shows; last, two equal values."""
    formulas = (
        ("out = a + a",),
        ("out = a * a",),
        ("out = a * b + a",),
        ("c = a * b", "d = c.tanh()", "out = c * d"),
        ("c = a * b", "d = c + a", "e = d * c", "f = e.tanh()", "out = f * d + c"),
        ("c = a + b", "d = c * c", "e = d * c", "out = c + e * d"),
        ("c = a * b", "d = b * a", "out = c * d"),
    )
    return [Expression(lines, leaves(rng, _leaf_names(lines))) for lines in formulas]


def _leaf_names(lines):
    return "".join(
        name
        for name in "abcd"
        if not any(s.startswith(f"{name} =") for s in lines)
        and any(name in s.split(" = ")[1].replace("tanh", "") for s in lines)
    )


def again(rng):
    """backward() twice, on a value within, and on a second loss over the same leaves."""
    lines = ("c = a * b", "d = c + a", "out = d.tanh()")
    other = ("c = a * b", "first = c * a", "out = c.tanh() + b")
    calls = ((lines, ("out", "out")), (lines, ("c",)), (lines, ("out", "c")),
             (other, ("first", "out")))  # fmt: skip
    return [Expression(formulas, leaves(rng, "ab"), backwards) for formulas, backwards in calls]


def value_cases(rng):
    return [(graph,) for graph in (*computing(rng), *trees(rng)[3:], *shared(rng)[2:])]


# as the chapter shows them: the walk at its table, a neuron, and the walk in whole numbers
WALK = ("c = a * b", "out = c + a")
NEURON = ("s = x1 * w1 + x2 * w2 + b", "out = s.tanh()")
EXAMPLES = [
    (Expression(WALK, (("a", 2.0), ("b", -3.0))),),
    (Expression(NEURON, (("x1", 1.0), ("x2", -2.0), ("w1", 0.5), ("w2", 0.25), ("b", 0.1))),),
    (Expression(WALK, (("a", 2), ("b", -3))),),
]


Value = Exercise(
    chapter=CHAPTER,
    name="Value",
    cases=value_cases,
    points=0,
    hints=(
        "Every new Value keeps whom it was made from, and one slope for each: 1 and 1 for a sum, "
        "the other factor for a product, 1 - t² for t = tanh. backward multiplies and adds up.",
        "Go through the values from the loss backwards, each only after everything that uses it, "
        "and do parent.grad += node.grad * slope. Starting point: loss.grad = 1, all others 0.",
        "For the order: a list as a stack instead of recursion. Push (node, False); when it comes "
        "off, push (node, True) and its parents; when (node, True) comes off, its parents are "
        "done, so append it. Walk the resulting list in reverse.",
    ),
    think="Follow the graph by hand: which values does this one feed, with which slope?",
    forbid=READY_MADE["Value"],
    use=evaluate,
    objects=True,
    examples=EXAMPLES,
    discriminating=(
        (Chain(5000, 1.0, 0.001),),
        *((graph,) for graph in again(np.random.default_rng(4))),
        *((graph,) for graph in trees(np.random.default_rng(4))[:3]),
    ),
)


def graphs_check(draw):
    """A check that the loss and all gradients of these expressions are right."""

    def check(answer, rng):
        for graph in draw(rng):
            try:
                got = evaluate(answer, graph)
            except CallFailed as failed:
                raise as_mistake(graph, failed) from None
            compare_graph(graph, needed(Value, (graph,)), got)

    return check


def computes(answer, rng):
    """What is still to be written is named beside what is begun; where nothing is, nothing is."""
    graphs = computing(rng)
    missing = {graph.lines[0].removeprefix("out = "): _unwritten(answer, graph) for graph in graphs}
    left = [formula for formula, failed in missing.items() if failed]
    begun = [formula for formula, failed in missing.items() if not failed]
    for failed in filter(None, missing.values()):
        if not begun:
            raise failed
        raise Mistake(
            f"{left[0]} is still to be written; begun {'is' if len(begun) == 1 else 'are'} "
            f"{listed(begun)}. Which number does it give, and with which slopes?"
        )
    graphs_check(lambda _: graphs)(answer, rng)


def _unwritten(answer, graph) -> CallFailed | None:
    try:
        evaluate(answer, graph)
    except CallFailed as failed:
        return failed if failed.failure.kind == "not attempted" else None
    except Mistake:
        pass  # begun, and wrong
    return None


def chains(rng):
    a, b = (round(float(v), 4) for v in rng.uniform(0.001, 0.01, size=2))
    return [Chain(5000, a, b)]


Value.check("+, * and tanh compute", points=1)(computes)
Value.check("gradients where nothing is used twice", points=2)(graphs_check(trees))
Value.check("gradients add up where something is used twice", points=2)(graphs_check(shared))
Value.check("every backward begins anew", points=1)(graphs_check(again))
Value.check("a chain of 5,000 additions", points=1)(graphs_check(chains))

PATIENCE, TRIES = 0.25, 3  # seconds; whoever goes over every value once needs a thousandth


@Value.check("goes over every value once", points=1)
def value_remembers(answer, rng):
    """Ladders up to 22 values and two million paths; ends at the first that takes too long."""
    a = round(float(rng.uniform(0.5, 1.0)), 3)
    for length in range(5, 22, 2):
        ladder = Ladder(length, a)
        if min(_seconds(answer, ladder) for _ in range(TRIES)) > PATIENCE:
            raise Mistake(
                f"backward takes longer and longer: {ladder!r}, are {length + 1} values and "
                f"{ladder.paths:,} paths. Does backward go over every value once, or along every "
                "path?"
            )


def _seconds(answer, ladder) -> float:
    """How long backward() took on this ladder; raises Mistake where it is wrong."""
    try:
        with calls_of(answer):
            values = ladder.build(answer)
            began = time.perf_counter()
            values["out"].backward()
            took = time.perf_counter() - began
            got = values["out"].data, (values["a"].grad,)
    except CallFailed as failed:
        raise as_mistake(ladder, failed) from None
    compare_graph(ladder, (ladder.a * ladder.paths, (ladder.paths,)), got)
    return took
