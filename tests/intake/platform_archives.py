"""Archives as learning platforms lay them out, each for any class: who, and what they hand in.

The shapes are those that the platforms' sources and the tools around them show.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.grading.submitting import CHAPTER
from tests.intake.class_archives import BOOK

TITLE = "Homework 1"


@dataclass(frozen=True)
class Person:
    """A student as platforms know them."""

    first: str
    last: str
    login: str
    number: int

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def canvas(self) -> str:
        return f"{self.last}{self.first}".lower()

    @property
    def mail(self) -> str:
        return f"{self.login}@uni.example"


ADA = Person("Ada", "Lovelace", "alove", 101)
BOB = Person("Bob", "Ray", "bray", 102)
CEM = Person("Cem", "Özkan", "cozkan", 103)
CLASS = (ADA, BOB, CEM)

Files = dict[str, bytes]
Book = Mapping[Person, tuple[str, bytes]]  # what each hands in: a file's name, and its bytes


def moodle(books: Book) -> Files:
    return {f"{p.full}_{p.number}_assignsubmission_file_/{n}": d for p, (n, d) in books.items()}


def moodle_flat(books: Book) -> Files:
    return {f"{p.full}_{p.number}_assignsubmission_file_{n}": d for p, (n, d) in books.items()}


def canvas(books: Book) -> Files:
    return {f"{p.canvas}_{p.number}_{9000 + p.number}_{n}": d for p, (n, d) in books.items()}


def canvas_quiz(books: Book) -> Files:
    return {
        f"{p.last}_{p.first}{p.number}_question_55_{9000 + p.number}_{n}".lower()
        if n.islower() else
        f"{p.last.lower()}_{p.first.lower()}{p.number}_question_55_{9000 + p.number}_{n}": d
        for p, (n, d) in books.items()
    }  # fmt: skip


def blackboard(books: Book) -> Files:
    made: Files = {}
    for p, (name, data) in books.items():
        head = f"{TITLE}_{p.login}_attempt_2026-01-31-12-00-{p.number % 60:02}"
        made[f"{head}.txt"] = f"Name: {p.full} ({p.login})\nAssignment: {TITLE}\n".encode()
        made[f"{head}_{name}"] = data
    return made


def blackboard_without_texts(books: Book) -> Files:
    return {name: d for name, d in blackboard(books).items() if not d.startswith(b"Name:")}


def brightspace(books: Book) -> Files:
    made = {
        f"{p.number}-777 - {p.full} - Jan 31, 2026 1147 AM - {n}": d for p, (n, d) in books.items()
    }
    return made | {"index.html": b"<html>"}


def brightspace_folders(books: Book) -> Files:
    made = {
        f"{p.number}-777 - {p.full}- 31 January 2026 310 PM/{n}": d for p, (n, d) in books.items()
    }
    return made | {"index.html": b"<html>"}


def ilias(books: Book) -> Files:
    made = {
        f"Aufgabe_1/Abgaben/{p.last}_{p.first}_{p.login}_{p.number}/{n}": d
        for p, (n, d) in books.items()
    }
    return made | {"Aufgabe_1/Aufgabe_1.xlsx": b"x"}


def sakai(books: Book) -> Files:
    made: Files = {f"{TITLE}/grades.csv": b"x"}
    for p, (name, data) in books.items():
        folder = f"{TITLE}/{p.last}, {p.first}({p.login})"
        made[f"{folder}/timestamp.txt"] = b"20260131120000000"
        made[f"{folder}/Submission attachment(s)/{name}"] = data
        made[f"{folder}/{p.last}, {p.first}({p.login})_submissionText.html"] = b"<p>"
    return made


def sakai_flat(books: Book) -> Files:
    return {
        f"{p.last}, {p.first}({p.login})_Submission attachment(s)_{n}": d
        for p, (n, d) in books.items()
    }


def schoology(books: Book) -> Files:
    made: Files = {}
    for p, (name, data) in books.items():
        folder = f"{TITLE}/{p.last}, {p.first} - s{p.number}"
        made[f"{folder}/Revision 1 - On time/{name}"] = b"{}"
        made[f"{folder}/Revision 2 - Late/{name}"] = data
    return made


def teams(books: Book) -> Files:
    made: Files = {}
    for p, (name, data) in books.items():
        made[f"Student Work/Submitted files/{p.full}/{TITLE}/Version 1/{name}"] = b"{}"
        made[f"Student Work/Submitted files/{p.full}/{TITLE}/Version 2/{name}"] = data
        made[f"Student Work/Working files/{p.full}/{TITLE}/{name}"] = b"{}"
    return made


def gradescope(books: Book) -> Files:
    """The metadata as Ruby writes it; the last two folders of a group are one submission."""
    made: Files = {}
    lines = ["---"]
    for p, (name, data) in books.items():
        made[f"assignment_5_export/submission_{p.number}/{name}"] = data
        lines += [
            f"submission_{p.number}:", "  :submitters:", f"  - :name: {json.dumps(p.full)}",
            f"    :sid: '{p.number}'", f"    :email: {p.mail}",
            "  :created_at: 2026-01-31 12:00:00.000000000 Z", "  :score: 5.0", "  :results:",
            "    tests: []",
        ]  # fmt: skip
    return made | {"assignment_5_export/submission_metadata.yml": "\n".join(lines).encode()}


def classroom(books: Book) -> Files:
    """Google Classroom names the copy that it makes for each student."""
    return {f"{TITLE}/{p.full} - {n}": d for p, (n, d) in books.items()}


def flat(books: Book) -> Files:
    return {f"{p.login}_{n}": d for p, (n, d) in books.items()}


def flat_behind(books: Book) -> Files:
    made: Files = {}
    for p, (name, data) in books.items():
        stem, dot, ending = name.partition(".")
        made[f"{stem}_{p.login}{dot}{ending}"] = data
    return made


def student_folders(books: Book) -> Files:
    return {f"{p.login}/{n}": d for p, (n, d) in books.items()}


def deep_student_folders(books: Book) -> Files:
    return {f"2026/autumn/{p.login}/my files/{n}": d for p, (n, d) in books.items()}


def below_the_assignment(books: Book) -> Files:
    return {f"{CHAPTER}/{p.login}/{n}": d for p, (n, d) in books.items()}


def nbgrader(books: Book) -> Files:
    return {f"{p.login}/{CHAPTER}/{n}": d for p, (n, d) in books.items()}


def nbgrader_in_groups(books: Book) -> Files:
    return {
        f"{'odd' if p.number % 2 else 'even'}/{p.login}/{CHAPTER}/{n}": d
        for p, (n, d) in books.items()
    }


LAYOUTS: dict[str, tuple[Callable[[Book], Files], Callable[[Person], str]]] = {
    "moodle": (moodle, lambda p: p.full),
    "moodle, flat": (moodle_flat, lambda p: p.full),
    "canvas": (canvas, lambda p: p.canvas),
    "quiz of canvas": (canvas_quiz, lambda p: f"{p.last}_{p.first}".lower()),
    "blackboard": (blackboard, lambda p: p.login),
    "blackboard without its texts": (blackboard_without_texts, lambda p: p.login),
    "brightspace": (brightspace, lambda p: p.full),
    "brightspace, folders": (brightspace_folders, lambda p: p.full),
    "ilias": (ilias, lambda p: p.login),
    "sakai": (sakai, lambda p: p.login),
    "sakai, flat": (sakai_flat, lambda p: p.login),
    "schoology": (schoology, lambda p: f"{p.last}, {p.first}"),
    "teams": (teams, lambda p: p.full),
    "gradescope": (gradescope, lambda p: p.mail),
    "google classroom": (classroom, lambda p: p.full),
    "flat": (flat, lambda p: p.login),
    "flat, name behind": (flat_behind, lambda p: p.login),
    "student folders": (student_folders, lambda p: p.login),
    "student folders, deep": (deep_student_folders, lambda p: p.login),
    "below the assignment": (below_the_assignment, lambda p: p.login),
    "nbgrader": (nbgrader, lambda p: p.login),
    "nbgrader in groups": (nbgrader_in_groups, lambda p: p.login),
}
FILE_NAMES = (
    BOOK, BOOK.upper(), f"{CHAPTER}.ipynb.txt", f"{CHAPTER}.ipynb.json", f"{CHAPTER}.json",
    f"{CHAPTER}-1.ipynb", f"{CHAPTER} (2).ipynb", f"{CHAPTER}.ipynb (1).txt",
)  # fmt: skip
