"""HTML is made from templates, which escape, and not in f-strings, which do not."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TAG = re.compile(
    r"</?(?:a|b|body|br|button|code|details|div|em|fieldset|figcaption|figure|g|h\d|head|html|hr|i|"
    r"img|input|label|legend|li|link|meta|ol|option|p|path|pre|script|section|select|small|span|"
    r"strong|style|sub|summary|sup|svg|table|tbody|td|text|th|thead|title|tr|ul)(?=[\s>/]|$)"
)


def tags_in_f_strings(source: str) -> list[str]:
    """The f-strings of a file that hold the beginning or the end of an element of HTML."""
    return [
        ast.unparse(node)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.JoinedStr)
        and any(isinstance(part, ast.Constant) and TAG.search(part.value) for part in node.values)
    ]


def test_no_file_makes_html_in_an_f_string():
    every = [path for top in ("autograder", "nnlab") for path in (ROOT / top).rglob("*.py")]
    paths = [path for path in every if not {"wrong", "right"} & set(path.relative_to(ROOT).parts)]
    findings = {
        path.relative_to(ROOT).as_posix(): found
        for path in paths
        if (found := tags_in_f_strings(path.read_text(encoding="utf-8")))
    }
    assert len(paths) > 200
    assert findings == {}


@pytest.mark.parametrize(
    "source", ['f"<p>{x}"', "f'<img alt=\"{x}\">'", 'f"{x}</script>"', 'f"a" f"<td {x}>"']
)
def test_html_in_an_f_string_would_be_found(source):
    assert tags_in_f_strings(source)


@pytest.mark.parametrize("source", ['f"<cell {n}>"', 'f"{a} < {b}"', '"<p>"', 'f"<{kind}>"'])
def test_other_angle_brackets_are_let_through(source):
    assert tags_in_f_strings(source) == []
