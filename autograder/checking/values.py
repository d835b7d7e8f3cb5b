"""What a value is: a number, an array, finite or not; and what it is called in a message."""

from __future__ import annotations

import math
from itertools import chain

import numpy as np

MOST_AXES = 6  # of a shape that are told
LONG = 10**30  # from here on a whole number is told by its size


def is_number(value) -> bool:
    """Whether `value` is one plain number: a Python or numpy scalar, or a 0-d array."""
    if isinstance(value, np.ndarray):
        return value.shape == () and value.dtype.kind in "buif"
    if isinstance(value, np.generic):
        return value.dtype.kind in "buif"
    return isinstance(value, bool | int | float)


def kind_of(value) -> str:
    """What a learner would call this value: "an array of shape (3, 2)", "a list of 3"."""
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"an array of shape {shape_text(value.shape)}"
    if is_number(value):
        return f"the number {number(value)}"
    if isinstance(value, list | tuple):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, str):
        return "a text"
    return f"something of type {type(value).__name__}"


def got_text(got) -> str:
    """What came, for the end of a sentence; with a question where it is nothing."""
    hint = " Is there a `return` at the end, and does this call come to it?" if got is None else ""
    return f"got {kind_of(got)}.{hint}"


def shape_text(shape: tuple[int, ...]) -> str:
    """A shape as Python writes it; of many axes the first."""
    if len(shape) <= MOST_AXES:
        return str(tuple(shape))
    return f"({', '.join(map(str, shape[:MOST_AXES]))}, …) with {len(shape)} axes"


def shape_of(value) -> tuple[int, ...] | None:
    """The shape of the array that a value stands for; None where lists in it are uneven.

    Nothing is converted, which may take room many times the value's own.
    """
    shape: list[int] = []
    level = [value]  # all items at one depth, looked at together: there may be very many
    while level:
        kinds = set(map(type, level))
        if not any(issubclass(kind, list | tuple) for kind in kinds):
            shapes: set[tuple[int, ...]] = {()}
            if any(issubclass(kind, np.ndarray) for kind in kinds):
                shapes = {item.shape if isinstance(item, np.ndarray) else () for item in level}
            return (*shape, *shapes.pop()) if len(shapes) == 1 else None
        if not all(issubclass(kind, list | tuple) for kind in kinds):
            inner = set(map(shape_of, level))
            return (*shape, *(inner.pop() or ())) if len(inner) == 1 and None not in inner else None
        lengths = set(map(len, level))
        if len(lengths) > 1:
            return None
        shape += lengths
        level = list(chain.from_iterable(level))
    return tuple(shape)


def real_array(value) -> np.ndarray:
    """An array of floats. TypeError for texts, None and complex numbers, of which numpy would make
    numbers without a word; ValueError where rows are uneven.
    """
    array = np.asarray(value)
    if array.dtype.kind == "O" and all(isinstance(entry, int) for entry in array.flat):
        array = array.astype(float)  # OverflowError where one is beyond every float
    if array.dtype.kind not in "buif":
        raise TypeError(f"need numbers, got {array.dtype.name}")
    return array.astype(float, copy=False)


def as_array(value) -> np.ndarray:
    """A plain number as a 0-d array; an int beyond 64 bits as the float nearest to it."""
    array = np.asarray(value)
    if array.dtype.kind != "O":
        return array
    try:
        return np.asarray(float(value))
    except OverflowError:
        return np.asarray(math.inf if value > 0 else -math.inf)


def is_finite(value) -> bool:
    """Whether one number is finite, as a float: an int beyond 64 bits may be, one beyond every
    float is not."""
    return bool(np.isfinite(as_array(value)))


def number(value) -> str:
    """A number as short as it can be read."""
    if isinstance(value, bool | np.bool_):
        return str(value)
    try:
        return f"{value or 0:.6g}"  # a 0 with a minus is a 0
    except OverflowError:  # an int beyond every float
        return f"about {'-' if value < 0 else ''}10 to the power {_power(value)}"


def digits_of(value) -> str:
    """A whole number with all its digits, where they can be read."""
    return str(int(value)) if abs(int(value)) < LONG else number(value)


def _power(value: int) -> int:
    """The power of ten nearest to a large int, by its first bits: str() rejects a huge one."""
    rest = abs(value).bit_length() - 60
    return round(math.log10(abs(value) >> rest) + rest * math.log10(2))
