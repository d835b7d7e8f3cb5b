"""Makes archives and folders as learning platforms, nbgrader and students make them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from autograder.base.rejection import Rejection
from autograder.intake.receiving import received
from autograder.intake.submissions import Collection
from autograder.intake.wanted import Wanted
from tests.grading.submitting import CHAPTER, notebook

WHOLE = json.dumps(notebook()).encode()
UNTOUCHED = json.dumps(notebook({})).encode()
BOOK = f"{CHAPTER}.ipynb"
OTHER = "ch02_perceptron_vs_logistic"


def packed(files: Mapping[str, bytes]) -> bytes:
    """The bytes of a zip archive with these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def archive(path: Path, files: Mapping[str, bytes]) -> Path:
    path.write_bytes(packed(files))
    return path


def folder(root: Path, files: Mapping[str, bytes]) -> Path:
    """A folder with these files."""
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def moodle(name: str, number: int, file: str = BOOK) -> str:
    return f"{name}_{number}_assignsubmission_file_/{file}"


def canvas(name: str, number: int, upload: int, file: str = BOOK, late: bool = False) -> str:
    return f"{name}_{'LATE_' if late else ''}{number}_{upload}_{file}"


MOODLE = {moodle("Ada Lovelace", 101): WHOLE, moodle("Bob Ray", 102): UNTOUCHED}
FOLDERS = {f"ada/{CHAPTER}/{BOOK}": WHOLE, f"bob/{CHAPTER}/{BOOK}": UNTOUCHED}


def taken(source: Path, **wanted) -> Collection:
    """What is received from `source`; archives are unpacked beside it."""
    return received(source, Wanted(**wanted), source.parent / "out")


def handed_in(received: Collection) -> dict[tuple[str, str], bytes | Rejection | None]:
    """By student and assignment: the notebook's bytes, why not, or None where there is none."""
    result: dict[tuple[str, str], bytes | Rejection | None] = {}
    for one in received.submissions:
        data: bytes | Rejection | None = one.problem
        if data is None and one.folder.is_file():
            data = one.folder.read_bytes()
        elif data is None and (one.folder / BOOK).is_file():
            data = (one.folder / BOOK).read_bytes()
        result[one.student, one.assignment] = data
    return result


def lines(received: Collection) -> list[str]:
    """Every rejection's line."""
    problems = [one.problem for one in received.submissions if one.problem is not None]
    return [rejection.line for rejection in [*received.rejections, *problems]]
