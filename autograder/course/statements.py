"""The statement of an exercise, the docstring in its cell, broken for a page of 800 px."""

from __future__ import annotations

import ast
import itertools
import textwrap

WRITTEN, SHOWN = 100, 74  # signs in a line, in our files and in a cell of such a page

ENDS = (".", ":", "?")


def narrowed(source: str) -> str:
    """The source with its docstrings broken anew; each line that begins something still does."""
    lines = source.split("\n")
    for first, last in sorted(_docstrings(source), reverse=True):
        lines[first - 1 : last] = _broken(lines[first - 1 : last])
    return "\n".join(lines)


def _docstrings(source: str) -> list[tuple[int, int]]:
    """The first and the last line of each docstring, counted from 1."""
    definitions = ast.FunctionDef | ast.ClassDef
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, definitions)]
    texts = [node.body[0] for node in nodes if ast.get_docstring(node) is not None]
    return [(text.lineno, text.end_lineno or text.lineno) for text in texts]


def _broken(lines: list[str]) -> list[str]:
    """A docstring's lines; what is indented further stays as it is, and formulas join nothing."""
    indent, whole = _indent(lines[0]), [lines[0]]
    for before, line in itertools.pairwise(lines):
        prose = _indent(before) == _indent(line) == indent and "←" not in before + line
        if prose and _goes_on(before, line):
            whole[-1] += " " + line.strip()
        else:
            whole.append(line)
    return [p for line in whole for p in (_parts(line) if _indent(line) == indent else [line])]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _goes_on(before: str, line: str) -> bool:
    """Whether the line begins only because the one before, which is in a sentence, was full."""
    if line.strip() == '"""':
        return False
    return not before.endswith(ENDS) or len(f"{before} {line.split()[0]}") > WRITTEN


def _parts(line: str) -> list[str]:
    indent = _indent(line)
    return textwrap.wrap(
        line,
        SHOWN,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
