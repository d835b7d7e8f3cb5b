"""What is folded, choices above all, has room below: the text after it is a cell of its own."""

import re

import pytest

from autograder.course import sources

TIGHT = re.compile(r"</details>\n\n(?=[^\n<`#])")


@pytest.mark.parametrize("chapter", sources.chapters())
def test_no_text_stands_close_below_what_is_folded(chapter):
    assert not TIGHT.search(sources.chapter_source(chapter).read_text(encoding="utf-8"))


def test_a_text_that_stands_close_would_be_found():
    assert TIGHT.search("</details>\n\nSee it move.")
    assert not TIGHT.search("</details>\n\n\nSee it move.")
