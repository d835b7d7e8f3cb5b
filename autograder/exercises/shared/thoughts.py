"""Thoughts that fit what is wrong: about the first part that is, or about a count."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Mistake

Thought = Callable[[tuple, object, object], str]


def first_wrong(parts: Sequence[tuple[int, str]]) -> Thought:
    """The thought of the first part that is wrong, in the order in which they are computed.

    parts: (its place among what is given back, the thought about it).
    """

    def thought(args, needed, got) -> str:
        for place, text in parts:
            try:
                compare(needed[place], got[place])
            except Mistake:
                return text
        return ""

    return thought


def of_a_mean(otherwise: Callable[[tuple], str]) -> Thought:
    """About a number that is a mean over samples or entries of the first argument.

    otherwise: args -> the thought where it is neither a sum nor divided by another count.
    """

    def thought(args, needed, got) -> str:
        if not needed or not got:
            return otherwise(args)
        if np.isclose(got, -needed):
            return "Right in size, with the wrong sign."
        return _count_it_is_off_by(counts(args[0]), float(got) / float(needed)) or otherwise(args)

    return thought


def counts(table) -> dict[str, int]:
    """What a loss could be divided by, by its name."""
    several = {"rows": len(table), "columns": table.shape[1]} if table.ndim == 2 else {}
    return {"entries": table.size, **several}


def _count_it_is_off_by(counted: dict[str, int], times: float) -> str:
    """Which count it is off by; a factor of 2 has too many other reasons."""
    for what, count in counted.items():
        if count > 2 and np.isclose(times, count):
            halved = [f"{n} {of}" for of, n in counted.items() if np.isclose(times, n / 2)]
            also = f", or is it a sum of {halved[0]}, halved?" if halved else "."
            return f"That is {count} times too large, and there are {count} {what}{also}"
        if count > 2 and np.isclose(times, 1 / count):
            return f"That is {count} times too small, and there are {count} {what}."
    return ""
