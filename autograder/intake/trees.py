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
TIMES = 4  # as much as its share, a folder beside so many others or more may hold,
SHARE = 10_000  # and so many entries in any case
MORE = "(more)"  # stands for what was not read of a folder
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
    """Everything below a folder but litter. Links are named, never followed.

    Of a folder beside many others no more is read than a few times its share of all that may be
    there, so that what one student hands in cannot be too much for the class.
    """
    items: list[Item] = []
    for item in _walk(root, (), root, ()):
        if len(items) == MOST:
            raise Unreadable(f"holds more than {MOST} files", "Split it.")
        items.append(item)
    return items


@dataclass
class _Share:
    """How many entries may be read of a folder, all below it included, and how many may still."""

    most: int
    left: int


def _walk(
    folder: Path, above: tuple[str, ...], root: Path, shares: tuple[_Share, ...]
) -> Iterator[Item]:
    """The entries of a folder, then those of the folders in it, until one of the shares is used."""
    folders = []
    for item in _entries(folder, above, root):
        for share in shares:
            share.left -= 1
        used = next((share for share in shares if share.left < 0), None)
        if used is not None:
            yield more(above, f"holds more than {used.most:,} files")
            return
        yield item
        if item.kind == "folder" and not item.problem and len(item.parts) < DEEPEST:
            folders.append(item)
    most = _most(len(folders), MOST, SHARE)
    for item in folders:
        yield from _walk(Path(str(item.path)), item.parts, root, (*shares, _Share(most, most)))
        if any(share.left < 0 for share in shares):
            return


def _most(folders: int, total: int, least: int) -> int:
    """How much may be read of each of so many folders beside each other, of a total."""
    return max(least, TIMES * total // folders) if folders > TIMES else total


def within_shares(items: list[Item], total: int) -> list[Item]:
    """The entries of an archive of which at most `total` are to be read: of a folder that holds
    more than may be read of it beside others, as `of_folder` does, those nearest to its top.
    """
    if len(items) <= total:
        return items
    kept, left_out = shares([(item.parts, 1) for item in items], total, SHARE)
    return [
        *(items[number] for number in kept),
        *(more(folder, f"holds more than {share:,} files") for folder, share in left_out.items()),
    ]


def shares(
    entries: list[tuple[tuple[str, ...], int]], total: int, least: int
) -> tuple[list[int], dict[tuple[str, ...], int]]:
    """Which entries are within the shares of the folders they lie in, those nearest to the top
    first; and the shares of the folders that hold more.

    entries: the parts of each and its size, of which `total` is to be read.
    """
    held: Counter[tuple[str, ...]] = Counter()
    for parts, size in entries:
        for folder in _folders(parts):
            held[folder] += size
    beside = Counter(folder[:-1] for folder in held)
    most = {folder: _most(beside[folder[:-1]], total, least) for folder in held}
    left = {folder: most[folder] for folder, size in held.items() if size > most[folder]}
    kept = []
    for number, (parts, size) in sorted(enumerate(entries), key=lambda one: len(one[1][0])):
        crowded = [folder for folder in _folders(parts) if folder in left]
        if all(left[folder] >= size for folder in crowded):
            kept.append(number)
            for folder in crowded:
                left[folder] -= size
    return kept, {folder: most[folder] for folder in left}


def _folders(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The folders that an entry lies in."""
    return [parts[:depth] for depth in range(1, len(parts))]


def more(folder: tuple[str, ...], why: str) -> Item:
    """Stands for what is not read of a folder."""
    return Item((*folder, MORE), "folder", why)


def _entries(folder: Path, above: tuple[str, ...], root: Path) -> Iterator[Item]:
    listing = entries(folder)
    written = Counter(names.normalized(entry.name) for entry in listing)
    for entry in listing:
        shown = names.normalized(entry.name)
        parts = (*above, *names.parts_of(shown))
        if names.is_litter(parts[len(above) :]):
            continue
        problem = names.problem(entry.name)
        if written[shown] > 1:
            problem = "is there more than once, its name written in two ways"
        path = Path(entry.path)
        kind = reading.kind_of_file(path)
        yield Item(parts, kind, problem, path, root, placed=not problem)


def entries(folder: Path) -> list[os.DirEntry]:
    """What is in a folder, sorted; nothing where it cannot be read."""
    try:
        with os.scandir(folder) as listing:
            return sorted(listing, key=lambda entry: entry.name)
    except OSError:
        return []
