"""Lists of a class as learning platforms give them out, and who of ours is who of theirs."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from autograder.exports.marks import CannotExport
from autograder.grading.marks import is_formula

MOST_BYTES = 50_000_000
DELIMITERS = ",;\t"


@dataclass(frozen=True)
class Roster:
    """A table: its header and its rows, each as wide as the header."""

    header: list[str]
    rows: list[list[str]]

    def column(self, name: str) -> int | None:
        return self.header.index(name) if name in self.header else None

    def value(self, row: list[str], name: str) -> str:
        column = self.column(name)
        return "" if column is None else row[column].strip()


def read(path: Path, needed: Iterable[str], what: str) -> Roster:
    """The table in `path`, which has the columns `needed`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CannotExport(f"{path} is larger than {MOST_BYTES:,} bytes; is it {what}?")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise CannotExport(f"{path} cannot be read ({problem.strerror})") from None
    except UnicodeDecodeError:
        raise CannotExport(f"{path} is not UTF-8; download {what} again") from None
    try:
        delimiter = max(DELIMITERS, key=lambda sign: len({*needed} & {*_header(text, sign)}))
        rows = list(_rows(text, delimiter))
    except csv.Error as problem:
        raise CannotExport(f"{path} is no CSV file ({problem}); download {what} again") from None
    header = _header(text, delimiter)
    if missing := [name for name in needed if name not in header]:
        names = ", ".join(missing)
        raise CannotExport(f"{path} has no column {names}; needed is {what}, in English")
    width = len(header)
    whole = [(row + [""] * width)[:width] for row in rows[1:] if any(row)]
    return Roster(header, whole)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _header(text: str, delimiter: str) -> list[str]:
    try:
        return [name.strip() for name in next(_rows(text, delimiter), [])]
    except csv.Error:  # of another delimiter
        return []


Keys = Callable[[list[str]], str]


@dataclass
class Matching:
    """ours: student by number of the row. unknown: students of ours whom nobody is."""

    ours: dict[int, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


def match(students: Iterable[str], rows: list[list[str]], keys: list[Keys]) -> Matching:
    """Who is who. keys: ways to name a row, surest first.

    A name that fits two rows fits none, and a row that two students fit gets neither.
    """
    tables = [_unambiguous(rows, key) for key in keys]
    wanted: dict[int, list[str]] = {}
    matching = Matching()
    for student in students:
        row = next((t[plain(student)] for t in tables if plain(student) in t), None)
        if row is None:
            matching.unknown.append(student)
        else:
            wanted.setdefault(row, []).append(student)
    for row, claimed in wanted.items():
        if len(claimed) == 1:
            matching.ours[row] = claimed[0]
        else:
            matching.unknown += claimed
    matching.unknown.sort()
    return matching


def _unambiguous(rows: list[list[str]], key: Keys) -> dict[str, int]:
    table: dict[str, int | None] = {}
    for number, row in enumerate(rows):
        if name := plain(unescaped(key(row))):
            table[name] = None if name in table else number
    return {name: number for name, number in table.items() if number is not None}


def unescaped(cell: str) -> str:
    """A platform's cell without the mark by which it keeps a formula from being one."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and is_formula(cell[1:]) else cell


def plain(name: str) -> str:
    """A name for comparing, however its accents are written."""
    return unicodedata.normalize("NFC", name.strip()).casefold()


def letters(name: str) -> str:
    """A name as Canvas writes it into file names: letters and digits alone."""
    return re.sub(r"[\W_]", "", name).casefold()
