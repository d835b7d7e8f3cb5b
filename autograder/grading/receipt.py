"""What lies beside a submission: when it was received, and what its student fetches feedback by."""

from __future__ import annotations

import re
from pathlib import Path

from autograder.base.text import one_line
from autograder.intake import reading
from autograder.intake.submissions import Submission

TIMESTAMP, SECRET = "timestamp.txt", "submission_secret.txt"
WELL_FORMED = re.compile(r"[0-9a-f]{128}")


def timestamp(submission: Submission) -> str:
    """When it was received, as the server knows it; else what timestamp.txt says, or "".

    Of a folder of nbgrader's, `nbgrader collect` copied that file from the student's own.
    """
    if submission.received is not None:
        return submission.received
    return one_line(_text(_folder(submission) / TIMESTAMP).strip(), 60)


def secret(submission: Submission) -> str:
    """What `nbgrader submit` put beside the notebook; "" where it is not there or was changed."""
    text = _text(_folder(submission) / SECRET)
    return text if WELL_FORMED.fullmatch(text) else ""


def _folder(submission: Submission) -> Path:
    place = submission.folder
    return place if reading.kind_of_file(place) == "folder" else place.parent


def _text(path: Path) -> str:
    if reading.kind_of_file(path) != "file":
        return ""
    try:
        return reading.read_bytes(path, path.parent).decode("utf-8", "replace")
    except reading.Unreadable:
        return ""
