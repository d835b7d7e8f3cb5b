"""Finds the submissions in a folder laid out as <student>/<assignment>/<assignment>.ipynb."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from autograder.base.rejection import Rejection
from autograder.course import sources
from autograder.intake import names, reading

LONGEST_NAME = 128  # characters; nbgrader's gradebook holds no more
LONGEST_FOLDER = 255  # bytes; file systems hold no more


@dataclass(frozen=True)
class Submission:
    """One student's folder for one assignment; it need not be there. Or the notebook itself.

    received: when the server received it, "" where nobody knows, None where the folder's
        timestamp.txt is to be asked.
    notes: what is to be told about how it came. problem: why it cannot be read.
    """

    student: str
    assignment: str
    folder: Path
    received: str | None = None
    notes: tuple[str, ...] = ()
    problem: Rejection | None = None


class Removable(Protocol):
    def cleanup(self) -> None: ...


@dataclass
class Collection:
    """Submissions, sorted, and what could not be taken for one.

    remarks: how they were read, one line each. gone: whose marks of an earlier run have no
    submission any more. read_as: what the layout calls each student.
    scratch: where archives were unpacked to; leaving `with` removes it.
    """

    submissions: list[Submission] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    read_as: dict[str, str] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    scratch: Removable | None = None

    def __enter__(self) -> Collection:
        return self

    def __exit__(self, *_: object) -> None:
        if self.scratch is not None:
            self.scratch.cleanup()


def find(root: Path, assignment: str | None = None, student: str | None = None) -> Collection:
    """All submissions under `root`, or those of one assignment or student.

    Everybody who has a folder gets a line for every assignment that anybody handed in.
    """
    received = Collection()
    students = [entry for entry in _entries(root) if student in (None, entry.name)]
    folders = {entry.name: entry for entry in students if _is_student(entry, received)}
    handed_in = {name: _assignments(entry, received) for name, entry in folders.items()}
    given = {a for names in handed_in.values() for a in names}
    wanted = given if assignment is None else {assignment}
    for name in sorted(folders):
        for chapter in sorted(wanted):
            received.submissions.append(Submission(name, chapter, root / name / chapter))
    return received


def _entries(folder: Path) -> list[os.DirEntry]:
    with os.scandir(folder) as entries:
        return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)


def _is_student(entry: os.DirEntry, received: Collection) -> bool:
    """Whether this is a student's folder. Loose files are no submissions; links are rejected."""
    kind = reading.kind_of_file(Path(entry.path))
    problem = name_problem(entry.name)
    if kind == "file":
        return False
    if kind != "folder":
        problem = f"the student's folder is {kind}"
    if problem:
        shown = entry.name.encode("utf-8", "replace").decode("utf-8")
        received.rejections.append(
            Rejection(shown, ".", problem, "Make it a folder with a plain name.")
        )
    return not problem


def name_problem(name: str) -> str:
    """Why a folder's name cannot be a student's id, or ""."""
    if not name.isprintable():
        return "the folder's name holds characters that cannot be printed"
    if len(name) > LONGEST_NAME:
        return f"the folder's name is longer than {LONGEST_NAME} characters"
    if (count := names.length(name)) > LONGEST_FOLDER:
        return f"the name has {count} bytes, and file systems take {LONGEST_FOLDER}"
    if name in (".", "..") or set(name) & set("/\\\0"):
        return "the folder's name is a path"
    return ""


def _assignments(student: os.DirEntry, received: Collection) -> set[str]:
    known = set(sources.chapters())
    try:
        there = [entry.name for entry in _entries(Path(student.path))]
    except OSError as error:
        reason = f"the student's folder cannot be read ({error.strerror})"
        received.rejections.append(Rejection(student.name, ".", reason, "Check its permissions."))
        return set()
    for name in there:
        if name not in known and reading.kind_of_file(Path(student.path) / name) == "folder":
            shown = name.encode("utf-8", "replace").decode("utf-8")
            reason = "the course has no assignment of that name"
            remedy = f"Known are: {', '.join(sorted(known))}."
            received.rejections.append(Rejection(student.name, f"{shown}/", reason, remedy))
        elif names.is_notebook(name):
            shown = name.encode("utf-8", "replace").decode("utf-8")
            reason = "is in no assignment's folder"
            remedy = f"Move it into {student.name}/<assignment>/."
            received.rejections.append(Rejection(student.name, shown, reason, remedy))
    return known & set(there)
