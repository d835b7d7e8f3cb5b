"""What is remembered of a learner's work.

Tests autograder/notebook/overview.py.
"""

import json
import os
import re
import subprocess
import sys

import pytest

from autograder.checking.verdict import Verdict
from autograder.course import sources
from autograder.notebook import memory, overview

DOUBLE = "ch00_start/double"


def remember(exercise_id, **facts):
    memory.update(exercise_id, lambda before: facts)


def verdict(points, status="partial") -> Verdict:
    return Verdict("double", points, 2.0, status)


def test_nothing_is_remembered_at_first(progress_file):
    assert memory.read() == {}
    assert memory.entry(DOUBLE) == {}
    assert not progress_file.exists()


def test_the_best_points_stay_and_every_try_counts():
    for points in (1.0, 0.0, None):
        memory.record(DOUBLE, verdict(points))
    assert memory.entry(DOUBLE) == {"points": 1.0, "tries": 3}


def test_looking_at_an_untouched_cell_is_no_try():
    memory.record(DOUBLE, verdict(0.0, "not attempted"))
    assert memory.entry(DOUBLE)["tries"] == 0


def test_the_day_of_the_first_solution_stays(monkeypatch):
    memory.record(DOUBLE, verdict(2.0, "full"))
    remember(DOUBLE, solved="2024-02-29")
    memory.record(DOUBLE, verdict(2.0, "full"))
    assert memory.entry(DOUBLE)["solved"] == "2024-02-29"


def test_facts_about_one_exercise_leave_the_others_alone():
    remember(DOUBLE, hints=2)
    remember("ch01_neuron/step", hints=1)
    remember(DOUBLE, points=1)
    assert memory.read() == {DOUBLE: {"hints": 2, "points": 1}, "ch01_neuron/step": {"hints": 1}}


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "null", "[1, 2]", '"text"', "\x00\xff", "[" * 100_000,
        json.dumps({DOUBLE: 3}), json.dumps({DOUBLE: {"points": "many", "tries": None}}),
        json.dumps({DOUBLE: {"points": -1e400, "tries": 1e400, "hints": []}}),
    ],
    ids=str,
)  # fmt: skip
def test_a_damaged_file_is_begun_anew(text, progress_file):
    progress_file.parent.mkdir()
    progress_file.write_bytes(text.encode("latin-1"))
    assert overview.chapter_progress("ch00_start").points == 0
    memory.record(DOUBLE, verdict(1.0))
    entry = memory.entry(DOUBLE)
    assert (entry["points"], entry["tries"]) == (1.0, 1)


def test_more_points_than_there_are_do_not_count():
    remember(DOUBLE, points=1000)
    assert overview.chapter_progress("ch00_start").points == 2


def litter(progress_file):
    """What lies beside the file, but for the lock."""
    lock = f"{progress_file.name}.lock"
    return [p for p in progress_file.parent.iterdir() if p.name not in (progress_file.name, lock)]


def full_disk(monkeypatch):
    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)


def test_a_file_that_cannot_be_replaced_leaves_no_litter(progress_file):
    progress_file.mkdir(parents=True)
    remember(DOUBLE, points=1)
    assert not litter(progress_file)


def test_a_write_that_fails_keeps_the_file_and_counts_in_this_session(progress_file, monkeypatch):
    remember(DOUBLE, points=1)
    before = progress_file.read_bytes()
    with monkeypatch.context() as patch:
        full_disk(patch)
        remember(DOUBLE, points=2)
    assert progress_file.read_bytes() == before
    assert memory.entry(DOUBLE) == {"points": 2}
    assert not litter(progress_file)
    remember("ch01_neuron/step", points=1)  # there is room again: nothing is lost
    stored = {DOUBLE: {"points": 2}, "ch01_neuron/step": {"points": 1}}
    assert json.loads(progress_file.read_text()) == stored


def test_where_nothing_can_be_kept_a_session_agrees_with_itself_and_says_it_once(
    progress_file, monkeypatch
):
    full_disk(monkeypatch)
    memory.record(DOUBLE, verdict(2.0, "full"))
    assert memory.entry(DOUBLE)["solved"]
    assert overview.chapter_progress("ch00_start").points == 2
    memory.record(DOUBLE, verdict(1.0))
    assert memory.entry(DOUBLE)["points"] == 2
    assert memory.entry(DOUBLE)["tries"] == 2
    said = memory.not_stored()
    assert "No space left on device" in said
    assert str(progress_file) in said
    assert memory.not_stored() == ""


