"""Whose is what: recognizes how submissions are laid out by their names.

folders    <student>/<assignment>/<assignment>.ipynb, as nbgrader has it
exchange   <student>+<assignment>+<time>+<random>/        nbgrader's inbound folder
plain      anything else that names each student in one place: see `structure`
pattern    what --pattern says
the rest   learning platforms: see `platforms`
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.intake import names, platforms, structure
from autograder.intake.platforms import PLATFORMS, Whose
from autograder.intake.submissions import name_problem
from autograder.intake.trees import Item

EXCHANGE = re.compile(
    r"(?P<student>.+)\+(?P<assignment>[^+]+)"
    r"\+(?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?(?: [^+]+)?)(?:\+(?P<random>[^+]*))?",
    re.DOTALL,
)
TITLES = {
    "folders": "folders <student>/<assignment>",
    "plain": "folders or files with the students' names",
    "pattern": "--pattern says",
    "exchange": "nbgrader's exchange",
    **{name: platform.title for name, platform in PLATFORMS.items()},
}
WRAPPED = 5  # folders around everything that are looked into
# where platforms put what was handed in, beside what was not
HANDED_IN = {"submitted files", "submissions", "abgaben"}


@dataclass(frozen=True)
class Piece:
    """A file of one student's. upload: a number of the platform's that only grows."""

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


@dataclass(frozen=True)
class Recognized:
    """A layout, the files below what is wrapped around them, and a name that tells more.

    beside: notebooks that lie beside the folder of what was handed in.
    """

    layout: str
    items: list[Item]
    source: str
    beside: tuple[str, ...] = ()


def recognized(items: list[Item], known: list[str], source: str) -> Recognized:
    """The layout that most names at the top have, so that no single one decides; or "".

    Where nothing is recognized, folders that are only wrapped around everything are taken away.
    """
    beside: list[str] = []
    for _ in range(WRAPPED):
        if layout := kind_of(items, known):
            return Recognized(layout, items, source, tuple(beside))
        top = _wrapper(items, known)
        if not top:
            break
        beside += ["/".join(i.parts) for i in items if i.parts[0] != top and matters(i, known)]
        items = [item.below(1) for item in items if item.parts[0] == top and len(item.parts) > 1]
        source = top if names.assignment_in(top, known) else source
    return Recognized("", items, source, tuple(beside))


def kind_of(items: list[Item], known: list[str]) -> str:
    """The layout that the names at the top have, or ""."""
    chapters = {name.casefold() for name in known}
    kinds: dict[str, str] = {}
    named: dict[tuple[str, bool], str] = {}  # of what is called so, and whether it is a folder
    below: dict[str, list[bool]] = {}  # of what matters, whether it is in <top>/<assignment>/
    for item in items:
        if not item.placed:
            continue
        top, folder = item.parts[0], len(item.parts) > 1 or item.kind == "folder"
        if (top, folder) not in named:
            exchange = EXCHANGE.fullmatch(top)
            named[top, folder] = "exchange" if exchange else platforms.of_name(top, folder)
        if known_kind := named[top, folder]:
            kinds[top] = known_kind
        elif matters(item, known):
            below.setdefault(top, []).append(folder and item.parts[1].casefold() in chapters)
    for top, inside in below.items():
        student = 2 * sum(inside) >= len(inside) and not _nobodys(top, chapters)
        kinds[top] = kinds.get(top) or ("folders" if student else "")
    for top in _groups(items, known):
        kinds[top] = ""
    counts = Counter(kinds.values())
    strange = counts.pop("", 0)
    if not counts:
        return ""
    best = max(counts, key=lambda kind: (counts[kind], kind))
    fit = [top for top, kind in kinds.items() if kind == best]
    most = counts[best] > strange or (best != "folders" and counts[best] == strange)
    return best if most and platforms.enough(best, fit) else ""


def _nobodys(top: str, chapters: set[str]) -> bool:
    """Whether a folder of this name is no student's, whatever is in it; numbers may be ids."""
    return top.casefold() in chapters or (not top.isdigit() and structure.names_nobody(top))


def _groups(items: list[Item], known: list[str]) -> set[str]:
    """Folders at the top below whose assignment are the folders or files of several students."""
    chapters = {name.casefold() for name in known}
    whole: set[tuple[str, str]] = set()
    inside: dict[tuple[str, str], set[str]] = {}
    for item in items:
        if len(item.parts) > 2 and matters(item, known) and item.parts[1].casefold() in chapters:
            place = item.parts[0], item.parts[1]
            student = structure.in_name(item, known) if len(item.parts) == 3 else ""
            if len(item.parts) == 3 and not student:
                whole.add(place)
            inside.setdefault(place, set()).add(student or item.parts[2])
    return {place[0] for place, owners in inside.items() if len(owners) > 1 and place not in whole}


