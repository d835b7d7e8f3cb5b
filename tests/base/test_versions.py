"""The versions that a run notes down."""

import platform
from importlib import metadata

import numpy as np

from autograder.base.versions import versions


def test_python_numpy_the_course_and_nbgrader_are_named_as_they_are_installed():
    assert versions() == {
        "python": platform.python_version(),
        "numpy": np.__version__,
        "nnlab-course": metadata.version("nnlab-course"),
        "nbgrader": metadata.version("nbgrader"),
    }


def test_what_is_not_installed_is_left_out(monkeypatch):
    def version(name, known=metadata.version):
        if name == "nbgrader":
            raise metadata.PackageNotFoundError(name)
        return known(name)

    monkeypatch.setattr(metadata, "version", version)
    assert "nbgrader" not in versions()
    assert "nnlab-course" in versions()
