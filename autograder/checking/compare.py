"""Compares what came back with what was needed, stage by stage: type, shape, finite, values."""

from __future__ import annotations

import math

import numpy as np

from autograder.checking.exercise import Mistake

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


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
        return f"an array of shape {value.shape}"
    if is_number(value):
        return f"the number {number(value)}"
    if isinstance(value, list | tuple):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, str):
        return "a text"
    return f"something of type {type(value).__name__}"


def number(value) -> str:
    """A number as short as it can be read."""
    if isinstance(value, bool | np.bool_):
        return str(value)
    try:
        return f"{value:.6g}"
    except OverflowError:  # an int beyond every float
        return f"about {'-' if value < 0 else ''}10 to the power {_digits(value)}"


def _digits(value: int) -> int:
    """Decimal digits of a large int, less one, by its bits: str() of a huge int is refused."""
    return int((abs(value).bit_length() - 1) * math.log10(2))


def compare(needed, got, rtol: float = 1e-4, atol: float = 1e-6, where: str = "") -> None:
    """Raises Mistake at the first stage at which `got` is not what was needed.

    Never broadcasts: a number is not an array, and shapes must be equal. A list of numbers
    stands for an array; float32 results pass. where: which part, for the message.
    """
    if isinstance(needed, tuple | list):
        _compare_parts(needed, got, rtol, atol, where)
    elif isinstance(needed, str) or needed is None:
        if type(got) is not type(needed) or got != needed:
            raise Mistake(f"{where}needed {needed!r}, got {kind_of(got)}.", "values")
    elif is_number(needed):
        if not is_number(got):
            raise Mistake(f"{where}needed one number, {got_text(got)}", "type")
        _compare_values(_as_array(needed), _as_array(got), rtol, atol, where)
    else:
        _compare_arrays(np.asarray(needed), got, rtol, atol, where)


def _as_array(value) -> np.ndarray:
    """A plain number as a 0-d array; an int beyond 64 bits as the float nearest to it."""
    array = np.asarray(value)
    if array.dtype.kind != "O":
        return array
    try:
        return np.asarray(float(value))
    except OverflowError:
        return np.asarray(math.inf if value > 0 else -math.inf)


def got_text(got) -> str:
    """What came, for the end of a sentence; with a question where it is nothing."""
    hint = " Is there a `return` at the end?" if got is None else ""
    return f"got {kind_of(got)}.{hint}"


def _compare_parts(needed, got, rtol, atol, where) -> None:
    if not isinstance(got, list | tuple):
        raise Mistake(f"{where}needed {len(needed)} values, {got_text(got)}", "type")
    if len(got) != len(needed):
        raise Mistake(f"{where}needed {len(needed)} values, got {len(got)}.", "shape")
    for index, (need, have) in enumerate(zip(needed, got, strict=True)):
        part = f"the {ORDINALS[index]} value" if index < len(ORDINALS) else f"value {index + 1}"
        compare(need, have, rtol, atol, where=f"{where}in {part}: ")


def _compare_arrays(needed: np.ndarray, got, rtol, atol, where) -> None:
    if not isinstance(got, np.ndarray | list) and not (isinstance(got, tuple) and needed.ndim):
        raise Mistake(f"{where}needed an array of shape {needed.shape}, {got_text(got)}", "type")
    try:
        array = np.asarray(got)
    except ValueError:
        raise Mistake(f"{where}needed an array, got a list of uneven lengths.", "type") from None
    if array.dtype.kind not in "buif":
        raise Mistake(f"{where}needed an array of numbers, got {kind_of(got)}.", "type")
    if array.shape != needed.shape:
        raise Mistake(f"{where}needed shape {needed.shape}, got {array.shape}.", "shape")
    _compare_values(needed, array, rtol, atol, where)


def _compare_values(needed, got, rtol, atol, where) -> None:
    if np.array_equal(needed, got):  # as nearly every right answer is
        return
    strange = np.isfinite(needed) & ~np.isfinite(got)
    if strange.any():
        raise Mistake(f"{where}got {_entry(got, strange)}, which is not a finite number.", "finite")
    with np.errstate(over="ignore"):
        close = np.isclose(got, needed, rtol=rtol, atol=atol, equal_nan=True)
    if not close.all():
        raise Mistake(
            f"{where}got {_entry(got, ~close)}, needed {_entry(needed, ~close)}.", "values"
        )


def _entry(array: np.ndarray, chosen: np.ndarray) -> str:
    """The first chosen entry, with its position when there is more than one place."""
    if array.ndim == 0:
        return number(array[()])
    position = tuple(int(i) for i in np.argwhere(chosen)[0])
    shown = position[0] if len(position) == 1 else position
    return f"{number(array[position])} at position {shown}"
