"""What the instructor asked for when submissions are taken in."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

LAYOUTS = ("auto", "folders", "exchange", "moodle", "canvas")


@dataclass(frozen=True)
class Wanted:
    """assignment, student: only these. The rest says what the files themselves cannot.

    layout: one of LAYOUTS. ids: a student of an export goes by "name" or "number".
    trust: of an exchange's folder names, "" nothing, the "owner", or "all" with the time.
    """

    assignment: str | None = None
    student: str | None = None
    layout: str = "auto"
    ids: str = "name"
    trust: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Options of a command that takes submissions in; they are needed where names mislead."""
    parser.add_argument(
        "--layout",
        choices=LAYOUTS,
        default="auto",
        help="how --submitted is laid out; default: found out by its names",
    )
    parser.add_argument(
        "--ids",
        choices=("name", "number"),
        default="name",
        help="what becomes the student's id in an export of Moodle or Canvas; default: name",
    )
    parser.add_argument(
        "--trust-names",
        choices=("owner", "all"),
        default="",
        help="exchange: believe the student in a folder's name (owner: one account for all), "
        "or the student and the time (all: a copy of the exchange)",
    )
