"""Says in plain words why a call stopped: what met what, and what to think about.

Rules look at the kind of exception and at the operands that `sandbox.operands` found, and at
Python's or numpy's own words only where these have the numbers: those words differ between
versions. The first rule that knows the case speaks; where none does, Python speaks for itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from autograder.base.answers import Failure
from autograder.sandbox.operands import SEPARATOR

OPERATORS = ("+", "-", "*", "/", "//", "%", "**", "compare")
SIDE = "Which of the two stands on its side, or on the wrong side?"
PRODUCTS = ("call np.dot", "call np.matmul", "call numpy.dot", "call numpy.matmul")


@dataclass(frozen=True)
class Part:
    """One operand: as it is written, and its kind ("array (4, 3)"), "" where unknown."""

    text: str
    kind: str = ""

    @property
    def shape(self) -> tuple[int, ...] | None:
        found = re.search(r"array \(([\d, ]*)\)", self.kind)
        return tuple(int(n) for n in re.findall(r"\d+", found[1])) if found else None

    def is_a(self, *kinds: str) -> bool:
        return self.kind.startswith(kinds)


@dataclass(frozen=True)
class Stop:
    """Where a call stopped: the exception, its own words, what was done, with what."""

    type: str
    words: str
    done: str = ""
    parts: tuple[Part, ...] = ()

    def part(self, *kinds: str) -> Part | None:
        """The first operand of one of these kinds."""
        return next((part for part in self.parts if part.is_a(*kinds)), None)

    def said(self, pattern: str) -> re.Match | None:
        return re.search(pattern, self.words)


def read(failure: Failure) -> Stop:
    """A failure taken apart: numpy's words, and the operands behind them."""
    words, *rest = failure.message.split(SEPARATOR)
    if not rest:
        return Stop(failure.type, words)
    parts = tuple(Part(*text.split(" = ", 1)) for text in rest[1:])
    return Stop(failure.type, words, rest[0], parts)


def own_words(failure: Failure) -> str:
    """What Python said, without the operands."""
    return failure.message.split(SEPARATOR)[0].strip().rstrip(".")


def category(failure: Failure) -> str:
    """A name for why the call stopped: two answers that stopped alike have the same."""
    stop = read(failure)
    return next((rule.__name__.strip("_") for rule in RULES if rule(stop)), failure.type)


def in_words(failure: Failure) -> str:
    """Why it stopped, and a question; "" where no rule knows it."""
    stop = read(failure)
    return next(filter(None, (rule(stop) for rule in RULES)), "")


# --- arrays that do not fit -----------------------------------------------------------------


def _matrix_product(stop: Stop) -> str:
    if stop.type != "ValueError" or not (
        stop.done in ("@", *PRODUCTS) or stop.said(r"matmul|not aligned")
    ):
        return ""
    a, b = (part.shape for part in stop.parts[:2]) if len(stop.parts) >= 2 else (None, None)
    aligned = stop.said(r"shapes \(([\d, ]*)\) and \(([\d, ]*)\) not aligned")
    if aligned and not (a and b):
        a, b = (tuple(int(n) for n in re.findall(r"\d+", text)) for text in aligned.groups())
    if a and b:
        names = [part.text for part in stop.parts[:2]] or ["the first", "the second"]
        inner = a[-1], b[-2] if len(b) > 1 else b[0]
        if inner[0] == inner[1]:
            return ""
        return (
            f"{names[0]} has shape {a} and {names[1]} has shape {b}. In a matrix product the last "
            f"size of the first meets the {'rows' if len(b) > 1 else 'entries'} of the second, "
            f"here {inner[0]} and {inner[1]}. {SIDE}"
        )
    sizes = stop.said(r"size (\d+) is different from (\d+)")
    if sizes:
        return (
            "in a matrix product the last size of the first array meets the rows of the second, "
            f"here these are {sizes[2]} and {sizes[1]}. {SIDE}"
        )
    if any(part.is_a("number", "whole number") for part in stop.parts):
        return "`@` multiplies arrays, and one of the two is a number. Is that the right product?"
    if stop.said(r"enough dimensions"):
        return "`@` multiplies arrays, and one of the two is none. Where does it come from?"
    return ""


def _shapes(stop: Stop) -> str:
    found = stop.said(r"broadcast.*?\(([\d,]*)\) \(([\d,]*)\)")
    if stop.type != "ValueError" or not found:
        return ""
    a, b = (_shape(text) for text in found.groups())
    named = [part for part in stop.parts[:2] if part.shape is not None]
    if len(named) == 2 and stop.done in OPERATORS:
        told = f"{named[0].text} has shape {a} and {named[1].text} has shape {b}"
    else:
        told = f"an array of shape {a} meets one of shape {b}"
    return (
        f"{told}. Entry by entry they fit only where their sizes, counted from the end, are equal "
        "or 1. Which axis should each of them have?"
    )


