"""Compares what came back with what was needed, stage by stage: type, shape, finite, values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeGuard

import numpy as np

from autograder.checking.exercise import Mistake, Whole
from autograder.checking.places import Names, Place
from autograder.checking.values import (
    as_array,
    digits_of,
    got_text,
    is_number,
    kind_of,
    number,
    shape_of,
    shape_text,
)

FAR = 1e300  # below it two numbers can be taken from each other


def compare(
    needed,
    got,
    rtol: float = 1e-4,
    atol: float = 1e-6,
    where: str = "",
    names: Names = None,
    whole: Whole = False,
) -> None:
    """Raises Mistake at the first stage at which `got` is not what was needed.

    The number and the shapes of all parts come before the values of any. Never broadcasts: a
    number is not an array, and shapes must be equal. A list of numbers stands for an array;
    float32 results pass.

    where: what was looked at, for the message. names: of the parts, as the statement has them.
    whole: whether whole numbers are asked for, or of which parts: these are compared exactly,
    and neither a bool nor a float passes for one.
    """
    parts = list(_parts(needed, got, where, Place("", names)))
    for place, need, have in parts:
        with _naming_place(where, place):
            _check_kind(need, have, place.asks_whole(whole))
    for place, need, have in parts:
        with _naming_place(where, place):
            _check_values(need, have, rtol, atol, place.asks_whole(whole))


@contextmanager
def _naming_place(where: str, place: Place) -> Iterator[None]:
    """A Mistake raised within begins with the place."""
    try:
        yield
    except Mistake as mistake:
        text = f"{where}{place.words}{mistake.text}"
        raise Mistake(text, mistake.stage, path=place.path) from None


def values_text(needed: tuple | list) -> str:
    """How many values are asked for: "1 value", "2 values"."""
    return f"{len(needed)} value{'' if len(needed) == 1 else 's'}"


def _parts(needed, got, where: str, place: Place) -> Iterator[tuple[Place, object, object]]:
    """Every part that has no parts of its own. Raises Mistake where their number differs."""
    if not isinstance(needed, tuple | list):
        yield place, needed, got
        return
    with _naming_place(where, place):
        got = as_parts(needed, got)
        if not isinstance(got, list | tuple):
            raise Mistake(f"needed {values_text(needed)}, {got_text(got)}", "type")
        if len(got) != len(needed):
            raise Mistake(f"needed {values_text(needed)}, got {len(got)}.", "shape")
    for index, (need, have) in enumerate(zip(needed, got, strict=True)):
        yield from _parts(need, have, where, place.inner(index))


def as_parts(needed, got):
    """What came; of an array where some numbers are needed a list, which is as good."""
    numbers = isinstance(got, np.ndarray) and got.ndim == 1 and all(map(is_number, needed))
    return list(got) if numbers else got


def _check_kind(needed, got, whole: bool) -> None:
    """Type and shape of one part."""
    if isinstance(needed, str) or needed is None:
        return
    if is_number(needed):
        if not is_number(got):
            raise Mistake(f"needed one number, {got_text(got)}", "type")
        if whole:
            _check_whole(np.asarray(got))
    else:
        _check_array(np.asarray(needed), got, whole)


def _check_whole(array: np.ndarray) -> None:
    """Mistake unless these are ints: True is 1 to Python, and 3.0 may have been rounded."""
    if array.dtype.kind == "b":
        raise Mistake("needed whole numbers, got True and False.", "type")
    if array.dtype.kind == "f":
        raise Mistake(
            f"needed whole numbers, got {array.dtype.name} numbers with a decimal point.",
            "type",
        )


def _check_array(needed: np.ndarray, got, whole: bool) -> None:
    if not isinstance(got, np.ndarray | list) and not (isinstance(got, tuple) and needed.ndim):
        raise Mistake(f"needed an array of shape {needed.shape}, {got_text(got)}", "type")
    shape = shape_of(got)
    if shape is None:
        several = any(isinstance(part, np.ndarray) for part in got)
        what = kind_of(got) if several else "a list of uneven lengths"
        raise Mistake(f"needed one array, got {what}.", "type")
    same = shape == needed.shape
    array = np.asarray(got if same else _some(got))
    if array.dtype.kind not in "buif":
        raise Mistake(f"needed an array of numbers, got {kind_of(got)}.", "type")
    if not same:
        raise Mistake(f"needed shape {needed.shape}, got {shape_text(shape)}.", "shape")
    if whole and array.size:
        _check_whole(array)


def _check_values(needed, got, rtol: float, atol: float, whole: bool) -> None:
    if isinstance(needed, str) or needed is None:
        if type(got) is not type(needed) or got != needed:
            raise Mistake(f"needed {needed!r}, got {kind_of(got)}.", "values")
    elif is_number(needed):
        if whole and needed != got:
            raise Mistake(f"got {digits_of(got)}, needed {digits_of(needed)}.", "values")
        if not whole:
            _compare_values(as_array(needed), as_array(got), rtol, atol)
    else:
        exact = {"rtol": 0.0, "atol": 0.0} if whole else {"rtol": rtol, "atol": atol}
        _compare_values(np.asarray(needed), np.asarray(got), **exact)


def _some(value):
    """One of the numbers that a value is made of; 0 where there is none."""
    while isinstance(value, list | tuple) and value:
        value = value[0]
    if isinstance(value, np.ndarray):
        return value.ravel()[:1]
    return 0.0 if isinstance(value, list | tuple) else value


def _compare_values(needed: np.ndarray, got: np.ndarray, rtol: float, atol: float) -> None:
    if np.array_equal(needed, got):  # as nearly every right answer is
        return
    strange = np.isfinite(needed) & ~np.isfinite(got)
    if strange.any():
        raise Mistake(f"got {_entry(got, strange)}, which is not a finite number.", "finite")
    with np.errstate(over="ignore"):
        close = np.isclose(got, needed, rtol=rtol, atol=atol, equal_nan=True)
    if not close.all():
        share = _share(close)
        text = f"got {_entry(got, ~close)}, needed {_entry(needed, ~close)}{share}."
        raise Mistake(text, "values")


def alike(needed, got, rtol: float, atol: float) -> bool | None:
    """Whether `compare` finds no mistake, without words for one; None where only it can tell.

    It can be told of finite numbers, of arrays of them, and of tuples and lists of such parts.
    """
    if _is_plain(needed) and _is_plain(got):
        return abs(float(got) - float(needed)) <= atol + rtol * abs(float(needed))
    if type(needed) is not type(got):
        return None
    if isinstance(needed, tuple | list):
        if len(needed) != len(got):
            return False
        parts = [alike(*pair, rtol, atol) for pair in zip(needed, got, strict=True)]
        return False if False in parts else None if None in parts else True
    if _is_finite(needed) and _is_finite(got):
        if needed.shape != got.shape:
            return False
        with np.errstate(over="ignore"):
            off = np.abs(got.astype(float) - needed)
            return bool((off <= atol + rtol * np.abs(needed)).all())
    return None


def _is_plain(value: object) -> TypeGuard[float]:
    """Whether this is a finite number that a float can hold."""
    return isinstance(value, float | int) and type(value) is not bool and abs(value) < FAR


def _is_finite(value: object) -> TypeGuard[np.ndarray]:
    """Whether this is an array of finite floats or ints."""
    return type(value) is np.ndarray and value.dtype.kind in "fi" and bool(np.isfinite(value).all())


def _share(close: np.ndarray) -> str:
    """How many entries are right, where some are and there are enough to tell."""
    right = int(close.sum())
    return f" ({right} of {close.size} entries are right)" if right and close.size > 2 else ""


def _entry(array: np.ndarray, chosen: np.ndarray) -> str:
    """The first chosen entry, with its position when there is more than one place."""
    if array.ndim == 0:
        return number(array[()])
    position = tuple(int(i) for i in np.argwhere(chosen)[0])
    shown = position[0] if len(position) == 1 else position
    return f"{number(array[position])} at position {shown}"
