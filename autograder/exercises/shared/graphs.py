"""Expressions for checking a `Value` class: built by the learner's operators, judged here.

An expression is built by calling the answer for its leaves and using +, * and tanh on what
comes back. Only numbers are read from it. In the notebook these are the learner's objects,
when grading handles of objects in the sandbox; both answer alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from autograder.base.answers import Answer, CallFailed, Failure, FailureKind
from autograder.checking.exercise import Mistake
from autograder.checking.local import LocalAnswer
from autograder.checking.values import is_number, kind_of, number
from autograder.checking.wording import stopped_text
from autograder.sandbox.remote import chain

OUT = ("out",)


@dataclass(frozen=True)
class Expression:
    """Lines "c = a * b" over leaves.

    backwards: the values on which backward() is called, in this order.
    """

    lines: tuple[str, ...]
    leaves: tuple[tuple[str, float], ...]
    backwards: tuple[str, ...] = OUT

    def __repr__(self) -> str:
        given = ", ".join(f"{name} = {value:.4g}" for name, value in self.leaves)
        return f"{'; '.join(self.lines)} with {given}{self.how}"

    @property
    def how(self) -> str:
        """In words, where it is not one backward() on the last value."""
        if not self.backwards:
            return ", before any backward()"
        if self.backwards == OUT:
            return ""
        first, *then = (f"{name}.backward()" for name in self.backwards)
        if then == [first]:
            return f", {first} called twice"
        return f", {', then '.join([first, *then])}"

    @property
    def loss(self) -> str:
        """On what backward() is called last."""
        return self.backwards[-1] if self.backwards else "out"

    @property
    def names(self) -> list[str]:
        """What the loss is made of, in the order in which it is made; the others are left open."""
        made = dict(line.split(" = ") for line in self.lines)
        every, reached, waiting = [*dict(self.leaves), *made], set(), [self.loss]
        if not self.backwards:
            return every
        while waiting:
            reached.add(name := waiting.pop())
            waiting += [word for word in re.findall(r"\w+", made.get(name, "")) if word in every]
        return [name for name in every if name in reached]

    def uses(self, name: str) -> int:
        """How often the loss uses a value."""
        lines = [line.split(" = ") for line in self.lines]
        words = [w for made, line in lines if made in self.names for w in re.findall(r"\w+", line)]
        return words.count(name)

    def build(self, answer: Answer) -> dict:
        """Every value by name."""
        values = {name: _value_of(answer, value) for name, value in self.leaves}
        for line in self.lines:
            name, formula = line.split(" = ")
            values[name] = eval(formula, {"__builtins__": {}}, values)
            if values[name] is None:
                text = f"{self!r}: {formula} gave None. Is there a `return` at the end?"
                raise Mistake(text, "type")
            _no_container(f"{self!r}: {formula}", values[name])
        return values


@dataclass(frozen=True)
class Chain:
    """a + b + b + ... + b, deeper than Python's stack."""

    length: int
    a: float
    b: float
    backwards = OUT
    names = ("a", "b", "out")
    loss = "out"

    def __repr__(self) -> str:
        return f"a chain of {self.length} additions of b = {self.b:.4g} to a = {self.a:.4g}"

    def uses(self, name: str) -> int:
        return {"a": 1, "b": self.length}.get(name, 0)

    def build(self, answer: Answer) -> dict:
        a, b = _value_of(answer, self.a), _value_of(answer, self.b)
        return {"a": a, "b": b, "out": chain(a, b, self.length)}


@dataclass(frozen=True)
class Ladder:
    """Doublings x + x, one after the other: few values, and twice as many paths at each."""

    length: int
    a: float
    backwards = OUT
    names = ("a",)
    loss = "out"

    def __repr__(self) -> str:
        return f"{self.length} doublings x + x, one after the other, from a = {self.a:.4g}"

    @property
    def paths(self) -> int:
        return 2**self.length

    def uses(self, name: str) -> int:
        return 2

    def build(self, answer: Answer) -> dict:
        a = x = _value_of(answer, self.a)
        for _ in range(self.length):
            x = x + x
            _no_container(f"{self!r}: x + x", x)
        return {"a": a, "out": x}


Graph = Expression | Chain | Ladder


def _value_of(answer: Answer, value: float):
    """What the answer makes of a number: an object of its class."""
    made = answer(value)
    if is_number(made):
        raise Mistake(
            f"{answer.name}({value:g}) should be a Value, and is {kind_of(made)}.", "type"
        )
    _no_container(f"{answer.name}({value:g})", made)
    return made


def _no_container(what: str, made) -> None:
    """Lists and the like know + and * too, and 21 doublings of one would fill this computer."""
    if isinstance(made, list | tuple | dict | str | bytes | np.ndarray):
        raise Mistake(f"{what} should be a Value, and is {kind_of(made)}.", "type")


def evaluate(answer: Answer, graph: Graph) -> tuple:
    """(data of the loss, grad of every name in order); without a backward all of them 0."""
    with calls_of(answer):
        values = graph.build(answer)
        for name in graph.backwards:
            values[name].backward()
        return values[graph.loss].data, tuple(values[name].grad for name in graph.names)


@contextmanager
def calls_of(answer: Answer) -> Iterator[None]:
    """What the learner's operators and methods raise here, told like a call's failure."""
    try:
        yield
    except (CallFailed, Mistake):
        raise
    except NotImplementedError:
        raise CallFailed(Failure(FailureKind.NOT_ATTEMPTED)) from None
    except Exception as error:
        failure = answer.failure_of(error) if isinstance(answer, LocalAnswer) else None
        plain = Failure(FailureKind.EXCEPTION, type(error).__name__, str(error)[:200])
        raise CallFailed(failure or plain) from None


def compare_graph(graph: Graph, needed: tuple, got: tuple) -> None:
    """Raises Mistake at the first number that is not as needed, by its name."""
    _compare(f"{graph!r}: {graph.loss}.data", needed[0], got[0], "")
    for name, need, have in zip(graph.names, needed[1], got[1], strict=True):
        uses = graph.uses(name)
        think = f" {name} is used {uses} times." if uses > 1 else ""
        _compare(f"{graph!r}: {name}.grad", need, have, think)


def _compare(what: str, needed, got, think: str) -> None:
    if not is_number(got):
        raise Mistake(f"{what} should be one number, and is {kind_of(got)}.", "type")
    if not abs(got - needed) <= 1e-6 + 1e-4 * abs(needed):
        raise Mistake(f"{what} is {number(got)}, needed {number(needed)}.{think}", "values")


def as_mistake(graph: Graph, failed: CallFailed) -> Exception:
    """An exception of the learner's as a mistake of this one check; worse failures as they are."""
    failure = failed.failure
    if failure.kind == FailureKind.NOT_ATTEMPTED:
        part = "backward, or something else" if graph.backwards else "something"
        return Mistake(f"{graph!r}: {part} that this needs is still to be written.", "attempted")
    if failure.kind == FailureKind.EXCEPTION:
        return Mistake(stopped_text(repr(graph), failure))
    return failed