def _wrapper(items: list[Item], known: list[str]) -> str:
    """The folder at the top that holds everything that matters, or what was handed in; or ""."""
    tops = {item.parts[0]: len(item.parts) > 1 for item in items if matters(item, known)}
    handed_in = [top for top, folder in tops.items() if folder and top.casefold() in HANDED_IN]
    if len(tops) == 1:
        handed_in = [top for top, folder in tops.items() if folder]
    return handed_in[0] if len(handed_in) == 1 else ""


Owner = Callable[[Item], list[tuple[Whose, Item]]]


def handed_in(
    items: list[Item], layout: str, ids: str, known: list[str], pattern: str = ""
) -> tuple[list[Handed], list[Rejection]]:
    """Files by student; and what belongs to nobody, or to two. Raises Unreadable."""
    owner = _owner_in(items, layout, ids, known, pattern)
    by_place: dict[tuple[str, ...], Handed] = {}
    rejections: dict[str, Rejection] = {}
    for item in items:
        if platforms.is_given_back(layout, item):
            continue
        owners = owner(item) if item.placed else []
        problems = [problem for w, _ in owners if (problem := name_problem(w.student))]
        owners = [(w, piece) for w, piece in owners if not name_problem(w.student)]
        if not owners and matters(item, known):
            rejections.setdefault("/".join(item.parts), _stray(item, layout, *problems[:1]))
        for whose, inner in owners:
            shown = whose.shown or item.parts[0]
            handed = by_place.setdefault(whose.key, Handed(whose.student, shown))
            handed.notes += [whose.note] if whose.note and whose.note not in handed.notes else []
            if inner.parts:
                upload = whose.upload or names.version(inner.parts[:-1])
                handed.pieces.append(Piece(inner, upload))
    distinct, clashes = _without_clashes(list(by_place.values()))
    return distinct, [*rejections.values(), *clashes]


def _owner_in(items: list[Item], layout: str, ids: str, known: list[str], pattern: str) -> Owner:
    if layout == "folders":
        chapters = {name.casefold() for name in known}
        return lambda item: [] if _nobodys(item.parts[0], chapters) else _first_folder(item)
    if layout == "plain":
        return structure.owner(items, known)
    if layout == "pattern":
        return structure.by_pattern(pattern, known)
    platform = PLATFORMS[layout]
    known_owner = platform.known(items)

    def owner(item: Item) -> list[tuple[Whose, Item]]:
        folder = len(item.parts) > 1 or item.kind == "folder"
        match = platform.match(item.parts[0]) if folder or not platform.folder else None
        owners = platform.whose(match, ids == "number", known_owner) if match else []
        return [(whose, _without_owner(item, whose.file)) for whose in owners]

    return owner


def _first_folder(item: Item) -> list[tuple[Whose, Item]]:
    first = item.parts[0]
    if len(item.parts) < 2 and item.kind != "folder":
        return []
    return [(Whose((first,), first), item.below(1))]


def _without_owner(item: Item, file: str) -> Item:
    """The entry without what names its student; without parts for the student's folder itself."""
    if len(item.parts) > 1 or item.kind == "folder":
        return item.below(1)
    return replace(item, parts=(file or item.name,))


def matters(item: Item, known: list[str]) -> bool:
    """Whether leaving an entry out has to be told: notebooks, archives, links, bad names."""
    moodle = platforms.MOODLE.fullmatch(item.parts[0])
    if moodle and moodle["plugin"] != "file":  # online texts, comments
        return False
    return bool(
        item.problem or item.kind not in ("file", "folder") or structure.is_book(item, known)
    )


def _stray(item: Item, layout: str, problem: str = "") -> Rejection:
    shown = one_line("/".join(item.parts), 120)
    odd = "" if item.kind in ("file", "folder") else f"is {item.kind}"
    named = "as --pattern says" if layout == "pattern" else f"as in {TITLES[layout]}"
    reason = item.problem or odd or f"is not named {named}, so its student is not known"
    if not item.problem and not odd:
        problem = problem or name_problem(item.parts[0])
    return Rejection("?", shown, problem or reason, "Rename it, or grade it alone with --student.")


def _without_clashes(everybody: list[Handed]) -> tuple[list[Handed], list[Rejection]]:
    """Two whose ids are the same are both rejected, never merged."""
    by_id: dict[str, list[Handed]] = {}
    for handed in everybody:
        by_id.setdefault(handed.student, []).append(handed)
    distinct = [group[0] for group in by_id.values() if len(group) == 1]
    clashes = [clash(group) for group in by_id.values() if len(group) > 1]
    return distinct, clashes


def clash(group: list[Handed]) -> Rejection:
    shown = " and ".join(one_line(handed.shown, 90) for handed in group[:4])
    reason = f"{len(group)} different ones have the same id, so none is graded"
    return Rejection(group[0].student, shown, reason, "Rename them, or use --ids number.")
