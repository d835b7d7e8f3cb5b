"""`autograder grade` and plain `nbgrader autograde` give a whole class the same marks.

Tests autograder/nbgrader_bridge/autograde.py and autograder/gradebook/batch.py.
"""

from __future__ import annotations

import shutil

from autograder.authoring import demo_class
from autograder.commands import grade
from autograder.course import sources
from tests.grading.submitting import CHAPTER
from tests.nbgrader_bridge.course_folder import grades, nbgrader


def test_both_ways_fill_the_gradebook_with_the_same_marks_and_comments(course, tmp_path):
    demo_class.make(course / "submitted", CHAPTER)
    for slip in sorted(course.glob("submitted/*-slip-*"))[1:]:  # the tests of slips are elsewhere
        if "-slip-gate-" not in slip.name:
            shutil.rmtree(slip)
    size = len(list((course / "submitted").iterdir()))
    assert size >= 30
    times = sorted(course.glob(f"submitted/*/{CHAPTER}"))
    (times[0] / "timestamp.txt").write_text("2026-03-04 05:06:07 UTC")
    (times[1] / "timestamp.txt").write_text("2026-03-04 05:06:07 +0200")
    (times[2] / "timestamp.txt").write_text("soon")

    secret = sources.COURSE / "secret"
    options = grade.Options(course / "submitted", tmp_path / "graded", secret=secret)
    assert grade.grade(options) == 0
    nbgrader("autograde", CHAPTER)

    ours = grades(f"sqlite:///{tmp_path / 'graded' / 'gradebook.db'}")
    theirs = grades(f"sqlite:///{course / 'gradebook.db'}")
    assert len({student for student, _ in ours}) == size - 1  # one handed nothing in
    assert ours == theirs
