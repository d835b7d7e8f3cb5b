"""The next thought where what came back is what is needed, without its fractions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.checking.exercise import Case
from autograder.checking.values import is_number

CUT_OFF = "The fractions are cut off. Which of your steps makes whole numbers?"
AS_THE_INPUT = (
    "The fractions are cut off. Whole numbers went in: is something made like them (np.zeros_like, "
    "or a dtype taken over), which can hold nothing else, or does a step round?"
)


def of_cut_off(case: Case) -> str:
    """What to think about where fractions are missing and nothing else; "" elsewhere. That all
    numbers are 0 tells so only of whole ones.
    """
    shown = cut_off(case.needed, case.got) and _tells(case.needed, case.got)
    if not case.cut_off_elsewhere or not shown:
        return ""
    arrays = [arg for arg in case.args if not is_number(arg)]  # a size or a share makes no type
    return AS_THE_INPUT if any(map(has_whole_numbers, arrays)) else CUT_OFF


def has_whole_numbers(value) -> bool:
    if isinstance(value, list | tuple):
        return any(map(has_whole_numbers, value))
    return np.asarray(value).dtype.kind in "iu"


def cut_off(needed, got) -> bool:
    """Whether `got` is `needed` without the fractions that some of its numbers have."""

    def without_fractions(need: np.ndarray, have: np.ndarray) -> bool:
        return bool(np.array_equal(np.trunc(need), have) and np.any(need != have))

    return _anywhere(without_fractions, needed, got)


def _anywhere(holds: Callable[[np.ndarray, np.ndarray], bool], needed, got) -> bool:
    """Whether it holds of any part that came in the shape in which it was needed."""
    if isinstance(needed, list | tuple):
        alike = isinstance(got, list | tuple) and len(got) == len(needed)
        return alike and any(_anywhere(holds, *pair) for pair in zip(needed, got, strict=True))
    try:
        need, have = (np.asarray(array, dtype=float) for array in (needed, got))
    except (TypeError, ValueError, OverflowError):
        return False
    return need.shape == have.shape and holds(need, have)


def _tells(needed, got) -> bool:
    """Whether a part that is cut off shows it: by a number other than 0, or by its type."""
    if isinstance(needed, list | tuple):
        return any(map(_tells, needed, got))
    return cut_off(needed, got) and (some_left(needed, got) or has_whole_numbers(got))


def some_left(needed, got) -> bool:
    """Whether a number other than 0 stands where a fraction is missing: zeros alone may have
    another reason.
    """
    return _anywhere(lambda need, have: bool(np.any(have[need != have])), needed, got)
