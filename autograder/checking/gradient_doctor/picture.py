"""Where a gradient is wrong: the worst entry in words, and a map of one array."""

from __future__ import annotations

import numpy as np

from autograder.checking.gradient_doctor.differences import CLOSE, scale
from autograder.checking.gradient_doctor.facts import Facts
from autograder.checking.values import number

MAP_ROWS, MAP_COLUMNS = 8, 16


def picture(needed: list, got: list, facts: Facts, smooth: list) -> str:
    """The worst entry in words, and a map of the first wrong array on the way back: □ right,
    ■ wrong.
    """
    for i in facts.way_back():
        name, need, have, good = facts.names[i], needed[i], got[i], smooth[i]
        if need.shape != have.shape:
            return ""
        wrong = good & ~np.isclose(need, have, rtol=CLOSE, atol=CLOSE * scale(need))
        if wrong.any():
            return "\n" + _worst(name, need, have, wrong) + error_map(wrong)
    return ""


def _worst(name, need, have, wrong) -> str:
    index = np.unravel_index(np.argmax(np.where(wrong, np.abs(need - have), -1.0)), need.shape)
    at = ", ".join(str(int(i)) for i in index)
    return (
        f"{name}: {int(wrong.sum())} of {wrong.size} entries are wrong, the worst is "
        f"[{at}] with {number(have[index])}; the slope there is {number(need[index])}."
    )


def error_map(wrong: np.ndarray) -> str:
    """A small picture of which entries are wrong, a line a row; nothing for a single number."""
    rows = np.atleast_2d(wrong)[:MAP_ROWS, :MAP_COLUMNS]
    if wrong.ndim > 2 or rows.size < 2:
        return ""
    return "\n" + "\n".join("".join("■" if w else "□" for w in row) for row in rows)
