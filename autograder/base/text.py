"""Texts that others shaped, made fit to be read: the one place that caps and cleans them.

Whatever a student's work can put words into (exceptions, warnings, names of classes, returned
texts, file names, code on a page) passes through one of these three before anybody sees it.
None of them lets through what steers a terminal or turns the direction of writing.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

MARKS = 4  # accents on one letter; more of them run over the lines above and below
LONGEST_PASSAGE, MOST_LINES = 4000, 40
LONGEST_CODE, MOST_CODE_LINES, WIDEST_CODE = 60_000, 600, 400
_NO_LINE = re.compile(r"[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CUT = "…"


def one_line(text: str, most: int = 400) -> str:
    """Text on one line, of at most `most` characters."""
    return _cut(_clean(_NO_LINE.sub(" ", text[: 4 * most])), most, len(text) > 4 * most)


def passage(text: str, most: int = LONGEST_PASSAGE, lines: int = MOST_LINES) -> str:
    """Text that may have line breaks: at most `lines` lines and `most` characters."""
    lines_kept = _BREAKS.sub("\n", text[:most]).replace("\t", "    ").split("\n", lines)
    cleaned = "\n".join(map(_clean, lines_kept[:lines]))
    return _cut(cleaned, most, len(text) > most or len(lines_kept) > lines)


def code(source: str) -> tuple[list[str], str]:
    """The lines of somebody's code as a page shows them, and a sentence where some are left out."""
    lines, room = [], LONGEST_CODE
    total = source.count("\n") + (not source.endswith("\n") if source else 0)
    for line in islice(_lines(source), MOST_CODE_LINES):
        shown = _cut(_clean(line[:WIDEST_CODE].expandtabs(4)), WIDEST_CODE, len(line) > WIDEST_CODE)
        room -= len(shown)
        if room < 0:
            break
        lines.append(shown)
    if len(lines) == total:
        return lines, ""
    return lines, f"{total - len(lines):,} more lines are not shown here."


def _lines(source: str):
    """Lines one by one, for there may be a million; numbered as Python numbers them."""
    start = 0
    while start < len(source):
        end = source.find("\n", start)
        end = len(source) if end < 0 else end
        yield source[start:end].rstrip("\r")
        start = end + 1


def _clean(line: str) -> str:
    """A line without control and format characters, surrogates and piles of accents."""
    if line.isascii() and line.isprintable():
        return line
    characters, marks = [], 0
    for char in line:
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if marks <= MARKS:
            characters.append(char if char.isprintable() else "?")
    return "".join(characters)


def _cut(text: str, most: int, more: bool = False) -> str:
    if len(text) <= most and not more:
        return text
    return text[: most - 1] + _CUT


def points_text(points: float) -> str:
    """Points without needless decimals: "2", "2.5"."""
    return f"{points:g}"
