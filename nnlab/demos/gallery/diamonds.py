"""A ladder of diamonds: how many derivatives are evaluated with and without memory, counted."""

from functools import cache

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable

DEEPEST = 16


def diamonds(depth: int = 3) -> Explorable:
    """Make the ladder deeper and compare the two counts, on an axis of powers of ten."""
    return Explorable(
        name="diamonds",
        title="A ladder of diamonds",
        controls=(
            Range("depth", "diamonds", "number of diamonds", 1, DEEPEST, 1, depth, 0, plays=1),
        ),
        data={"counts": [list(counts(n)) for n in range(1, DEEPEST + 1)]},
        script="gallery/diamonds.js",
        size=(760, 396),
        note="Counted, not calculated: the derivative of the last value by the first was computed "
        "in both ways for every depth, and every evaluation of a local slope was noted.",
    )


@cache
def counts(depth: int) -> tuple[int, int, int]:
    """(paths, evaluations without memory, evaluations with memory) for this many diamonds."""
    paths = walk(depth, None)
    return paths[0], paths[1], walk(depth, {})[1]


def walk(depth: int, memory: dict | None) -> tuple[int, int]:
    """Derivative of the top of a ladder by its foot, and how many local slopes it took.

    Node 3k is the foot of diamond k, 3k + 1 and 3k + 2 its two sides. Every slope is 1, so
    that the derivative is the number of paths. memory: what was found out is kept, if a dict.
    """
    evaluations = 0

    def derivative(node: int) -> int:
        nonlocal evaluations
        if node == 3 * depth:
            return 1
        if memory is not None and node in memory:
            return memory[node]
        total = 0
        for follower in (node + 1, node + 2) if node % 3 == 0 else (3 * (node // 3) + 3,):
            evaluations += 1  # one local slope: of `follower` by `node`
            total += 1 * derivative(follower)
        if memory is not None:
            memory[node] = total
        return total

    return derivative(0), evaluations
