"""The class report: what it says, that it is inert and anonymous, and how large it gets."""

from __future__ import annotations

import ast
import re
from itertools import pairwise

import pytest

from autograder import class_examples, class_report, class_results, cli, slips
from tests.autograder.class_records import (
    CHAPTER,
    MOST,
    NAMES,
    Graded,
    full,
    made_class,
    without_results,
    wrong,
)
from tests.autograder.html_page import Html
from tests.autograder.submitting import grade_class, hand_in, notebook

EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">\x1b[31m{{ 7 * 7 }}'
EXAMPLE = '''# Written by Anna Smith, anna@uni.example, 20231234
def step(z):
    """Anna's answer."""
    anna_result = z >= 0  # Anna again
    who = "Anna Smith " * 2 + f"{anna_result} by Anna"
    pin = 20231234
    return np.where(anna_result, 1, 0)
'''


def all_of(**more) -> list:
    """Right answers to every exercise, but those given."""
    return [more.get(n) or full(n, m) for n, m in zip(NAMES, MOST, strict=True)]


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
    graded.add_unread(EVIL, "refused", f"the file {EVIL} is empty")
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
    drawn = [figure for figure in figures if "<svg" in figure]
    assert len(drawn) == 3
    for figure in drawn:
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


def table(text: str, caption: str) -> dict[str, list[str]]:
    """The rows of a table by their first cell."""
    part = text[text.index(f"<caption hidden>{caption}") :]
    rows = re.findall(r"<tr>(.*?)</tr>", part[: part.index("</table>")], re.DOTALL)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return {re.sub("<.*?>", "", row[0]): row[1:] for row in cells}


def test_notebooks_are_counted_as_graded_missing_refused_or_faulty(whole):
    row = table(whole[1], "Notebooks and points")[CHAPTER]
    assert row[:4] == ["47", "1", "1", "1"]


def test_answers_are_counted_where_they_stop(whole):
    rows = table(whole[1], "Answers by exercise")
    head = rows["Exercise"]
    assert head == list(class_results.STOPS)
    at = {stop: int(count) for stop, count in zip(head, rows["step"], strict=True)}
    assert (at["shape"], at["attempted"]) == (1, 1)
    assert dict(zip(head, rows["sigmoid"], strict=True))["limits"] == "1"
    assert sum(at.values()) == 46  # a grader fault keeps no verdict


@pytest.mark.parametrize(
    ("entry", "stop"),
    [
        ({"status": "full", "results": []}, "passes"),
        ({"status": "missing", "results": []}, "defined"),
        ({"status": "crashed", "results": []}, "limits"),
        ({"status": "leans", "results": [{"passed": False, "stage": "lean"}]}, "leans"),
        ({"status": "wrong", "results": [{"passed": False, "stage": "exception"}]}, "callable"),
        ({"status": "wrong", "results": [{"passed": False, "stage": "unsendable"}]}, "type"),
        ({"status": "wrong", "results": [{"passed": False, "stage": "something new"}]}, "values"),
        (
            {"status": "partial", "results": [
                {"passed": True, "stage": ""}, {"passed": False, "stage": "gradient"},
                {"passed": False, "stage": "not reached"}]},
            "gradient",
        ),
    ],
)  # fmt: skip
def test_an_answer_stops_at_the_first_check_that_fails(entry, stop):
    assert class_results.stop_of(entry) == stop


def test_faults_refusals_and_missing_ones_are_listed_with_the_reason(whole):
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


CODES = [
    EXAMPLE,
    "import secretlib as mine\nfrom berta import carla as dora\nclass Emil(mine.Fritz):\n    x = 1",
    "def f(*, gustav=1, **hanna):\n    global ida\n    ida = b'jakob'\n    return f'{gustav}k'",
    "match z:\n    case {'lena': moritz, **nina}:\n        pass\n    case Otto(paula=1) | None:\n"
    "        x = 3.14159265\n    case _:\n        'rosa'",
    "try:\n    (sven := 1234567)\nexcept ValueError as tim:\n    raise KeyError('ute') from tim\n"
    "finally:\n    'vera'",
    "for willi in range(3):\n    1 + 1\nelse:\n    'xaver'\nlambda yvonne: [zoe for zoe in yvonne]",
    "def ª(n):\n    '''doc'''",
]  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_an_anonymous_example_holds_only_words_of_the_course_and_is_still_python(code):
    known = class_examples.vocabulary(CHAPTER)
    text = class_examples.anonymous(code, known)
    assert text
    ast.parse(text)
    words = set(re.findall(r"[^\W\d]\w*", text))
    foreign = {w for w in words - known if not re.fullmatch(r"name\d+|number|_", w)}
    assert foreign <= {"f", "b"}  # prefixes of texts
    assert not re.search(r"[1-9]\d{4}", text)
    assert class_examples.anonymous(text, known | words) == text


def test_an_example_still_does_what_the_answer_does():
    code = (
        "def total(values):\n    mine = 0\n    for v in values:\n        mine += v\n    return mine"
    )
    text = class_examples.anonymous(code, class_examples.vocabulary(CHAPTER) | {"total"})
    assert "mine" not in text
    made: dict = {}
    exec(text, made)
    assert made["total"]([1, 2, 4]) == 7


@pytest.mark.parametrize(
    "code", ["def f(:", "x = " + "(" * 3000, "x\0", "", "%time 1", "1\n" * 3000]
)
def test_an_answer_that_cannot_be_made_anonymous_gives_no_example(code):
    assert class_examples.anonymous(code, frozenset()) == ""


