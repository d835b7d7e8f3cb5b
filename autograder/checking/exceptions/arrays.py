"""Arrays that do not fit, and one question to many entries."""

from __future__ import annotations

import re

from autograder.checking.exceptions.stop import OPERATORS, Stop, constant

SIDE = "Which of the two stands on its side, or on the wrong side?"
PRODUCTS = ("call np.dot", "call np.matmul", "call numpy.dot", "call numpy.matmul")


def matrix_product(stop: Stop) -> str:
    if stop.type != "ValueError" or not (
        stop.done in ("@", *PRODUCTS) or stop.said(r"matmul|not aligned")
    ):
        return ""
    a, b = (
        (operand.shape for operand in stop.operands[:2])
        if len(stop.operands) >= 2
        else (None, None)
    )
    aligned = stop.said(r"shapes \(([\d, ]*)\) and \(([\d, ]*)\) not aligned")
    if aligned and not (a and b):
        a, b = (tuple(int(n) for n in re.findall(r"\d+", text)) for text in aligned.groups())
    if a and b:
        names = [operand.text for operand in stop.operands[:2]] or ["the first", "the second"]
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
    if any(operand.is_a("number", "whole number") for operand in stop.operands):
        return "`@` multiplies arrays, and one of the two is a number. Is that the right product?"
    if stop.said(r"enough dimensions"):
        return "`@` multiplies arrays, and one of the two is none. Where does it come from?"
    return ""


def shapes(stop: Stop) -> str:
    match = stop.said(r"broadcast.*?\(([\d,]*)\) \(([\d,]*)\)")
    if stop.type != "ValueError" or not match:
        return ""
    a, b = (_shape(text) for text in match.groups())
    named = [operand for operand in stop.operands[:2] if operand.shape is not None]
    if len(named) == 2 and stop.done in OPERATORS:
        clause = f"{named[0].text} has shape {a} and {named[1].text} has shape {b}"
    else:
        clause = f"an array of shape {a} meets one of shape {b}"
    return (
        f"{clause}. Entry by entry they fit only where their sizes, counted from the end, are "
        "equal or 1. Which axis should each of them have?"
    )


def into_a_place(stop: Stop) -> str:
    match = stop.said(r"broadcast input array from shape \(([\d,]*)\) into shape \(([\d,]*)\)")
    if stop.type != "ValueError" or not match:
        return ""
    came, place = (_shape(text) for text in match.groups())
    empty = " A slice such as [p:-p] is empty for p = 0." if re.search(r"\b0\b", place) else ""
    return (
        f"an array of shape {came} is put into a place of shape {place}.{empty} "
        "Which rows and columns does the left side name?"
    )


tensordot = constant(
    "tensordot",
    "np.tensordot sums over axes of two arrays that differ in length. Which shape does each of "
    "them have there, and which axes should meet?",
    said=r"^shape-mismatch for sum",
    type="ValueError",
)


def padding(stop: Stop) -> str:
    """np.pad wants a pair for each axis, and says so by what it tried to broadcast."""
    match = stop.said(r"remapped shapes.*?\((\d+), ?2\).*?requested shape \((\d+), ?2\)")
    if stop.type != "ValueError" or not match:
        return ""
    return (
        f"np.pad takes a pair (before, after) for each axis: {match[1]} pairs came, and the array "
        f"has {match[2]} axes. Which of them grow, and which keep their size with (0, 0)?"
    )


def _shape(text: str) -> str:
    sizes = re.findall(r"\d+", text)
    return f"({', '.join(sizes)}{',' if len(sizes) == 1 else ''})"


def axis(stop: Stop) -> str:
    match = stop.said(r"axis (-?\d+) is out of bounds for array of dimension (\d+)")
    if not match:
        return ""
    axes = "one axis, number 0" if match[2] == "1" else f"{match[2]} axes, counted from 0"
    if match[2] == "0":
        axes = "no axis at all, for it is one number"
    return f"axis {match[1]} was asked of an array with {axes}. What shape has it here?"


def reshape(stop: Stop) -> str:
    match = stop.said(r"cannot reshape array of size (\d+) into shape (\([^)]*\))")
    if not match:
        return ""
    return f"{match[1]} entries do not fill the shape {match[2]}. How many entries would?"


split = constant(
    "split",
    "an axis is cut into pieces of one size, and its size does not divide so. Which axis is to be "
    "cut, and into how many pieces?",
    said=r"does not result in an equal division",
    type="ValueError",
)


uneven = constant(
    "uneven",
    "an array needs rows of one length and single numbers as entries, and here one place was "
    "given several numbers. What stands in that place?",
    said=r"inhomogeneous shape|setting an array element with a sequence",
)


def truth(stop: Stop) -> str:
    if stop.type != "ValueError" or not stop.said(r"truth value"):
        return ""
    array = stop.operand("array", "whole array")
    if not array or stop.done == "use":  # which array it is, 3.11 does not say
        return (
            "here stands an array, and `if`, `and`, `or`, `not`, `max` and `min` need one yes or "
            "no. Is it asked whether there is an array at all (`is None`), or is there a question "
            "for each of its entries?"
        )
    return (
        f"{array.text} is an array of shape {array.shape}, and `if`, `and`, `or`, `max` and `min` "
        "need one yes or no. A comparison of an array has an answer for each entry. What chooses "
        "entry by entry?"
    )


def one_number(stop: Stop) -> str:
    if stop.type not in ("TypeError", "ValueError"):
        return ""
    array = stop.operand("array", "whole array", "list", "tuple")
    called = re.fullmatch(r"call (math\.\w+|int|float|round|abs)", stop.done)
    if called and array:
        many = f"is an array of shape {array.shape}" if array.shape is not None else (
            f"is a {array.kind.split()[0]}"
        )  # fmt: skip
        return (
            f"{called[1]} takes one number, and {array.text} {many}. What does the same to all "
            "entries at once?"
        )
    if stop.said(r"only .*convert.* (a )?(Python )?scalar"):
        return (
            "one number was asked for, by int, float or a function of math, and an array came. "
            "What does the same to all entries at once?"
        )
    return ""
