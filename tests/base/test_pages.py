"""Pages: whatever is put into a template is text, and a value that is missing is noticed."""

from html.parser import HTMLParser

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.base import pages
from nnlab.page import unbroken

MARKS = str.maketrans("", "", "`*")
TEXTS = st.text(st.sampled_from("`*<>&\"' abc/=\n%7"), max_size=60)


class Read(HTMLParser):
    """What a browser would make of a page: its tags, with what they carry, and its text."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.tags: list = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))

    def handle_data(self, data):
        self.text += data


def shown(source: str, **values) -> str:
    """A template of one line, rendered as the templates in files are."""
    return pages.template("said.html").environment.from_string(source).render(**values)


@given(TEXTS)
def test_whatever_a_text_holds_it_stays_text(text):
    read = Read(shown("{{ text }}", text=text))
    assert (read.tags, read.text) == ([], text)


@given(TEXTS)
def test_a_marked_text_gives_code_and_stress_and_no_other_tag(text):
    read = Read(shown("{{ text | marked }}", text=text))
    assert {(tag, tuple(attrs)) for tag, attrs in read.tags} <= {("code", ()), ("em", ())}
    assert read.text.translate(MARKS) == unbroken(text).translate(MARKS)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("call `f(x)` now", "call <code>f(x)</code> now"),
        ("the *last* layer", "the <em>last</em> layer"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a**b**c", "a**b**c"),
        ("`a < b`", "<code>a &lt; b</code>"),
        ("a ` alone\nand ` another", "a ` alone\nand ` another"),
    ],
)
def test_backticks_are_code_and_stars_are_stress_as_in_markdown(text, page):
    assert shown("{{ text | marked }}", text=text) == page


def test_a_value_that_was_forgotten_is_an_error_and_no_gap():
    with pytest.raises(jinja2.UndefinedError):
        pages.template("said.html").render()


def test_an_attribute_is_closed_by_nothing_that_stands_in_it():
    ((tag, attributes),) = Read(shown('<p title="{{ text }}">', text='"><script>')).tags
    assert (tag, attributes) == ("p", [("title", '"><script>')])
