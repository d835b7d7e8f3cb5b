"""Plain nbgrader run on a course, and what its gradebook holds."""

from __future__ import annotations

import io
import logging
from pathlib import Path

from jupyter_core.application import NoStart
from nbgrader.api import Gradebook
from nbgrader.apps.nbgraderapp import NbGraderApp

from tests.grading import submitting
from tests.grading.submitting import CHAPTER, MOST

FULL = sum(MOST.values())


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
