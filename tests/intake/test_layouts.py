"""Whatever holds submissions is read without being told what it is.

Tests autograder/intake/students.py, autograder/intake/trees.py and autograder/intake/unpacking.py.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.base import files
from autograder.base.rejection import Rejection
from autograder.intake import platforms
from tests.grading.submitting import CHAPTER
from tests.intake.class_archives import (
    BOOK,
    FOLDERS,
    MOODLE,
    UNTOUCHED,
    WHOLE,
    archive,
    canvas,
    folder,
    handed_in,
    lines,
    moodle,
    taken,
)

CANVAS = {
    canvas("lovelaceada", 7, 70): WHOLE,
    canvas("raybob", 8, 80, f"{CHAPTER}-1.ipynb", late=True): UNTOUCHED,
}
BY_LAYOUT = {
    "moodle": (MOODLE, "Ada Lovelace", "Bob Ray"),
    "canvas": (CANVAS, "lovelaceada", "raybob"),
    "folders": (FOLDERS, "ada", "bob"),
}


@pytest.mark.parametrize("packing", ["archive", "folder", "folder of archives", "wrapped"])
@pytest.mark.parametrize("layout", BY_LAYOUT)
def test_each_layout_is_recognized_packed_and_unpacked(tmp_path, layout, packing):
    files, ada, bob = BY_LAYOUT[layout]
    if packing == "archive":
        source = archive(tmp_path / "x.zip", files)
    elif packing == "wrapped":
        source = archive(tmp_path / "x.zip", {f"top/{name}": data for name, data in files.items()})
    elif packing == "folder":
        source = folder(tmp_path / "x", files)
    else:
        source = tmp_path / "x"
        source.mkdir()
        archive(source / "export.zip", files)
    with taken(source) as received:
        assert handed_in(received) == {(ada, CHAPTER): WHOLE, (bob, CHAPTER): UNTOUCHED}
        assert not received.rejections


def test_unpacked_notebooks_are_gone_afterwards_even_after_an_exception(tmp_path):
    received = taken(archive(tmp_path / "x.zip", MOODLE))
    (place,) = (tmp_path / "out").iterdir()
    assert place.stat().st_mode & 0o077 == 0
    assert all(place in one.folder.parents for one in received.submissions)
    with pytest.raises(ZeroDivisionError), received:
        raise ZeroDivisionError
    assert list((tmp_path / "out").iterdir()) == []


def test_what_a_killed_run_left_is_removed_and_what_another_uses_is_not(tmp_path):
    source = archive(tmp_path / "x.zip", MOODLE)
    leftover = tmp_path / "out" / ".unpacked-killed"
    leftover.mkdir(parents=True)
    (leftover / "lock").touch()
    with taken(source) as first:
        assert not leftover.exists()
        with taken(source) as second:
            pass
        assert all(one.folder.exists() for one in first.submissions)
        assert not any(one.folder.exists() for one in second.submissions)


def test_no_time_of_a_student_or_of_an_export_is_taken_for_the_time_of_receipt(tmp_path):
    files = {**FOLDERS, f"ada/{CHAPTER}/timestamp.txt": b"1999-01-01 00:00:00 UTC"}
    with taken(archive(tmp_path / "x.zip", files)) as received:
        assert [one.received for one in received.submissions] == ["", ""]


@pytest.mark.parametrize("word", ["Participant", "Teilnehmerin"])
def test_where_moodle_marks_blindly_its_numbers_tell_who_is_who(tmp_path, word):
    """In the worksheet each stands as `Participant 101`."""
    with taken(archive(tmp_path / "m.zip", {moodle(word, n): WHOLE for n in (101, 102)})) as blind:
        assert list(handed_in(blind)) == [("101", CHAPTER), ("102", CHAPTER)]


def test_moodles_flat_names_and_online_texts_are_understood(tmp_path):
    files = {
        f"Ada Lovelace_101_assignsubmission_file_{BOOK}": WHOLE,
        "Ada Lovelace_101_assignsubmission_onlinetext_/onlinetext.html": b"<p>",
        "Bob Ray_102_assignsubmission_file_/": b"",
    }
    with taken(archive(tmp_path / "x.zip", files)) as received:
        result = handed_in(received)
    assert result["Ada Lovelace", CHAPTER] == WHOLE
    nothing = result["Bob Ray", CHAPTER]
    assert isinstance(nothing, Rejection)
    assert nothing.kind == "missing"
    assert not received.rejections


def test_a_file_name_cannot_claim_to_be_another_students(tmp_path):
    forged = moodle("Bob Ray", 102, "").rstrip("/") + BOOK
    in_moodle = {f"Eve Low_103_assignsubmission_file_{forged}": WHOLE}
    in_canvas = {canvas("lowe", 9, 90, canvas("raybob", 8, 80)): WHOLE}
    by_moodle = taken(archive(tmp_path / "m.zip", in_moodle))
    by_canvas = taken(archive(tmp_path / "c.zip", in_canvas))
    with by_moodle, by_canvas:
        assert list(handed_in(by_moodle)) == [("Eve Low", CHAPTER)]
        assert list(handed_in(by_canvas)) == [("lowe", CHAPTER)]


def test_of_two_students_with_one_name_neither_is_graded_and_both_are_named(tmp_path):
    files = {**MOODLE, moodle("Ada Lovelace", 999): UNTOUCHED}
    source = archive(tmp_path / "x.zip", files)
    with taken(source) as received:
        assert list(handed_in(received)) == [("Bob Ray", CHAPTER)]
        (line,) = lines(received)
    assert "Ada Lovelace_101_" in line
    assert "Ada Lovelace_999_" in line
    assert "--ids number" in line
    with taken(source, ids="number") as received:
        expected = {
            ("101", CHAPTER): WHOLE,
            ("102", CHAPTER): UNTOUCHED,
            ("999", CHAPTER): UNTOUCHED,
        }
        assert handed_in(received) == expected


ALIKE = ("Anna Weiß", "Anna Weiss", "anna weiss")


@pytest.mark.parametrize("packing", [archive, folder])
def test_names_that_differ_in_case_alone_are_different_students(tmp_path, packing):
    exported = {moodle(name, number): WHOLE for number, name in enumerate(ALIKE)}
    in_folders = {f"{name}/{CHAPTER}/{BOOK}": WHOLE for name in ALIKE}
    for made in (exported, in_folders):
        with taken(packing(tmp_path / f"{len(made)}-{made is exported}.zip", made)) as received:
            assert handed_in(received) == {(name, CHAPTER): WHOLE for name in ALIKE}
            assert not received.rejections


def test_where_their_files_would_be_one_no_such_student_is_graded(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "tells_case", lambda folder: False)
    made = {f"{name}/{CHAPTER}/{BOOK}": WHOLE for name in (*ALIKE, "ben")}
    with taken(archive(tmp_path / "x.zip", made)) as received:
        assert list(handed_in(received)) == [("ben", CHAPTER)]
        (line,) = lines(received)
    assert all(name in line for name in ALIKE)
    assert "Rename" in line


def test_a_student_in_two_archives_of_a_folder_is_not_merged(tmp_path):
    source = tmp_path / "x"
    source.mkdir()
    archive(source / "a.zip", FOLDERS)
    archive(
        source / "b.zip", {f"ada/{CHAPTER}/{BOOK}": UNTOUCHED, f"kim/{CHAPTER}/{BOOK}": UNTOUCHED}
    )
    with taken(source) as received:
        assert list(handed_in(received)) == [("bob", CHAPTER), ("kim", CHAPTER)]
        (line,) = lines(received)
    assert line.startswith("ada: ")
    assert "2 submissions of one student" in line


def test_anonymous_canvas_submissions_keep_their_number(tmp_path):
    files = {f"anon_5dxKq_{n}_{BOOK}": WHOLE for n in (1,)} | {
        f"anon_LATE_7yyYy_2_{BOOK}": UNTOUCHED
    }
    with taken(archive(tmp_path / "x.zip", files)) as received:
        assert set(handed_in(received)) == {("anon-5dxKq", CHAPTER), ("anon-7yyYy", CHAPTER)}


def test_a_broken_archive_beside_others_costs_only_itself(tmp_path):
    root = folder(tmp_path / "x", FOLDERS | {"broken.zip": b"PK\x03\x04"})
    with taken(root) as received:
        assert len(handed_in(received)) == 2
        assert lines(received) == [
            "?: broken.zip: is no zip archive that can be opened. "
            "Pack it again as a plain zip, or hand in the notebook alone."
        ]


def test_one_student_with_a_strange_name_does_not_change_how_the_class_is_read(tmp_path):
    strange = f"x_1_2_y/{CHAPTER}/{BOOK}"
    with taken(folder(tmp_path / "x", FOLDERS | {strange: UNTOUCHED})) as received:
        assert set(handed_in(received)) == {
            ("ada", CHAPTER),
            ("bob", CHAPTER),
            ("x_1_2_y", CHAPTER),
        }
    with taken(archive(tmp_path / "x.zip", FOLDERS | {strange: UNTOUCHED})) as received:
        assert set(handed_in(received)) == {
            ("ada", CHAPTER),
            ("bob", CHAPTER),
            ("x_1_2_y", CHAPTER),
        }


def test_links_in_an_unpacked_export_are_named_and_never_followed(tmp_path):
    root = folder(tmp_path / "x", MOODLE)
    secret = tmp_path / "secret.ipynb"
    secret.write_bytes(WHOLE)
    (root / moodle("Eve Low", 3, "")).mkdir()
    (root / moodle("Eve Low", 3)).symlink_to(secret)
    (root / moodle("Eva Low", 4, "").rstrip("/")).symlink_to(root / moodle("Bob Ray", 102, ""))
    os.mkfifo(root / moodle("Bob Ray", 102, "pipe.zip"))
    with taken(root) as received:
        assert {key[0] for key in handed_in(received)} >= {"Ada Lovelace", "Bob Ray"}
        for one in received.submissions:
            assert one.student != "Eva Low" or one.problem is not None
            assert one.student != "Eve Low" or one.folder.is_symlink()
    assert handed_in(received)["Bob Ray", CHAPTER] == UNTOUCHED


def test_a_bad_name_at_the_top_is_one_line_and_the_class_goes_on(tmp_path):
    files = {**MOODLE, "../../evil.ipynb": WHOLE, "/abs.ipynb": WHOLE, "stray.ipynb": WHOLE}
    with taken(archive(tmp_path / "x.zip", files)) as received:
        assert len(handed_in(received)) == 2
        assert len(lines(received)) == 3
        assert all(line.isprintable() for line in lines(received))
    assert not (tmp_path.parent / "evil.ipynb").exists()


def test_only_the_wanted_student_is_taken_from_an_export(tmp_path):
    with taken(archive(tmp_path / "x.zip", MOODLE), student="Bob Ray") as received:
        assert list(handed_in(received)) == [("Bob Ray", CHAPTER)]


def test_how_it_was_read_is_told_in_a_line(tmp_path):
    with taken(archive(tmp_path / "x.zip", MOODLE)) as received:
        assert received.remarks == [
            "Read x.zip as Moodle's export: 2 students; "
            "Ada Lovelace_101_assignsubmission_file_ is Ada Lovelace, and so on."
        ]
        assert received.read_as["Bob Ray"] == "Bob Ray_102_assignsubmission_file_"


@given(st.text(min_size=1, max_size=20), st.integers(0, 10**6), st.text(max_size=30))
def test_whatever_a_file_is_called_the_platforms_part_of_the_name_stays(name, number, file):
    platform = name.replace("_", " ")
    for text in (moodle(platform, number, file), canvas(platform, number, 5, f"{file}x")):
        pattern = platforms.MOODLE if "assignsubmission" in text[: len(platform) + 30] else None
        match = (pattern or platforms.CANVAS).fullmatch(text)
        assert match is not None
        assert (match["name"], match["number"]) == (platform, str(number))
