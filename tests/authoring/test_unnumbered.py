"""An assignment that is no numbered chapter: it comes after them, and is one in all else.

Tests autograder/authoring/build.py, autograder/authoring/agreement.py and
autograder/course/sources.py.
"""

from __future__ import annotations

import importlib
import sys

import pytest

from autograder import exercises
from autograder.authoring import agreement, build, scaffold
from autograder.course import sources
from autograder.intake import names
from tests.authoring.small_course import CHAPTER, CHECKS, SOLUTION, TEXT, forget

NAME = "playground"


@pytest.fixture
def with_playground(course):
    """The small course, and a playground of one exercise beside its chapter."""
    files = {
        f"notebooks/src/{NAME}.md": TEXT.replace("Chapter 90: Small things", "A place to try"),
        f"solutions/{NAME}/__init__.py": "",
        f"solutions/{NAME}/halved_again.py": SOLUTION,
        f"autograder/exercises/{NAME}/halved_again.py": CHECKS.replace(CHAPTER, NAME),
    }
    for name, text in files.items():
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text(text.replace("halved", "halved_again"), encoding="utf-8")
    _forget()
    yield course
    _forget()


def _forget() -> None:
    forget()
    for name in [n for n in sys.modules if f".{NAME}" in n and n.startswith(("sol", "autog"))]:
        del sys.modules[name]
    importlib.invalidate_caches()


def test_it_comes_after_the_numbered_chapters(with_playground):
    assert sources.chapters() == [CHAPTER, NAME]
    assert agreement.chapters() == [CHAPTER, NAME]
    assert sources.in_order(["playground", "ch10_b", "ch09_a"])[-1] == "playground"


def test_it_is_built_and_has_a_row_without_a_number(with_playground):
    build.build()
    assert build.problems() == []
    assert sources.release_path(NAME).is_file()
    table = (with_playground / "README.md").read_text()
    assert f"| [A place to try](notebooks/{NAME}/{NAME}.ipynb) | 10 | 1 | 3 |\n" in table
    assert table.index("90. Small things") < table.index("A place to try")


def test_a_model_answer_of_it_is_not_given_away_by_a_chapter(with_playground):
    source = sources.chapter_source(CHAPTER)
    source.write_text(
        source.read_text().replace("6 * 7", "np.asarray(half_of_it, dtype=float) + 0.0")
    )
    _forget()
    build.build()
    assert any("gives away playground/" in problem for problem in build.problems())


def test_its_exercises_are_found_by_name_and_new_ones_can_be_added(with_playground):
    assert exercises.find("halved_again").id == f"{NAME}/halved_again"
    assert scaffold.run(NAME, "kept") == 0
    assert (with_playground / "solutions" / NAME / "kept.py").is_file()


@pytest.mark.parametrize("name", ["src", "shared", "ch9_x", "ch05", "play", "__pycache__", ""])
def test_no_other_folder_is_taken_for_a_chapter(name):
    assert not sources.is_chapter(name)


def test_a_file_that_a_student_renamed_is_still_its_notebook():
    known = [CHAPTER, NAME]
    for file in ("playground.ipynb", "anna_playground.ipynb", "Playground (2).ipynb"):
        assert names.assignment_in(file, known) == NAME
