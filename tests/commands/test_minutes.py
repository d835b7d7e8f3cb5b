"""`autograder minutes`: a line for a chapter, one for each of its sittings, and the rule."""

from types import SimpleNamespace

import pytest

from autograder.commands import minutes
from autograder.course import sittings


@pytest.fixture
def parts(monkeypatch):
    """What a chapter's sittings are, as the test wants them."""

    def parts(*made: tuple[str, int]):
        several = tuple(
            sittings.Sitting(number, title, (), took)
            for number, (title, took) in enumerate(made, start=1)
        )
        monkeypatch.setattr(sittings, "of", lambda release: several)

    return parts


def test_a_chapter_of_several_sittings_has_their_sum_and_a_line_for_each(parts):
    parts(("Why", 35), ("How", 50))
    assert minutes.lines("ch01_neuron") == [
        "  85  ch01_neuron",
        "      35  1. Why",
        "      50  2. How",
    ]


def test_a_chapter_of_one_sitting_has_one_line(parts):
    parts(("", 35))
    assert minutes.lines("ch01_neuron") == ["  35  ch01_neuron"]


def test_the_chapters_that_are_asked_for_are_told_and_the_rule_stands_below(parts, capsys):
    parts(("", 35))
    assert minutes.command(SimpleNamespace(chapters=["ch01_neuron", "ch00_start"])) == 0
    *lines, rule = capsys.readouterr().out.splitlines()
    assert lines == ["  35  ch01_neuron", "  35  ch00_start"]
    assert rule.startswith(f"{sittings.WORDS_A_MINUTE} words a minute, ")
