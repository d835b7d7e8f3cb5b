"""What lies in a folder or an archive, as one list: names, kinds, and how to read each."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.intake import names, reading
from autograder.intake.reading import Unreadable

MOST = 500_000  # entries
DEEPEST = 12


@dataclass(frozen=True)
class Item:
    """One entry. parts: its folders and its name below the root. path: where it lies on disk,
    below `root` where no link is followed; else `read` gives its bytes. problem: why it is not
    read, or "". placed: whether its name can be believed to say where it belongs."""

    parts: tuple[str, ...]
    kind: str = "file"
    problem: str = ""
    path: Path | None = None
    root: Path | None = None
    read: Callable[[], bytes] | None = None
    placed: bool = True

    @property
    def name(self) -> str:
        return self.parts[-1]

    def below(self, depth: int) -> Item:
        """The same entry, seen from a folder further down."""
        return replace(self, parts=self.parts[depth:])

    def data(self) -> bytes:
        """Its bytes; raises Unreadable."""
        if self.problem:
            raise Unreadable(self.problem)
        if self.path is not None:
            return reading.read_bytes(self.path, self.root)
        if self.read is None or self.kind != "file":
            raise Unreadable(f"is {self.kind}, not a file")
        return self.read()


def of_folder(root: Path) -> list[Item]:
    """Everything below a folder but litter. Links are named, never followed."""
    items: list[Item] = []
    for item in _walk(root, (), root):
        if len(items) == MOST:
            raise Unreadable(f"holds more than {MOST} files", "Split it.")
        items.append(item)
    return items


def _walk(folder: Path, above: tuple[str, ...], root: Path) -> Iterator[Item]:
    listing = entries(folder)
    written = Counter(names.normalized(entry.name) for entry in listing)
    for entry in listing:
        shown = names.normalized(entry.name)
        parts = (*above, *names.parts_of(shown))
        if names.is_litter(parts[len(above) :]):
            continue
        path = Path(entry.path)
        kind = reading.kind_of_file(path)
        problem = names.problem(entry.name)
        if written[shown] > 1:
            problem = "is there more than once, its name written in two ways"
        yield Item(parts, kind, problem, path, root, placed=not problem)
        if kind == "folder" and not problem and len(parts) < DEEPEST:
            yield from _walk(path, parts, root)


def entries(folder: Path) -> list[os.DirEntry]:
    """What is in a folder, sorted; nothing where it cannot be read."""
    try:
        with os.scandir(folder) as listing:
            return sorted(listing, key=lambda entry: entry.name)
    except OSError:
        return []
