"""A new exercise: scaffolded, rejected by the gate until it is written, then accepted."""

from __future__ import annotations

from argparse import Namespace

import pytest

from autograder import exercises
from autograder.authoring import agreement, build, scaffold
from autograder.base.command_error import exit_code
from tests.authoring.small_course import CHAPTER, edit, forget

FILES = [
    f"solutions/{CHAPTER}/kept.py",
    f"autograder/exercises/{CHAPTER}/kept.py",
    f"autograder/wrong/{CHAPTER}/kept/first_slip.py",
    f"autograder/right/{CHAPTER}/kept/another_way.py",
]


def finish(root, paths) -> None:
    """Writes what the scaffold left to write, and puts the slot into the chapter."""
    for path in paths:
        text = path.read_text()
        for number in range(text.count(agreement.TO_WRITE)):
            text = text.replace(agreement.TO_WRITE, f"<written {number}", 1)
        path.write_text(text)
    slot = '```python exercise="kept"\n```\n\nThe end.'
    edit(root / "notebooks" / "src" / f"{CHAPTER}.md", "The end.", slot)


def test_an_author_gets_the_files_and_is_told_what_to_do_next(course, capsys):
    assert scaffold.run(CHAPTER, "kept") == 0
    said = capsys.readouterr().out
    for path in FILES:
        assert f"wrote {path}" in said
        assert (course / path).exists()
    assert '```python exercise="kept"' in said


def test_the_gate_rejects_a_scaffold_that_is_left_as_it_is(course):
    scaffold.new_exercise(CHAPTER, "kept")
    forget()
    problems = build.problems()
    for path in FILES:
        assert f"{path} is unfinished" in problems
    assert f"{CHAPTER}: model answer 'kept' has no slot in the chapter" in problems


def test_a_finished_scaffold_is_built_beside_the_other_exercises(course):
    finish(course, scaffold.new_exercise(CHAPTER, "kept"))
    assert build.run(check=False) == 0
    assert build.problems() == []
    assert list(exercises.load(CHAPTER)) == ["halved", "kept"]


def test_the_checks_of_a_first_exercise_get_a_file_of_their_own(course):
    scaffold.new_exercise("ch92_new", "first")
    scaffold.new_exercise("ch92_new", "second")
    forget()
    assert list(exercises.load("ch92_new")) == ["first", "second"]


@pytest.mark.parametrize(
    ("chapter", "name", "said"),
    [
        ("small", "kept", "need chNN_topic"),
        ("../ch90_small", "kept", "need chNN_topic"),
        (CHAPTER, "no name", "cannot be the name of a function"),
        (CHAPTER, "class", "cannot be the name of a function"),
        (CHAPTER, "halved", f"there is an exercise called halved already, in {CHAPTER}"),
        ("ch91_other", "halved", f"there is an exercise called halved already, in {CHAPTER}"),
    ],
)
def test_a_name_that_cannot_be_is_rejected(course, capsys, chapter, name, said):
    asked = Namespace(chapter=chapter, name=name)
    assert exit_code(scaffold.command, asked) == 2
    assert said in capsys.readouterr().err
