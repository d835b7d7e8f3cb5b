"""Class archives of every platform and layout: right, listed, or rejected; nobody is invented.

Tests autograder/intake/blackboard.py, autograder/intake/gradescope_export.py,
autograder/intake/receiving.py and autograder/intake/wanted.py.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from autograder.base.rejection import Rejection
from autograder.commands import run
from autograder.intake.reading import Unreadable
from autograder.intake.structure import names_nobody
from tests.grading.submitting import CHAPTER, grade_class, marks_in
from tests.intake import platform_archives as platforms
from tests.intake.class_archives import (
    BOOK,
    OTHER,
    UNTOUCHED,
    WHOLE,
    archive,
    folder,
    handed_in,
    lines,
    packed,
    taken,
)
from tests.intake.platform_archives import ADA, BOB, CLASS, FILE_NAMES, LAYOUTS, Person


def small_notebook(number: int) -> bytes:
    """A notebook like no other."""
    return b'{"nbformat": 4, "cells": [], "number": %d}' % number


DATA = {person: small_notebook(person.number) for person in CLASS}
BOOKS = {person: (BOOK, data) for person, data in DATA.items()}


def expected(name_of) -> dict[tuple[str, str], bytes]:
    return {(name_of(person), CHAPTER): data for person, data in DATA.items()}


def with_backslashes(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, data in files.items():
            made.writestr(name.replace("/", "\\"), data)
    return path


PACKINGS = {
    "archive": lambda place, files: archive(place / "x.zip", files),
    "folder": lambda place, files: folder(place / "x", files),
    "wrapped": lambda place, files: archive(
        place / "x.zip", {f"all of it/{name}": data for name, data in files.items()}
    ),
    "backslashes": lambda place, files: with_backslashes(place / "x.zip", files),
    "folder with backslashes": lambda place, files: folder(
        place / "x", {name.replace("/", "\\"): data for name, data in files.items()}
    ),
}


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_each_their_own_notebook(tmp_path, layout, packing):
    make, name_of = LAYOUTS[layout]
    with taken(PACKINGS[packing](tmp_path, make(BOOKS))) as received:
        assert handed_in(received) == expected(name_of)
        assert lines(received) == []
    beside = [text for text in received.remarks if text.startswith("Not read, for they lie beside")]
    assert len(beside) == (layout == "teams")  # the working files


@pytest.mark.parametrize("file", FILE_NAMES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_notebook_counts_under_whatever_ending_it_was_saved(tmp_path, layout, file):
    make, name_of = LAYOUTS[layout]
    books = BOOKS | {BOB: (file, DATA[BOB])}
    with taken(archive(tmp_path / "x.zip", make(books))) as received:
        assert handed_in(received) == expected(name_of)
        assert lines(received) == []


@pytest.mark.parametrize(
    "folders", ["", f"{CHAPTER}/more/", "a/b/", f"{CHAPTER.upper()}/x/y/", f"{CHAPTER}/{CHAPTER}/"]
)
def test_a_folder_too_deep_or_too_shallow_is_found(tmp_path, folders):
    odd = f"eve/{folders}{BOOK}"
    files = platforms.nbgrader(BOOKS) | {odd: WHOLE}
    for source in (archive(tmp_path / "x.zip", files), folder(tmp_path / "x", files)):
        with taken(source) as received:
            assert handed_in(received)["eve", CHAPTER] == WHOLE
            assert lines(received) == []


def test_numbers_become_ids_where_they_are_asked_for(tmp_path):
    for layout in ("moodle", "canvas", "quiz of canvas", "brightspace", "ilias", "gradescope"):
        source = archive(tmp_path / f"{layout}.zip", LAYOUTS[layout][0](BOOKS))
        with taken(source, ids="number") as received:
            assert {one.student for one in received.submissions} == {"101", "102", "103"}


def test_logins_with_underscores_are_told_by_blackboards_texts(tmp_path):
    people = [Person("A", "S", "a_smith", 1), Person("B", "S", "b_smith", 2)]
    books = {p: (BOOK, small_notebook(p.number)) for p in people}
    with taken(archive(tmp_path / "x.zip", platforms.blackboard(books))) as received:
        assert [one.student for one in received.submissions] == ["a_smith", "b_smith"]
    without = archive(tmp_path / "y.zip", platforms.blackboard_without_texts(books))
    with taken(without) as received:
        assert [one.student for one in received.submissions] == ["a_smith", "b_smith"]


def test_of_several_attempts_the_last_counts(tmp_path):
    head = "Homework 1_alove_attempt_2026-01-31-12-00-0"
    files = platforms.blackboard(BOOKS) | {f"{head}9_{BOOK}": b"old", f"{head}0_{BOOK}": b"old"}
    with taken(archive(tmp_path / "b.zip", files)) as received:
        assert handed_in(received)["alove", CHAPTER] == DATA[ADA]
    late = f"101-777 - Ada Lovelace - Feb 1, 2026 105 PM - {BOOK}"
    files = platforms.brightspace(BOOKS) | {late: UNTOUCHED}
    with taken(archive(tmp_path / "d.zip", files)) as received:
        assert handed_in(received)["Ada Lovelace", CHAPTER] == UNTOUCHED


def test_a_group_of_gradescopes_gets_its_notebook_for_each(tmp_path):
    yml = (
        b"---\nsubmission_1:\n  :submitters:\n  - :name: Ada\n    :sid: 001\n    :email: a@x\n"
        b"  - :name: Bob\n    :sid: '2'\n    :email: b@x\n"
    )
    files = {f"submission_1/{BOOK}": WHOLE, "submission_metadata.yml": yml}
    source = archive(tmp_path / "x.zip", files)
    with taken(source) as received:
        assert handed_in(received) == {("a@x", CHAPTER): WHOLE, ("b@x", CHAPTER): WHOLE}
    with taken(source, ids="number") as received:
        assert {one.student for one in received.submissions} == {"001", "2"}


@pytest.mark.parametrize("yml", [None, b"", b"- 1", b"a: *x", b"\xff", b"[" * 10_000, b"x: 1"])
def test_gradescopes_folders_without_their_metadata_are_nobodys(tmp_path, yml):
    files = {f"submission_{n}/{BOOK}": WHOLE for n in (1, 2)}
    if yml is not None:
        files["submission_metadata.yml"] = yml
    source = archive(tmp_path / "x.zip", files)
    if yml in (b"", b"- 1", b"x: 1"):  # a file that names nobody
        with taken(source) as received:
            assert not received.submissions
            assert len(lines(received)) == 2
        return
    with pytest.raises(Unreadable, match=r"submission_metadata\.yml"):
        taken(source)


# --- where nobody can tell ----------------------------------------------------------------

UNCLEAR = {
    "sections": {f"{'ab'[n % 2]}-lab/{who}/{BOOK}": WHOLE for n, who in enumerate("uvwxyz")},
    "attempts": {f"{who}/{try_}/{BOOK}": WHOLE for who in ("ann", "ben") for try_ in ("x", "yy")},
    "one folder": {f"{n}/{BOOK}": WHOLE for n in range(31)},
    "all alike": {f"{CHAPTER}({n}).ipynb": WHOLE for n in range(31)},
    "no names": {f"{word}_{BOOK}": WHOLE for word in ("final", "my", "old version", "hw2")},
    "no words": {f"file{n:03}.ipynb": WHOLE for n in range(31)},
    "groups of files": {
        f"{group}/{who}_{BOOK}": WHOLE for group in ("red", "blue") for who in ("ann", "ben")
    },
}


@pytest.mark.parametrize(
    "name", ["Ana", "Andy", "Ann", "Ina", "Mya", "Thea", "Tom", "andy", "anna", "tina", "Tom 2"]
)
def test_a_first_name_that_begins_like_a_common_word_is_a_students(name):
    assert not names_nobody(name)


@pytest.mark.parametrize("name", ["group2", "sectionb", "hw2", "team 3", "partA", "2"])
def test_groups_with_a_number_or_a_letter_are_no_students(name):
    assert names_nobody(name)


@pytest.mark.parametrize("packing", ["archive", "folder"])
@pytest.mark.parametrize("files", UNCLEAR.values(), ids=UNCLEAR)
def test_where_names_do_not_tell_nothing_is_graded_and_a_sentence_asks(tmp_path, files, packing):
    source = PACKINGS[packing](tmp_path, files)
    for more in ({}, {"student": "ann"}):
        with pytest.raises(run.CannotGrade) as caught:
            grade_class(source, tmp_path / "out", **more)
        said = str(caught.value)
        assert f"holds {len(files)} notebooks in " in said
        assert "do not tell whose they are" in said
        assert "--pattern '(?P<student_id>" in said
        assert not (tmp_path / "out" / "grades.csv").exists()


def test_a_pattern_tells_whose_is_what(tmp_path, capsys):
    source = archive(tmp_path / "x.zip", UNCLEAR["sections"] | {"stray.ipynb": WHOLE})
    out = tmp_path / "out"
    pattern = r"[^/]+/(?P<student_id>[^/]+)/(?P<file_id>.*)"
    assert grade_class(source, out, pattern=pattern) == 0
    assert set(marks_in(out)) == set("uvwxyz")
    assert "stray.ipynb: is not named as --pattern says" in capsys.readouterr().out


def test_a_pattern_looks_into_the_archives_of_a_folder_and_takes_those_that_fit_it(tmp_path):
    files = {"ann/x.ipynb": small_notebook(1), "ben/x.ipynb": small_notebook(2)}
    root = folder(
        tmp_path / "x",
        {"class.zip": packed(files), "cem.7-up.zip": packed({"a.ipynb": small_notebook(3)})},
    )
    pattern = r"(?P<student_id>\w+)(/|\.7-up)"
    with taken(root, pattern=pattern, assignment=CHAPTER) as received:
        assert handed_in(received) == {
            ("ann", CHAPTER): small_notebook(1), ("ben", CHAPTER): small_notebook(2),
            ("cem", CHAPTER): small_notebook(3),
        }  # fmt: skip


def test_a_pattern_may_tell_the_assignment_and_the_time(tmp_path):
    files = {
        "ann--2026-01-02--x.ipynb": WHOLE, "ann--2026-01-03--x.ipynb": UNTOUCHED,
        "ben--2026-01-01--x.ipynb": WHOLE,
    }  # fmt: skip
    pattern = r"(?P<student_id>\w+)--(?P<timestamp>[\d-]+)--(?P<file_id>\w+)"
    source = archive(tmp_path / "x.zip", files)
    with taken(source, pattern=pattern, assignment=CHAPTER) as received:
        assert handed_in(received) == {("ann", CHAPTER): UNTOUCHED, ("ben", CHAPTER): WHOLE}
    files = {f"{a}/{s}.ipynb": WHOLE for a in (CHAPTER, OTHER) for s in ("ann", "ben")}
    pattern = r"(?P<assignment_id>\w+)/(?P<student_id>\w+)\.ipynb"
    with taken(folder(tmp_path / "x", files), pattern=pattern) as received:
        assert set(handed_in(received)) == {
            (s, a) for a in (CHAPTER, OTHER) for s in ("ann", "ben")
        }


@pytest.mark.parametrize("pattern", ["(", "(?P<student>.*)"])
def test_a_pattern_that_is_none_is_answered_in_one_line(tmp_path, pattern):
    source = archive(tmp_path / "x.zip", platforms.student_folders(BOOKS))
    with pytest.raises(run.CannotGrade) as caught:
        grade_class(source, tmp_path / "out", pattern=pattern)
    assert "--pattern" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_does_not_fit_a_pattern_is_listed_and_costs_nobody(tmp_path, capsys):
    source = archive(tmp_path / "x.zip", platforms.student_folders(BOOKS))
    assert grade_class(source, tmp_path / "out", pattern="(?P<student_id>x)y") == 0
    assert capsys.readouterr().out.count("is not named as --pattern says") == 3
    assert not marks_in(tmp_path / "out")


def test_a_learners_own_work_folder_makes_no_students_of_its_chapters(tmp_path):
    files = {f"{name}/{name}.ipynb": WHOLE for name in (CHAPTER, OTHER)}
    source = folder(tmp_path / "work", files)
    with pytest.raises(Unreadable) as caught:
        taken(source)
    assert "--student ID" in caught.value.remedy
    with taken(source, student="ann") as received:
        assert set(handed_in(received)) == {("ann", CHAPTER), ("ann", OTHER)}


def test_an_archive_alone_in_a_folder_gives_no_student_its_name(tmp_path):
    root = tmp_path / "downloads"
    root.mkdir()
    archive(root / "submissions.zip", {BOOK: WHOLE})
    with taken(root) as received:
        assert not received.submissions
        assert "--student ID" in lines(received)[0]


def test_archives_of_other_kinds_are_named(tmp_path):
    files = platforms.moodle(BOOKS) | {
        "Eve Low_9_assignsubmission_file_/hw.7z": b"7z",
        "Eva Low_8_assignsubmission_file_/x.rar": b"",
    }
    with taken(archive(tmp_path / "x.zip", files)) as received:
        eve = handed_in(received)["Eve Low", CHAPTER]
    assert isinstance(eve, Rejection)
    assert "hw.7z: is an archive of a kind that is not opened" in eve.line


def test_other_json_is_no_notebook(tmp_path):
    files = platforms.moodle(BOOKS) | {
        "Ada Lovelace_101_assignsubmission_file_/data.json": b"{}",
        "Eve Low_9_assignsubmission_file_/data.json": b'{"nbformat_minor": 1}',
    }
    with taken(archive(tmp_path / "x.zip", files)) as received:
        assert handed_in(received)["Ada Lovelace", CHAPTER] == DATA[ADA]
        eve = handed_in(received)["Eve Low", CHAPTER]
    assert isinstance(eve, Rejection)
    assert eve.kind == "missing"


def test_what_an_instructor_returned_in_sakai_is_not_what_was_handed_in(tmp_path):
    returned = {
        f"{platforms.TITLE}/{p.last}, {p.first}({p.login})/Feedback Attachment(s)/{BOOK}": b"{}"
        for p in CLASS
    }
    with taken(archive(tmp_path / "x.zip", platforms.sakai(BOOKS) | returned)) as received:
        assert handed_in(received) == expected(lambda p: p.login)
        assert lines(received) == []


@pytest.mark.parametrize("copy", ["Copy of ", "Kopie von ", "Copie de "])
def test_a_copy_of_a_copy_belongs_to_the_same_student(tmp_path, copy):
    """Google Drive puts these words before the name of whatever is copied there."""
    books = {p: (copy + name, data) for p, (name, data) in BOOKS.items()}
    with taken(archive(tmp_path / "x.zip", platforms.classroom(books))) as received:
        assert handed_in(received) == expected(lambda p: p.full)


@pytest.mark.parametrize("days", [("2026-01-31", "2026-02-01"), ("31.1.2026", "1.2.2026")])
def test_no_student_is_made_of_a_day(tmp_path, days):
    files = {f"{day}/{BOOK}": small_notebook(n) for n, day in enumerate(days)}
    with pytest.raises(Unreadable, match="do not tell whose"):
        taken(archive(tmp_path / "x.zip", files))


# --- whatever a class hands in ------------------------------------------------------------

PHASES = [Phase.explicit, Phase.reuse, Phase.generate]  # an example is small as it is
WORDS = st.text("abcdefghijklmnopqrstuvwxyzäöüéñ字", min_size=3, max_size=8).filter(
    lambda word: not names_nobody(word)
)


@st.composite
def classes(draw) -> list[Person]:
    size = draw(st.integers(2, 6))
    first = draw(st.lists(WORDS, min_size=size, max_size=size))
    last = draw(st.lists(WORDS, min_size=size, max_size=size, unique=True))
    logins = draw(
        st.lists(WORDS, min_size=size, max_size=size, unique_by=lambda word: word.casefold())
    )
    return [Person(first[n].title(), last[n].title(), logins[n], 200 + n) for n in range(size)]


EXTRAS = st.dictionaries(
    st.lists(st.sampled_from(["odd", "final", "ann", "x y", CHAPTER, OTHER]), max_size=3).map(
        "/".join
    ),
    st.sampled_from([BOOK, "a.ipynb", "dan_ch01_neuron.ipynb", "data.json", "slides.pdf", "h.zip"]),
    max_size=3,
)


def told_of(received, data: bytes, name: str) -> bool:
    """Whether a line or a note tells of a notebook that was not read."""
    file = name.replace("\\", "/").rpartition("/")[2]
    notes = " ".join(note for one in received.submissions for note in one.notes)
    said = " ".join(lines(received)) + notes
    return file in said or "several" in said or "…" in said


@pytest.mark.parametrize("packing", ["archive", "folder"])
def test_a_class_within_one_folder_beside_a_few_others_is_no_student(tmp_path, packing):
    within = [f"2026/autumn/{who}/my files/{BOOK}" for who in ("anna", "ben")]
    others = [f"final/odd/odd/{BOOK}", "ann/a.ipynb", f"odd/{BOOK}"]
    source = PACKINGS[packing](tmp_path, dict.fromkeys([*within, *others], WHOLE))
    with pytest.raises(Unreadable):
        taken(source)


@settings(max_examples=150, deadline=None, phases=PHASES)
@given(st.data())
def test_every_notebook_is_its_students_or_is_named_or_nothing_is_read(tmp_path_factory, data):
    place = tmp_path_factory.mktemp("any")
    make, name_of = LAYOUTS[data.draw(st.sampled_from(sorted(LAYOUTS)), "layout")]
    people = data.draw(classes(), "people")
    files = st.sampled_from(FILE_NAMES)
    books = {p: (data.draw(files), small_notebook(p.number)) for p in people}
    made = make(books)
    for where, name in data.draw(EXTRAS, "extras").items():
        made.setdefault(f"{where}/{name}".lstrip("/"), b'{"nbformat": 4, "cells": []}')
    packing = data.draw(st.sampled_from(sorted(PACKINGS)), "packing")
    source = PACKINGS[packing](place, made)
    mine = {d: name_of(p) for p, (_, d) in books.items()}
    try:
        received = taken(source)
    except Unreadable:
        return
    with received:
        read = handed_in(received)
        for (student, _), got in read.items():
            if isinstance(got, bytes) and got in mine:
                assert student == mine[got]
        names = {d: n for n, d in made.items()}
        for one in mine:
            assert one in read.values() or told_of(received, one, names[one])


@settings(max_examples=60, deadline=None, phases=PHASES)
@given(st.data())
def test_two_layouts_in_one_folder_never_give_a_notebook_to_another(tmp_path_factory, data):
    place = tmp_path_factory.mktemp("two")
    kinds = data.draw(st.lists(st.sampled_from(sorted(LAYOUTS)), min_size=2, max_size=2), "kinds")
    people = data.draw(classes(), "people")
    made: dict[str, bytes] = {}
    owners: dict[bytes, set[str]] = {}
    for number, kind in enumerate(kinds):
        make, name_of = LAYOUTS[kind]
        books = {p: (BOOK, small_notebook(2 * p.number + number)) for p in people[number::2]}
        made |= make(books)
        owners |= {d: {name_of(p), p.login, p.full} for p, (_, d) in books.items()}
    try:
        received = taken(archive(place / "x.zip", made))
    except Unreadable:
        return
    with received:
        for (student, _), got in handed_in(received).items():
            if isinstance(got, bytes) and got in owners:
                assert student in owners[got] or _names(student, made, got)


def _names(student: str, made: dict[str, bytes], got: bytes) -> bool:
    """Whether the student's id is a folder's name that holds this notebook: a longer name."""
    path = next(name for name, data in made.items() if data == got)
    return student in path.split("/")[:-1]
