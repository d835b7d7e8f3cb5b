"""What is remembered of a learner's work."""

import json
import os
import re
import stat

import pytest

from autograder.checking.exercise import Verdict
from autograder.notebook import memory

DOUBLE = "ch00_start/double"


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
    memory.update(DOUBLE, solved="2024-02-29")
    memory.record(DOUBLE, verdict(2.0, "full"))
    assert memory.entry(DOUBLE)["solved"] == "2024-02-29"


def test_facts_about_one_exercise_leave_the_others_alone():
    memory.update(DOUBLE, hints=2)
    memory.update("ch01_neuron/step", hints=1)
    memory.update(DOUBLE, points=1)
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
    assert memory.chapter_progress("ch00_start").points == 0
    memory.record(DOUBLE, verdict(1.0))
    entry = memory.entry(DOUBLE)
    assert (entry["points"], entry["tries"]) == (1.0, 1)


def test_more_points_than_there_are_do_not_count():
    memory.update(DOUBLE, points=1000)
    assert memory.chapter_progress("ch00_start").points == 2


def test_a_file_that_cannot_be_replaced_leaves_no_litter(progress_file):
    progress_file.mkdir(parents=True)
    memory.update(DOUBLE, points=1)
    assert list(progress_file.parent.iterdir()) == [progress_file]


def test_a_write_that_fails_keeps_what_was_there(progress_file, monkeypatch):
    memory.update(DOUBLE, points=1)

    def full(*args):
        raise OSError("disk full")

    monkeypatch.setattr(memory.os, "replace", full)
    memory.update(DOUBLE, points=2)
    assert memory.entry(DOUBLE) == {"points": 1}
    assert list(progress_file.parent.iterdir()) == [progress_file]


def test_a_read_only_folder_costs_nothing(progress_file):
    memory.update(DOUBLE, points=1)
    folder = progress_file.parent
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        memory.update(DOUBLE, points=2)
    finally:
        folder.chmod(stat.S_IRWXU)
    may_write_anyway = hasattr(os, "geteuid") and os.geteuid() == 0
    assert memory.entry(DOUBLE)["points"] == (2 if may_write_anyway else 1)


def test_the_bar_is_as_long_as_the_share_that_is_done():
    def bar(done, exercises):
        return memory.bar(memory.ChapterProgress("ch", done, exercises, 0, 0, ()))

    assert bar(0, 6) == "░" * 12
    assert bar(3, 6) == "█" * 6 + "░" * 6
    assert bar(6, 6) == "█" * 12
    assert bar(0, 0) == "░" * 12


def test_progress_in_a_notebook_is_inert():
    evil = memory.ChapterProgress("<b>ch</b>", 0, 1, 0, 1, ("<script>",))
    html = memory.html([evil])
    assert "<b>" not in html
    assert "<script>" not in html


def test_progress_in_a_notebook_is_a_table_with_a_row_for_each_chapter():
    chapters = [
        memory.ChapterProgress("ch_one", 3, 6, 11.5, 26, ("step", "neuron")),
        memory.ChapterProgress("ch_two", 1, 1, 2, 2, ()),
    ]
    rows = re.findall(r"<tr>(.*?)</tr>", memory.html(chapters))
    cells = [[re.sub(r"<.*?>", "", c) for c in re.findall(r"<t[hd].*?</t[hd]>", r)] for r in rows]
    assert cells == [
        ["Chapter", "", "Exercises", "Points", "Next"],
        ["ch_one", "█" * 6 + "░" * 6, "3 of 6", "11.5 of 26", "step"],
        ["ch_two", "█" * 12, "1 of 1", "2 of 2", "done"],
    ]
