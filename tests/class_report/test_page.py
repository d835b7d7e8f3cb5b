"""The report of a class with everything in it: what it says, and that it is inert.

Tests autograder/class_report/results.py, autograder/class_report/section.py and
autograder/class_report/plots.py.
"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from autograder.checking import slips
from autograder.checking.verdict import CheckResult, Stage, Status, Verdict
from autograder.class_report import page as class_report
from autograder.class_report import results
from tests.class_report.class_records import (
    CHAPTER,
    EXAMPLE,
    all_of,
    made_class,
    without_results,
    wrong,
)
from tests.grading.html_page import Html, table

EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">\x1b[31m{{ 7 * 7 }}'


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A class with everything in it: its folder, and its report."""
    graded = made_class(tmp_path_factory.mktemp("class"), 40)
    slip = slips.known(CHAPTER, "step")[0].name
    for name in ("anna", "amy", "abe"):
        graded.add(name, all_of(step=wrong("step", 3.0, "values", slip)))
        graded.hand_in(name, {"step": EXAMPLE + "\n" * len(name)})
    graded.add("ben", all_of(sigmoid=without_results("sigmoid", 5.0, "timeout")))
    graded.add("cem", all_of(sigmoid=without_results("sigmoid", 5.0, "grader fault")))
    graded.add("dora", all_of(step=without_results("step", 3.0, "not attempted")))
    graded.add("eve", all_of(step=wrong("step", 3.0, "shape")))
    graded.add_unread("fay", "missing", "nothing was handed in")
    graded.add_unread(EVIL, "rejected", f"the file {EVIL} is empty")
    out = graded.written()
    return out, class_report.render(out)


def test_the_report_is_one_well_formed_file_without_scripts_that_loads_nothing(whole):
    page = Html(whole[1])
    assert page.open == []
    never = {"script", "link", "img", "iframe", "object", "form", "base", "image"}
    assert not never & set(page.names)
    policy = [
        a["content"] for _, a in page.tags if a.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on")]
        for name in ("href", "xlink:href", "src"):
            assert attributes.get(name, "#").startswith("#")


def test_every_id_is_there_once_and_every_reference_leads_somewhere(whole):
    page = Html(whole[1])
    ids = [a["id"] for _, a in page.tags if "id" in a]
    assert len(ids) == len(set(ids))
    wanted = re.findall(r'(?:href="|url\()#([^")]+)', whole[1])
    assert wanted
    assert set(wanted) <= set(ids)


def test_every_figure_has_an_alt_text_which_stands_below_it_as_a_sentence(whole):
    figures = re.findall(r"<figure>.*?</figure>", whole[1], re.DOTALL)
    assert len(figures) >= 3
    with_picture = [figure for figure in figures if "<svg" in figure]
    assert len(with_picture) == 3
    for figure in with_picture:
        page = Html(figure)
        (alt,) = [a["aria-label"] for tag, a in page.tags if tag == "svg"]
        assert alt.endswith(".")
        assert any(character.isdigit() for character in alt)
        assert alt in page.text


def test_figures_take_the_pages_colors_so_that_they_are_readable_in_the_dark(whole):
    for figure in re.findall(r"<svg.*?</svg>", whole[1], re.DOTALL):
        assert "var(--ink)" in figure
        assert not re.search(r"(?:fill|stroke): #(?!000000|ffffff)", figure)
    assert "prefers-color-scheme: dark" in whole[1]


def test_headings_go_down_one_level_at_a_time_and_header_cells_say_for_what(whole):
    page = Html(whole[1])
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(a.get("scope") in ("col", "row") for tag, a in page.tags if tag == "th")


def test_notebooks_are_counted_as_graded_missing_rejected_or_faulty(whole):
    row = table(whole[1], "Notebooks and points")[CHAPTER]
    assert row[:4] == ["47", "1", "1", "1"]


def test_answers_are_counted_where_they_stop(whole):
    rows = table(whole[1], "Answers by exercise")
    head = rows["Exercise"]
    assert head == list(results.STOPS)
    at = {stop: int(count) for stop, count in zip(head, rows["step"], strict=True)}
    assert (at["shape"], at["attempted"]) == (1, 1)
    assert dict(zip(head, rows["sigmoid"], strict=True))["limits"] == "1"
    assert sum(at.values()) == 46  # a grader fault keeps no verdict


@pytest.mark.parametrize(
    ("status", "stages", "stop"),
    [
        ("full", [], "passes"),
        ("missing", [], "defined"),
        ("crashed", [], "limits"),
        ("forbidden call", ["forbidden call"], "forbidden call"),
        ("wrong", ["exception"], "callable"),
        ("wrong", ["unsendable"], "type"),
        ("wrong", ["unwritten"], "values"),
        ("partial", ["", "gradient", "not reached"], "gradient"),
    ],
)
def test_an_answer_stops_at_the_first_check_that_fails(status, stages, stop):
    checks = tuple(CheckResult(str(i), 1, 0, not s, "", Stage(s)) for i, s in enumerate(stages))
    assert results.stop_of(Verdict("step", 0.0, 3.0, Status(status), "", checks)) == stop


def test_faults_rejections_and_missing_ones_are_listed_with_the_reason(whole):
    text = Html(whole[1]).text
    assert "fay: nothing was handed in" in text
    assert "is empty" in text
    assert "cem: sigmoid" in text
    assert "the grader itself failed on 1" in text


def test_what_a_student_wrote_is_text(whole):
    assert "<script" not in whole[1]
    assert "&lt;script&gt;" in whole[1]
    assert "{{ 7 * 7 }}" in Html(whole[1]).text
    assert "\x1b" not in whole[1]


def test_a_frequent_slip_is_told_with_its_count_its_message_and_one_example(whole):
    slip = slips.known(CHAPTER, "step")[0]
    text = Html(whole[1]).text
    assert f"step: {slip.name.replace('_', ' ')} , 3 students" in text
    assert slip.message in text
    assert text.count("An example") == 1


def test_nobody_can_be_told_by_an_example(whole):
    examples = re.findall(r"<pre[^>]*>(.*?)</pre>", whole[1], re.DOTALL)
    assert len(examples) == 1
    assert "def step(z)" in examples[0]
    for trace in ("anna", "smith", "uni.example", "20231234", "again", "#"):
        assert trace not in re.sub("&#?\\w+;", "", examples[0].lower())
