"""Building: what students get, and what the gate says about a course that does not agree.

Tests autograder/authoring/compose.py, autograder/authoring/agreement.py and
autograder/nbgrader_bridge/release.py.
"""

from __future__ import annotations

import json
import re

import nbformat
import pytest

from autograder.authoring import build
from autograder.course import release, sources
from tests.authoring.small_course import CHAPTER, edit


def released(root) -> nbformat.NotebookNode:
    return nbformat.read(root / "notebooks" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)


def cell(notebook, grade_id: str):
    return next(c for c in notebook.cells if release.marks_of(c).get("grade_id") == grade_id)


def test_the_committed_notebooks_are_fresh_and_the_parts_of_the_course_agree():
    assert build.problems(sources.chapters()) == []


def test_the_readme_has_the_table_of_chapters():
    assert build.problems() == []


def test_building_twice_gives_the_same_bytes(course):
    written = build.build()
    before = {path: path.read_bytes() for path in written}
    assert build.build() == []
    for path in written:
        path.unlink(missing_ok=True) if path.suffix == ".ipynb" else None
    build.build()
    assert {path: path.read_bytes() for path in written} == before


def test_the_release_keeps_signature_and_docstring_and_nothing_of_the_solution(course):
    build.build()
    answer = cell(released(course), "halved")
    assert answer.source.startswith('def halved(x):\n    """Half of every entry of x.')
    assert answer.source.endswith("    # your code here\n    raise NotImplementedError")
    text = json.dumps(released(course))
    assert "half_of_it" not in text
    assert "SOLUTION" not in text


def test_an_exercise_becomes_an_open_answer_and_a_locked_check_worth_its_points(course):
    build.build()
    answer, test = cell(released(course), "halved"), cell(released(course), "test_halved")
    assert answer.metadata.nbgrader.solution
    assert not answer.metadata.nbgrader.locked
    assert "editable" not in answer.metadata
    assert test.source == "check(halved)"
    assert test.metadata.nbgrader.points == 3  # values, and leaving the inputs alone
    assert test.metadata.editable is False
    assert test.metadata.tags == ["raises-exception"]


def test_a_reader_sees_the_picture_of_a_demo_and_no_other_output(course):
    build.build()
    shown = [c for c in released(course).cells if c.get("outputs")]
    assert [c.source for c in shown] == ["demos.doubling()"]
    assert 'alt="' in shown[0].outputs[0].data["text/html"]


def test_the_instructor_gets_the_model_answers_and_nbgrader_the_marked_ones(course):
    build.build()
    name = f"{CHAPTER}/{CHAPTER}.ipynb"
    instructor = (course / "course" / "instructor" / name).read_text()
    source = (course / "course" / "source" / name).read_text()
    assert "half_of_it" in instructor
    assert "SOLUTION" not in instructor
    assert "### BEGIN SOLUTION" in source


def test_cell_ids_follow_the_text_so_that_a_new_cell_changes_no_other(course):
    build.build()
    before = [c.id for c in released(course).cells]
    edit(course / "notebooks" / "src" / f"{CHAPTER}.md", "Prose.", "Prose.\n\n\nMore prose.")
    build.build()
    after = [c.id for c in released(course).cells]
    assert set(before) - set(after) == set()
    assert len(set(after)) == len(after) == len(before) + 1


def test_the_readme_lists_title_exercises_and_points(course):
    build.build()
    text = (course / "README.md").read_text()
    assert f"| [90. Small things](notebooks/{CHAPTER}/{CHAPTER}.ipynb) | 10 | 1 | 3 |" in text
    assert text.startswith("# Course\n")
    assert text.endswith("More.\n")


def test_a_course_whose_parts_agree_passes(course):
    build.build()
    assert build.problems() == []
    assert build.run(check=True) == 0


