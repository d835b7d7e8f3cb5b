"""Where the controls of a demo are put to look at it: at ends, at pairs of ends, in between."""

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np

from nnlab.demos.controls import Control, Range

BETWEEN = 48  # places at which a slider stops on its way, all else as at the start
BY_CHANCE = 20


def ends(control: Control) -> list[Any]:
    """Both ends of a slider, all choices of a menu."""
    return [control.low, control.high] if isinstance(control, Range) else list(control.options)


def first_and_last(control: Control) -> list[Any]:
    """Both ends of a slider or of a menu."""
    return [ends(control)[0], ends(control)[-1]]


def places(control: Control, most: int = BETWEEN) -> list[Any]:
    """All places of a control, or as many of them evenly apart."""
    if not isinstance(control, Range):
        return list(control.options)
    steps = round((control.high - control.low) / control.step)
    taken = np.unique(np.linspace(0, steps, min(most, steps + 1)).round())
    values = [float(f"{control.low + n * control.step:.9g}") for n in taken]
    return [int(v) if v.is_integer() else v for v in values]


def states(
    controls: list[Control], start: dict[str, Any], every_pair: bool = False, most: int = 120
) -> Iterator[dict[str, Any]]:
    """The start, every end, pairs of ends, each control on its way, and some by chance.

    Where there are more pairs than `most`, menus give their first and last choice alone, and then
    every so many pairs are left out; with every_pair none is.
    """
    yield start
    for control in controls:
        for place in [*ends(control), *places(control)]:
            yield {**start, control.name: place}
    yield from ({**start, **pair} for pair in pairs(controls, every_pair, most))
    rng = np.random.default_rng(len(controls))
    for _ in range(BY_CHANCE):
        by_chance = {c.name: places(c, 1000)[rng.integers(len(places(c, 1000)))] for c in controls}
        yield {**start, **by_chance}


def pairs(controls: list[Control], every_pair: bool, most: int) -> list[dict[str, Any]]:
    """Two controls at an end each."""
    for choices in (ends, first_and_last):
        both = [
            {a.name: x, b.name: y}
            for a, b in itertools.combinations(controls, 2)
            for x, y in itertools.product(choices(a), choices(b))
        ]
        if every_pair or len(both) <= most:
            return both
    return both[:: -(-len(both) // most)]
