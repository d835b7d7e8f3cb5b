"""Grading a class: what each submission earns, and what it costs nobody else.

Tests autograder/commands/run.py, autograder/grading/summary.py and autograder/grading/marks.py.
"""

from __future__ import annotations

import csv
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from autograder import cli
from autograder.checking.exercise import Exercise
from autograder.commands import run
from autograder.grading import marking, marks, worker
from autograder.sandbox import SandboxUnavailable
from tests.grading.submitting import (
    CHAPTER,
    MOST,
    NAMES,
    RIGHT,
    STEP_IN_A_LOOP,
    earned,
    grade_class,
    hand_in,
    impatient,
    marks_in,
    notebook,
)

__all__ = ["impatient"]
pytestmark = pytest.mark.usefixtures("impatient")


def without(name: str) -> dict[str, float]:
    return MOST | {name: 0.0}


def test_a_class_is_graded_and_nobody_pays_for_another(tmp_path, capsys):
    submitted = tmp_path / "submitted"
    loud = "import sys\nprint('x' * 5000, file=sys.stderr)\n" + RIGHT["step"]
    quits = "def step(z):\n    import os\n    os._exit(0)"
    hand_in(submitted, "ada", notebook())
    hand_in(submitted, "bob", notebook({}))
    hand_in(submitted, "eve-exits", notebook({**RIGHT, "step": quits}))
    hand_in(submitted, "eve-loops", notebook({**RIGHT, "step": STEP_IN_A_LOOP}))
    hand_in(submitted, "eve-loops-at-once", notebook({**RIGHT, "step": "while True: pass"}))
    hand_in(submitted, "kim-typo", notebook({**RIGHT, "step": "def step(z:\n    return 1"}))
    hand_in(submitted, "lou-loud", notebook({**RIGHT, "step": loud}))
    hand_in(submitted, "max-empty", b"")
    hand_in(submitted, "nil", None)
    assert grade_class(submitted, tmp_path / "out") == 0

    marks = marks_in(tmp_path / "out")
    assert earned(marks["ada"]) == MOST
    assert earned(marks["bob"]) == dict.fromkeys(NAMES, 0.0)
    assert earned(marks["lou-loud"]) == MOST
    for name in ("eve-exits", "eve-loops", "eve-loops-at-once", "kim-typo"):
        assert earned(marks[name]) == without("step"), name
    assert earned(marks["max-empty"]) == dict.fromkeys(NAMES, 0.0)

    def status(student):
        return marks[student]["step"]["status"]

    assert status("bob") == "not attempted"
    assert status("eve-exits") == "crashed"
    assert status("eve-loops") == status("eve-loops-at-once") == "timeout"
    assert "SyntaxError" in marks["kim-typo"]["step"]["message"]
    assert status("max-empty") == "rejected"
    assert status("nil") == "missing"

    printed = capsys.readouterr().out
    assert "Not graded (2):" in printed
    assert f"max-empty: {CHAPTER}/{CHAPTER}.ipynb: is empty." in printed
    assert "nil: " in printed


def test_every_submission_leaves_a_page_and_every_graded_one_a_notebook(tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook())
    hand_in(submitted, "max", b"")
    grade_class(submitted, out)
    pages = sorted(str(p.relative_to(out)) for p in (out / "feedback").rglob("*.html"))
    assert pages == [f"feedback/ada/{CHAPTER}.html", f"feedback/max/{CHAPTER}.html"]
    books = list((out / "autograded").rglob("*.ipynb"))
    assert books == [out / "autograded" / "ada" / CHAPTER / f"{CHAPTER}.ipynb"]


