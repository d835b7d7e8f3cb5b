"""Where a call stopped: the exception taken apart, and what met what there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from autograder.base.answers import Failure
from autograder.sandbox.operands import SEPARATOR

OPERATORS = ("+", "-", "*", "/", "//", "%", "**", "compare")


@dataclass(frozen=True)
class Operand:
    """One operand: as it is written, and its kind ("array (4, 3)"), "" where unknown."""

    text: str
    kind: str = ""

    @property
    def shape(self) -> tuple[int, ...] | None:
        match = re.search(r"array \(([\d, ]*)\)", self.kind)
        return tuple(int(n) for n in re.findall(r"\d+", match[1])) if match else None

    def is_a(self, *kinds: str) -> bool:
        return self.kind.startswith(kinds)


@dataclass(frozen=True)
class Stop:
    """Where a call stopped: the exception, its own words, what was done, with what."""

    type: str
    words: str
    done: str = ""
    operands: tuple[Operand, ...] = ()

    def operand(self, *kinds: str) -> Operand | None:
        """The first operand of one of these kinds."""
        return next((operand for operand in self.operands if operand.is_a(*kinds)), None)

    def said(self, pattern: str) -> re.Match | None:
        return re.search(pattern, self.words)


Rule = Callable[[Stop], str]  # why the call stopped, and a question; "" where it does not know


def constant(name: str, words: str, said: str = "", type: str = "") -> Rule:
    """A rule whose words are always the same, and what it is known by.

    said: a pattern in the exception's own words; type: of the exception, "" for any.
    """

    def rule(stop: Stop) -> str:
        return words if type in ("", stop.type) and stop.said(said) else ""

    rule.__name__ = name
    return rule


def read(failure: Failure) -> Stop:
    """A failure taken apart: numpy's words, and the operands behind them."""
    words, *rest = failure.message.split(SEPARATOR)
    if not rest:
        return Stop(failure.type, words)
    parts = tuple(Operand(*text.split(" = ", 1)) for text in rest[1:])
    return Stop(failure.type, words, rest[0], parts)


def own_words(failure: Failure) -> str:
    """What Python said, without the operands."""
    return failure.message.split(SEPARATOR)[0].strip().rstrip(".")
