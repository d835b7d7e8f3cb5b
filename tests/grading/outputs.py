"""What grading left in a folder, to be compared with another run's."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

SCORES = """
    select s.student_id, c.name, g.auto_score, g.needs_manual_grade
    from grade g join base_cell c on g.cell_id = c.id
    join submitted_notebook n on g.notebook_id = n.id
    join submitted_assignment s on n.assignment_id = s.id
    order by s.student_id, c.name
"""
TIMED = {"gradebook.db", "grading.json", ".lock"}


def scores(out: Path) -> list[tuple]:
    with contextlib.closing(sqlite3.connect(out / "gradebook.db")) as connection:
        return connection.execute(SCORES).fetchall()


def files(out: Path) -> dict[str, bytes]:
    """All that was written, but for times, and the database, which is compared by its rows."""
    paths = (path for path in out.rglob("*") if path.is_file() and path.name not in TIMED)
    return {str(path.relative_to(out)): path.read_bytes() for path in paths}


def assert_equal(out: Path, other: Path) -> None:
    ours, theirs = files(out), files(other)
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
    assert scores(out) == scores(other)
