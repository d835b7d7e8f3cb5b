"""A worker that dies on one student, for tests."""

from __future__ import annotations

import os

from autograder.grading import worker

grade_in_peace = worker.grade


def grade(submission) -> str:
    if submission.student.startswith("killer"):
        os._exit(9)
    return grade_in_peace(submission)