def _shape(text: str) -> str:
    sizes = re.findall(r"\d+", text)
    return f"({', '.join(sizes)}{',' if len(sizes) == 1 else ''})"


def _axis(stop: Stop) -> str:
    found = stop.said(r"axis (-?\d+) is out of bounds for array of dimension (\d+)")
    if not found:
        return ""
    axes = "one axis, number 0" if found[2] == "1" else f"{found[2]} axes, counted from 0"
    if found[2] == "0":
        axes = "no axis at all, for it is one number"
    return f"axis {found[1]} was asked of an array with {axes}. What shape has it here?"


def _reshape(stop: Stop) -> str:
    found = stop.said(r"cannot reshape array of size (\d+) into shape (\([^)]*\))")
    if not found:
        return ""
    return f"{found[1]} entries do not fill the shape {found[2]}. How many entries would?"


def _uneven(stop: Stop) -> str:
    if not stop.said(r"inhomogeneous shape|setting an array element with a sequence"):
        return ""
    return (
        "an array needs rows of one length and single numbers as entries, and here one place was "
        "given several numbers. What stands in that place?"
    )


# --- one question, many entries -------------------------------------------------------------


def _truth(stop: Stop) -> str:
    if stop.type != "ValueError" or not stop.said(r"truth value"):
        return ""
    array = stop.part("array", "whole array")
    what = f"{array.text} is an array of shape {array.shape}" if array else "here stands an array"
    return (
        f"{what}, and `if`, `and`, `or`, `max` and `min` need one yes or no. A comparison of an "
        "array has an answer for each entry. What chooses entry by entry?"
    )


def _one_number(stop: Stop) -> str:
    if stop.type not in ("TypeError", "ValueError"):
        return ""
    array = stop.part("array", "whole array", "list", "tuple")
    called = re.fullmatch(r"call (math\.\w+|int|float|round|abs)", stop.done)
    if called and array:
        many = f"is an array of shape {array.shape}" if array.shape is not None else (
            f"is a {array.kind.split()[0]}"
        )  # fmt: skip
        return (
            f"{called[1]} takes one number, and {array.text} {many}. What does the same to all "
            "entries at once?"
        )
    if stop.said(r"only .*converted to (a )?(Python )?scalar"):
        return (
            "one number was asked for, by int, float or a function of math, and an array came. "
            "What does the same to all entries at once?"
        )
    return ""


# --- operators ------------------------------------------------------------------------------


def _nothing(stop: Stop) -> str:
    nothing = stop.part("None")
    if stop.type not in ("TypeError", "AttributeError") or not (
        nothing or stop.said(r"'?NoneType'?")
    ):
        return ""
    if nothing and not (stop.done.startswith("call") or stop.said("None")):
        what = nothing.text
    else:
        what = nothing.text if nothing else "a value that is used here"
    return (
        f"{what} is None, which is what a function gives back that has no `return`, and what "
        "methods give that change a list in place. Where does it come from?"
    )


def _caret(stop: Stop) -> str:
    if stop.type not in ("TypeError", "UFuncTypeError") or not (
        stop.done == "^" or stop.said(r"bitwise_xor|for \^")
    ):
        return ""
    return "`^` is no power in Python, it compares bits. How is a power written?"


def _text_and_number(stop: Stop) -> str:
    text = stop.part("text")
    if stop.type not in ("TypeError", "UFuncTypeError", "UFuncNoLoopError"):
        return ""
    if text and stop.done in OPERATORS:
        return f"{text.text} is a text, and it meets something that is none. Which type has it?"
    if stop.said(r"can only concatenate str|must be str, not|'str' and|and 'str'"):
        return "a text meets something that is none. Which of the two should be a number?"
    return ""


def _lists(stop: Stop) -> str:
    container = stop.part("list", "tuple")
    if stop.type != "TypeError" or not container or stop.done not in OPERATORS[:-1]:
        return ""
    return (
        f"{container.text} is a {container.kind.split()[0]}, and {stop.done} does not go through "
        "its entries. What turns it into an array, or goes through it one by one?"
    )


def _function_in_sum(stop: Stop) -> str:
    function = stop.part("function")
    if stop.type != "TypeError" or not function or stop.done not in (*OPERATORS, "@"):
        return ""
    return f"{function.text} is a function, not what it says. With what should it be asked?"


