"""A course of nbgrader's in a temporary folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from autograder.authoring import build
from autograder.course import sources
from tests.grading.submitting import CHAPTER
from tests.nbgrader_bridge.course_folder import nbgrader


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.filterwarnings("default"))  # nbgrader warns a lot


@pytest.fixture(scope="session")
def generated(tmp_path_factory):
    """A course folder in which the assignment is generated."""
    folder = tmp_path_factory.mktemp("generated") / "course"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sources, "COURSE", folder)
        patch.chdir(sources.ROOT)
        for path, text in build.make(CHAPTER).files().items():
            if path.is_relative_to(folder):
                path.parent.mkdir(parents=True)
                path.write_text(text, encoding="utf-8")
        nbgrader("generate_assignment", CHAPTER)
    return folder


@pytest.fixture
def course(generated, tmp_path, monkeypatch):
    """A copy of it for one test; nbgrader is started in the repository's root."""
    folder = tmp_path / "course"
    shutil.copytree(generated, folder)
    monkeypatch.setattr(sources, "COURSE", folder)
    monkeypatch.chdir(sources.ROOT)
    return folder
