"""What lies in a folder or an archive, as one list: names, kinds, and how to read each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.intake import names, reading
from autograder.intake.reading import Unreadable

MOST = 50_000  # entries
DEEPEST = 6


@dataclass(frozen=True)
class Item:
    """One entry. parts: its folders and its name below the root. path: where it lies on disk,
    else `read` gives its bytes. problem: why it is not read, or ""."""

    parts: tuple[str, ...]
    kind: str = "file"
    problem: str = ""
    path: Path | None = None
    read: Callable[[], bytes] | None = None

    @property
    def name(self) -> str:
        return self.parts[-1]

    def below(self, depth: int) -> Item:
        """The same entry, seen from a folder further down."""
        return Item(self.parts[depth:], self.kind, self.problem, self.path, self.read)

    def data(self) -> bytes:
        """Its bytes; raises Unreadable."""
        if self.problem:
            raise Unreadable(self.problem)
        if self.path is not None:
            return reading.read_bytes(self.path)
        if self.read is None or self.kind != "file":
            raise Unreadable(f"is {self.kind}, not a file")
        return self.read()


def of_folder(root: Path) -> list[Item]:
    """Everything below a folder but litter. Links are named, never followed."""
    found: list[Item] = []
    for item in _walk(root, ()):
        if len(found) == MOST:
            raise Unreadable(f"holds more than {MOST} files", "Split it.")
        found.append(item)
    return found


def _walk(folder: Path, above: tuple[str, ...]) -> Iterator[Item]:
    for entry in entries(folder):
        shown = names.normalized(entry.name)
        parts = (*above, shown)
        if names.is_litter((shown,)):
            continue
        path = Path(entry.path)
        kind = reading.kind_of_file(path)
        yield Item(parts, kind, names.problem(entry.name), path)
        if kind == "folder" and len(parts) < DEEPEST:
            yield from _walk(path, parts)


def entries(folder: Path) -> list[os.DirEntry]:
    """What is in a folder, sorted; nothing where it cannot be read."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []
