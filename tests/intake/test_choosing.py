"""Of all that a student handed in, the notebook that is meant, and for which assignment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.base.rejection import Rejection
from autograder.intake import names
from autograder.intake.reading import Unreadable
from tests.grading.submitting import CHAPTER
from tests.intake.class_archives import (
    BOOK,
    FOLDERS,
    MOODLE,
    OTHER,
    UNTOUCHED,
    WHOLE,
    archive,
    canvas,
    folder,
    handed_in,
    lines,
    moodle,
    packed,
    taken,
)


def test_of_canvas_uploads_the_last_counts_by_canvas_own_number(tmp_path):
    files = {
        canvas("lovelaceada", 7, 99, f"{CHAPTER}-2.ipynb"): WHOLE,
        canvas("lovelaceada", 7, 100, f"{CHAPTER}-1.ipynb"): UNTOUCHED,
        canvas("raybob", 8, 80, late=True): UNTOUCHED,
    }
    with taken(archive(tmp_path / "x.zip", files)) as received:
        assert handed_in(received)["lovelaceada", CHAPTER] == UNTOUCHED
        ada, bob = received.submissions
    assert "2 notebooks" in ada.notes[0]
    assert bob.notes == ("Canvas marks it as late.",)


def test_an_archive_that_a_student_made_is_opened_once_and_no_deeper(tmp_path):
    inner = packed({f"my work/{BOOK}": WHOLE, "my work/data.csv": b"1"})
    files = {
        moodle("Ada Lovelace", 1, "hw.zip"): inner,
        moodle("Bob Ray", 2): UNTOUCHED,
        moodle("Kim Deep", 3, "deep.zip"): packed({"again.zip": inner}),
        moodle("Lou Bad", 4, "bad.zip"): inner[:100],
    }
    with taken(archive(tmp_path / "x.zip", files)) as received:
        result = handed_in(received)
    assert result["Ada Lovelace", CHAPTER] == WHOLE
    assert result["Bob Ray", CHAPTER] == UNTOUCHED
    kim, lou = result["Kim Deep", CHAPTER], result["Lou Bad", CHAPTER]
    assert isinstance(kim, Rejection)
    assert isinstance(lou, Rejection)
    assert kim.line.startswith("Kim Deep: again.zip: is an archive inside an archive. Pack it")
    assert lou.line.startswith("Lou Bad: bad.zip: is no zip archive that can be opened. Pack it")


def test_a_bomb_of_one_student_costs_nobody_else_anything(tmp_path):
    bomb = packed({BOOK: bytes(15_000_000)})
    files = {**MOODLE, moodle("Eve Low", 3, "hw.zip"): bomb, moodle("Eva Low", 4): bytes(10**7)}
    with taken(archive(tmp_path / "x.zip", files)) as received:
        result = handed_in(received)
    assert result["Ada Lovelace", CHAPTER] == WHOLE
    for name in ("Eve Low", "Eva Low"):
        problem = result[name, CHAPTER]
        assert isinstance(problem, Rejection)
        assert "unpacks to more than 200 times its size" in problem.line


def test_a_student_who_packed_instead_of_handing_in_the_notebook_is_graded_in_folders_too(tmp_path):
    root = folder(tmp_path / "x", FOLDERS | {f"kim/{CHAPTER}/hw.zip": packed({BOOK: WHOLE})})
    with taken(root) as received:
        assert handed_in(received)["kim", CHAPTER] == WHOLE


@pytest.mark.parametrize("name", ["my homework.ipynb", f"lovelace {CHAPTER} final (2).ipynb"])
def test_a_renamed_notebook_is_taken_for_the_exports_assignment(tmp_path, name):
    files = {**MOODLE, moodle("Kim Lee", 3, name): WHOLE}
    with taken(archive(tmp_path / "x.zip", files)) as received:
        assert handed_in(received)["Kim Lee", CHAPTER] == WHOLE


def test_where_nothing_tells_the_assignment_it_is_asked_for(tmp_path):
    files = {moodle("Kim Lee", 3, "homework.ipynb"): WHOLE}
    source = archive(tmp_path / "x.zip", files)
    with taken(source) as received:
        assert not received.submissions
        assert "use --assignment" in lines(received)[0]
    with taken(source, assignment=CHAPTER) as received:
        assert handed_in(received) == {("Kim Lee", CHAPTER): WHOLE}
    with taken(archive(tmp_path / f"{CHAPTER}.zip", files)) as received:
        assert handed_in(received) == {("Kim Lee", CHAPTER): WHOLE}


def test_several_notebooks_that_may_be_meant_are_rejected_and_listed(tmp_path):
    files = {
        **MOODLE,
        moodle("Kim Lee", 3, "a.ipynb"): WHOLE,
        moodle("Kim Lee", 3, "b.ipynb"): UNTOUCHED,
    }
    with taken(archive(tmp_path / "x.zip", files)) as received:
        (line,) = lines(received)
    assert "any of several notebooks may be meant (a.ipynb, b.ipynb)" in line


def test_one_student_who_hands_in_another_chapter_makes_nobody_miss_it(tmp_path):
    files = {**MOODLE, moodle("Bob Ray", 102, f"{OTHER}.ipynb"): UNTOUCHED}
    with taken(archive(tmp_path / "x.zip", files)) as received:
        assert ("Bob Ray", OTHER) in handed_in(received)
        assert ("Ada Lovelace", OTHER) not in handed_in(received)


def test_one_notebook_needs_a_student_and_finds_its_assignment(tmp_path):
    path = tmp_path / f"{CHAPTER}-1.ipynb"
    path.write_bytes(WHOLE)
    with pytest.raises(Unreadable) as caught:
        taken(path)
    assert "--student" in caught.value.remedy
    with taken(path, student="ada") as received:
        assert handed_in(received) == {("ada", CHAPTER): WHOLE}
    path = path.rename(tmp_path / "homework.ipynb")
    with pytest.raises(Unreadable) as caught:
        taken(path, student="ada")
    assert "--assignment" in caught.value.remedy
    with taken(path, student="ada", assignment=CHAPTER) as received:
        assert handed_in(received) == {("ada", CHAPTER): WHOLE}


def test_what_one_student_packed_is_taken_with_a_student_or_by_the_archives_name(tmp_path):
    files = {BOOK: WHOLE}
    one = archive(tmp_path / "hw.zip", files)
    with pytest.raises(Unreadable) as caught:
        taken(one)
    assert "--student" in caught.value.remedy
    with taken(one, student="ada") as received:
        assert handed_in(received) == {("ada", CHAPTER): WHOLE}
    root = tmp_path / "x"
    root.mkdir()
    archive(root / "ada.zip", files)
    archive(root / "bob.zip", {f"{CHAPTER}/{BOOK}": UNTOUCHED})
    with taken(root) as received:
        assert handed_in(received) == {("ada", CHAPTER): WHOLE, ("bob", CHAPTER): UNTOUCHED}


def test_modules_beside_the_notebook_are_told_and_not_taken_along(tmp_path):
    files = {
        **MOODLE,
        moodle("Ada Lovelace", 101, "numpy.py"): b"raise SystemExit",
        moodle("Ada Lovelace", 101, "nnlab/__init__.py"): b"raise SystemExit",
    }
    with taken(archive(tmp_path / "x.zip", files)) as received:
        ada = received.submissions[0]
        assert [path.name for path in ada.folder.parent.iterdir()] == [BOOK]
    assert ada.notes == (
        "Beside the notebook there was __init__.py, nnlab, numpy.py; "
        "grading uses the notebook alone.",
    )


@given(st.sampled_from(["", "-1", " (3)", "-Copy2", " - Copy", "-12 (1)"]), st.booleans())
def test_a_copys_ending_does_not_hide_the_assignment(ending, upper):
    name = f"{CHAPTER}{ending}.ipynb"
    assert names.assignment_in(name.upper() if upper else name, [CHAPTER, OTHER]) == CHAPTER