def _whole_numbers(stop: Stop) -> str:
    if not stop.said(r"[Cc]annot cast ufunc.*(int|<i)"):
        return ""
    return (
        "an array of whole numbers cannot take results with a decimal point in place. Should the "
        "array that came in be changed at all, and which type would a new one need?"
    )


def _read_only(stop: Stop) -> str:
    return (
        "an array was written into that may only be read. Should it be changed at all?"
        if stop.said(r"read-only")
        else ""
    )


# --- entries and parts ----------------------------------------------------------------------


def _pair_index(stop: Stop) -> str:
    if stop.type != "TypeError" or not stop.said(r"indices must be"):
        return ""
    container = stop.parts[0] if stop.parts else Part("it", "list")
    kind = container.kind.split()[0] if container.kind else "list"
    index = stop.parts[1] if len(stop.parts) > 1 else Part("")
    if index.is_a("tuple") or stop.said(r"not tuple"):
        more = (
            " A pair (W, b) holds two arrays: which of them comes first, and which entry of it?"
            if kind == "tuple" or container.is_a("tuple")
            else " Two numbers find an entry of an array. Which of its entries comes first?"
        )
        return f"{container.text} is a {kind}, which is indexed with one whole number.{more}"
    if index.is_a("number") or stop.said(r"not float"):
        return (
            f"{container.text} is a {kind}, and its places are whole numbers. Which division, or "
            "which rounding, gives a whole number?"
        )
    return f"{container.text} is a {kind}, and its places are whole numbers. What is the index?"


def _float_index(stop: Stop) -> str:
    if stop.type != "IndexError" or not stop.said(r"only integers|must be of integer"):
        return ""
    return "an index has to be a whole number (or truth values, or a slice). What is it here?"


def _unpack(stop: Stop) -> str:
    if not stop.said(r"unpack"):
        return ""
    wanted = re.fullmatch(r"unpack (\d+)", stop.done)
    part = stop.parts[0] if stop.parts else None
    if wanted and part and part.is_a("tuple", "list", "array", "whole array"):
        if part.shape is not None:
            come, what = (part.shape or (0,))[0], f"the rows of {part.text}"
        else:
            come, what = int(part.kind.split()[1]), part.text
        names = "one name" if wanted[1] == "1" else f"{wanted[1]} names"
        shape = " How many axes does the array have here?" if ".shape" in part.text else (
            " What does it hold, and in which order?"
        )  # fmt: skip
        return f"{names} are to take apart {what}, which has {come}.{shape}"
    if part and part.is_a("number", "whole number"):
        return f"{part.text} is one number and cannot be taken apart. Where are its parts?"
    found = stop.said(r"expected (?:at least )?(\d+)(?:, got (\d+))?")
    if found:
        got = f", and there are {found[2]}" if found[2] else ""
        return f"{found[1]} values are taken apart here{got}. How many does it have, and which?"
    return "one value cannot be taken apart into several. What is it here?"


def _out_of_range(stop: Stop) -> str:
    if stop.type != "IndexError":
        return ""
    found = stop.said(r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)")
    if found:
        last = f"the last one is {int(found[3]) - 1}" if int(found[3]) else "there is none"
        return (
            f"place {found[1]} was asked of axis {found[2]}, which has {found[3]} entries, counted "
            f"from 0: {last}. Where does the count begin and end?"
        )
    axes = stop.said(r"too many indices for array: array is (\d+)-dimensional, but (\d+)")
    if axes:
        return (
            f"{axes[2]} indices for an array with {axes[1]} "
            f"{'axis' if axes[1] == '1' else 'axes'}. What shape has it here?"
        )
    if stop.said(r"boolean"):
        return "truth values as an index need the array's own shape. Which array do they belong to?"
    if stop.said(r"pop from empty"):
        return "something was taken from an empty list. How often does the loop run?"
    sized = stop.part("list", "tuple", "text")
    told = f"{sized.text} has {sized.kind.split()[1]} entries" if sized else "it has fewer entries"
    return f"{told}, counted from 0, and one beyond the last was asked for. Where does it end?"


def _key(stop: Stop) -> str:
    if stop.type != "KeyError":
        return ""
    return f"there is no entry for the key {stop.words}. Which keys are there, spelled how?"


