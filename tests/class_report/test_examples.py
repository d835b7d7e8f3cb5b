"""Examples in the class report: nobody can be told by them, and they are still Python."""

from __future__ import annotations

import ast
import re

import pytest

from autograder.class_report import examples
from tests.class_report.class_records import CHAPTER, EXAMPLE

CODES = [
    EXAMPLE,
    "import secretlib as mine\nfrom berta import carla as dora\nclass Emil(mine.Fritz):\n    x = 1",
    "def f(*, gustav=1, **hanna):\n    global ida\n    ida = b'jakob'\n    return f'{gustav}k'",
    "match z:\n    case {'lena': moritz, **nina}:\n        pass\n    case Otto(paula=1) | None:\n"
    "        x = 3.14159265\n    case _:\n        'rosa'",
    "try:\n    (sven := 1234567)\nexcept ValueError as tim:\n    raise KeyError('ute') from tim\n"
    "finally:\n    'vera'",
    "for willi in range(3):\n    1 + 1\nelse:\n    'xaver'\nlambda yvonne: [zoe for zoe in yvonne]",
    "def ª(n):\n    '''doc'''",
]  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_an_anonymous_example_holds_only_words_of_the_course_and_is_still_python(code):
    known = examples.vocabulary(CHAPTER)
    text = examples.anonymous(code, known)
    assert text
    ast.parse(text)
    words = set(re.findall(r"[^\W\d]\w*", text))
    foreign = {w for w in words - known if not re.fullmatch(r"name\d+|number|_", w)}
    assert foreign <= {"f", "b"}  # prefixes of texts
    assert not re.search(r"[1-9]\d{4}", text)
    assert examples.anonymous(text, known | words) == text


def test_an_example_still_does_what_the_answer_does():
    code = (
        "def total(values):\n    lena = 0\n    for v in values:\n        lena += v\n    return lena"
    )
    text = examples.anonymous(code, examples.vocabulary(CHAPTER) | {"total"})
    assert "lena" not in text
    made: dict = {}
    exec(text, made)
    assert made["total"]([1, 2, 4]) == 7


@pytest.mark.parametrize(
    "code", ["def f(:", "x = " + "(" * 3000, "x\0", "", "%time 1", "1\n" * 3000]
)
def test_an_answer_that_cannot_be_made_anonymous_gives_no_example(code):
    assert examples.anonymous(code, frozenset()) == ""


def test_of_several_answers_the_shortest_becomes_the_example():
    codes = ["x = 1\nx = 2\nx = 3", "x = 1\n\n\n# long, but this goes", "def f(:"]
    assert examples.shortest(codes, frozenset("x")) == "x = 1"