def test_the_graded_notebook_tells_nbgrader_one_float_for_each_check(tmp_path):
    import nbformat
    from nbgrader.utils import determine_grade, is_grade

    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook({**RIGHT, "gate": "def gate(name):\n    return None"}))
    grade_class(submitted, out)
    path = out / "autograded" / "ada" / CHAPTER / f"{CHAPTER}.ipynb"
    graded = nbformat.read(path, as_version=4)
    nbformat.validate(graded)
    outputs = {
        cell.metadata.nbgrader.grade_id: determine_grade(cell)
        for cell in graded.cells
        if is_grade(cell)
    }
    needed = {f"test_{n}": (p, MOST[n]) for n, p in without("gate").items()}
    assert outputs == needed


def test_a_second_run_grades_nothing_again_and_gives_the_same(tmp_path, monkeypatch):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook())
    hand_in(submitted, "bob", notebook({}))
    grade_class(submitted, out)
    before = (out / "grades.csv").read_bytes()
    page = out / "feedback" / "ada" / f"{CHAPTER}.html"
    written = page.stat().st_mtime_ns

    def never(*args):
        raise AssertionError("graded again")

    monkeypatch.setattr(marking, "grade_notebook", never)
    assert grade_class(submitted, out) == 0
    assert (out / "grades.csv").read_bytes() == before
    assert page.stat().st_mtime_ns == written
    assert json.loads((out / "grading.json").read_text())["reused"] == 2


def test_a_changed_submission_is_graded_again_and_the_others_are_kept(tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook({}))
    hand_in(submitted, "bob", notebook({}))
    grade_class(submitted, out)
    hand_in(submitted, "ada", notebook())
    grade_class(submitted, out)
    assert earned(marks_in(out)["ada"]) == MOST
    assert json.loads((out / "grading.json").read_text())["reused"] == 1


def test_a_notebook_that_is_rejected_now_keeps_no_mark_of_an_earlier_run(tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook())
    grade_class(submitted, out)
    hand_in(submitted, "ada", b"")
    grade_class(submitted, out)
    assert earned(marks_in(out)["ada"]) == dict.fromkeys(NAMES, 0.0)
    assert not list((out / "autograded").rglob("*.ipynb"))
    assert "is empty" in (out / "feedback" / "ada" / f"{CHAPTER}.html").read_text()


def test_grading_one_student_leaves_the_rows_of_the_others(tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook({}))
    hand_in(submitted, "bob", notebook())
    grade_class(submitted, out)
    hand_in(submitted, "ada", notebook())
    grade_class(submitted, out, student="ada")
    marks = marks_in(out)
    assert earned(marks["ada"]) == earned(marks["bob"]) == MOST


def test_several_workers_give_what_one_gives(tmp_path):
    submitted = tmp_path / "submitted"
    hand_in(submitted, "ada", notebook())
    hand_in(submitted, "bob", notebook({}))
    hand_in(submitted, "max", b"")
    grade_class(submitted, tmp_path / "one")
    grade_class(submitted, tmp_path / "two", workers=2)
    one, two = (tmp_path / name / "grades.csv" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_a_fault_of_ours_zeroes_nobody_and_is_tried_again(tmp_path, monkeypatch, capsys):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook())
    with monkeypatch.context() as broken:

        def fail(self, *args):
            raise ZeroDivisionError("our bug, with a secret 0.123")

        broken.setattr(Exercise, "rng", fail)
        assert grade_class(submitted, out) == 1
    row = marks_in(out)["ada"]["step"]
    assert (row["points"], row["status"]) == ("", "grader fault")
    assert "0.123" not in (out / "grades.csv").read_text()
    assert "0.123" not in (out / "feedback" / "ada" / f"{CHAPTER}.html").read_text()
    assert "0.123" in (out / "grading.json").read_text()
    assert "The grader failed on 1" in capsys.readouterr().out
    assert grade_class(submitted, out) == 0
    assert earned(marks_in(out)["ada"]) == MOST


