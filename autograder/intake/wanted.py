"""What the instructor asked for when submissions are taken in."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

LAYOUTS = (
    "auto", "folders", "exchange", "moodle", "canvas", "quiz", "blackboard", "brightspace", "ilias",
    "sakai", "schoology", "gradescope", "plain",
)  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """assignment, student: only these. The rest says what the files themselves cannot.

    layout: one of LAYOUTS. ids: a student of an export goes by "name" or "number".
    trust: of an exchange's folder names, "" nothing, the "owner", or "all" with the time.
    pattern: expression on a file's whole name whose group student_id is the student's.
    """

    assignment: str | None = None
    student: str | None = None
    layout: str = "auto"
    ids: str = "name"
    trust: str = ""
    pattern: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Options of a command that takes submissions in; they are needed where names mislead."""
    parser.add_argument(
        "--layout",
        choices=LAYOUTS,
        default="auto",
        help="how --submitted is laid out; default: found out by its names",
    )
    parser.add_argument(
        "--pattern",
        default="",
        metavar="REGEX",
        help="where the student's name stands in a file's path, as nbgrader's named_regexp: "
        "a group student_id, and if need be assignment_id, timestamp, file_id",
    )
    parser.add_argument(
        "--ids",
        choices=("name", "number"),
        default="name",
        help="what becomes the student's id in an export of a platform; default: name",
    )
    parser.add_argument(
        "--trust-names",
        choices=("owner", "all"),
        default="",
        help="exchange: believe the student in a folder's name (owner: one account for all), "
        "or the student and the time (all: a copy of the exchange)",
    )
