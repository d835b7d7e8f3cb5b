"""A course of nbgrader's in a temporary folder, and plain nbgrader run on it."""

from __future__ import annotations

import io
import logging
import shutil
from pathlib import Path

import pytest
from jupyter_core.application import NoStart
from nbgrader.api import Gradebook
from nbgrader.apps.nbgraderapp import NbGraderApp

from autograder.authoring import build
from autograder.course import sources
from tests.grading import submitting
from tests.grading.submitting import CHAPTER, MOST

pytestmark = pytest.mark.filterwarnings("default")  # nbgrader and what it stands on warn a lot
FULL = sum(MOST.values())


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


def nbgrader(*words: str) -> str:
    """Runs `nbgrader ...` in this process; gives its log, or raises SystemExit with it."""
    log = io.StringIO()
    NbGraderApp.clear_instance()
    app = NbGraderApp.instance()
    try:
        app.initialize(list(words))
        app.init_logging(logging.StreamHandler, [log], color=False, subapps=True)
        app.start()
    except NoStart:
        pass
    except SystemExit as end:
        if end.code:
            raise SystemExit(log.getvalue()) from end
    finally:
        app.reset()
        NbGraderApp.clear_instance()
    return log.getvalue()


def hand_in(course: Path, student: str, made: dict | bytes, **more) -> Path:
    """Places a submission where `collect` would; gives its folder."""
    return submitting.hand_in(course / "submitted", student, made, **more)


def grades(url: str) -> dict[tuple, tuple]:
    """Everything automatic in a gradebook, by student and cell."""
    grades_read: dict[tuple, tuple] = {}
    with Gradebook(url) as book:
        for submission in book.assignment_submissions(CHAPTER):
            for notebook in submission.notebooks:
                who = submission.student.id
                for g in notebook.grades:
                    marks = (g.auto_score, g.max_score, g.needs_manual_grade, submission.timestamp)
                    grades_read[who, g.name] = marks
                for c in notebook.comments:
                    grades_read[who, f"comment on {c.name}"] = (c.auto_comment,)
    return grades_read


def scores(course: Path) -> dict[str, float]:
    """Total of each student in the course's gradebook."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {s.student.id: s.score for s in book.assignment_submissions(CHAPTER)}
