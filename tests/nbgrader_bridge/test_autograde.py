"""Plain nbgrader, from `generate_assignment` to `export`, with the trusted verdicts.

Tests autograder/nbgrader_bridge/verdicts.py and autograder/nbgrader_bridge/export.py.
"""

from __future__ import annotations

import csv
import getpass
import json
import os

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.authoring import build
from autograder.course import sources
from autograder.course.release import marks_of
from autograder.exercises import load
from autograder.grading import judging
from autograder.nbgrader_bridge import verdicts
from tests.grading.submitting import CHAPTER, MOST, RIGHT, notebook
from tests.nbgrader_bridge.course_folder import FULL, hand_in, nbgrader, scores

SCRIPT = "<script>alert('mine')</script>"


def autograded(course, student: str) -> nbformat.NotebookNode:
    path = course / "autograded" / student / CHAPTER / f"{CHAPTER}.ipynb"
    return nbformat.read(path, as_version=4)


def grade() -> str:
    return nbgrader("autograde", CHAPTER)


def test_generate_assignment_makes_the_release_that_the_build_makes(course):
    made = course / "release" / CHAPTER / f"{CHAPTER}.ipynb"
    assert made.read_text(encoding="utf-8") == build.make(CHAPTER).release


def test_from_release_to_table_through_the_exchange(course, tmp_path, monkeypatch):
    exchange = f"--Exchange.root={tmp_path / 'exchange'}"
    (tmp_path / "exchange").mkdir(mode=0o777)
    (tmp_path / "exchange").chmod(0o777)
    nbgrader("release_assignment", CHAPTER, exchange)
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    cache = f"--Exchange.cache={tmp_path / 'cache'}"
    nbgrader("fetch_assignment", CHAPTER, "--course=nnlab", exchange, cache)
    (desk / CHAPTER / f"{CHAPTER}.ipynb").write_text(json.dumps(notebook()))
    nbgrader("submit", CHAPTER, "--course=nnlab", exchange, cache)
    monkeypatch.chdir(sources.ROOT)
    nbgrader("collect", CHAPTER, exchange)
    nbgrader("autograde", CHAPTER)
    nbgrader("generate_feedback", CHAPTER)
    table = tmp_path / "grades.csv"
    nbgrader("export", f"--to={table}")
    me = getpass.getuser()
    assert (course / "feedback" / me / CHAPTER / f"{CHAPTER}.html").exists()
    with table.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["student_id"], float(row["score"])) for row in rows] == [(me, FULL)]


def test_each_attempt_has_hidden_inputs_of_its_own(course, monkeypatch):
    hand_in(course, "ada", notebook())
    seeds = []
    monkeypatch.setattr(
        judging.Judging,
        "verdicts",
        lambda self, submitted, seed_of: (seeds.append(seed_of("step")) or [], []),
    )
    for attempt in ("1", "2", "1"):
        nbgrader("autograde", CHAPTER, "--force", f"--TrustedAutograde.attempt={attempt}")
    assert seeds[0] == seeds[2] != seeds[1]


def test_one_class_of_every_kind_is_graded_without_a_stop(course):
    hand_in(course, "right", notebook())
    hand_in(course, "wrong", notebook(RIGHT | {"step": "def step(z):\n    return z"}))
    hand_in(course, "blank", notebook({}))
    hand_in(course, "broken", b'{"cells": [')
    hand_in(course, "hostile", notebook({}, extra=("import os\nos._exit(0)", "print(99.0)")))
    hand_in(course, "renamed", notebook(), name="homework")
    doubled = notebook()
    doubled["cells"] += [c for c in doubled["cells"] if "nbgrader" in c["metadata"]]
    hand_in(course, "doubled", doubled)
    foreign = notebook()
    for cell in foreign["cells"]:
        marks_of(cell).update(schema_version=99)
    hand_in(course, "foreign", foreign)
    linked = hand_in(course, "linked", b"") / f"{CHAPTER}.ipynb"
    linked.unlink()
    linked.symlink_to(sources.release_path(CHAPTER))
    log = grade()
    points = scores(course)
    assert FULL - MOST["step"] <= points.pop("wrong") < FULL
    everything, nothing = ("right", "renamed", "doubled", "foreign"), ("blank", "broken", "hostile")
    assert points == dict.fromkeys(everything, FULL) | dict.fromkeys((*nothing, "linked"), 0)
    rejected = [line for line in log.splitlines() if "Not graded" in line]
    assert len(rejected) == 2
    assert "broken: ch01_neuron/ch01_neuron.ipynb: is cut off" in rejected[0]
    assert "linked: ch01_neuron/ch01_neuron.ipynb: is a link" in rejected[1]


def test_a_rejected_notebook_shows_why_and_keeps_no_earlier_mark(course):
    hand_in(course, "ada", notebook())
    grade()
    assert scores(course) == {"ada": FULL}
    hand_in(course, "ada", b"")
    nbgrader("autograde", CHAPTER, "--force")
    assert scores(course) == {"ada": 0}
    tests = [c for c in autograded(course, "ada").cells if c.source.startswith("check(")]
    assert len(tests) == len(load(CHAPTER))
    for cell in tests:
        assert "is empty" in cell.outputs[0].data["text/html"]


def test_a_verdict_is_one_builtin_number_and_a_table_for_people(course):
    hand_in(course, "ada", notebook())
    grade()
    made = autograded(course, "ada")
    (output,) = next(c.outputs for c in made.cells if c.source == "check(step)")
    assert output.output_type == "execute_result"
    assert float(output.data["text/plain"]) == MOST["step"]
    assert "<table>" in output.data["text/html"]
    assert "autograder_comments" not in made.metadata


