"""Writes verdicts into nbgrader's gradebook, many in one transaction.

The tables hold afterwards what `nbgrader autograde` writes: `auto_score`,
`needs_manual_grade` and `auto_comment`. What people enter is theirs: `manual_score`,
`manual_comment`, `extra_credit`, extensions, flags and late penalties are never touched.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import nbformat
from alembic.script import ScriptDirectory
from nbgrader import api, dbutil, utils
from sqlalchemy import (
    Column,
    MetaData,
    String,
    Table,
    create_engine,
    insert,
    inspect,
    make_url,
)
from sqlalchemy.exc import SQLAlchemyError

from autograder.base.files import draft_of
from autograder.course.release import Release
from autograder.gradebook.batch import Batch
from autograder.grading.records import Record

BATCH = 200
PROBLEMS = (SQLAlchemyError, ImportError)  # an address, a driver, a server, a file


@contextlib.contextmanager
def opened(url: str) -> Iterator[api.Gradebook]:
    """The gradebook at `url`; a new one appears whole or not at all."""
    _create(url)
    with api.Gradebook(url) as gradebook:
        yield gradebook


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path.resolve()}"


def _create(url: str) -> None:
    """Makes the tables of a new gradebook and notes nbgrader's version of them.

    nbgrader would do so by running `alembic`, which takes seconds.
    """
    path = Path(make_url(url).database or "")
    if url.startswith("sqlite:") and not path.exists():
        with draft_of(path) as draft:
            _make_tables(sqlite_url(draft))
    else:
        _make_tables(url)


def _make_tables(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        if not inspect(connection).get_table_names():
            api.Base.metadata.create_all(connection)
            version = Table("alembic_version", MetaData(), Column("version_num", String(32)))
            version.create(connection)
            head = ScriptDirectory(dbutil.ALEMBIC_DIR).get_current_head()
            connection.execute(insert(version), {"version_num": head})
    engine.dispose()


def ensure_assignment(gradebook: api.Gradebook, release: Release) -> None:
    """Enters assignment, notebook and cells as `nbgrader generate_assignment` does."""
    name = release.chapter
    gradebook.update_or_create_assignment(name)
    kernelspec = release.notebook.get("metadata", {}).get("kernelspec", {})
    gradebook.update_or_create_notebook(name, name, kernelspec=json.dumps(kernelspec))
    cells = [nbformat.from_dict(cell.data | {"source": cell.source}) for cell in release.cells]
    for cell in filter(utils.is_grade, cells):
        points = float(cell.metadata.nbgrader["points"])
        gradebook.update_or_create_grade_cell(
            _id(cell), name, name, max_score=points, cell_type=cell.cell_type
        )
    for cell in filter(utils.is_solution, cells):
        gradebook.update_or_create_solution_cell(_id(cell), name, name)
    for cell in cells:
        if utils.is_grade(cell) or utils.is_solution(cell) or utils.is_locked(cell):
            _source_cell(gradebook, cell, name)


def _id(cell) -> str:
    return cell.metadata.nbgrader["grade_id"]


def _source_cell(gradebook: api.Gradebook, cell, name: str) -> None:
    gradebook.update_or_create_source_cell(
        _id(cell),
        name,
        name,
        cell_type=cell.cell_type,
        locked=utils.is_locked(cell),
        source=cell.source,
        checksum=utils.compute_checksum(cell),
    )


def write(gradebook: api.Gradebook, records: Sequence[Record], unsafe: bool = False) -> None:
    """Enters the records of one or several assignments, a transaction for each."""
    for assignment in sorted({record.assignment for record in records}):
        chosen = [record for record in records if record.assignment == assignment]
        for start in range(0, len(chosen), BATCH):
            with gradebook.engine.begin() as connection:
                Batch(connection, assignment, unsafe).write(chosen[start : start + BATCH])
