"""Feedback as a learner sees it."""

import re

import pytest

from autograder.checking.exercise import CheckResult, Verdict
from autograder.checking.feedback import HEADLINES, headline, model_html, verdict_html, verdict_text
from autograder.checking.judge import FATAL, STATUS
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
    for part in ("partly there, 2.5 of 5 points", "✓ passes", "✗ not yet", "0 of 2.5"):
        assert part in words


def test_passing_and_failing_are_told_by_sign_and_word():
    text = verdict_html(PARTLY)
    assert "✓ passes" in text
    assert "✗ not yet" in text
    assert "role=" in text


def test_what_a_learner_wrote_is_inert():
    verdict = Verdict(EVIL, 0.0, 1.0, EVIL, EVIL, (CheckResult(EVIL, 1, 0, False, EVIL),))
    page = Html(verdict_html(verdict))
    assert page.open == []
    assert set(page.names) <= {"style", "div", "strong", "table", "tr", "td"}
    assert set(page.attributes) <= {"class", "role"}
    model = Html(model_html(EVIL, EVIL))
    assert set(model.names) == {"details", "summary", "pre"}


def test_a_model_answer_is_folded_unless_asked_for():
    assert Html(model_html("double", "return 2 * x")).attributes == []
    assert Html(model_html("double", "return 2 * x", opened=True)).attributes == ["open"]


def test_a_fault_of_the_grader_takes_no_points():
    verdict = Verdict("step", None, 4.0, "grader fault", "")
    assert headline(verdict) == "step: the grader failed, not you"


@pytest.mark.parametrize("status", ["full", "partial", "wrong", *FATAL.values(), *STATUS.values()])
def test_every_status_has_words_of_its_own(status):
    assert status in HEADLINES
    assert list(HEADLINES.values()).count(HEADLINES[status]) == 1