def _attribute(stop: Stop) -> str:
    if stop.type != "AttributeError":
        return ""
    module = stop.said(r"module '([\w.]+)' has no attribute '(\w+)'")
    if module:
        return f"{module[1]} has nothing called {module[2]}. How is it spelled?"
    found = stop.said(r"'([\w.]+)' object has no attribute '(\w+)'")
    if not found:
        return ""
    owner, name = found.groups()
    what = stop.parts[0].text if stop.parts else "it"
    kind = {"ndarray": "array", "numpy.ndarray": "array"}.get(owner, owner)
    if owner in ("list", "tuple"):
        return (
            f"{what} is a {owner}, and a {owner} has no .{name}; an array may have it. Which part "
            "of it, or what made of it, should be asked?"
        )
    if owner.split(".")[-1] in ("int", "float", "float64", "float32", "int64", "bool"):
        return f"{what} is one number, and a number has no .{name}. Where is the array?"
    return f"{what} is of type {kind}, which has no .{name}. What is it here?"


def _not_a_container(stop: Stop) -> str:
    if stop.type != "TypeError":
        return ""
    known = next((part.text for part in stop.parts[:1] if part.kind), "")
    part = known or "what stands here"
    if stop.said(r"not iterable|iteration over a 0-d|has no len\(\)|object of type .* has no len"):
        return f"{part} is one value, with no entries to go through. May it also be one number?"
    if stop.said(r"not subscriptable|invalid index to scalar"):
        return f"{part} is one value, and has no entries to pick. What should stand there?"
    if stop.said(r"does not support item assignment"):
        return f"{part} cannot be changed entry by entry. What could be, an array or a list?"
    return ""


# --- calls ----------------------------------------------------------------------------------


def _not_callable(stop: Stop) -> str:
    if stop.type != "TypeError" or not stop.said(r"not callable"):
        return ""
    what = stop.done.removeprefix("call ") if stop.done.startswith("call ") else "what is called"
    return (
        f"{what} is no function, and a bracket behind it calls it. Is a * missing before the "
        "bracket, or did a value take a function's name?"
    )


def _arguments(stop: Stop) -> str:
    if stop.type != "TypeError":
        return ""
    missing = stop.said(r"(\w+)\(\) missing (\d+) required .*?arguments?: (.*)")
    if missing:
        return f"{missing[1]} was called without {missing[3]}. Which arguments does it take?"
    many = stop.said(
        r"(\w+)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given"
    )
    if many:
        return (
            f"{many[1]} takes {many[2]} argument{'' if many[2] == '1' else 's'} and was called "
            f"with {many[3]}. Which arguments does it take, in which order?"
        )
    named = stop.said(r"(\w+)\(\) got an unexpected keyword argument '(\w+)'")
    if named:
        return f"{named[1]} has no argument called {named[2]}. How are its arguments called?"
    return ""


def _no_bound(stop: Stop) -> str:
    if stop.type != "RecursionError":
        return ""
    return (
        "a function called itself without end, or deeper than Python's stack. Which call should "
        "be the last one, or could a loop do it?"
    )


def _name(stop: Stop) -> str:
    if stop.type not in ("NameError", "UnboundLocalError"):
        return ""
    found = stop.said(r"'(\w+)'")
    if not found:
        return ""
    if stop.type == "UnboundLocalError" or "local variable" in stop.words:
        return f"{found[1]} was used before it got a value. On which line is it first given one?"
    return f"there is nothing called {found[1]} here. Is it spelled as above, and was it imported?"


# --- numbers --------------------------------------------------------------------------------


def _zero(stop: Stop) -> str:
    if stop.type != "ZeroDivisionError":
        return ""
    divisor = stop.parts[1].text if len(stop.parts) > 1 else ""
    what = f"{divisor} is 0 here, and it" if divisor and not divisor.isdigit() else "0 here"
    if what == "0 here":
        return "something was divided by 0. When is it 0, and what should come out then?"
    return f"{what} stands below the fraction line. When is it 0, and what should come out then?"


def _too_large(stop: Stop) -> str:
    if stop.type != "OverflowError":
        return ""
    return (
        "a number became larger than a float can hold. Which step makes it so large, and is there "
        "a form of the formula without it?"
    )


def _number_text(stop: Stop) -> str:
    if not stop.said(r"could not convert string|invalid literal for int"):
        return ""
    return "a text was to become a number. Where does the text come from?"


RULES: tuple[Callable[[Stop], str], ...] = (
    _matrix_product, _shapes, _axis, _reshape, _truth, _one_number, _uneven, _caret, _pair_index,
    _float_index, _unpack, _nothing, _text_and_number, _function_in_sum, _lists, _whole_numbers,
    _read_only, _out_of_range, _key, _attribute, _not_callable, _arguments, _not_a_container,
    _no_bound, _name, _zero, _too_large, _number_text,
)  # fmt: skip
