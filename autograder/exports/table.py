"""What is written for a learning platform: rows of marks, and what to say of them."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.exports.rosters import Matching


@dataclass
class Table:
    """Rows to write, remarks for the instructor, and who could not be placed.

    theirs: whether the texts are the platform's own, by which it knows people.
    """

    rows: list[list]
    remarks: list[str]
    matching: Matching
    left: list[str]
    theirs: bool = False


def scaled(points: float | None, ours: float, theirs: float) -> float | str:
    """Points as the platform counts them; empty while they are open."""
    if points is None:
        return ""
    return round(points if ours == theirs or not ours else points * theirs / ours, 5)
