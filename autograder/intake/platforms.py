"""How learning platforms name what a class handed in, and whose a file is by its name.

    moodle       Full Name_12345_assignsubmission_file_/ch01_neuron.ipynb, or flat
    canvas       lastnamefirst_LATE_1234_5678_ch01_neuron-1.ipynb
    quiz         last_first1234_question_55_5678_ch01_neuron.ipynb         a quiz of Canvas
    blackboard   Homework 1_login_attempt_2026-01-31-12-00-00_ch01_neuron.ipynb
    brightspace  1234-5678 - First Last - Jan 31, 2026 1200 PM - ch01_neuron.ipynb, or a folder
    ilias        Last_First_login_1234/ch01_neuron.ipynb
    sakai        Last, First(login)/Submission attachment(s)/ch01_neuron.ipynb
    schoology    Last, First - 1234/Revision 1 - On time/ch01_neuron.ipynb
    gradescope   submission_1234/ch01_neuron.ipynb, and submission_metadata.yml

What stands before the student's own file name is written by the platform; the first place where
it fits is taken, so a file's name cannot claim to be another's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from autograder.intake import blackboard, gradescope_export
from autograder.intake.trees import Item

DATE = (
    r"(?:\w+\.? \d{1,2},? \d{4}|\d{1,2}\.? \w+\.?,? \d{4}),?"
    r" \d{1,2}[:.]?\d{2}(?: ?[AaPp]\.?[Mm]\.?)?"
)
MOODLE = re.compile(
    r"(?P<name>[^_]+)_(?P<number>\d+)_assignsubmission_(?P<plugin>[a-z]+)_?(?P<file>.*)", re.DOTALL
)
CANVAS = re.compile(
    r"(?P<name>[^_]+)_(?:(?P<late>LATE)_)?(?P<number>\d+)_(?P<upload>\d+)_(?P<file>.+)", re.DOTALL
)
ANONYMOUS = re.compile(
    r"(?P<name>anon(?:ymous)?)_(?:(?P<late>LATE)_)?(?P<number>\w+?)_(?P<upload>\d+)_(?P<file>.+)",
    re.DOTALL,
)
QUIZ = re.compile(
    r"(?P<name>[-\w]*?)(?P<number>\d+)_question_(?P<question>\d+)_(?P<upload>\d+)_(?P<file>.+)",
    re.DOTALL,
)
BRIGHTSPACE = re.compile(
    rf"(?P<number>\d+)-\d+ ?- ?(?P<name>.+?) ?- ?(?P<time>{DATE})(?: ?- ?(?P<file>.+))?", re.DOTALL
)
ILIAS = re.compile(r"(?P<name>[^_]+_.+)_(?P<login>[^_]+)_(?P<number>\d+)", re.DOTALL)
SAKAI = re.compile(
    r"(?P<name>[^,()]+,[^()]*)\((?P<login>[^()]+)\)(?:_Submission attachment\(s\)_(?P<file>.+))?",
    re.DOTALL,
)
SCHOOLOGY = re.compile(r"(?P<name>[^,]+,.*?) - (?P<number>\w+)", re.DOTALL)
GIVEN_BACK = "feedback attachment(s)"  # beside a student's, in Sakai: the instructor's own
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@dataclass(frozen=True)
class Whose:
    """The student of a file. key: what the platform tells apart. file: its own name in a flat
    export, else "". upload: of several, the highest counts. shown: what the layout calls the
    student, if it is not the name at the top."""

    key: tuple[str, ...]
    student: str
    file: str = ""
    upload: int = 0
    note: str = ""
    shown: str = ""


Match = re.Match[str]


@dataclass(frozen=True)
class Platform:
    """title: in words. patterns: of a name at the top of an export. whose: of a match, whether
    names or numbers become ids, and what `known` found in all files. least: so many names have
    to fit, where others may look like that too. folder: whether only folders are named so."""

    title: str
    patterns: tuple[re.Pattern[str], ...]
    whose: Callable[[Match, bool, Any], list[Whose]]
    known: Callable[[list[Item]], Any] = lambda items: None
    least: int = 1
    folder: bool = False

    def match(self, name: str) -> Match | None:
        return next((m for p in self.patterns if (m := p.fullmatch(name))), None)


def _named(match: Match, numbers: bool, known: Any) -> list[Whose]:
    name, number = match["name"].strip(), match["number"]
    return [Whose((name, number), number if numbers else name, match.groupdict().get("file") or "")]


def _moodle(match: Match, numbers: bool, blind: bool) -> list[Whose]:
    return _named(match, numbers or blind, None) if match["plugin"] == "file" else []


def _is_blind(items: list[Item]) -> bool:
    """Whether all have one name: Moodle's word for a participant, where it marks blindly."""
    found = [match for item in items if (match := MOODLE.fullmatch(item.parts[0]))]
    people = {(match["name"], match["number"]) for match in found}
    return len({name for name, _ in people}) == 1 < len(people)


