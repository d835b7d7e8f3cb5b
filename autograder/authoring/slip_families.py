"""The kinds of slips, and which exercises give room to each: a table of families × exercises.

A family says by a pattern in which model answers its slip can be made: a mean can be taken for a
sum only where there is a mean. Such an exercise has a slip of that family, or a reason stands in
no_slip.toml. All others have none, and the family says why. `autograder build` writes
docs/slips.md.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder.checking import slips
from autograder.checking.exercise import Exercise
from autograder.course import sources
from autograder.exercises import load

REASONS = Path(__file__).with_name("no_slip.toml")
MISSING = "missing"


@dataclass(frozen=True)
class Family:
    """A kind of slip.

    what: what is done wrong. room: whether a model answer, as text without its docstring, gives
    room for it. without: why other exercises have none.
    """

    name: str
    what: str
    room: Callable[[str, Exercise], bool]
    without: str


def _has(pattern: str) -> Callable[[str, Exercise], bool]:
    match = re.compile(pattern)
    return lambda text, exercise: match.search(text) is not None


def _whole(text: str, exercise: Exercise) -> bool:
    return bool(exercise.whole)


def _returns_several(text: str, exercise: Exercise) -> bool:
    return re.search(r"return \(.*, .*\)$", text, re.MULTILINE) is not None


def _takes(*names: str) -> Callable[[str, Exercise], bool]:
    """Whether one of the arguments has one of these names."""

    def room(text: str, exercise: Exercise) -> bool:
        signature = re.search(r"^def \w+\(([^)]*)\)", text, re.MULTILINE)
        given = re.split(r",\s*", signature[1]) if signature else []
        return any(name in names for name in given)

    return room


FAMILIES = (
    Family("sum for mean", "a sum where a mean is asked for, or the reverse",
           _has(r"mean\(|/ len\(|/ N\b|\.size\b"), "nothing is averaged"),
    Family("bias forgotten", "the bias does not enter, or enters at the wrong place",
           _takes("b", "params"), "there is no bias"),
    Family("factor forgotten", "a constant factor is missing or doubled",
           _has(r"\b(0\.5|2) \*|/ \(?2\b|/ 2\b"), "the formula has no constant factor"),
    Family("sign", "a sign is turned", _has(r"[-]"), "nothing is subtracted or negated"),
    Family("order of returned values", "the right values in another order",
           _returns_several, "one thing is returned"),
    Family("wrong axis", "summed, averaged or searched along the other axis",
           _has(r"axis="), "no axis is chosen"),
    Family("transpose", "a matrix stands on its side, or two factors are in the wrong order",
           _has(r"@|\.T\b|np\.outer"), "no matrix product or transpose"),
    Family("elementwise product", "* where @ is asked for", _has(r"@|np\.dot"),
           "no matrix product"),
    Family("off by one", "one step, entry, layer or index too many or too few",
           _has(r"range\(|enumerate\(|\[[^\]]*[-+]? ?1\b[^\]]*\]|// |\+ 1\b"),
           "nothing is counted or indexed"),
    Family("first or last only", "a return within the loop, or only the last of many values",
           _has(r"\bfor \w+(, \w+)* in\b"), "there is no loop"),
    Family("argument ignored", "an argument is not used, or a constant stands in its place",
           _has(r"^def \w+\([^)]*,[^)]*\)"), "there is one argument, or none"),
    Family("argument changed", "what was given is changed in place",
           _takes("w", "z", "Z", "X", "P", "p", "params", "W", "b", "w0", "grads", "m", "v", "s"),
           "nothing that could be changed is given"),
    Family("aliasing", "one array or list is stored several times",
           _has(r"append\(|np\.zeros|\[:?:-1\]"), "nothing is collected"),
    Family("whole-number type copied", "the result takes over the input's whole-number type",
           _takes("z", "Z", "w", "w0", "x"), "no array of numbers is transformed"),
    Family("one number only", "works for one number and not for an array, or the reverse",
           _takes("z"), "single numbers and arrays are not both asked for"),
    Family("overflow", "an exponential or a logarithm leaves the range of a float",
           _has(r"np\.exp|np\.log|logaddexp|log_softmax|softmax\("), "no exponential"),
    Family("no whole number", "True or a float for a whole number", _whole,
           "no whole number is asked for"),
    Family("slope at the wrong place", "the slope of an activation asked at its output, or missing",
           _has(r"1 - \w+|f_prime"), "no slope of an activation"),
    Family("activation misplaced", "an activation once too often, missing, or on the wrong layer",
           _has(r"\b(f|sigmoid|tanh|softmax|step)\("), "no activation"),
    Family("randomness", "chance that does not come from rng, or is drawn once for all",
           _takes("rng"), "nothing is drawn"),
    Family("old or new value", "the value before the step where the one after it is meant, or the "
           "reverse", _takes("lr", "steps", "epochs", "beta", "rho"), "there are no steps"),
    Family("regularization", "missing, doubled, or laid on the bias", _takes("l2"),
           "nothing is regularized"),
    Family("brackets", "what binds first: a missing pair of brackets",
           _has(r"\) / |/ \(|\) \*\*|\* \("), "no brackets are needed"),
)  # fmt: skip


def names() -> set[str]:
    return {family.name for family in FAMILIES}


@cache
def _text(chapter: str, name: str) -> str:
    """The model answer as one text, without its docstring."""
    source = sources.solution_path(chapter, name).read_text(encoding="utf-8")
    tree = ast.parse(source)
    node = next(n for n in tree.body if getattr(n, "name", None) == name)
    for inner in ast.walk(node):
        if isinstance(inner, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(inner):
            inner.body = inner.body[1:] or [ast.Pass()]
    return ast.unparse(node)


@cache
def reasons() -> dict[str, dict[str, str]]:
    """Why an exercise has no slip of a family that it gives room to."""
    return tomllib.loads(REASONS.read_text(encoding="utf-8")) if REASONS.is_file() else {}


def cell(family: Family, exercise: Exercise) -> str:
    """The names of the slips of this family, else the reason why there are none."""
    known = slips.known(exercise.chapter, exercise.name)
    matching_slips = [slip.name for slip in known if family.name in slip.families]
    if matching_slips:
        return ", ".join(f"`{name}`" for name in matching_slips)
    if not family.room(_text(exercise.chapter, exercise.name), exercise):
        return ""
    return reasons().get(exercise.name, {}).get(family.name, MISSING)


def gaps() -> list[tuple[str, str]]:
    """(exercise, family) where neither a slip nor a reason stands."""
    return [
        (exercise.id, family.name)
        for exercise in _exercises()
        for family in FAMILIES
        if cell(family, exercise) == MISSING
    ]


def _exercises() -> list[Exercise]:
    return [exercise for chapter in sources.chapters() for exercise in load(chapter).values()]


HEAD = """# Families of slips

The same slip is made in many exercises, and is named in each. A row for each exercise that gives
room to a family: its slips in `autograder/wrong`, or why it has none.

What every exercise knows without a slip of its own is not here: nothing returned, a wrong shape or
type, a changed argument beside wrong values, a muted warning.

Written by `autograder build`; a slip names its families in the last line of its docstring.
"""


def report_path() -> Path:
    return sources.ROOT / "docs" / "slips.md"


def report() -> str:
    """The text of docs/slips.md."""
    return "\n".join([HEAD, *map(_section, FAMILIES)])


def _section(family: Family) -> str:
    cells = [(exercise.name, cell(family, exercise)) for exercise in _exercises()]
    rows = [f"| `{name}` | {entry} |" for name, entry in cells if entry]
    others = sum(1 for _, entry in cells if not entry)
    return "\n".join(
        [
            f"## {family.name}",
            "",
            f"{family.what[0].upper()}{family.what[1:]}.",
            "",
            "| exercise | slips, or why there are none |",
            "|---|---|",
            *rows,
            "",
            f"The other {others} exercises: {family.without}.",
            "",
        ]
    )
