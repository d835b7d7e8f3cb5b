"""How the networks were trained that are kept as data: sizes, steps and rates."""

from __future__ import annotations

from typing import NamedTuple

from nnlab import grammar
from nnlab.schedules import warmup_cosine

HEADS, BLOCKS, SEED = 4, 2, 0
FIRST_STEPS = 20  # their losses are kept, so that a test can repeat them


class Plan(NamedTuple):
    """How a network is trained: sizes, steps, and the highest rate of a cosine with warm-up."""

    d: int
    T: int
    batch: int
    steps: int
    rate: float


SMALL, LARGE = Plan(32, 32, 16, 2300, 1e-2), Plan(64, 64, 16, 3400, 5e-3)
SHORT = (SMALL._replace(steps=770), LARGE._replace(steps=1370))
WORDS = Plan(32, grammar.MOST, 96, 2000, 1e-2)


def rate(plan: Plan, k: int) -> float:
    return warmup_cosine(k, 50, plan.steps, plan.rate)
