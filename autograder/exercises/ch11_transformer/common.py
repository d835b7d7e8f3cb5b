"""What the exercises of chapter 11 share: masks, arrays, results of True and False."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Mistake
from autograder.checking.wording import call_text
from autograder.exercises.shared.whole import whole_numbers

CHAPTER = "ch11_transformer"


def some_mask(rng, shape: tuple[int, ...]) -> np.ndarray:
    """True (may look) and False at random; every row has a False, and two True where it can."""
    S = shape[-1]
    mask = rng.random(shape) < 0.6
    order = rng.permuted(np.broadcast_to(np.arange(S), shape), axis=-1)
    mask[order < max(1, min(2, S - 1))] = True
    mask[order == max(1, S - 1)] = False
    return mask


def of_booleans(answer, *args):
    """What a mask's function gives; Mistake where it is of numbers: a mask is asked with `~`."""
    got = answer(*args)
    if isinstance(got, np.ndarray | list | tuple) and not _is_bool(got):
        call = call_text(answer.name, args)
        raise Mistake(
            f"{call}: needed an array of True and False, got {_range(got)}. What does a "
            "comparison such as a <= b give?",
            "type",
        )
    return got


def _range(got) -> str:
    """What numbers these are, in a few words."""
    try:
        array = np.asarray(got, dtype=float)
        return f"numbers from {array.min():g} to {array.max():g}"
    except (TypeError, ValueError):
        return "something else"


def _is_bool(got) -> bool:
    try:
        return np.asarray(got).dtype.kind == "b"
    except ValueError:  # rows of different lengths
        return False


def whole(rng, *shapes: tuple[int, ...]) -> list[np.ndarray]:
    """One array of small whole numbers for each shape."""
    return [whole_numbers(rng, shape, 3) for shape in shapes]


def normal(rng, *shapes: tuple[int, ...]) -> list[np.ndarray]:
    """One array of normal random numbers for each shape."""
    return [rng.normal(size=shape) for shape in shapes]


def decided(scores: np.ndarray) -> bool:
    """Whether one score of each row is so far ahead that single precision gives it all weight."""
    first, second = np.sort(scores, axis=-1)[..., ::-1][..., :2].T
    return bool(np.min(first - second) > 40)
