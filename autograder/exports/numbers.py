"""Numbers as learning platforms write them: with a point or a comma, with thousands or without.

"1,000" is a thousand to some and one to others. What the other numbers of the file show decides;
where nothing does, the number is rejected, for a worth that is misread scales every mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LARGEST = 1e9
SPACES = re.compile("(?<=[0-9])[ \\u00a0\\u2009\\u202f'\\u2019](?=[0-9]{3}(?![0-9]))")
PLAIN = re.compile(r"[0-9]+")
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<mark>[.,])[0-9]{3}(?:(?P=mark)[0-9]{3})+")
BOTH = re.compile(
    r"[1-9][0-9]{0,2}(?P<group>[.,])[0-9]{3}(?:(?P=group)[0-9]{3})*(?!(?P=group))(?P<mark>[.,])[0-9]*"
)
DECIMAL = re.compile(r"[0-9]+(?P<mark>[.,])[0-9]*")
EITHER = re.compile(r"[1-9][0-9]{0,2}(?P<mark>[.,])[0-9]{3}")


class NotANumber(Exception):
    """The text is no positive number, or may be two; says why, to go after the text."""


def decimal_mark(texts: Iterable[str]) -> str:
    """The sign before the decimals in these texts: "." or ",", or "" where nothing tells it."""
    marks = {_mark(_without_spaces(text)) for text in texts} - {""}
    return marks.pop() if len(marks) == 1 else ""


def positive(text: str, decimal: str = "") -> float:
    """The number in `text`, above 0; raises NotANumber.

    decimal: what `decimal_mark` found in the same file.
    """
    plain = _without_spaces(text)
    if not plain:
        raise NotANumber("is empty")
    if EITHER.fullmatch(plain):
        mark = plain[-4]
        if decimal in ("", mark):
            one, thousand = plain.replace(mark, "."), plain.replace(mark, "")
            raise NotANumber(f"may be {float(one):g} or {thousand}")
        return float(plain.replace(mark, ""))
    separator = _mark(plain)
    if not separator and not PLAIN.fullmatch(plain):
        raise NotANumber("is no number above 0")
    if decimal and separator and separator != decimal:
        raise NotANumber(f"is written with another decimal sign than the rest ({decimal!r})")
    group = {".": ",", ",": "."}.get(separator, "")
    value = float(plain.replace(group, "").replace(separator or ".", "."))
    if not 0 < value < LARGEST:
        raise NotANumber("is no number above 0" if value <= 0 else "is too large")
    return value


def _without_spaces(text: str) -> str:
    """Without blanks around it, and without those (or apostrophes) that part thousands."""
    return SPACES.sub("", text.strip())


def _mark(plain: str) -> str:
    """The decimal sign of a text that can be read in one way only, or ""."""
    if EITHER.fullmatch(plain):
        return ""
    if grouped := GROUPED.fullmatch(plain):
        return {",": ".", ".": ","}[grouped["mark"]]
    for pattern in (BOTH, DECIMAL):
        if match := pattern.fullmatch(plain):
            return match["mark"]
    return ""
