"""How a call is written down for a learner."""

import numpy as np
import pytest

from autograder.base.answers import Failure
from autograder.checking.wording import LONGEST, argument_text, call_text, failure_text, listed


def test_words_are_listed_as_in_a_sentence():
    assert [listed(("one", "two", "three")[:n]) for n in (1, 2, 3)] == [
        "one", "one and two", "one, two and three",
    ]  # fmt: skip


def test_a_call_reads_as_one_would_type_it():
    args = (np.array([1.0, 2.5]), [3, 4.0], -0.5, "and", np.tanh, None, True)
    assert call_text("f", args) == "f([1, 2.5], [3, 4], -0.5, 'and', tanh, None, True)"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1 / 3, "0.3333"),
        (np.float32(2), "2"),
        (1e6, "1e+06"),
        (np.array([[1, 2], [3, 4]]), "[[1, 2], [3, 4]]"),
        (np.array([True, False]), "[True, False]"),
        (np.zeros((40, 3)), "an array of shape (40, 3)"),
        (np.array(5), "5"),
        (np.zeros((2, 0)), "[]"),
        (np.arange(4).reshape(2, 1, 2), "[[[0, 1]], [[2, 3]]]"),
        ((np.ones(2), 0.0), "([1, 1], 0)"),
        ({"W": np.zeros((9, 2)), "b": 1}, "{'W': an array of shape (9, 2), 'b': 1}"),
        (dict.fromkeys(range(16)), "a dict of 16 entries"),
        (lambda z: z, "<lambda>"),
    ],
)
def test_arguments_are_short(value, text):
    assert argument_text(value) == text


def test_a_very_long_argument_is_cut():
    assert len(argument_text("x" * 10_000)) == LONGEST + 1


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("exception", "stopped with ValueError: oh in line 2 of the cell."),
        ("timeout", "f(1) was stopped: oh. Is there a loop that never ends"),
        ("memory", "asked for more memory"),
        ("crash", "ended the whole process"),
        ("forbidden call", "f calls ValueError, which already is the answer"),
        ("unsendable", "returned something of type ValueError"),
        ("undefined", "f stands for something of type oh here, and not for what its cell"),
        ("not attempted", "is not written yet"),
        ("left over", "came to the line that still says `raise NotImplementedError` in line 2"),
        ("unwritten", "f calls ValueError, which is not written yet."),
        ("limit", "gave back more than it may"),
    ],
)
def test_every_failure_has_words_of_its_own(kind, words):
    assert words in failure_text("f", (1.0,), Failure(kind, "ValueError", "oh", 2))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("generator", "hands its values out one by one. What makes a list"),
        ("function", "Is a bracket missing that calls it, or is its name asked for"),
        ("Figure", "something of type Figure; needed are numbers, texts, arrays"),
    ],
)
def test_what_cannot_be_compared_comes_with_a_thought(kind, words):
    assert words in failure_text("f", (1.0,), Failure("unsendable", kind))


def test_a_tuple_of_one_is_told_as_one_types_it():
    assert call_text("f", ((300,), (2, 3))) == "f((300,), (2, 3))"
