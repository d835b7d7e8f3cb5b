"""Texts that a student shaped: whatever they hold, what is shown is short and inert."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.base.text import (
    LONGEST_CODE,
    MARKS,
    MOST_CODE_LINES,
    WIDEST_CODE,
    code,
    one_line,
    passage,
)

texts = st.text(
    st.characters() | st.sampled_from("\x00\x1b\r\n\t\x0b\x85\u2028\u202e\u2066\u0300\u200d\ud800"),
    max_size=300,
)


@given(texts, st.integers(1, 200))
def test_one_line_is_one_printable_line_of_the_length_that_was_asked_for(text, most):
    shown = one_line(text, most)
    assert shown.isprintable()
    assert len(shown) <= most


@given(texts, st.integers(1, 200), st.integers(1, 5))
def test_a_passage_has_no_more_lines_and_letters_than_were_asked_for(text, most, lines):
    shown = passage(text, most, lines)
    assert len(shown) <= most
    assert shown.count("\n") < lines
    assert all(line.isprintable() for line in shown.split("\n"))
    assert not set(shown) & set("\x0b\x0c\x85\u2028\u2029\r")


@given(texts)
def test_what_is_shown_once_is_shown_the_same_again(text):
    assert one_line(one_line(text)) == one_line(text)
    assert passage(passage(text)) == passage(text)


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=300))
def test_an_ordinary_line_stays_as_it_is(text):
    assert one_line(text) == passage(text) == text


def test_line_breaks_of_every_kind_become_spaces():
    assert one_line("a\nb\r\nc\u2028d\x0be\tf") == "a b c d e f"


def test_what_turns_the_direction_of_writing_is_taken_out():
    for char in map(chr, range(0x110000)):
        if unicodedata.bidirectional(char) in ("RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI",
                                               "FSI", "PDI"):  # fmt: skip
            assert one_line(char) == passage(char) == "?"


def test_letters_of_the_world_stay():
    for text in ("Zoë Müller", "Đặng Thị Hà", "王小明", "שָׁלוֹם", "नमस्ते", "กำลัง", "naïve — “x” ≤ y²"):
        assert one_line(text) == text


def test_piles_of_accents_are_cut():
    shown = one_line("a" + "\u0301" * 1000 + "b")
    assert shown == "a" + "\u0301" * MARKS + "b"


@pytest.mark.parametrize("tool", [one_line, passage])
def test_a_cut_is_marked(tool):
    assert tool("x" * 5000) == "x" * (len(tool("x" * 5000)) - 1) + "…"
    assert passage("a\nb\nc", lines=2) == "a\nb…"


def test_a_million_empty_lines_are_few_and_the_others_are_counted():
    lines, left = code("\n" * 900_000)
    assert len(lines) == MOST_CODE_LINES
    assert left == f"{900_000 - MOST_CODE_LINES:,} more lines are not shown here."


def test_code_of_ordinary_length_is_shown_whole():
    source = "def f(x):\n\tif x:\r\n        return 'é'\n\nf(1)"
    assert code(source) == (["def f(x):", "    if x:", "        return 'é'", "", "f(1)"], "")
    assert code("") == ([], "")
    assert code("a\n") == (["a"], "")


@given(st.text(st.characters() | st.sampled_from("\n\n\u202e\x1b"), max_size=2000))
def test_code_on_a_page_is_bounded_and_inert(source):
    lines, left = code(source * 50)
    assert sum(map(len, lines)) <= LONGEST_CODE
    assert all(len(line) <= WIDEST_CODE and line.isprintable() for line in lines)
    assert (
        bool(left) == (len(lines) < len((source * 50).removesuffix("\n").split("\n"))) or not source
    )
