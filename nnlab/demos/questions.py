"""Puts a question to the learner's function: what came back, or in words why it cannot be drawn."""

import math
import traceback
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

# Why a function of the learner's stopped, in plain words, or "": who knows how puts it here.
in_words: Callable[[BaseException], str] = lambda error: ""  # noqa: E731

FEW = 12  # numbers of an array that are all shown
LARGEST = 1e100  # of a number that a picture can work with
TOO_LARGE = "A number came back that is too large for a picture."


class Trouble(Exception):
    """What the learner is told when their function cannot be drawn."""


def unwritten(trouble: Trouble) -> str:
    """One line where the learner's function is still to be written; else nothing."""
    error = trouble.__cause__
    if not isinstance(error, NotImplementedError) or error.__traceback__ is None:
        return ""
    *_, last = traceback.extract_tb(error.__traceback__)
    return f"Your {last.name} is still to be written. Answer its exercise, then run this cell."


def ask(function: Callable, *arguments: Any) -> float:
    """The number a learner's function gives for these arguments; else Trouble that says why."""
    question = asked(function, arguments)
    value = _called(function, arguments, question)
    try:
        number = float(value) if np.ndim(value) == 0 else float(np.asarray(value).reshape(()))
    except (TypeError, ValueError):
        said = f"One number was needed, and {shown(value)} came back."
        raise Trouble(f"{question}\n{said}") from None
    if not math.isfinite(number):
        raise Trouble(f"{question}\n{number} came back, which has no color.")
    if abs(number) > LARGEST:
        raise Trouble(f"{question}\n{TOO_LARGE}")
    return number


def ask_array(function: Callable, shape: tuple[int, ...], *arguments: Any) -> np.ndarray:
    """The array of this shape that a learner's function gives; else Trouble that says why."""
    return ask_arrays(function, [shape], *arguments)[0]


def ask_arrays(
    function: Callable,
    shapes: Sequence[tuple[int, ...]],
    *arguments: Any,
    names: Sequence[str] = (),
    written: str = "",
) -> list[np.ndarray]:
    """The arrays of these shapes that a learner's function gives; else Trouble that says why.

    They come back as one flat list, whether the function gives one array, a tuple, or a list of
    pairs. names: what each of them is called, where there are several. written: the arguments
    as the question shows them, where their numbers would say nothing.
    """
    question = asked(function, arguments, written)
    value = _called(function, arguments, question)
    parts = [value] if len(shapes) == 1 else _flat(value, len(shapes))
    if len(parts) != len(shapes):
        wanted = f"{len(shapes)} arrays were needed, {', '.join(names)}"
        raise Trouble(f"{question}\n{wanted}; {shown(value)} came back.")
    labels = [f"{name}: " for name in names] or [""]
    labeled = zip(parts, shapes, labels, strict=True)
    return [_array(array, shape, f"{question}\n{label}") for array, shape, label in labeled]


def _flat(value: Any, count: int) -> list[Any]:
    """The `count` arrays in a list or tuple, also where they stand in pairs."""
    if not isinstance(value, list | tuple):
        return [value]
    if len(value) == count:
        return list(value)
    pairs = [entry if isinstance(entry, list | tuple) else [entry] for entry in value]
    return [array for pair in pairs for array in pair]


def _array(value: Any, shape: tuple[int, ...], before: str) -> np.ndarray:
    """This value as an array; else Trouble, `before` in front of what is wrong."""
    try:
        array = np.array(value, dtype=float)
    except (TypeError, ValueError):
        said = f"Numbers in the shape {shape} were needed, and {shown(value)} came back."
        raise Trouble(before + said) from None
    if array.shape != shape:
        raise Trouble(f"{before}The shape {shape} was needed, and {array.shape} came back.")
    if not np.isfinite(array).all():
        raise Trouble(f"{before}A number came back that is not finite, and has no place here.")
    if np.abs(array).max(initial=0.0) > LARGEST:
        raise Trouble(before + TOO_LARGE)
    return array


def _called(function: Callable, arguments: Sequence[Any], question: str) -> Any:
    """What the function gives; Trouble where it stops, or gives nothing."""
    try:
        value = function(*arguments)
    except Exception as error:
        plainly = f"Your function stopped with {type(error).__name__}: {error}"
        said = in_words(error) or plainly
        raise Trouble(f"{question}\n{said}") from error
    if value is None:
        raise Trouble(f"{question}\nNothing came back. Is there a return?")
    return value


def asked(function: Callable, arguments: Sequence[Any], written: str = "") -> str:
    written = written or ", ".join(map(shown, arguments))
    return f"The picture asked for {name_of(function, 'your function')}({written})."


def name_of(function: Callable, otherwise: str) -> str:
    """What a function is called, or another word where it has no name."""
    name = getattr(function, "__name__", "")
    return name if name.isidentifier() else otherwise


def shown(value: Any) -> str:
    """In one short line; a large array by its shape."""
    written = " ".join(_written(value).split())
    return written if len(written) <= 80 else written[:77] + "..."


def _written(value: Any) -> str:
    if callable(value):
        return getattr(value, "__name__", "f")
    if isinstance(value, np.ndarray) and value.size <= FEW:
        return repr(np.round(value, 2).tolist() if value.dtype.kind in "fc" else value.tolist())
    if isinstance(value, np.ndarray):
        return f"array {value.shape}"
    if isinstance(value, list | tuple) and len(value) > 1:
        parts = ", ".join(map(_written, value))
        return f"[{parts}]" if isinstance(value, list) else f"({parts})"
    if isinstance(value, float):
        return repr(round(float(value), 9))  # sliders stand at 0.30000000000000004
    return repr(value)
