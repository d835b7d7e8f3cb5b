"""How far a long command is, in plain lines."""

from __future__ import annotations

import io

from autograder.base import progress_line


def test_progress_says_rate_and_time_left_in_plain_lines():
    line = progress_line.ProgressLine(100, "notebooks graded", io.StringIO())
    line.done = 25
    assert line.text(line.started + 5) == "25 of 100 notebooks graded, 5.0 a second, 15 s left"
    line.step(75)
    written = line.stream.getvalue()
    assert written.startswith("100 of 100 notebooks graded")
    assert "\r" not in written


def test_long_times_are_told_in_minutes():
    assert progress_line.lasting(125) == "2 min 5 s"
