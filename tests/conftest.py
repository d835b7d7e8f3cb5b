"""Nothing that a test does reaches a learner's files."""

import pytest


@pytest.fixture(autouse=True)
def progress_file(tmp_path, monkeypatch):
    """What `check` remembers goes to a file of this test alone."""
    path = tmp_path / "learner" / "progress.json"
    monkeypatch.setenv("NNLAB_PROGRESS", str(path))
    return path
