"""Whose function an exercise's name stands for: the learner's own last definition.

A definition is a function or class written in the notebook that a statement gives the name: by
def, class, lambda or assignment, decorated or wrapped or not. A number, an import, a loop variable
or a library's function under the name leaves the definition before it in force; so does an
untouched stub after a written answer. The same for the kernel and for the sandbox: runs inside
too, on the standard library alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from .own_code import codes, is_own, is_stub


@dataclass(frozen=True)
class Definition:
    """The learner's own `value`, and the number of the cell that made it."""

    value: object
    cell: int
    stub: bool


class Definitions:
    """The learner's own last definition of each watched name, among the names of a notebook."""

    def __init__(self, names: dict, watched: Iterable[str] = ()):
        self.names = names
        self.watched = set(watched)
        self.own: dict[str, Definition] = {}
        self._seen: dict[str, object] = {}

    def look(self, cell: int, but: frozenset[str] = frozenset()) -> list[str]:
        """Notes what names have come to stand for; which of them have a new written definition.

        but: names that were bound just now by what does not define (a loop, an import).
        """
        defined_now = []
        for name in self.watched & self.names.keys():
            value = self.names[name]
            if value is self._seen.get(name):
                continue
            self._seen[name] = value
            before = self.own.get(name)
            if name in but or not is_own(value, self.names):
                continue
            stub = not isinstance(value, type) and any(map(is_stub, codes(value, self.names)))
            if stub and before is not None and not before.stub:
                continue
            self.own[name] = Definition(value, cell, stub)
            if not stub:
                defined_now.append(name)
        return sorted(defined_now)

    def value(self, name: str):
        """What is judged under a name: the own definition, else what the name stands for now."""
        own = self.own.get(name)
        return own.value if own is not None else self.names[name]

    def knows(self, name: str) -> bool:
        return name in self.own or name in self.names

    @contextmanager
    def in_force(self, name: str) -> Iterator[None]:
        """Within the block a name stands for its own definition: a function may call itself."""
        own = self.own.get(name)
        if own is None or self.names.get(name, self) is own.value:
            yield
            return
        there, before = name in self.names, self.names.get(name)
        self.names[name] = own.value
        try:
            yield
        finally:
            if there:
                self.names[name] = before
            else:
                self.names.pop(name, None)
