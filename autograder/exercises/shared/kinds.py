"""Numbers, and not True and False, as what comes back."""

from __future__ import annotations

import numpy as np

from autograder.base.answers import Answer
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
