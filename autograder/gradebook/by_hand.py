"""Reads out of nbgrader's gradebook what people entered, for the pages that students see.

Plain SQL on nbgrader's tables: importing nbgrader takes seconds that a run should not wait for.
"""

from __future__ import annotations

import os

from sqlalchemy import create_engine, inspect, make_url, text
from sqlalchemy.exc import SQLAlchemyError

from autograder.course.grade_ids import exercise_of
from autograder.grading.by_hand import ByHand, Key

JOINED = """
    from {table} x join submitted_notebook n on x.notebook_id = n.id
    join submitted_assignment s on n.assignment_id = s.id
    join assignment a on s.assignment_id = a.id join base_cell c on x.cell_id = c.id
"""
GRADES = (
    "select s.student_id, a.name, c.name, x.manual_score, x.extra_credit"
    + JOINED.format(table="grade")
    + " where x.manual_score is not null or x.extra_credit <> 0"
)
COMMENTS = (
    "select s.student_id, a.name, c.name, x.manual_comment"
    + JOINED.format(table="comment")
    + " where x.manual_comment is not null and x.manual_comment <> ''"
)
PENALTIES = """
    select s.student_id, a.name, sum(n.late_submission_penalty) from submitted_notebook n
    join submitted_assignment s on n.assignment_id = s.id
    join assignment a on s.assignment_id = a.id
    where n.late_submission_penalty > 0 group by s.student_id, a.name
"""


def read(url: str) -> dict[Key, ByHand]:
    """What people entered, by student and assignment; nothing where there is no gradebook yet,
    or where it cannot be read: whoever writes into it says so."""
    try:
        place = make_url(url)
        if place.get_backend_name() == "sqlite" and not os.path.isfile(place.database or ""):
            return {}  # to look into it would make it
        engine = create_engine(url)
        try:
            with engine.connect() as connection:
                if not inspect(connection).has_table("grade"):
                    return {}
                return _read(connection)
        finally:
            engine.dispose()
    except (SQLAlchemyError, ImportError):
        return {}


def _read(connection) -> dict[Key, ByHand]:
    entries: dict[Key, ByHand] = {}
    for student, assignment, cell, manual, extra in connection.execute(text(GRADES)):
        hand = entries.setdefault((student, assignment), ByHand())
        name = exercise_of(cell)
        if manual is not None:
            hand.points[name] = float(manual)
        if extra:
            hand.extra[name] = float(extra)
    for student, assignment, cell, comment in connection.execute(text(COMMENTS)):
        entries.setdefault((student, assignment), ByHand()).comments[cell] = comment
    for student, assignment, penalty in connection.execute(text(PENALTIES)):
        hand = entries.get((student, assignment), ByHand())
        entries[student, assignment] = ByHand(
            hand.points, hand.extra, hand.comments, float(penalty)
        )
    return entries