def test_what_can_be_kept_is_kept_without_a_word():
    memory.record(DOUBLE, verdict(2.0, "full"))
    assert memory.not_stored() == ""


MANY = """
import sys
from autograder.notebook import memory
from autograder.checking.verdict import Verdict
for number in range(15):
    memory.record(f"{sys.argv[1]}/{number}", Verdict("x", 1.0, 1.0, "full"))
    memory.record("shared/one", Verdict("x", 1.0, 1.0, "full"))
"""


def test_kernels_that_write_at_once_lose_nothing(progress_file):
    kernels = [subprocess.Popen([sys.executable, "-c", MANY, name]) for name in "abc"]
    assert [kernel.wait(120) for kernel in kernels] == [0, 0, 0]
    data = memory.read()
    assert data["shared/one"]["tries"] == 45
    assert set(data) == {f"{n}/{i}" for n in "abc" for i in range(15)} | {"shared/one"}


def test_a_course_of_ones_own_holds_the_work_and_a_shared_one_does_not(tmp_path, monkeypatch):
    monkeypatch.delenv("NNLAB_WORK", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    home = tmp_path / "home" / "nnlab-course" / "work"
    assert sources.work_folder(tmp_path) == tmp_path / "work"
    own = tmp_path.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    assert sources.work_folder(tmp_path) == home
    monkeypatch.setattr(os, "geteuid", lambda: own)
    monkeypatch.setattr(os, "access", lambda *asked: False)
    assert sources.work_folder(tmp_path) == home
    monkeypatch.setenv("NNLAB_WORK", str(tmp_path / "asked"))
    assert sources.work_folder(tmp_path) == tmp_path / "asked"


def test_the_bar_is_as_long_as_the_share_that_is_done():
    def bar(done, exercises):
        return overview.bar(overview.Progress("ch", done, exercises, 0, 0, ()))

    assert bar(0, 6) == "░" * 12
    assert bar(3, 6) == "█" * 6 + "░" * 6
    assert bar(6, 6) == "█" * 12
    assert bar(0, 0) == "░" * 12


def test_progress_in_a_notebook_is_inert():
    evil = overview.Progress("<b>ch</b>", 0, 1, 0, 1, ("<script>",))
    html = overview.html([evil])
    assert "<b>" not in html
    assert "<script>" not in html


def test_progress_in_a_notebook_is_a_table_with_a_row_for_each_chapter():
    chapters = [
        overview.Progress("ch_one", 3, 6, 11.5, 26, ("step", "neuron")),
        overview.Progress("ch_two", 1, 1, 2, 2, ()),
    ]
    rows = re.findall(r"<tr>(.*?)</tr>", overview.html(chapters))
    cells = [[re.sub(r"<.*?>", "", c) for c in re.findall(r"<t[hd].*?</t[hd]>", r)] for r in rows]
    assert cells == [
        ["Chapter", "", "Exercises", "Points", "Next"],
        ["ch_one", "█" * 6 + "░" * 6, "3 of 6", "11.5 of 26", "step"],
        ["ch_two", "█" * 12, "1 of 1", "2 of 2", "done"],
    ]


def test_each_sitting_of_a_chapter_has_a_line_below_it():
    parts = tuple(
        overview.Progress(f"{k}. Part {k}", k, 2, k, 4, ("step",) * (2 - k)) for k in (1, 2)
    )
    reading = overview.Progress("3. To read", 0, 0, 0, 0, ())
    whole = overview.Progress("ch_one", 3, 4, 3, 8, ("step",), (*parts, reading))
    names = [re.split(" {2,}", line.strip())[0] for line in overview.text([whole]).splitlines()]
    assert names == ["ch_one", "1. Part 1", "2. Part 2"]
    assert overview.html([whole]).count("<tr>") == 1 + 3


def test_what_is_begun_and_the_next_chapter_stand_open_and_what_comes_later_is_folded():
    def shown(*done):
        chapters = [overview.Progress(f"ch{n}", d, 2, d, 2, ("f",)) for n, d in enumerate(done)]
        now, *later = overview.html(chapters).split("<summary>")
        told = [re.findall(r"<th scope=\"row\">(ch\d)<", part) for part in (now, *later)]
        return *told, *(part.split("</summary>")[0] for part in later)

    assert shown(0, 0, 0) == (["ch0"], ["ch1", "ch2"], "2 chapters not begun yet")
    assert shown(2, 0, 1, 0) == (["ch0", "ch1", "ch2"], ["ch3"], "one chapter not begun yet")
    assert shown(2, 2) == (["ch0", "ch1"],)
