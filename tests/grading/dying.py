"""A worker that dies on one student, for tests."""

from __future__ import annotations

import os

from autograder.grading import worker_process

grade_in_peace = worker_process.grade


def grade(submission) -> str:
    if submission.student.startswith("killer"):
        os._exit(9)
    return grade_in_peace(submission)