def test_marks_given_by_hand_survive_another_run(course):
    hand_in(course, "ada", notebook({}))
    grade()
    url = f"sqlite:///{course / 'gradebook.db'}"
    with Gradebook(url) as book:
        book.find_grade("test_step", CHAPTER, CHAPTER, "ada").manual_score = 2
        book.db.commit()
    nbgrader("autograde", CHAPTER, "--force")
    assert scores(course) == {"ada": 2}


def test_a_fault_of_the_grader_gives_no_zero_and_asks_for_a_person(course, monkeypatch):
    def fails(*args):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(verdicts.intake, "read", fails)
    hand_in(course, "ada", notebook())
    with pytest.raises(SystemExit) as end:
        grade()
    assert "a fault of ours" in str(end.value)
    assert "The grader failed on ch01_neuron of ada: no marks" in str(end.value)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        marks = book.find_submission(CHAPTER, "ada").notebooks[0].grades
        assert {(mark.auto_score, mark.needs_manual_grade) for mark in marks} == {(None, True)}


def test_a_sandbox_that_breaks_is_replaced(course, monkeypatch):
    graded = verdicts.marking.grade_notebook
    used = []

    def breaks_once(submitted, sandbox, seed_of, faults, *more):
        used.append(sandbox)
        if len(used) == 1:
            faults.append("the sandbox ended")
            return verdicts.marking.faults_for(CHAPTER)
        return graded(submitted, sandbox, seed_of, faults, *more)

    monkeypatch.setattr(verdicts.marking, "grade_notebook", breaks_once)
    hand_in(course, "ada", notebook())
    grade()
    assert scores(course) == {"ada": FULL}
    assert used[0] is not used[1]


def test_what_a_student_writes_is_inert_in_the_feedback(course):
    made = notebook({"step": f"def step(z):\n    return z  # {SCRIPT}"})
    for number, kind in enumerate(("markdown", "raw", "code")):
        cell = {"cell_type": kind, "id": f"x{number}", "metadata": {}, "source": f"# {SCRIPT}"}
        if kind == "code":
            data = {"text/html": SCRIPT}
            output = {"output_type": "display_data", "metadata": {}, "data": data}
            cell |= {"outputs": [output], "execution_count": 1}
        made["cells"].insert(3, cell)
    made["cells"][1]["metadata"]["nbgrader"] = {"comment": SCRIPT}
    hand_in(course, "eve", made)
    grade()
    nbgrader("generate_feedback", CHAPTER)
    page = (course / "feedback" / "eve" / CHAPTER / f"{CHAPTER}.html").read_text()
    assert SCRIPT not in page
    assert page.count("&lt;script&gt;alert(") == 4  # the answer and three cells, as text


def test_no_file_of_a_submission_reaches_the_graded_folder(course, tmp_path):
    (tmp_path / "secret").write_text("exam questions")
    folder = hand_in(course, "eve", notebook({}))
    (folder / "numpy.py").write_text("raise SystemExit")
    (folder / "page.html").write_text(SCRIPT)
    (folder / "stolen.txt").symlink_to(tmp_path / "secret")
    os.mkfifo(folder / "pipe")
    (folder / "timestamp.txt").write_text("2026-03-04 05:06:07 UTC")
    (folder / "submission_secret.txt").symlink_to(tmp_path / "secret")
    grade()
    graded = course / "autograded" / "eve" / CHAPTER
    left_files = {path.name for path in graded.iterdir()}
    assert left_files == {f"{CHAPTER}.ipynb", "timestamp.txt", "submission_secret.txt"}
    assert "exam" not in (graded / "submission_secret.txt").read_text()


def test_a_time_that_cannot_be_read_stops_nobody(course):
    folder = hand_in(course, "ada", notebook())
    (folder / "timestamp.txt").write_bytes(b"yesterday\xff")
    grade()
    assert scores(course) == {"ada": FULL}


def test_an_assignment_of_another_course_is_not_run(course):
    other = course / "submitted" / "ada" / "ps1"
    other.mkdir(parents=True)
    (other / "ps1.ipynb").write_text(json.dumps(notebook()))
    with pytest.raises(SystemExit, match="no chapter of this course"):
        nbgrader("autograde", "ps1")


def test_without_a_sandbox_nothing_is_graded(course, monkeypatch):
    from autograder.sandbox import SandboxUnavailable

    class Nowhere:
        def __init__(self, unsafe=False, backend=None):
            raise SandboxUnavailable("bubblewrap is not there")

    monkeypatch.setattr(judging, "Sandbox", Nowhere)
    hand_in(course, "ada", notebook())
    with pytest.raises(SystemExit, match="No sandbox, no grade: bubblewrap is not there"):
        nbgrader("autograde", CHAPTER)
    assert not (course / "autograded").exists()


def test_a_run_behind_the_fallback_says_so(course, monkeypatch):
    best = judging.Sandbox
    monkeypatch.setattr(judging, "Sandbox", lambda unsafe, backend: best(backend="fallback"))
    hand_in(course, "ada", notebook())
    assert "Sandbox: FALLBACK" in grade()
    assert scores(course) == {"ada": FULL}


def test_the_table_is_quoted_and_no_spreadsheet_computes_it(course, tmp_path):
    hand_in(course, "=HYPERLINK(1), the second", notebook({}))
    grade()
    table = tmp_path / "grades.csv"
    nbgrader("export", f"--to={table}")
    with table.open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["student_id"] == "'=HYPERLINK(1), the second"
    assert float(row["max_score"]) == FULL
