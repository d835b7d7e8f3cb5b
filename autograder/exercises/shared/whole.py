"""Whole numbers as inputs: drawing them, and the thought for an answer cut off to such."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from autograder.checking.cut_off import of_cut_off
from autograder.checking.exercise import Case, Thought, thought_text


def whole_numbers(rng, shape, most: int = 5) -> np.ndarray:
    """Whole numbers of both signs, none of them 0."""
    return rng.integers(1, most + 1, size=shape) * rng.choice([-1, 1], size=shape)


def or_cut_off(thought: Thought) -> Thought:
    """A thought that gives way where fractions are cut off, also where only zeros are left of them.

    Of numbers other than 0 the judge says so in every exercise. Zeros may have other reasons in
    most, and hardly any where answers lie between -1 and 1.
    """
    if isinstance(thought, Mapping):
        return {key: or_cut_off(inner) for key, inner in thought.items()}

    def thinking(args: tuple, needed, got) -> str:
        case = Case(args, needed, got)
        return of_cut_off(case) or thought_text(thought, case)

    thinking.otherwise = thought  # type: ignore[attr-defined]
    return thinking
