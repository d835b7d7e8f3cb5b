"""Says what was right: on which examples an answer is right, and what sets the wrong ones apart.

"Right for l2 = 0; first wrong for l2 = 0.25." Only what holds of every example is said, and, where
it can be tried, what makes the first wrong one right: few examples differ in much else.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Case, Exercise, Mistake
from autograder.checking.places import Each
from autograder.checking.questions import names
from autograder.checking.values import is_number, number
from autograder.checking.wording import listed
from autograder.course import sources

MOST = 2  # so many differences are named; more are the chance of few examples


def right_parts(exercise: Exercise, case: Case) -> str:
    """Which parts of what came back are right where one is wrong: "w and b are right."."""
    known = names(exercise)
    if not isinstance(case.needed, tuple | list) or known is None or isinstance(known, Each):
        return ""
    if not all(isinstance(name, str) for name in known):
        return ""
    parts = list(zip(map(str, known), case.needed, _list(case.got), strict=False))
    right = [name for name, need, have in parts if _is_right(exercise, need, have)]
    return f"{listed(right)} {'is' if len(right) == 1 else 'are'} right." if right else ""


def _list(value) -> list:
    return list(value) if isinstance(value, tuple | list) else []


def _is_right(exercise: Exercise, needed, got) -> bool:
    try:
        compare(needed, got, exercise.rtol, exercise.atol)
    except Mistake:
        return False
    return True


def contrast(
    exercise: Exercise,
    right: Sequence[tuple],
    wrong: Sequence[tuple],
    is_right: Callable[[tuple], bool] | None = None,
) -> str:
    """What the right examples have in common and the wrong ones have not; "" without any right.

    right, wrong: arguments of the examples, the first wrong one first. is_right: tries the answer
    on others.
    """
    if not right or not wrong:
        return ""
    found = list(_differences(exercise, right, wrong))
    if is_right is not None:
        found = _tried(found, right[0], wrong[0], is_right)
    differences = list(dict.fromkeys((each.right, each.wrong) for each in found))
    if 0 < len(differences) <= MOST:
        these, those = zip(*differences, strict=True)
        return f"Right for {listed(these)}; first wrong for {listed(those)}."
    total = len(right) + len(wrong)
    return f"{len(right)} of the {total} examples {'is' if len(right) == 1 else 'are'} right."


@dataclass(frozen=True)
class Difference:
    """What is seen of an argument of every right example, and of the first wrong one."""

    place: int
    look: Callable
    right: str
    wrong: str


def _tried(
    found: list[Difference], right: tuple, wrong: tuple, is_right: Callable[[tuple], bool]
) -> list[Difference]:
    """Those differences that make the wrong example right; else those that cannot be tried."""
    tried = [each for each in found if _can_be_tried(each, right)]
    if tried and is_right(_without(tried, right, wrong)):
        return tried
    return [each for each in found if each not in tried]


def _can_be_tried(difference: Difference, right: tuple) -> bool:
    many = difference.look is _rows and len(right[difference.place]) > 1
    return difference.look in LIKE and not many


def _without(differences: Sequence[Difference], right: tuple, wrong: tuple) -> tuple:
    """The wrong example, of these arguments like a right one."""
    args = list(wrong)
    for each in differences:
        args[each.place] = LIKE[each.look](wrong[each.place], right[each.place])
    rows = {wrong[each.place].shape[:1] for each in differences if each.look is _rows}
    if rows:
        arrays = [isinstance(arg, np.ndarray) and arg.shape[:1] in rows for arg in wrong]
        args = [arg[:1] if cut else arg for arg, cut in zip(wrong, arrays, strict=True)]
    return tuple(args)


def _differences(exercise: Exercise, right, wrong) -> Iterator[Difference]:
    """What tells the right examples from the first wrong one, argument by argument."""
    for place, name in enumerate(_parameters(exercise, len(wrong[0]))):
        if any(len(args) <= place for args in (*right, *wrong)):
            continue
        for look in LOOKS:
            these = {look(name, args[place]) for args in right}
            those = [look(name, args[place]) for args in wrong]
            first, other = next(iter(these)), those[0]
            if first is None or other is None or len(these) > 1 or first in those or None in those:
                continue
            if look in FORM and len(right) < 2:
                break
            if look in CONTENT and (len(right) < 3 or not CONTENT[look](wrong[0][place])):
                continue
            yield Difference(place, look, first, _seen(name, wrong[0][place], other))
            break  # the plainest difference of an argument is enough


def _parameters(exercise: Exercise, count: int) -> list[str]:
    """Names of the arguments, as the statement has them."""
    try:
        known = list(inspect.signature(sources.model(exercise.chapter, exercise.name)).parameters)
    except (TypeError, ValueError):
        return []
    return known if len(known) >= count else []


def _seen(name: str, value, words: str) -> str:
    """The value itself where it is one number, else what was seen of it."""
    return f"{name} = {number(value)}" if is_number(value) and "number" not in words else words


def _type(name: str, value) -> str | None:
    if is_number(value):
        return f"{name} a number"
    if isinstance(value, np.ndarray):
        return f"{name} an array"
    return f"{name} a list" if isinstance(value, list) else None


def _words(name: str, value) -> str | None:
    if isinstance(value, str):
        return f'{name} = "{value}"'
    return f"{name} = {value.__name__}" if hasattr(value, "__name__") else None


def _zero(name: str, value) -> str | None:
    return (f"{name} other than 0" if value else f"{name} = 0") if is_number(value) else None


def _one(name: str, value) -> str | None:
    return (f"{name} other than 1" if value != 1 else f"{name} = 1") if is_number(value) else None


def _sign(name: str, value) -> str | None:
    if not is_number(value) or not value:
        return None
    return f"{name} above 0" if value > 0 else f"{name} below 0"


def _rows(name: str, value) -> str | None:
    if not isinstance(value, np.ndarray) or not value.ndim:
        return None
    if value.ndim > 2:  # pictures, sequences: each has rows of its own
        return f"{name} of length 1" if len(value) == 1 else f"{name} of length 2 and more"
    one, many = ("entry", "entries") if value.ndim == 1 else ("row", "rows")
    return f"one {one} in {name}" if len(value) == 1 else f"several {many} in {name}"


def _columns(name: str, value) -> str | None:
    if not isinstance(value, np.ndarray) or value.ndim != 2:
        return None
    return f"one column in {name}" if value.shape[1] == 1 else f"several columns in {name}"


def _axes(name: str, value) -> str | None:
    if not isinstance(value, np.ndarray):
        return None
    return f"{name} with {value.ndim} axes" if value.ndim != 1 else f"{name} with one axis"


def _negative(name: str, value) -> str | None:
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "if" or not value.size:
        return None
    return f"{name} with entries below 0" if (value < 0).any() else f"{name} without any below 0"


def _zeros(name: str, value) -> str | None:
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "iuf" or not value.size:
        return None
    if not value.any():
        return f"{name} all zeros"
    return f"zeros among {name}" if (value == 0).any() else f"no zero in {name}"


def _whole(name: str, value) -> str | None:
    if not isinstance(value, np.ndarray):
        return None
    return f"whole numbers in {name}" if value.dtype.kind in "iu" else f"floats in {name}"


def _length(name: str, value) -> str | None:
    if not isinstance(value, list):
        return None
    return f"one entry in {name}" if len(value) == 1 else f"{len(value)} entries in {name}"


# What arrays hold differs by chance between few examples, and nothing goes wrong for want of a
# zero: it is said where several are right and the first wrong one has what they lack.
CONTENT: dict[Callable, Callable] = {
    _zeros: lambda value: (value == 0).any(),
    _negative: lambda value: (value < 0).any(),
}
# One example alone is right by chance too, such as one of a single weight; and no other can be made
# of the same numbers with fewer axes or columns.
FORM = {_axes, _columns}
LOOKS: tuple[Callable[[str, object], str | None], ...] = (
    _type, _words, _zero, _one, _sign, _axes, _rows, _columns, _whole, _zeros, _negative, _length,
)  # fmt: skip


def _of_the_right(wrong, right):
    return right


def _type_of(wrong: np.ndarray, right: np.ndarray) -> np.ndarray:
    return np.round(wrong).astype(right.dtype)


# An argument of a wrong example made like that of a right one, by what was seen of both.
LIKE: dict[Callable, Callable] = {
    **dict.fromkeys((_words, _zero, _one, _sign), _of_the_right),
    _rows: _of_the_right,  # all that has as many rows is cut, see _without
    _whole: _type_of,
    _zeros: lambda wrong, right: np.where(wrong == 0, np.ones_like(wrong), wrong),
    _negative: lambda wrong, right: np.abs(wrong),
}
