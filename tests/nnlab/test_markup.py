"""HTML out of templates: what is put into one stays text, unless it is HTML itself."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnlab.demos.controls import Checkbox, Radio, Range, Select
from nnlab.demos.figure import Figure
from nnlab.markup import NOTHING, Html, attributes, fill, joined

HOSTILE = st.text(st.sampled_from("<>&\"'`={}/ \nscriptonload"), min_size=1, max_size=30)


class Read(HTMLParser):
    """Tags with their attributes, and texts, as a browser would have them."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.values: list[str | None] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.values += [value for _, value in attrs]

    def handle_data(self, data):
        self.text += data


@given(HOSTILE, HOSTILE)
def test_a_value_is_text_within_an_attribute_and_outside(title, text):
    read = Read(fill('<p title="{title}">{text}</p>', title=title, text=text))
    assert (read.tags, read.values, read.text) == (["p"], [title], text)


@given(HOSTILE)
def test_html_is_put_in_as_it_is_and_what_was_escaped_is_not_escaped_again(text):
    inner = fill("<b>{text}</b>", text=text)
    read = Read(fill("<p>{first}{inner}</p>", first=NOTHING, inner=inner))
    assert (read.tags, read.text) == (["p", "b"], text)


@given(HOSTILE, HOSTILE)
def test_joined_pieces_are_html_and_a_text_among_them_is_escaped(one, two):
    read = Read(joined([fill("<i>{one}</i>", one=one), two]))
    assert (read.tags, read.text) == (["i"], one + two)


def test_a_text_is_html_no_more_once_it_was_changed():
    assert fill("{x}", x=Html("<b>").replace("b", "i")) == "&lt;i&gt;"


def test_numbers_have_their_formats_and_a_value_that_is_missing_is_an_error():
    assert fill("{x:.1f}, {n}", x=2.25, n=3) == "2.2, 3"
    with pytest.raises(KeyError, match="shown"):
        fill("<p>{shown}</p>")


@given(HOSTILE)
def test_attributes_carry_any_value(value):
    made = attributes(data_name=value, class_="a", checked=True, selected=False)
    read = Read(f"<input{made}>")
    assert read.values == [value, "a", None]


def controls(text: str) -> list:
    return [
        Range("w", text, text, -1, 1, 0.5, 0.0, unit=text, plays=1.0),
        Select("s", text, text, (text, "other"), text),
        Radio("r", text, text, (text, "other"), text),
        Checkbox("c", text, text, True),
    ]


@given(HOSTILE)
def test_whatever_a_control_is_called_its_tags_are_those_of_any_other(text):
    for control, plain in zip(controls(text), controls("plain"), strict=True):
        read = Read(control.html())
        assert read.tags == Read(plain.html()).tags
        assert text in read.text or text in read.values


@given(HOSTILE)
def test_whatever_a_figure_says_its_tags_are_those_of_any_other(text):
    def read(said: str) -> Read:
        figure = Figure("name", said, (), {}, "gallery/doubling.js", note=said, bridge=said)
        return Read(figure.inside(sentence=said, note=said))

    assert read(text).tags == read("plain").tags
    assert text in read(text).values
