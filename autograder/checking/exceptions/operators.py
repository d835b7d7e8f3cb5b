"""Operators whose two sides do not go together."""

from __future__ import annotations

from autograder.checking.exceptions.stop import OPERATORS, Stop, constant


def nothing(stop: Stop) -> str:
    nothing = stop.operand("None")
    if stop.type not in ("TypeError", "AttributeError") or not (
        nothing or stop.said(r"'?NoneType'?")
    ):
        return ""
    what = nothing.text if nothing else "a value that is used here"
    return (
        f"{what} is None, which is what a function gives back that has no `return`, and what "
        "methods give that change a list in place. Where does it come from?"
    )


def booleans(stop: Stop) -> str:
    if stop.type != "TypeError" or not stop.said(r"numpy boolean (subtract|negative)"):
        return ""
    return (
        "True and False cannot be subtracted, nor take a minus sign. `~a` turns them around, and "
        "`a & b` is True where both are. Which of them is meant?"
    )


def caret(stop: Stop) -> str:
    if stop.type not in ("TypeError", "UFuncTypeError") or not (
        stop.done == "^" or stop.said(r"bitwise_xor|for \^")
    ):
        return ""
    return "`^` is no power in Python, it compares bits. How is a power written?"


def text_and_number(stop: Stop) -> str:
    text = stop.operand("text")
    if stop.type not in ("TypeError", "UFuncTypeError", "UFuncNoLoopError"):
        return ""
    if text and stop.done in OPERATORS:
        return f"{text.text} is a text, and it meets something that is none. Which type has it?"
    if stop.said(r"can only concatenate str|must be str, not|'str' and|and 'str'"):
        return "a text meets something that is none. Which of the two should be a number?"
    return ""


def joined_unlike(stop: Stop) -> str:
    one, other = stop.operand("list"), stop.operand("tuple")
    if stop.type != "TypeError" or stop.done not in ("+", "+=") or not one or not other:
        return ""
    return (
        f"+ joins a list with a list and a tuple with a tuple. Here {one.text} is a list and "
        f"{other.text} a tuple. Which brackets should stand around what is added?"
    )


def lists(stop: Stop) -> str:
    container = stop.operand("list", "tuple")
    if stop.type != "TypeError":
        return ""
    if container and stop.done in OPERATORS[:-1]:
        clause = f"{container.text} is a {container.kind.split()[0]}, and {stop.done}"
    elif stop.said(r"multiply sequence by non-int"):
        clause = "a list or tuple stands here, and *"
    elif match := stop.said(r"for (?:unary )?(\S+).*'(list|tuple)'"):
        clause = f"a {match[2]} stands here, and {match[1].rstrip(':')}"
    else:
        return ""
    return (
        f"{clause} does not go through its entries. What turns it into an array, or goes through "
        "it one by one?"
    )


def function_in_sum(stop: Stop) -> str:
    function = stop.operand("function")
    if stop.type != "TypeError" or not function or stop.done not in (*OPERATORS, "@"):
        return ""
    return f"{function.text} is a function, not what it says. With what should it be asked?"


whole_numbers = constant(
    "whole_numbers",
    "an array of whole numbers cannot take results with a decimal point in place. Should the "
    "array that came in be changed at all, and which type would a new one need?",
    said=r"[Cc]annot cast ufunc.*(int|<i)",
)
read_only = constant(
    "read_only",
    "an array was written into that may only be read. Should it be changed at all?",
    said=r"read-only",
)
