"""What one student hands in, folders within folders and names of other layouts, never changes how
the class is read.

Tests autograder/intake/students.py, autograder/intake/choosing.py and autograder/intake/trees.py.
"""

from __future__ import annotations

import pytest

from autograder.intake import trees
from tests.grading.submitting import CHAPTER
from tests.intake.class_archives import BOOK, archive, folder, handed_in, taken

HONEST = ("ann", "ben", "cem", "dora")
LAYOUTS = {
    "a folder each": "{student}/",
    "nbgrader": f"{{student}}/{CHAPTER}/",
    "below the assignment": f"{CHAPTER}/{{student}}/",
    "teams": "Submitted files/{student}/Homework 1/Version 2/",
    "moodle": "{student}_{number}_assignsubmission_file_/",
    "ilias": "Last_First_{student}_{number}/",
}
WITHIN = {
    "many folders": [f"try{n}x/{BOOK}" for n in range(40)],
    "many folders below one": [f"all/try{n}x/{BOOK}" for n in range(40)],
    "many assignments": [f"vic{n}tim/{CHAPTER}/{BOOK}" for n in range(40)],
    "names of moodle": [f"Vic Tim_{n}_assignsubmission_file_/{BOOK}" for n in range(40)],
    "names of ilias": [f"Vic_Tim_victim_{n}/{BOOK}" for n in range(40)],
    "an exchange": [f"inbound/{who}+{CHAPTER}+2026-01-01 00:00:00 UTC+x/{BOOK}" for who in HONEST],
    "an exchange with an outbound": [f"inbound/x/{BOOK}", f"outbound/x/{BOOK}"],
    "very deep ones": ["/".join("abcdefghijk") + f"/{BOOK}"],
}
MAKE = {"archive": lambda place, files: archive(place / "x.zip", files),
        "folder": lambda place, files: folder(place / "x", files)}  # fmt: skip


def book(number: int) -> bytes:
    return b'{"nbformat": 4, "cells": [], "number": %d}' % number


@pytest.mark.parametrize("packing", MAKE)
@pytest.mark.parametrize("within", WITHIN)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_folders_within_one_students_folder_cost_nobody_else(tmp_path, layout, within, packing):
    def place(student: str, number: int) -> str:
        return LAYOUTS[layout].format(student=student, number=100 + number)

    files = {place(who, n) + BOOK: book(n) for n, who in enumerate(HONEST)}
    files |= {place("eve", 77) + name: book(77) for name in WITHIN[within]}
    with taken(MAKE[packing](tmp_path, files)) as received:
        read = handed_in(received)
    others = {(who, CHAPTER): book(n) for n, who in enumerate(HONEST)}
    assert read | others == read
    assert {student for student, _ in read} <= {*HONEST, "eve"}


CLASS = [*HONEST, *(f"person{letter}" for letter in "abcdefgh")]


@pytest.mark.parametrize("within", WITHIN)
@pytest.mark.parametrize("layout", ["a folder each", "nbgrader", "below the assignment"])
def test_nor_do_those_of_two_who_are_a_few_of_a_class(tmp_path, layout, within):
    files = {LAYOUTS[layout].format(student=who) + BOOK: book(n) for n, who in enumerate(CLASS)}
    for who in ("eve", "mallory"):
        files |= {LAYOUTS[layout].format(student=who) + name: book(9) for name in WITHIN[within]}
    with taken(folder(tmp_path / "x", files)) as received:
        read = handed_in(received)
    others = {(who, CHAPTER): book(n) for n, who in enumerate(CLASS)}
    assert read | others == read
    assert {student for student, _ in read} <= {*CLASS, "eve", "mallory"}


@pytest.mark.parametrize("layout", ["a folder each", "nbgrader", "below the assignment"])
@pytest.mark.parametrize("name", ["{n}", "{n}.ipynb", "d{n}/x", "a/b{n}/c.ipynb"])
def test_however_many_files_a_student_hands_in_the_class_is_read(
    tmp_path, monkeypatch, layout, name
):
    monkeypatch.setattr(trees, "MOST", 300)
    monkeypatch.setattr(trees, "SHARE", 20)
    files = {LAYOUTS[layout].format(student=who) + BOOK: book(n) for n, who in enumerate(CLASS)}
    place = LAYOUTS[layout].format(student="eve")
    files |= {place + name.format(n=number): b"" for number in range(400)}
    files[place + BOOK] = book(77)
    with taken(folder(tmp_path / "x", files)) as received:
        read = handed_in(received)
    others = {(who, CHAPTER): book(n) for n, who in enumerate(CLASS)}
    assert read | others == read
    assert {student for student, _ in read} <= {*CLASS, "eve"}
