"""Functions of Python and numpy that were called with what they do not take."""

from __future__ import annotations

from autograder.checking.exceptions.stop import Stop, constant


def type_for_a_size(stop: Stop) -> str:
    match = stop.said(r"Cannot interpret '(\d+)' as a data type")
    if not match:
        return ""
    return (
        f"the {match[1]} was taken for a type of numbers. Several sizes make one shape, in "
        "brackets of their own, as in np.zeros((2, 3)). Where do brackets belong?"
    )


out_for_a_value = constant(
    "out_for_a_value",
    "one argument too many: numpy would put the result into the last one. np.maximum and its like "
    "compare two; for three, one call stands within another. How many does this one take?",
    said=r"return arrays must be of ArrayType",
)
outside_of_the_domain = constant(
    "outside_of_the_domain",
    "a function of math has no value there: a logarithm of 0 or less, or the root of a negative "
    "number. Which number came in, and which should?",
    said=r"math domain error|expected a positive input",
    type="ValueError",
)


def sizes_are_whole(stop: Stop) -> str:
    match = stop.said(r"'(\w+)' object cannot be interpreted as an integer")
    if stop.type != "TypeError" or not (match or stop.said(r"expected a sequence of integers")):
        return ""
    came = {"float": "a number with a decimal point", "str": "a text", "tuple": "a tuple"}
    what = came.get(match[1], f"something of type {match[1]}") if match else came["float"]
    return f"a whole number was asked for, and {what} came. What counts here, and of which type?"


def joined(stop: Stop) -> str:
    if stop.said(r"arrays must have same number of dimensions"):
        return (
            "arrays are joined that do not have the same number of axes. Which shape does each of "
            "them have here?"
        )
    if stop.said(r"all input arrays must have the same shape"):
        return "arrays are stacked that differ in shape. Which shape does each of them have here?"
    sizes = stop.said(r"along dimension (\d+), .* has size (\d+) and .* has size (\d+)")
    if sizes:
        return (
            f"arrays are joined that differ along axis {sizes[1]}: {sizes[2]} and {sizes[3]}. "
            "Along which axis should they be joined?"
        )
    return ""


where_of_two = constant(
    "where_of_two",
    "np.where takes a question and two answers, and one is missing. What holds otherwise?",
    said=r"either both or neither of x and y",
)
no_entries = constant(
    "no_entries",
    "the largest or smallest of no entries was asked for. Why is there none here?",
    said=r"empty sequence|zero-size array|is empty",
    type="ValueError",
)
square = constant(
    "square",
    "an inverse or a determinant has only a square table. Which shape has yours here?",
    said=r"must be square",
    type="LinAlgError",
)


no_number_to_draw = constant(
    "no_number_to_draw",
    "there is no whole number to draw: rng.integers leaves its upper end out, so that from 0 to 0 "
    "none is left. From where to where should they go, both ends included?",
    said=r"^(high <= 0|low >= high)",
    type="ValueError",
)


def probabilities(stop: Stop) -> str:
    """What a draw says of its probabilities."""
    if stop.type != "ValueError" or not stop.said(r"(?i)probabilit|must have same size"):
        return ""
    if stop.said(r"(?i)nan"):
        return (
            "among the probabilities is nan, which is no number: inf / inf, or 0 / 0. Which "
            "exponential became too large for a float, or which sum 0?"
        )
    if stop.said(r"sum to 1"):
        return "the probabilities do not add up to 1. By what should they be divided?"
    if stop.said(r"negative"):
        return "a probability is below 0. Are these probabilities, or scores?"
    if stop.said(r"same size"):
        return (
            "there are not as many probabilities as things to draw from. How many are there of "
            "either?"
        )
    return ""


def einsum(stop: Stop) -> str:
    if not stop.said(r"einstein sum|einsum"):
        return ""
    return (
        "np.einsum needs one letter for each axis of an array, and here there are more letters "
        "than axes, or fewer. Which shape has each array, and may it have another number of axes?"
    )


def module(stop: Stop) -> str:
    match = stop.said(r"No module named '([\w.]+)'")
    if not match:
        return ""
    return f"there is nothing called {match[1]} to import here. How is it spelled?"


def assertion(stop: Stop) -> str:
    if stop.type != "AssertionError" or stop.words.strip():
        return ""
    return "an `assert` of yours does not hold here. What does it take for granted?"
