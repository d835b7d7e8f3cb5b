"""Feedback as a learner sees it."""

import re

import pytest

from autograder.checking.feedback import (
    HEADLINES,
    headline,
    hint_html,
    said_html,
    solution_html,
    verdict_html,
    verdict_text,
)
from autograder.checking.judge import FATAL, STATUS
from autograder.checking.verdict import CheckResult, Status, Verdict
from tests.grading.html_page import Html

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>&\"'"
PARTLY = Verdict(
    "sigmoid",
    2.5,
    5.0,
    "partial",
    "Which exponential became too large?",
    (
        CheckResult("gives the right values", 2.5, 2.5, True),
        CheckResult("stays finite", 2.5, 0.0, False, "it warned"),
    ),
)


def test_plain_text_names_the_points_each_check_and_the_next_thought():
    assert verdict_text(PARTLY) == (
        "sigmoid: partly there, 2.5 of 5 points\n"
        "  ✓ passes  2.5/2.5  gives the right values\n"
        "  ✗ not yet  0/2.5  stays finite\n"
        "\n"
        "Which exponential became too large?"
    )


def test_html_says_the_same_as_the_text():
    html = re.sub(r"<style>.*?</style>", "", verdict_html(PARTLY))
    words = " ".join(re.sub(r"<[^>]*>", " ", html).split())
    for text in ("partly there, 2.5 of 5 points", "✓ passes", "✗ not yet", "0 of 2.5"):
        assert text in words


def test_passing_and_failing_are_told_by_sign_and_word():
    text = verdict_html(PARTLY)
    assert "✓ passes" in text
    assert "✗ not yet" in text
    assert "role=" in text


def test_what_a_text_marks_as_code_or_as_stressed_is_shown_so_and_is_as_inert():
    said = hint_html("Hint", "Ask `a < b` of *each one*, 2 * 3*x * y, at ` last.", "")
    assert ">Ask <code>a &lt; b</code> of <em>each one</em>, 2 * 3*x * y, at ` last.</div>" in said
    assert "An <code>if</code> needs one answer." in said_html("An `if` needs one answer.")
    verdict = Verdict(
        "f", 0.0, 1.0, "wrong", "Look at `x`.", (CheckResult("uses `x`", 1, 0, False),)
    )
    assert verdict_html(verdict).count("<code>x</code>") == 2
    assert "`x`" in verdict_text(verdict)  # where letters are all there is


def test_what_a_learner_wrote_is_inert():
    verdict = Verdict(EVIL, 0.0, 1.0, Status.WRONG, EVIL, (CheckResult(EVIL, 1, 0, False, EVIL),))
    page = Html(verdict_html(verdict, model=EVIL))
    assert page.open == []
    assert set(page.names) == {
        *("style", "div", "strong", "table", "tr", "td"),
        *("details", "summary", "pre"),
    }
    assert set(page.attributes) == {"class", "role"}


@pytest.mark.parametrize(
    "html", [solution_html(EVIL, EVIL), hint_html(EVIL, EVIL, EVIL), said_html(EVIL)]
)
def test_nothing_that_is_shown_beside_a_verdict_can_run(html):
    page = Html(html)
    assert page.open == []
    assert not {"script", "img"} & set(page.names)
    assert EVIL in page.text


def test_a_model_answer_is_folded_unless_asked_for():
    full = Verdict("double", 1.0, 1.0, Status.FULL, "")
    assert "details" not in Html(verdict_html(full)).names
    assert "open" not in Html(verdict_html(full, model="return 2 * x")).attributes
    assert "open" in Html(solution_html("double", "return 2 * x")).attributes


def test_a_fault_of_the_grader_takes_no_points():
    verdict = Verdict("step", None, 4.0, "grader fault", "")
    assert headline(verdict) == "step: the grader failed, not you"


@pytest.mark.parametrize("status", ["full", "partial", "wrong", *FATAL.values(), *STATUS.values()])
def test_every_status_has_words_of_its_own(status):
    assert status in HEADLINES
    assert list(HEADLINES.values()).count(HEADLINES[status]) == 1
