"""Finds model answers that leak into what students get.

A model answer is compared as tokens, so that blanks, line breaks and comments do not hide a
copy. Short everyday lines do not count alone: a leak is half of an answer, the expression it
returns, or one long line of it. What the statement itself says is no leak.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterable

RETURNED = 7  # tokens of a returned expression that nobody writes by chance
LONG = 12  # tokens of any one line that nobody writes by chance
TOKEN = re.compile(
    r"[^\W\d]\w*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|\*\*|//|->|[<>=!+*/@-]=|[^\s\w]"
)
TARGET = re.compile(r"^ (?:return |(?:[^\W\d]\w* , )*[^\W\d]\w* = )")


def flat(text: str) -> str:
    """The tokens of a text, one blank around each; the same for code however it is laid out."""
    return f" {' '.join(TOKEN.findall(text))} "


def statements(code: str) -> list[str]:
    """The logical lines of code as flat tokens, without comments."""
    lines: list[str] = []
    words: list[str] = []
    layout = {tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT}
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type in (tokenize.NEWLINE, tokenize.ENDMARKER):
            lines.append(flat(" ".join(words)))
            words = []
        elif token.type not in layout:
            words.append(token.string)
    return [line for line in lines if line.strip()]


def size(line: str) -> int:
    return len(line.split())


def leaked(solution: str, public: str, released: str) -> list[str]:
    """Lines of a solution that stand in released text so that they give the answer away.

    solution, public: the two parts of the answer's cell. released: flat tokens of the release.
    """
    lines = statements(solution)
    known = flat(public)
    leaked_lines = [line for line in lines if line in released and line not in known]
    contents = [core for core in map(_core, lines) if core]
    cores = [core for core in contents if core in released and core not in known]
    half = sum(map(size, leaked_lines)) * 2 >= sum(map(size, lines))
    return [line.strip() for line in (leaked_lines if half else cores)]


def _core(line: str) -> str:
    """The part of a line that gives it away: no target, no `return`; "" for a short line."""
    core = TARGET.sub(" ", line)
    least = RETURNED if line.startswith(" return ") else LONG
    return core if size(core) >= least and not core.endswith(" : ") else ""


def released_text(notebook) -> str:
    """All text of a notebook that a student can read, as flat tokens."""
    return flat("\n".join(_texts(notebook)))


def _texts(notebook) -> Iterable[str]:
    for cell in notebook.cells:
        yield cell.source
        for output in cell.get("outputs", ()):
            yield str(output.get("text", ""))
            yield str(output.get("data", {}).get("text/plain", ""))
