"""Entries, parts and attributes that are not there."""

from __future__ import annotations

import re

from autograder.checking.exceptions.stop import Operand, Stop, constant


def pair_index(stop: Stop) -> str:
    if stop.type != "TypeError" or not stop.said(r"indices must be"):
        return ""
    container = stop.operands[0] if stop.operands else Operand("it", "list")
    kind = container.kind.split()[0] if container.kind else "list"
    index = stop.operands[1] if len(stop.operands) > 1 else Operand("")
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


float_index = constant(
    "float_index",
    "an index has to be a whole number (or truth values, or a slice). What is it here?",
    said=r"only integers|must be of integer",
    type="IndexError",
)


def unpack(stop: Stop) -> str:
    if not stop.said(r"unpack"):
        return ""
    wanted = re.fullmatch(r"unpack (\d+)", stop.done)
    operand = stop.operands[0] if stop.operands else None
    if wanted and operand and operand.is_a("tuple", "list", "array", "whole array"):
        if operand.shape is not None:
            come, what = (operand.shape or (0,))[0], f"the rows of {operand.text}"
        else:
            come, what = int(operand.kind.split()[1]), operand.text
        names = "one name" if wanted[1] == "1" else f"{wanted[1]} names"
        shape = " How many axes does the array have here?" if ".shape" in operand.text else (
            " What does it hold, and in which order?"
        )  # fmt: skip
        return f"{names} are to take apart {what}, which has {come}.{shape}"
    if operand and operand.is_a("number", "whole number"):
        return f"{operand.text} is one number and cannot be taken apart. Where are its parts?"
    match = stop.said(r"expected (?:at least )?(\d+)(?:, got (\d+))?")
    if match:
        got = f", and there are {match[2]}" if match[2] else ""
        return f"{match[1]} values are taken apart here{got}. How many does it have, and which?"
    return "one value cannot be taken apart into several. What is it here?"


def out_of_range(stop: Stop) -> str:
    if stop.type != "IndexError":
        return ""
    match = stop.said(r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)")
    if match:
        last = f"the last one is {int(match[3]) - 1}" if int(match[3]) else "there is none"
        entries = "1 entry" if match[3] == "1" else f"{match[3]} entries"
        return (
            f"place {match[1]} was asked of axis {match[2]}, which has {entries}, counted "
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
    called = re.fullmatch(r"call (\w+)", stop.done)
    if called:
        return (
            f"{called[1]} looked for an entry or an axis that is not there in what it was given. "
            "Which shape does it take, and which came?"
        )
    sized = stop.operand("list", "tuple", "text")
    clause = (
        f"{sized.text} has {sized.kind.split()[1]} entries" if sized else "it has fewer entries"
    )
    return f"{clause}, counted from 0, and one beyond the last was asked for. Where does it end?"


def key(stop: Stop) -> str:
    if stop.type != "KeyError":
        return ""
    return f"there is no entry for the key {stop.words}. Which keys are there, spelled how?"


def attribute(stop: Stop) -> str:
    if stop.type != "AttributeError":
        return ""
    module = stop.said(r"module '([\w.]+)' has no attribute '(\w+)'")
    if module:
        return f"{module[1]} has nothing called {module[2]}. How is it spelled?"
    match = stop.said(r"'([\w.]+)' object has no attribute '(\w+)'")
    if not match:
        return ""
    owner, name = match.groups()
    what = stop.operands[0].text if stop.operands else "it"
    kind = {"ndarray": "array", "numpy.ndarray": "array"}.get(owner, owner)
    if owner in ("list", "tuple"):
        return (
            f"{what} is a {owner}, and a {owner} has no .{name}; an array may have it. Which part "
            "of it, or what made of it, should be asked?"
        )
    if owner.split(".")[-1] in ("int", "float", "float64", "float32", "int64", "bool"):
        return f"{what} is one number, and a number has no .{name}. What was expected there?"
    return f"{what} is of type {kind}, which has no .{name}. What is it here?"


def not_a_container(stop: Stop) -> str:
    if stop.type != "TypeError":
        return ""
    known = next((operand.text for operand in stop.operands[:1] if operand.kind), "")
    what = known or "what stands here"
    if stop.said(r"not iterable|iteration over a 0-d|has no len\(\)|object of type .* has no len"):
        return f"{what} is one value, with no entries to go through. May it also be one number?"
    if stop.said(r"not subscriptable|invalid index to scalar"):
        return f"{what} is one value, and has no entries to pick. What should stand there?"
    if stop.said(r"does not support item assignment"):
        return f"{what} cannot be changed entry by entry. What could be, an array or a list?"
    return ""
