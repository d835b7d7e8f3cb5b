"""Names the parts of what an answer gave back: `losses`, or `params[0], W`, in one flat path."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
# What the entries of a list of this name are called throughout the course.
PAIRS = {"params": ("W", "b"), "gradients": ("dW", "db"), "grads": ("dW", "db")}


@dataclass(frozen=True)
class Each:
    """A list called `name`, whose entries have these parts in common."""

    name: str
    parts: tuple[str, ...] = ()


Names = Sequence["str | Each | Names"] | Each | None


@dataclass(frozen=True)
class Place:
    """Where in a result: the path to it, and the names of what lies inside."""

    path: str = ""
    names: Names | str = None
    depth: int = 0

    @property
    def words(self) -> str:
        """The place for the beginning of a message: "in params[0], W: "; "" for all of it."""
        return f"in {self.path}: " if self.path else ""

    def asks_whole(self, whole: bool | Collection[str]) -> bool:
        """Whether whole numbers are asked for here: everywhere, or in the part of that name."""
        return whole if isinstance(whole, bool) else re.split(r"[,\[]", self.path)[0] in whole

    def inner(self, index: int) -> Place:
        """The place of a part."""
        names = self.names
        if isinstance(names, str):
            names = Each(names, PAIRS.get(names, ()))
        if isinstance(names, Each):
            return Place(f"{self.path or names.name}[{index}]", names.parts, self.depth + 1)
        if names and index < len(names):
            name = names[index]
            own = name if isinstance(name, str) else name.name if isinstance(name, Each) else ""
            return Place(", ".join(filter(None, [self.path, own])), name, self.depth + 1)
        return Place(self._unnamed(index), None, self.depth + 1)

    def _unnamed(self, index: int) -> str:
        if self.depth:
            return f"{_numbered(self.path)}[{index}]"
        return f"the {ORDINALS[index]} value" if index < len(ORDINALS) else f"value {index + 1}"


def _numbered(path: str) -> str:
    """A path that can go on: "the second value" becomes result[1]."""
    match = re.fullmatch(r"the (\w+) value|value (\d+)", path)
    if not match:
        return path
    return f"result[{ORDINALS.index(match[1]) if match[1] else int(match[2]) - 1}]"


@cache
def stated(statement: str) -> Names:
    """The names that a statement gives to what comes back: "Returns (dw, db)"; None without."""
    text = " ".join(statement.split())
    several = re.search(r"\b[Rr]eturns \[((?:\(\w+, \w+\)(?:, )?)+)\]", text)
    if several:
        return tuple(tuple(pair.split(", ")) for pair in re.findall(r"\(([^)]*)\)", several[1]))
    pairs = re.search(r"\b[Rr]eturns (?:a list of |\w+: \[)(?:pairs )?\((\w+), (\w+)\)", text)
    if pairs:
        parts = pairs.groups()
        return Each(next((name for name, of in PAIRS.items() if of == parts), "result"), parts)
    one = re.search(r"\b[Rr]eturns (?:the new |\w+ \w+, )?\(([\w/]+(?:, [\w/]+)+)\)", text)
    shape = one is not None and re.fullmatch(r"[A-Z](, [A-Z])+", one[1])  # "Returns (N, K)"
    return tuple(one[1].split(", ")) if one and not shape else None


@cache
def promises_array(statement: str) -> bool:
    """Whether a statement says that one array comes back: "Returns Y, an array (N, D)". A list
    will not do there, unless it says "or a list"."""
    returns = re.search(r"\b[Rr]eturns ([^.:;]*)", " ".join(statement.split()))
    said = returns[1] if returns else ""
    return bool(re.search(r"\ban? (new )?array\b", said)) and not re.search(r"\blist\b", said)
