"""Calls and names that lead nowhere, and numbers that cannot be."""

from __future__ import annotations

from autograder.checking.exceptions.stop import Stop, constant


def not_callable(stop: Stop) -> str:
    if stop.type != "TypeError" or not stop.said(r"not callable"):
        return ""
    what = stop.done.removeprefix("call ") if stop.done.startswith("call ") else "what is called"
    return (
        f"{what} is no function, and a bracket behind it calls it. Is a * missing before the "
        "bracket, or did a value take a function's name?"
    )


def arguments(stop: Stop) -> str:
    if stop.type != "TypeError":
        return ""
    missing = stop.said(r"(\w+)>?\(\) missing (\d+) required .*?arguments?: (.*)")
    if missing:
        return f"{missing[1]} was called without {missing[3]}. Which arguments does it take?"
    many = stop.said(
        r"(\w+)(?:\(\)|>\(\))? (?:takes|expected) (?:at least |at most |exactly )?"
        r"(?:from (\d+) to )?(\d+|one|two|no)(?: positional)? arguments?,?"
        r"(?: but | \(|,? got )(\d+)"
    )
    if many:
        least = f"{many[2]} to " if many[2] else ""
        one = many[3] in ("1", "one") and not least
        return (
            f"{many[1]} takes {least}{many[3]} argument{'' if one else 's'} "
            f"and was called with {many[4]}. Which arguments does it take, in which order?"
        )
    named = stop.said(r"(\w+)>?\(\) got an unexpected keyword argument '(\w+)'")
    if named:
        return f"{named[1]} has no argument called {named[2]}. How are its arguments called?"
    return ""


no_bound = constant(
    "no_bound",
    "a function called itself without end, or deeper than Python's stack. Which call should be "
    "the last one, or could a loop do it?",
    type="RecursionError",
)


def name(stop: Stop) -> str:
    if stop.type not in ("NameError", "UnboundLocalError"):
        return ""
    match = stop.said(r"'(\w+)'")
    if not match:
        return ""
    if stop.type == "UnboundLocalError" or "local variable" in stop.words:
        return f"{match[1]} was used before it got a value. On which line is it first given one?"
    return f"there is nothing called {match[1]} here. Is it spelled as above, and was it imported?"


def zero(stop: Stop) -> str:
    if stop.type != "ZeroDivisionError":
        return ""
    divisor = stop.operands[1].text if len(stop.operands) > 1 else ""
    what = f"{divisor} is 0 here, and it" if divisor and not divisor.isdigit() else "0 here"
    if what == "0 here":
        return "something was divided by 0. When is it 0, and what should come out then?"
    return f"{what} stands below the fraction line. When is it 0, and what should come out then?"


too_large = constant(
    "too_large",
    "a number became larger than a float can hold. Which step makes it so large, and is there a "
    "form of the formula without it?",
    type="OverflowError",
)
number_text = constant(
    "number_text",
    "a text was to become a number. Where does the text come from?",
    said=r"could not convert string|invalid literal for int",
)