def test_what_nobody_thought_of_over_one_notebook_ends_no_run(tmp_path, monkeypatch):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    for student in ("ada", "ben", "cem"):
        hand_in(submitted, student, notebook())
    hand_in(submitted, "ben", b"[1, 2]")
    monkeypatch.setattr(worker.Worker, "rejected", lambda *args: {}["nobody thought of this"])
    assert grade_class(submitted, out) == 1
    marks = marks_in(out)
    assert {row["status"] for row in marks["ben"].values()} == {"grader fault"}
    assert earned(marks["ada"]) == earned(marks["cem"]) == MOST
    assert "nobody thought of this" in (out / "grading.json").read_text()


def test_without_a_sandbox_nothing_is_graded(tmp_path, monkeypatch, capsys):
    from autograder.grading import judging

    def unavailable(**kwargs):
        raise SandboxUnavailable("bubblewrap is not installed")

    monkeypatch.setattr(judging, "Sandbox", unavailable)
    hand_in(tmp_path / "submitted", "ada", notebook())
    folders = ["--submitted", str(tmp_path / "submitted"), "--out", str(tmp_path / "o")]
    assert cli.main(["grade", *folders, "--seed", "1", "--workers", "1"]) == 2
    assert "bubblewrap is not installed" in capsys.readouterr().err
    assert not (tmp_path / "o" / "grades.csv").exists()
    assert not (tmp_path / "o" / "verdicts").exists()


def test_with_unsafe_every_output_says_so(tmp_path, capsys):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook())
    assert grade_class(submitted, out, unsafe=True) == 0
    assert "--unsafe" in capsys.readouterr().out
    rows = marks_in(out)["ada"].values()
    assert all(row["message"].startswith("[graded with --unsafe]") for row in rows)
    assert "--unsafe" in (out / "feedback" / "ada" / f"{CHAPTER}.html").read_text()
    assert "--unsafe" in json.loads((out / "grading.json").read_text())["unsafe"]


@pytest.mark.parametrize("wrong", ["nothing", "empty", "assignment", "student"])
def test_what_cannot_be_graded_is_said_in_one_line(tmp_path, wrong):
    submitted = tmp_path / "submitted"
    more = {"assignment": "ch99"} if wrong == "assignment" else {}
    if wrong != "nothing":
        submitted.mkdir()
    if wrong == "student":
        hand_in(submitted, "ada", None)
        more = {"student": "bob"}
    with pytest.raises(run.CannotGrade) as caught:
        grade_class(submitted, tmp_path / "out", **more)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("inside", [".", "out", "ada/out", "link"])
def test_what_a_run_writes_is_never_taken_for_something_handed_in(tmp_path, inside):
    submitted = tmp_path / "submitted"
    hand_in(submitted, "ada", notebook())
    (tmp_path / "link").symlink_to(submitted / "out")
    out = tmp_path / "link" if inside == "link" else submitted / inside
    before = sorted(submitted.rglob("*"))
    with pytest.raises(run.CannotGrade, match="lies within --submitted"):
        grade_class(submitted, out)
    assert sorted(submitted.rglob("*")) == before


def test_two_graders_do_not_write_into_one_folder(tmp_path):
    hand_in(tmp_path / "submitted", "ada", notebook({}))
    (tmp_path / "out").mkdir()
    alone = run.alone_in(tmp_path / "out")
    with alone, ThreadPoolExecutor() as other, pytest.raises(run.CannotGrade, match="another"):
        other.submit(grade_class, tmp_path / "submitted", tmp_path / "out").result()


def test_names_that_are_formulas_are_inert_in_spreadsheets(tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, '=HYPERLINK("http:,")'.replace("/", "_"), notebook({}))
    hand_in(submitted, "@sum", None)
    grade_class(submitted, out)
    with (out / "grades.csv").open(newline="") as file:
        names = {row["student_id"] for row in csv.DictReader(file)}
    assert all(name.startswith("'") for name in names)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1", "\n=1"])
def test_a_formula_gets_an_apostrophe(text):
    assert marks.inert(text).startswith("'")


def test_plain_text_gets_none():
    assert marks.inert("sigmoid([1, 2]): got 1, needed 2") == "sigmoid([1, 2]): got 1, needed 2"