def test_of_several_answers_the_shortest_becomes_the_example():
    codes = ["x = 1\nx = 2\nx = 3", "x = 1\n\n\n# long, but this goes", "def f(:"]
    assert class_examples.shortest(codes, frozenset("x")) == "x = 1"


def test_a_small_class_is_told_that_it_is_too_small_and_gets_no_correlations(tmp_path):
    text = class_report.render(made_class(tmp_path, 5).written())
    assert "5 students: correlations, index D and Cronbach's alpha are computed from 20 on" in text
    rows = table(text, "Item analysis")
    assert {row[3] for name, row in rows.items() if name in NAMES} == {"–"}


def test_a_class_of_whom_nothing_could_be_read_still_gets_a_report(tmp_path):
    graded = Graded(tmp_path)
    graded.add_unread("ada", "missing", "nothing was handed in")
    page = Html(class_report.render(graded.written()))
    assert page.open == []
    assert "No notebook of this assignment has marks yet." in page.text


def test_without_the_index_of_verdicts_the_report_says_how_to_get_stages(tmp_path):
    out = made_class(tmp_path, 6).written()
    (out / "records.json").unlink()
    text = Html(class_report.render(out)).text
    assert "Run autograder grade once more with the same folders" in text
    assert "Difficulty and discrimination" in text


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1, 2]", b'[{"a": 1}]', b"\xff", b"null"])
def test_a_damaged_verdict_costs_that_one_alone(tmp_path, damage):
    graded = Graded(tmp_path)
    for student in ("ada", "ben"):
        graded.add(student, all_of(step=wrong("step", 3.0)))
    out = graded.written()
    next((out / "verdicts").glob("*.json")).write_bytes(damage)
    (assignment,) = class_results.read(out)
    assert len(assignment.answers) == len(NAMES)


@pytest.mark.parametrize("damage", [b"", b"[1]", b"{}", b'[["a", "b"]]', b"\xff"])
def test_a_damaged_index_or_summary_is_no_trouble(tmp_path, damage):
    out = made_class(tmp_path, 6).written()
    (out / "records.json").write_bytes(damage)
    (out / "grading.json").write_bytes(damage)
    assert "Class report" in class_report.render(out)


def test_marks_given_without_a_sandbox_are_marked_as_such(tmp_path):
    out = made_class(tmp_path, 3).written(unsafe="Graded without a sandbox (--unsafe).")
    assert "Unsafe: Graded without a sandbox" in Html(class_report.render(out)).text


def test_the_page_grows_with_the_course_and_not_with_the_class(tmp_path):
    small, large = (
        len(class_report.render(made_class(tmp_path / str(count), count).written()))
        for count in (40, 800)
    )
    assert large < 1.1 * small < 200_000


def test_several_assignments_are_compared_and_one_can_be_chosen(tmp_path):
    graded = Graded(tmp_path)
    graded.add("ada", [full("double", 2.0)], "ch00_start")
    graded.add("ada", all_of(step=wrong("step", 3.0)))
    out = graded.written()
    text = class_report.render(out)
    assert "The median is highest in ch00_start (100 % of the points) and lowest in ch01" in text
    assert table(text, "Notebooks and points").keys() >= {"ch00_start", CHAPTER}
    only = class_report.render(out, "ch00_start")
    assert CHAPTER not in only


def test_the_command_writes_the_page_beside_the_marks(tmp_path, capsys):
    out = made_class(tmp_path, 4).written()
    assert cli.main(["report", "--graded", str(out)]) == 0
    assert (out / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert str(out / "report.html") in capsys.readouterr().out


@pytest.mark.parametrize("wanted", ["no marks", "no such assignment", "no place"])
def test_what_cannot_be_reported_is_said_in_one_line(tmp_path, capsys, wanted):
    out = made_class(tmp_path, 2).written() if wanted != "no marks" else tmp_path
    more = ["--assignment", "ch99"] if wanted == "no such assignment" else []
    if wanted == "no place":
        more = ["--to", str(out / "grades.csv" / "page.html")]
    assert cli.main(["report", "--graded", str(out), *more]) == 2
    said = capsys.readouterr().err
    assert said.startswith("autograder: ")
    assert said.count("\n") == 1


def test_a_class_that_was_really_graded_has_its_stages_also_after_a_part_was_graded_again(tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    first = "def weighted_sum(x, w, b):\n    return 'no number'"
    hand_in(submitted, "ada", notebook())
    hand_in(submitted, "ben", notebook({"weighted_sum": first}))
    assert grade_class(submitted, out) == 0
    assert grade_class(submitted, out, student="ada") == 0
    (assignment,) = class_results.read(out)
    stops = {(a.student, a.exercise): a.stop for a in assignment.answers}
    assert stops["ada", "weighted_sum"] == "passes"
    assert stops["ben", "weighted_sum"] == "type"
    assert stops["ben", "step"] == "attempted"
    assert "Class report" in class_report.render(out)


def test_a_large_class_is_worked_on_by_several_processes_with_the_same_page(tmp_path, monkeypatch):
    graded = made_class(tmp_path, 8)
    graded.add("ada", [full("double", 2.0)], "ch00_start")
    out = graded.written()
    alone = class_report.render(out)
    monkeypatch.setattr(class_report, "LARGE", 1)
    monkeypatch.setattr(class_report.os, "cpu_count", lambda: 2)
    assert class_report.render(out) == alone
