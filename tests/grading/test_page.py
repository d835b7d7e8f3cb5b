"""The feedback page: what it says, that it is inert, and that it is quick."""

from __future__ import annotations

import re

import numpy as np
import pytest

from autograder import exercises
from autograder.checking import judge
from autograder.checking.local import LocalAnswer
from autograder.checking.verdict import CheckResult, Verdict
from autograder.grading import page as report
from tests.grading.html_page import Html
from tests.grading.submitting import CHAPTER

EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">\x1b[31m{{ 7 * 7 }}</pre>'


def verdict(name: str = "step", **more) -> Verdict:
    results = (
        CheckResult("gives the right values", 2, 0.0, False, "step(2): got 1, needed 0."),
        CheckResult("is 0 at exactly 0", 1, 1.0, True),
    )
    chosen = {"points": 1.0, "max_points": 3.0, "status": "partial", "message": "Look at 0."}
    return Verdict(name, **(chosen | {"results": results} | more))


def page(**more) -> report.Page:
    chosen = {"student": "ada", "assignment": CHAPTER, "verdicts": [verdict()]}
    return report.Page(**(chosen | more))


def test_a_page_tells_marks_checks_message_hint_and_code():
    text = report.render(page(answers={"step": "def step(z):\n    return z < 1"}))
    read = "".join(Html(text).words)
    assert f"ada, {CHAPTER}: 1 of 3 points" in " ".join(read.split())
    assert "Look at 0." in read
    assert "is 0 at exactly 0" in read
    assert exercises.load(CHAPTER)["step"].hints[0] in read
    assert "return z < 1" in read


def test_a_page_is_headed_by_the_chapters_title():
    text = report.render(page())
    (heading,) = re.findall("<h1>(.*)</h1>", text)
    assert heading
    assert heading != CHAPTER


def test_a_rejected_notebook_gets_the_reason_and_the_table_alone():
    text = report.render(page(rejection="is empty. Hand it in again."))
    assert "is empty. Hand it in again." in text
    assert "<section>" not in text
    assert "href" not in text


def test_checks_are_told_by_sign_and_word_not_by_color_alone():
    text = report.render(page())
    assert re.search(r"✓</span> passes", text)
    assert re.search(r"✗</span> not yet", text)


def test_a_page_is_one_file_without_scripts_that_loads_nothing():
    tags = Html(report.render(page(answers={"step": "x = 1"}))).tags
    names = {tag for tag, _ in tags}
    assert not names & {"script", "link", "img", "iframe", "object", "form", "base"}
    policy = [a["content"] for t, a in tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    assert all(a["href"].startswith("#") for t, a in tags if t == "a")


@pytest.mark.parametrize("place", ["student", "message", "code", "note", "rejection", "result"])
def test_what_a_student_wrote_is_text_wherever_it_stands(place):
    rejected = {"rejection": "r"} if place == "rejection" else {}
    plain = Html(report.render(page(answers={"step": "x"}, notes=["n"], **rejected))).names
    more = {"answers": {"step": "x"}, "notes": ["n"]}
    if place == "student":
        more["student"] = EVIL
    elif place == "message":
        more["verdicts"] = [verdict(message=EVIL)]
    elif place == "result":
        more["verdicts"] = [verdict(results=(CheckResult(EVIL, 1, 0.0, False, EVIL),) * 2)]
    elif place == "code":
        more["answers"] = {"step": EVIL}
    else:
        more |= {"notes": [EVIL]} if place == "note" else {"rejection": EVIL}
    text = report.render(page(**more))
    assert Html(text).names == plain
    assert "49" not in "".join(Html(text).words)


def test_a_page_is_well_formed_and_has_headings_and_a_language():
    tags = Html(report.render(page(rejection="is empty", unsafe=True, notes=["a note"])))
    assert tags.open == []
    assert ("html", {"lang": "en"}) in tags.tags
    assert tags.names.count("h1") == 1
    heads = [a for tag, a in tags.tags if tag == "th"]
    assert all(head.get("scope") in ("col", "row") for head in heads)


def test_a_fault_of_ours_is_told_as_ours_and_not_as_zero():
    verdicts = [verdict(points=None, status="grader fault", results=()), verdict("gate")]
    read = " ".join("".join(Html(report.render(page(verdicts=verdicts))).words).split())
    assert "the grader failed, not you" in read
    assert f"ada, {CHAPTER}: 1 of 3 points" in read


def test_nothing_hidden_gets_onto_a_page():
    """An answer that fails on unseen inputs alone, loudly: neither they nor its text appear."""
    exercise = exercises.load(CHAPTER)["step"]
    right = LocalAnswer(lambda z: np.where(np.asarray(z) > 0, 1, 0), "step")
    judge.judge(exercise, right)
    public = {str(args[0]) for args, _ in right.outcomes}
    unseen = []

    def step(z):
        if str(z) not in public:
            unseen.append(str(z))
            raise RuntimeError(f"the hidden input is {z}")
        return np.where(np.asarray(z) > 0, 1, 0)

    verdict = judge.judge(exercise, LocalAnswer(step, "step"), seed=12345)
    text = report.render(page(verdicts=[verdict]))
    digits = {number for z in unseen for number in re.findall(r"\d\.\d{4,}", z)}
    assert digits
    assert not [number for number in digits if number[:6] in text]
    assert "the hidden input is" not in text
