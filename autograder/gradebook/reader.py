"""Reads marks out of nbgrader's gradebook: with manual points, extra credit, late penalties."""

from __future__ import annotations

from dataclasses import dataclass

from nbgrader import api
from sqlalchemy import URL, create_engine, func, make_url, select
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from autograder.base.address import cleaned, shown
from autograder.course.grade_ids import exercise_of


@dataclass(frozen=True)
class BookMark:
    """What the gradebook says of one submission.

    grades: points by exercise; None where neither the grader nor a person has given any.
    score: points after the late penalty, at least 0, as `nbgrader export` counts them.
    """

    grades: dict[str, float | None]
    score: float
    penalty: float


@dataclass(frozen=True)
class Book:
    """marks: by student and assignment. most: points of each exercise, by assignment."""

    marks: dict[tuple[str, str], BookMark]
    most: dict[str, dict[str, float]]


class CannotRead(Exception):
    """The gradebook cannot be read; the text is one line for the instructor."""


def read(url: str) -> Book:
    """All marks of a gradebook that is there; nothing is written."""
    try:
        engine = create_engine(url)
        try:
            with engine.connect() as connection:
                penalties = _penalties(connection)
                grades = _grades(connection)
                most = _most(connection)
        finally:
            engine.dispose()
    except (SQLAlchemyError, ImportError) as problem:
        said = str(getattr(problem, "orig", None) or problem)
        reason = cleaned(said, url).partition("\n")[0]
        raise CannotRead(f"the gradebook {shown(url)} cannot be read ({reason})") from None
    return Book({key: _mark(grades.get(key, {}), sum_) for key, sum_ in penalties.items()}, most)


def file_of(url: str) -> str | None:
    """The file of a SQLite gradebook, or None for one on a server."""
    parts = _parts(url)
    return (parts.database or "") if parts.get_backend_name() == "sqlite" else None


def _parts(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError:
        raise CannotRead(
            "--db is no address of a gradebook; it looks like sqlite:///course/gradebook.db"
        ) from None


def _most(connection) -> dict[str, dict[str, float]]:
    cell, grade_cell = api.BaseCell.__table__, api.GradeCell.__table__
    notebook, assignment = api.Notebook.__table__, api.Assignment.__table__
    query = (
        select(assignment.c.name, cell.c.name.label("cell"), grade_cell.c.max_score)
        .join(notebook, notebook.c.assignment_id == assignment.c.id)
        .join(cell, cell.c.notebook_id == notebook.c.id)
        .join(grade_cell, grade_cell.c.id == cell.c.id)
    )
    entries: dict[str, dict[str, float]] = {}
    for row in connection.execute(query):
        exercise = exercise_of(row.cell)
        entries.setdefault(row.name, {})[exercise] = float(row.max_score or 0.0)
    return entries


def _mark(grades: dict[str, float | None], penalty: float) -> BookMark:
    total = sum(points or 0.0 for points in grades.values())
    return BookMark(grades, max(0.0, total - penalty), penalty)


def _penalties(connection) -> dict[tuple[str, str], float]:
    submitted, notebook = api.SubmittedAssignment.__table__, api.SubmittedNotebook.__table__
    assignment = api.Assignment.__table__
    query = (
        select(
            submitted.c.student_id,
            assignment.c.name,
            func.coalesce(func.sum(notebook.c.late_submission_penalty), 0.0),
        )
        .join(assignment, assignment.c.id == submitted.c.assignment_id)
        .outerjoin(notebook, notebook.c.assignment_id == submitted.c.id)
        .group_by(submitted.c.student_id, assignment.c.name)
    )
    return {(student, name): float(sum_) for student, name, sum_ in connection.execute(query)}


def _grades(connection) -> dict[tuple[str, str], dict[str, float | None]]:
    grade, notebook = api.Grade.__table__, api.SubmittedNotebook.__table__
    submitted, assignment = api.SubmittedAssignment.__table__, api.Assignment.__table__
    cell = api.BaseCell.__table__
    query = (
        select(
            submitted.c.student_id, assignment.c.name, cell.c.name.label("cell"),
            grade.c.auto_score, grade.c.manual_score, grade.c.extra_credit,
        )
        .join(notebook, notebook.c.id == grade.c.notebook_id)
        .join(submitted, submitted.c.id == notebook.c.assignment_id)
        .join(assignment, assignment.c.id == submitted.c.assignment_id)
        .join(cell, cell.c.id == grade.c.cell_id)
    )  # fmt: skip
    entries: dict[tuple[str, str], dict[str, float | None]] = {}
    for row in connection.execute(query):
        points = row.manual_score if row.manual_score is not None else row.auto_score
        whole = None if points is None else points + (row.extra_credit or 0.0)
        entries.setdefault((row.student_id, row.name), {})[exercise_of(row.cell)] = whole
    return entries
