"""Words for what was called and what went wrong with a call."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from autograder.base.answers import Failure
from autograder.checking.exceptions import in_words, own_words

LONGEST = 160
MOST_ENTRIES = 4  # of a dict
ONE_BY_ONE = (
    "generator",
    "map",
    "zip",
    "filter",
    "enumerate",
    "reversed",
    "dict_values",
    "dict_keys",
)
FUNCTIONS = ("function", "builtin_function_or_method", "method", "ufunc", "type")
PLAIN = {  # what a learner calls values of these types
    "NoneType": "None",
    "int": "a number",
    "float": "a number",
    "float64": "a number",
    "ndarray": "an array",
    "str": "a text",
    "bool": "True or False",
    "list": "a list",
    "tuple": "a tuple",
    "dict": "a dict",
}
ON_THE_WAY = {  # what numpy says, and what makes it say so
    "overflow": "On the way a number became too large for a float. Which power or product grows?",
    "divide": "On the way something was divided by 0, or the logarithm of 0 was taken. Where?",
    "invalid": (
        "On the way came what has no value: 0/0, inf - inf, the root or the logarithm of a number "
        "below 0. Which of these, and where?"
    ),
}
LOOP = "Is there a loop that never ends, or work that multiplies at every step?"


def call_text(name: str, args: tuple) -> str:
    """The call as one would type it, arrays shortened: "weighted_sum([1, 2], [3, 4], 5)"."""
    text = f"{name}({', '.join(argument_text(a) for a in args)})"
    if len(text) <= LONGEST:
        return text
    return f"{name}({', '.join(argument_text(a, most=1) for a in args)})"


def argument_text(value, most: int = 8) -> str:
    """One argument as one would type it; arrays of more than `most` numbers by their shape."""
    if isinstance(value, np.ndarray):
        return array_text(value, most)
    if isinstance(value, float | np.floating):
        return f"{value:.4g}"
    if isinstance(value, np.random.Generator):
        return "rng"
    if callable(value):
        return getattr(value, "__name__", "f")
    if isinstance(value, list | tuple):
        inner = ", ".join(argument_text(v, most) for v in value)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, dict):
        if len(value) > MOST_ENTRIES:
            return f"a dict of {len(value)} entries"
        pairs = (f"{argument_text(k)}: {argument_text(v, most)}" for k, v in value.items())
        return f"{{{', '.join(pairs)}}}"
    text = repr(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def array_text(array: np.ndarray, most: int = 8) -> str:
    """An array as nested lists with few digits; large ones by their shape."""
    if array.size > most:
        return f"an array of shape {array.shape}"
    return _nested(array.tolist()) if array.size else "[]"


def _nested(value) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_nested, value))}]"
    if isinstance(value, bool):
        return str(value)
    return f"{value:.4g}"


def failure_text(name: str, args: tuple, failure: Failure) -> str:
    """What the learner reads when a call gave no value."""
    call = call_text(name, args) if args else name
    at, words = _place(failure), own_words(failure)
    message = f": {words}" if words else ""
    texts = {
        "exception": stopped_text(call, failure),
        "timeout": (
            f"{call if args else f'The cell of {name}'} "
            f"{f'was stopped{message}' if message else 'took longer than it may'}. {LOOP}"
        ),
        "memory": f"{call} asked for more memory than it may have.",
        "crash": f"{call} ended the whole process instead of returning.",
        "forbidden call": (
            f"{name} calls {failure.type}, which already is the answer. "
            "Here it is yours to write: what does that function compute?"
        ),
        "unsendable": f"{call} returned {_of_no_use(failure.type)}",
        "undefined": (
            f"{name} stands for {_in_plain_words(failure.message)} here, and not for what its cell "
            "is to define. Which line gives it that meaning?"
            if failure.message
            else f"{name} is not defined. Run the cell that defines it, and keep its name."
        ),
        "not attempted": (
            f"{call} is not written yet: its cell still raises NotImplementedError{at}."
            if args
            else f"{name} is not attempted yet. Its cell is waiting for you."
        ),
        "left over": (
            f"{call} came to the line that still says `raise NotImplementedError`{at}. "
            "Where the answer above it is finished, take that line out."
        ),
        "unwritten": f"{name} calls {failure.type}, which is not written yet.",
        "limit": f"{call} gave back more than it may.",
    }
    return texts.get(failure.kind, f"{call} gave no value.")


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them: one, two and three."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def on_the_way(warned: Sequence[str]) -> str:
    """Why a value may not be finite, by what numpy noted first in the call."""
    first = warned[0].removeprefix("RuntimeWarning: ").partition(" ")[0] if warned else ""
    return ON_THE_WAY.get(first, "")


def _in_plain_words(kind: str) -> str:
    return PLAIN.get(kind, f"something of type {kind}")


def _of_no_use(kind: str) -> str:
    """What came back and cannot be compared with anything, by its type; and a thought."""
    if kind in ONE_BY_ONE:
        return (
            f"something of type {kind}, which hands its values out one by one. What makes a list "
            "of them, to give back all at once?"
        )
    if kind in FUNCTIONS:
        return (
            "a function, or something that holds one. Is a bracket missing that calls it, or is "
            "its name asked for, as a text?"
        )
    return f"something of type {kind}; needed are numbers, texts, arrays, or lists of these."


def stopped_text(what: str, failure: Failure) -> str:
    """What was done stopped with an exception: where, and in plain words why."""
    plain = in_words(failure)
    if plain:
        return f"{what} stopped{_place(failure)} ({failure.type}): {plain}"
    words = own_words(failure)
    return f"{what} stopped with {failure.type}{f': {words}' if words else ''}{_place(failure)}."


def _place(failure: Failure) -> str:
    return f" in line {failure.line} of the cell" if failure.line else ""
