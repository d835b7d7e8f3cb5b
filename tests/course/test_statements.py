"""The lines of an exercise's statement are whole in its cell, on a page of 800 px.

Tests autograder/course/statements.py.
"""

import ast

import pytest

from autograder.course import filling, release, sources
from autograder.course.statements import SHOWN, narrowed

WRITTEN = '''def f(x, order):
    """Something.

    x: a number that goes on here for rather a long time, until at last there is no room left for
    it. order: another one.
    Returns a number.
    x ← x · order and other formulas stand for themselves, too
    as a rule.

        what is indented further stands for itself, so that nothing joins or breaks it: x
    """
    return x * "a line of code is left as it is, however long it may be, since it is not a sentence"
'''
SHOWS = '''def f(x, order):
    """Something.

    x: a number that goes on here for rather a long time, until at last
    there is no room left for it. order: another one.
    Returns a number.
    x ← x · order and other formulas stand for themselves, too
    as a rule.

        what is indented further stands for itself, so that nothing joins or breaks it: x
    """
    return x * "a line of code is left as it is, however long it may be, since it is not a sentence"
'''


def test_a_sentence_goes_on_in_the_next_line_and_what_begins_a_line_still_does():
    assert narrowed(WRITTEN) == SHOWS
    assert narrowed(SHOWS) == SHOWS


def docstrings(source: str) -> list[str]:
    nodes = [
        n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.ClassDef)
    ]
    return [text for node in nodes if (text := ast.get_docstring(node, clean=False))]


@pytest.mark.parametrize("chapter", sources.chapters())
def test_no_statement_that_is_released_is_wider_than_its_cell_and_none_has_lost_a_word(chapter):
    answers = filling.model_answers(chapter)
    shown = [
        release.source_of(cell)
        for cell in release.load(chapter).notebook["cells"]
        if release.marks_of(cell).get("solution")
    ]
    assert len(shown) == len(answers)
    for source in shown:
        assert [
            line for text in docstrings(source) for line in text.splitlines() if len(line) > SHOWN
        ] == []
    words = [text.split() for source in shown for text in docstrings(source)]
    written = [text.split() for name in answers for text in docstrings(answers[name])]
    assert sorted(words) == sorted(written)
