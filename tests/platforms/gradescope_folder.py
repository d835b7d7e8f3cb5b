"""A folder like Gradescope's, with the zip unpacked in it and what a student handed in."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from autograder.grading import seeds
from autograder.platforms import gradescope
from tests.grading.submitting import CHAPTER


@pytest.fixture(scope="module")
def secret(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("course") / "secret"
    seeds.from_file(place)
    return place


@pytest.fixture(scope="module")
def autograder(tmp_path_factory, secret) -> Path:
    """A folder like /autograder, with the zip's content in its source folder."""
    root = tmp_path_factory.mktemp("autograder")
    (root / "made.zip").write_bytes(gradescope.archive_of(CHAPTER, secret))
    with zipfile.ZipFile(root / "made.zip") as archive:
        for entry in archive.infolist():
            path = Path(archive.extract(entry, root / "source"))
            path.chmod(entry.external_attr >> 16 & 0o777)
    return root


def laid_out(
    root: Path, autograder: Path, files: Mapping[str, bytes | dict], email: str = "Ada@example.org"
) -> Path:
    """Puts a student's files into `root` as Gradescope does; gives `root`."""
    (root / "submission").mkdir(parents=True)
    (root / "source").symlink_to(autograder / "source")
    for name, content in files.items():
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        (root / "submission" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "submission" / name).write_bytes(data)
    users = [{"email": email, "id": 7, "name": "Ada"}]
    metadata = {"id": 1, "users": users, "previous_submissions": []}
    (root / "submission_metadata.json").write_text(json.dumps(metadata))
    return root