def _canvas(match: Match, numbers: bool, known: Any) -> list[Whose]:
    name, number = match["name"].strip(), match["number"]
    student = f"anon-{number}" if name.lower().startswith("anon") else number if numbers else name
    note = "Canvas marks it as late." if match["late"] else ""
    return [Whose((name, number), student, match["file"], int(match["upload"]), note)]


def _quiz(match: Match, numbers: bool, known: Any) -> list[Whose]:
    name, number = match["name"].strip("_"), match["number"]
    student = number if numbers or not name else name
    return [Whose((name, number), student, match["file"], int(match["upload"]))]


def _brightspace(match: Match, numbers: bool, known: Any) -> list[Whose]:
    name, number = match["name"].strip(), match["number"]
    student = number if numbers else name
    return [Whose((name, number), student, match["file"] or "", moment(match["time"]))]


def _ilias(match: Match, numbers: bool, known: Any) -> list[Whose]:
    login, number = match["login"], match["number"]
    return [Whose((login, number), number if numbers else login)]


def _sakai(match: Match, numbers: bool, known: Any) -> list[Whose]:
    login = match["login"].strip()
    return [Whose((login,), login, match["file"] or "")]


def _blackboard(match: Match, numbers: bool, logins: dict[str, str]) -> list[Whose]:
    login = logins.get(match["head"], "")
    upload = int(match["time"].replace("-", ""))
    return [Whose((match["head"],), login, match["file"] or "", upload)] if login else []


def _gradescope(match: Match, numbers: bool, known: dict) -> list[Whose]:
    people = known.get(match[0], ())
    owners = [(p.number or p.student if numbers else p.student, p) for p in people]
    return [Whose((person.student,), student) for student, person in owners if student]


PLATFORMS = {
    "moodle": Platform("Moodle's export", (MOODLE,), _moodle, _is_blind),
    "canvas": Platform("Canvas's export", (CANVAS, ANONYMOUS), _canvas),
    "quiz": Platform("the export of a quiz of Canvas", (QUIZ,), _quiz),
    "blackboard": Platform(
        "Blackboard's export", (blackboard.NAME,), _blackboard, blackboard.logins
    ),
    "brightspace": Platform("Brightspace's export", (BRIGHTSPACE,), _brightspace),
    "ilias": Platform("ILIAS's export", (ILIAS,), _ilias, least=2, folder=True),
    "sakai": Platform("Sakai's export", (SAKAI,), _sakai),
    "schoology": Platform("Schoology's export", (SCHOOLOGY,), _named, folder=True),
    "gradescope": Platform(
        "Gradescope's export", (gradescope_export.NAME,), _gradescope, gradescope_export.people,
        folder=True,
    ),
}  # fmt: skip


def of_name(name: str, is_folder: bool) -> str:
    """The platform that has such names, or ""."""
    for key, platform in PLATFORMS.items():
        if (is_folder or not platform.folder) and platform.match(name):
            return key
    return ""


def is_given_back(kind: str, item: Item) -> bool:
    """Whether a file in a student's folder is what the instructor returned."""
    return kind == "sakai" and any(name.casefold() == GIVEN_BACK for name in item.parts[1:-1])


def enough(kind: str, names: Iterable[str]) -> bool:
    return kind not in PLATFORMS or len(set(names)) >= PLATFORMS[kind].least


def moment(text: str) -> int:
    """A time in Brightspace's words as a number that grows with it; 0 where it cannot be read."""
    words = re.findall(r"[A-Za-z]+|\d+", text)
    month = next((i for i, w in enumerate(words) if w[:3].lower() in MONTHS), None)
    numbers = [int(word) for word in words if word.isdigit()]
    if month is None or len(numbers) not in (3, 4):
        return 0
    day, year, *clock = numbers
    hour, minute = divmod(clock[0], 100) if len(clock) == 1 else clock
    half = words[-1].lower()
    hour = hour % 12 + 12 * (half == "pm") if half in ("am", "pm") else hour
    digits = f"{year:04}{MONTHS.index(words[month][:3].lower()) + 1:02}{day:02}{hour:02}{minute:02}"
    return int(digits)