SOURCE = f"notebooks/src/{CHAPTER}.md"
SOLVED = f"solutions/{CHAPTER}/halved.py"
CHECKED = f"autograder/exercises/{CHAPTER}/halved.py"
SLOT = '```python exercise="halved"\n```'


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (SOURCE, "Prose.", "Other prose.", f"notebooks/{CHAPTER}/{CHAPTER}.ipynb is outdated"),
        (SOURCE, "Small things", "Large things", "README.md is outdated"),
        (SOURCE, SLOT, "", "model answer 'halved' has no slot"),
        (SOURCE, SLOT, SLOT + "\n\n" + SLOT, "slot 'halved' stands twice"),
        (SOURCE, SLOT, SLOT + "\n\n" + SLOT.replace("halved", "other"), "slot 'other' has no"),
        (SOURCE, SLOT, SLOT.replace('"\n', '"\nx = 1\n'), "slot 'halved' is not empty"),
        (CHECKED, "ch90_small", "ch91_other", "model answer 'halved' has no checks"),
        (CHECKED, 'name="halved"', 'name="other"', "checks of 'other' have no model answer"),
        (CHECKED, '"three"', '"two"', "three different hints"),
        (CHECKED, '"three"', '"<to write: a hint>"', f"{CHECKED} is unfinished"),
        (SOLVED, "### END SOLUTION", "# the end", "needs its solution between"),
        (SOLVED, "### BEGIN SOLUTION", "### BEGIN SOLUTON", "needs its solution between"),
        (SOLVED, "def halved", "def halving", "defines no halved"),
        (SOLVED, "Half of every", "<to write>", f"{SOLVED} is unfinished"),
        ("README.md", "<!-- chapters -->", "", "README.md has no"),
    ],
)
def test_the_gate_says_what_does_not_agree(course, capsys, path, old, new, said):
    build.build()
    edit(course / path, old, new)
    assert said in "\n".join(build.problems())
    assert build.run(check=True) == 1
    assert said in capsys.readouterr().out


def test_a_missing_model_answer_is_noticed(course):
    build.build()
    (course / SOLVED).unlink()
    problems = "\n".join(build.problems())
    assert "slot 'halved' has no model answer" in problems
    assert "checks of 'halved' have no model answer" in problems


def test_a_statement_without_docstring_is_noticed(course):
    docstring = '    """Half of every entry of x.\n\n    x: an array of any shape.\n    """\n'
    edit(course / SOLVED, docstring, "")
    assert "ch90_small/halved: has no statement (docstring)" in build.problems()


def test_two_chapters_cannot_have_an_exercise_of_the_same_name(course):
    for path in (SOURCE, SOLVED, CHECKED):
        other = course / path.replace("ch90_small", "ch91_again")
        other.parent.mkdir(parents=True, exist_ok=True)
        text = (course / path).read_text()
        other.write_text(text.replace("ch90_small", "ch91_again"))
    build.build()
    assert build.problems() == ["two chapters have an exercise called 'halved'"]


def test_a_course_that_does_not_agree_is_not_built(course, capsys):
    edit(course / CHECKED, "ch90_small", "ch91_other")
    assert build.run(check=False) == 1
    assert "has no checks" in capsys.readouterr().err
    assert not (course / "notebooks" / CHAPTER).exists()


def test_sittings_are_listed_with_minutes_where_the_text_has_a_place_for_them(course):
    source = course / "notebooks" / "src" / f"{CHAPTER}.md"
    text = source.read_text(encoding="utf-8")
    parts = "Prose.\n\n<!-- sittings -->\n\n# Sitting 1: What is half?"
    source.write_text(
        text.replace("Prose.", parts).replace("The end.", "# Sitting 2: And the rest?"),
        encoding="utf-8",
    )
    build.build()
    opening = released(course).cells[0].source
    assert "1. What is half? (about 10 minutes)\n2. And the rest? (about 5 minutes)" in opening
    assert "<!--" not in opening
    assert "| 15 | 1 | 3 |" in (course / "README.md").read_text(encoding="utf-8")
    assert build.problems() == []


def test_no_line_of_prose_ends_between_a_number_and_its_percent_sign(course):
    source = course / "notebooks" / "src" / f"{CHAPTER}.md"
    edit(source, "Prose.", "About 5 %, or 2.0 · 10⁻⁶, but `7 % 2` is code.")
    build.build()
    assert "About 5\u00a0%, or 2.0\u00a0·\u00a010⁻⁶, but `7 % 2` is code." in [
        line for cell in released(course).cells for line in cell.source.splitlines()
    ]


def test_no_released_chapter_has_such_a_line():
    for chapter in sources.chapters():
        cells = nbformat.read(sources.release_path(chapter), 4).cells
        prose = [cell.source for cell in cells if cell.cell_type == "markdown"]
        assert [text for text in prose if re.search(r"\d %(?! \d)|\d · 10", text)] == []
