"""Whole numbers as inputs: drawing them, and the thought for an answer cut off to such."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from autograder.checking.exercise import Case, Thought, thought_text

CUT_OFF = "The fractions are cut off. Which of your steps makes whole numbers?"
AS_THE_INPUT = (
    "The fractions are cut off: whole numbers went in, and something that is made like them "
    "(np.zeros_like, or a dtype taken over) can hold nothing else. Where is it made?"
)


def whole_numbers(rng, shape, most: int = 5) -> np.ndarray:
    """Whole numbers of both signs, none of them 0."""
    return rng.integers(1, most + 1, size=shape) * rng.choice([-1, 1], size=shape)


def or_cut_off(thought: Thought) -> Thought:
    """A thought that gives way where what came back is what is needed, without its fractions."""
    if isinstance(thought, Mapping):
        return {part: or_cut_off(inner) for part, inner in thought.items()}

    def thinking(args: tuple, needed, got) -> str:
        if cut_off(needed, got):
            return AS_THE_INPUT if any(map(has_whole_numbers, args)) else CUT_OFF
        return thought_text(thought, Case(args, needed, got))

    return thinking


def has_whole_numbers(value) -> bool:
    if isinstance(value, list | tuple):
        return any(map(has_whole_numbers, value))
    return np.asarray(value).dtype.kind in "iu"


def cut_off(needed, got) -> bool:
    """Whether `got` is `needed` without the fractions that some of its numbers have."""
    if isinstance(needed, list | tuple):
        alike = isinstance(got, list | tuple) and len(got) == len(needed)
        return alike and any(map(cut_off, needed, got))
    try:
        need, have = (np.asarray(part, dtype=float) for part in (needed, got))
    except (TypeError, ValueError, OverflowError):
        return False
    same = need.shape == have.shape and np.array_equal(np.trunc(need), have)
    return bool(same and np.any(need != have))
