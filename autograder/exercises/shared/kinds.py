"""What a value has to be, beyond its size: whole numbers, numbers and not True and False."""

from __future__ import annotations

import numpy as np

from autograder.base.answers import Answer
from autograder.checking.compare import kind_of
from autograder.checking.exercise import Mistake
from autograder.checking.wording import call_text


def numbers(answer: Answer, *args):
    """A call whose value must not be of True and False: with those one cannot count on.

    `-True` is -1 in Python and an error in NumPy, and neither is what a slope would do.
    """
    got = answer(*args)
    if _all_booleans(got):
        raise Mistake(
            f"{call_text(answer.name, args)}: needed numbers, got True and False. "
            "Which numbers do they stand for?",
            "type",
        )
    return got


def _all_booleans(got) -> bool:
    if isinstance(got, list | tuple):
        return bool(got) and all(map(_all_booleans, got))
    return isinstance(got, bool | np.bool_) or (
        isinstance(got, np.ndarray) and got.dtype.kind == "b"
    )


def whole(answer: Answer, *args):
    """A call whose value must be one whole number: an int, neither a float nor True or False."""
    got = answer(*args)
    one = got[()] if isinstance(got, np.ndarray) and got.shape == () else got
    if isinstance(one, bool | np.bool_) or not isinstance(one, int | np.integer):
        what = f"{one!r}" if isinstance(one, bool) else kind_of(got)
        if isinstance(one, float | np.floating):
            what = f"{float(one):.15g} as a float, which keeps about 16 digits and no more"
        question = " Is there a `return` at the end?" if got is None else ""
        raise Mistake(
            f"{call_text(answer.name, args)}: needed a whole number (int), got {what}.{question}",
            "type",
        )
    return int(one)
