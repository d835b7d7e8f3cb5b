"""A small class that was graded, for the tests of what comes after."""

import shutil
from pathlib import Path

import pytest

from tests.grading.submitting import NAMES, RIGHT, grade_class, hand_in, notebook


@pytest.fixture(scope="session")
def graded(tmp_path_factory):
    """A class of two that was graded, to be copied."""
    root = tmp_path_factory.mktemp("graded")
    hand_in(root / "submitted", "ada", notebook())
    hand_in(root / "submitted", "ben", notebook({NAMES[0]: RIGHT[NAMES[0]]}))
    assert grade_class(root / "submitted", root / "out") == 0
    return root


@pytest.fixture
def course(graded, tmp_path):
    """A copy of that class that a test may change."""
    return Path(shutil.copytree(graded, tmp_path / "course"))
