"""The report on messages speaks of the banks as they are.

Tests autograder/authoring/messages.py and autograder/authoring/message_banks.py.
"""

import pytest

from autograder.authoring import messages
from autograder.checking import slips
from autograder.course import sources
from autograder.exercises import load

SAID = messages.read(messages.REPORT.read_text(encoding="utf-8"))
CHAPTERS = [chapter for chapter in sources.chapters() if load(chapter)]


def test_the_report_is_what_its_own_numbers_are_written_as():
    assert messages.report(SAID) == messages.REPORT.read_text(encoding="utf-8")


def test_the_report_speaks_of_every_chapter_in_order():
    assert list(SAID) == CHAPTERS


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_report_knows_every_answer_of_the_banks(chapter):
    names = load(chapter)
    rights = sum(len(list((sources.RIGHT / chapter / n).glob("*.py"))) for n in names)
    wrongs = sum(len(slips.known(chapter, n)) for n in names)
    assert (SAID[chapter]["right"].total, SAID[chapter]["wrong"].total) == (rights, wrongs)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_right_answer_is_rejected_and_every_wrong_one_is_named(chapter):
    assert not SAID[chapter]["right"].verdicts["rejected"]
    assert SAID[chapter]["wrong"].verdicts["named"] == SAID[chapter]["wrong"].total


def test_a_chapter_counted_again_comes_to_the_same():
    section = messages.section("ch00_start", messages.of_chapter("ch00_start"))
    assert section in messages.REPORT.read_text(encoding="utf-8")
