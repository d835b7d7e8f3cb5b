"""Whose is what: recognizes how submissions are laid out by the names at the top.

    folders   <student>/<assignment>/<assignment>.ipynb
    exchange  <student>+<assignment>+<time>+<random>/        nbgrader's inbound folder
    moodle    Full Name_12345_assignsubmission_file_/ch01_neuron.ipynb, or flat
    canvas    lastnamefirst_LATE_1234_5678_ch01_neuron-1.ipynb, flat

In Moodle's and Canvas's names the platform writes what stands before the student's own file
name; it holds no underscore of the student's, so a file's name cannot claim to be another's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from autograder.base.rejection import Refusal
from autograder.base.text import one_line
from autograder.intake import names
from autograder.intake.submissions import name_problem
from autograder.intake.trees import Item

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
EXCHANGE = re.compile(
    r"(?P<student>.+)\+(?P<assignment>[^+]+)"
    r"\+(?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?(?: [^+]+)?)(?:\+(?P<random>[^+]*))?",
    re.DOTALL,
)
TITLES = {
    "folders": "folders <student>/<assignment>",
    "moodle": "Moodle's export",
    "canvas": "Canvas's export",
    "exchange": "nbgrader's exchange",
}


@dataclass(frozen=True)
class Piece:
    """A file of one student's. upload: Canvas's own number of it, which only grows."""

    item: Item
    upload: int = 0
    hint: str = ""


@dataclass
class Handed:
    """All that one student handed in. shown: what the layout calls the student."""

    student: str
    shown: str
    pieces: list[Piece] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def kind_of_name(name: str) -> str:
    """The layout that has such names, or ""."""
    if EXCHANGE.fullmatch(name):
        return "exchange"
    if MOODLE.fullmatch(name):
        return "moodle"
    if CANVAS.fullmatch(name) or ANONYMOUS.fullmatch(name):
        return "canvas"
    return ""


def recognized(items: Iterable[Item], known: Iterable[str]) -> str:
    """The layout that most entries at the top have, so that no single one decides; or ""."""
    known = set(known)
    kinds = {item.parts[0]: kind_of_name(item.parts[0]) for item in items}
    for item in items:
        if len(item.parts) > 1 and not kinds[item.parts[0]] and item.parts[1] in known:
            kinds[item.parts[0]] = "folders"
    return most(kinds.values())


def most(kinds: Iterable[str]) -> str:
    """The most frequent layout; "" where none is named."""
    counts = Counter(kind for kind in kinds if kind)
    return max(counts, key=lambda kind: (counts[kind], kind)) if counts else ""


def handed_in(items: Iterable[Item], layout: str, ids: str) -> tuple[list[Handed], list[Refusal]]:
    """Files by student; and what belongs to nobody, or to two."""
    found: dict[tuple[str, str], Handed] = {}
    refusals: dict[str, Refusal] = {}
    for item in items:
        owner = _owner(item, layout, ids)
        if owner is None:
            if _matters(item) and item.parts[0] not in refusals:
                refusals[item.parts[0]] = _stray(item, layout)
            continue
        key, student, piece, note = owner
        handed = found.setdefault(key, Handed(student, item.parts[0]))
        if piece is not None:
            handed.pieces.append(piece)
        handed.notes += [note] if note and note not in handed.notes else []
    kept, clashes = _without_clashes(list(found.values()))
    return kept, [*refusals.values(), *clashes]


def _owner(item: Item, layout: str, ids: str):
    """(key, student's id, piece or None, note) of an entry, or None."""
    first = item.parts[0]
    if layout == "folders":
        if name_problem(first) or item.problem or (len(item.parts) < 2 and item.kind == "file"):
            return None
        return (first, ""), first, _piece(item), ""
    pattern = {"moodle": (MOODLE,), "canvas": (CANVAS, ANONYMOUS)}[layout]
    match = next((m for p in pattern if (m := p.fullmatch(first))), None)
    if match is None or (layout == "moodle" and match["plugin"] != "file"):
        return None
    name, number = match["name"].strip(), match["number"]
    student = number if ids == "number" else name
    if match["name"].lower().startswith("anon") and layout == "canvas":
        student = f"anon-{number}"
    if name_problem(student) or not name:
        return None
    upload = int(match["upload"]) if layout == "canvas" else 0
    note = "Canvas marks it as late." if layout == "canvas" and match["late"] else ""
    return (name, number), student, _piece(item, match["file"], upload), note


def _piece(item: Item, file: str = "", upload: int = 0) -> Piece | None:
    """The entry without what names its student; None for the student's folder itself."""
    if len(item.parts) > 1:
        return Piece(item.below(1), upload)
    if item.kind == "folder":
        return None
    return Piece(Item((file or item.name,), item.kind, item.problem, item.path, item.read), upload)


def _matters(item: Item) -> bool:
    """Whether leaving an entry out has to be told: notebooks, archives, links, bad names."""
    moodle = MOODLE.fullmatch(item.parts[0])
    if moodle and moodle["plugin"] != "file":  # online texts, comments
        return False
    return bool(
        item.problem
        or item.kind not in ("file", "folder")
        or names.is_notebook(item.name)
        or names.is_archive(item.name)
    )


def _stray(item: Item, layout: str) -> Refusal:
    shown = one_line("/".join(item.parts), 120)
    reason = item.problem or f"is not named as in {TITLES[layout]}, so its student is not known"
    return Refusal("?", shown, reason, "Rename it, or grade it alone with --student.")


def _without_clashes(everybody: list[Handed]) -> tuple[list[Handed], list[Refusal]]:
    """Two whose ids would be the same are both refused, never merged."""
    by_id: dict[str, list[Handed]] = {}
    for handed in everybody:
        by_id.setdefault(handed.student.casefold(), []).append(handed)
    kept = [group[0] for group in by_id.values() if len(group) == 1]
    clashes = [clash(group) for group in by_id.values() if len(group) > 1]
    return kept, clashes


def clash(group: list[Handed]) -> Refusal:
    shown = " and ".join(one_line(handed.shown, 90) for handed in group[:4])
    reason = f"{len(group)} different ones would be the same student, so none is graded"
    return Refusal(group[0].student, shown, reason, "Rename them, or use --ids number.")
