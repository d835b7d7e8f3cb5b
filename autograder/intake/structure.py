"""Reads layouts that no platform made: each student is named in one place, a folder or a file.

    anna/ch01_neuron.ipynb                 a folder for each student, at whatever depth
    ch01_neuron/anna/homework.ipynb        also below the assignment
    anna_ch01_neuron.ipynb                 a file for each student

Where the names differ in more than one place nobody can tell which of them are students: then
nothing is read, and a sentence asks for --pattern. A student is never invented.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from autograder.base.text import one_line
from autograder.intake import names, platforms
from autograder.intake.platforms import Whose
from autograder.intake.reading import Unreadable
from autograder.intake.trees import Item

ADVICE = (
    "Say where the student's name stands, as nbgrader's named_regexp does: "
    "--pattern '(?P<student_id>[^/]+)/.*'."
)
# words that name no student, in English and in what our instructors' systems write
NO_NAMES = """
a abgabe abgaben aktuell alt an and answer answers archive assignment assignments attempt
aufgabe aufgaben backup bak best better book chapter class code copy corrected correction course
day done download downloads draft ende endversion entwurf exercise exercises feedback fertig
file files final finished first fixed for good graded group gruppe hand handed handin
hausaufgabe home homework hw images in jupyter kapitel kopie korrigiert kurs lab labs last late
latest lesson letzte lösung lösungen material mein meine module more my nb neu neue new nn
notebook notebooks of ok old originals other others output outputs own part python real
reference resubmission results revised revision save saved second section sheet solution
solutions src start student students submission submissions submit submitted task tasks team
teil temp test tests the third tmp to tries try tutorial unit uploads version versions week
woche work working works zwei übung übungen
"""
NOBODY = frozenset(NO_NAMES.split())
COUNTER = re.compile(r"(?:v|hw|ex|nb|ch|ab|ue|ha)?\d{1,2}", re.IGNORECASE)  # v2, hw1, 3
NUMBERED = re.compile(
    r"(?:student|user|participant|learner|anon\w*|[su])[\s_\-.]*\d+", re.IGNORECASE
)
# group2, sectionb: a letter behind these alone, for "the" and a letter is Thea, "to" and one Tom
LETTERED = re.compile(r"(group|gruppe|hw|lab|part|section|sheet|team|teil|unit)[a-z]")
A_FEW = 4  # of so many folders one that holds most notebooks may be anything
DATED = re.compile(r"\d{1,4}([-_.])\d{1,2}\1\d{1,4}")  # 2026-01-31, 31.1.2026
COPIED = re.compile(rf"^{names.AGAIN}", re.IGNORECASE)
# what Google Drive puts before the name of a copy
COPY_OF = re.compile(r"\b(?:copy of|kopie von|copie de|copia de|cópia de)\s*$", re.IGNORECASE)
WORDS = re.compile(r"[\s_\-.,()]+")
Folders = set[tuple[str, ...]]


def names_nobody(text: str) -> bool:
    """Whether a name is made of words that name no student."""
    words = [word for word in WORDS.split(text.casefold()) if word]
    if NUMBERED.fullmatch(text):
        return False
    if DATED.fullmatch(text.strip()):
        return True
    return all(
        COUNTER.fullmatch(word) or LETTERED.fullmatch(bare) or bare in NOBODY
        for word, bare in ((word, word.rstrip("0123456789")) for word in words)
    )


@dataclass(frozen=True)
class Book:
    """A notebook or an archive; the folders around it that say something: (place, name)."""

    item: Item
    folders: tuple[tuple[int, str], ...]
    assignment: str


def owner(items: list[Item], known: list[str]) -> Callable[[Item], list[tuple[Whose, Item]]]:
    """Whose a file is, by the folder or the file that names a student. Raises Unreadable."""
    books = [_book(item, known) for item in items if is_book(item, known)]
    if not books:
        return lambda item: []
    depth, crowds = _level(books, known)
    by_file = {b.item.parts: in_name(b.item, known) for b in books if not _deep(b, depth)}
    if len(set(by_file.values()) - {""}) + (depth is not None) < 2:
        by_file = dict.fromkeys(by_file, "")

    def whose(item: Item) -> list[tuple[Whose, Item]]:
        if student := by_file.get(item.parts):
            shown = "/".join(item.parts)
            return [(Whose(("", student), student, shown=shown), item)]
        if depth is None or len(item.parts) <= depth + (item.kind != "folder"):
            return []
        student, path = item.parts[depth], item.parts[: depth + 1]
        if (
            path in crowds
            or names_nobody(student)
            or _known(student, known)
            or platforms.of_name(student, True)
        ):
            return []
        above = tuple(name for name in path[:-1] if _known(name, known))
        inner = replace(item, parts=(*above, *item.parts[depth + 1 :]))
        inner = inner if len(item.parts) > depth + 1 else replace(item, parts=())
        return [(Whose(path, student, shown="/".join(path)), inner)]

    def of_books(item: Item) -> list[tuple[Whose, Item]]:
        """An empty folder makes no student: in a layout like this it may be anything."""
        return [(w, i) for w, i in whose(item) if w.key[0] == "" or w.key in students]

    owners_of = [whose(book.item) for book in books if not _within(book, depth, crowds)]
    if 2 * sum(map(bool, owners_of)) < len(owners_of):
        raise unknown(books)
    students = {w.key for owners in owners_of for w, _ in owners}
    return of_books


def several(items: list[Item], known: list[str]) -> bool:
    """Whether names tell of several students: two have notebooks of one assignment.

    Raises Unreadable where nobody can tell.
    """
    of = owner(items, known)
    books = [_book(item, known) for item in items if is_book(item, known)]
    students: dict[str, set] = defaultdict(set)
    for book in books:
        students[book.assignment] |= {whose.key for whose, _ in of(book.item)}
    return any(len(owners) > 1 for owners in students.values())


def may_be_of_one(items: list[Item], known: list[str]) -> bool:
    """Whether all may be one student's: of each assignment one notebook stands above the others."""
    depths: dict[str, list[int]] = defaultdict(list)
    for item in items:
        if is_book(item, known):
            depths[_book(item, known).assignment].append(len(item.parts))
    return all(owners.count(min(owners)) == 1 for owners in depths.values())


def is_book(item: Item, known: list[str]) -> bool:
    """Whether a file tells of its student: a notebook, an archive, a .json of an assignment."""
    assignment = names.is_perhaps_notebook(item.name) and names.assignment_in(item.name, known)
    book = names.is_notebook(item.name) or names.is_archive(item.name) or assignment
    return item.placed and item.kind == "file" and bool(book)


def _known(name: str, known: list[str]) -> bool:
    return name.casefold() in {one.casefold() for one in known}


def _book(item: Item, known: list[str]) -> Book:
    folders = [
        (place, name)
        for place, name in enumerate(item.parts[:-1])
        if not _known(name, known) and not names.VERSION.fullmatch(name)
    ]
    known_names = [name for name in item.parts[:-1] if _known(name, known)]
    return Book(
        item,
        tuple(folders),
        known_names[-1] if known_names else names.assignment_in(item.name, known),
    )


def _deep(book: Book, depth: int | None) -> bool:
    return depth is not None and len(book.item.parts) > depth + 1


def _within(book: Book, depth: int | None, folders: Folders) -> bool:
    return depth is not None and book.item.parts[: depth + 1] in folders


def _level(books: list[Book], known: list[str]) -> tuple[int | None, Folders]:
    """How many folders stand above the students', None where no folder names one; and folders of
    which nobody can tell whether one student has made all within it, or a class stands there.

    Raises Unreadable where more than one level may be the students'.
    """
    values: dict[int, set[str]] = defaultdict(set)
    holders: dict[int, list[tuple[str, ...]]] = defaultdict(list)
    for book in books:
        for place, name in book.folders:
            values[place].add(name)
            holders[place].append(book.item.parts)
    varying = [place for place in sorted(values) if len(values[place]) > 1]
    # a folder that only few have, or that all have alike, is a student's own business
    varying = [place for place in varying if 2 * len(holders[place]) > len(holders[varying[0]])]
    if not varying:
        return None, set()
    first, *deeper = varying
    tops = {parts[: first + 1] for parts in holders[first]}
    crowds = {parts[: first + 1] for place in deeper for parts in holders[place]}
    crowds = crowds if A_FEW * len(crowds) < len(tops) else set()
    if (crowds or not deeper) and not _holds_several(books, first, known):
        return first, crowds
    above = _above_assignments(books, known)
    if above is None:
        raise unknown(books)
    return above, set()


def _holds_several(books: list[Book], depth: int, known: list[str]) -> bool:
    """Whether most folders of this depth hold several notebooks of one assignment, in folders or
    under names of their own: then they are groups and no students."""
    inside: dict[tuple, set[str]] = defaultdict(set)
    for book in books:
        below = [name for place, name in book.folders if place > depth]
        path = book.item.parts[: depth + 1]
        if _deep(book, depth):
            inside[(path, book.assignment)].add(below[0] if below else in_name(book.item, known))
    groups = {path for (path, _), owners in inside.items() if len(owners) > 1}
    folders = {book.item.parts[: depth + 1] for book in books if _deep(book, depth)}
    return 2 * len(groups) > len(folders)


def _above_assignments(books: list[Book], known: list[str]) -> int | None:
    """The depth of the folders right above <assignment>/, where nearly all have them at one."""
    depths = [
        place - 1
        for book in books
        for place, name in enumerate(book.item.parts[:-1])
        if place and _known(name, known)
    ]
    if not depths or 10 * len(depths) < 9 * len(books) or len(set(depths)) > 1:
        return None
    students = {book.item.parts[: depths[0] + 1] for book in books}
    last = [path[-1].casefold() for path in students]
    if len(set(last)) < len(last) or any(map(names_nobody, last)):
        return None
    return depths[0]


def in_name(item: Item, known: list[str]) -> str:
    """The student in a file's name, before or behind its assignment; or ""."""
    stem = names.stem(item.name)
    chapter = names.assignment_in(item.name, known)
    place = stem.casefold().find(chapter.casefold()) if chapter else -1
    if place < 0:
        return ""
    before, behind = COPY_OF.sub("", stem[:place]), COPIED.sub("", stem[place + len(chapter) :])
    if before and behind:
        return ""
    if (before and before[-1].isalnum()) or (behind and behind[0].isalnum()):
        return ""
    student = (before or behind).strip(" _-.,")
    return "" if names_nobody(student) or platforms.of_name(item.name, False) else student


def unknown(books: list[Book]) -> Unreadable:
    """What to say where the names do not tell whose is what."""
    folders = {book.item.parts[:-1] for book in books}
    count, places = len(books), len(folders)
    first = one_line("/".join(books[0].item.parts), 80)
    return Unreadable(
        f"holds {count} notebook{'s' * (count > 1)} in {places} folder{'s' * (places > 1)}, and "
        f"their names do not tell whose they are (the first is {first})",
        ADVICE,
    )


def by_pattern(pattern: str, known: list[str]) -> Callable[[Item], list[tuple[Whose, Item]]]:
    """Whose a file is, by an expression on its whole path. Raises Unreadable."""
    try:
        compiled = re.compile(pattern, re.DOTALL)
    except re.error as problem:
        raise Unreadable(f"cannot be read with this --pattern ({problem})", ADVICE) from None
    if "student_id" not in compiled.groupindex:
        raise Unreadable("cannot be read: --pattern has no group student_id", ADVICE)

    def owner(item: Item) -> list[tuple[Whose, Item]]:
        match = compiled.match("/".join(item.parts)) if item.kind != "folder" else None
        groups = match.groupdict() if match else {}
        student = (groups.get("student_id") or "").strip()
        if not student:
            return []
        chapter = groups.get("assignment_id") or ""
        above = (chapter,) if chapter else item.parts[:-1]
        file = groups.get("file_id") or item.name
        file = file if "." in file else item.name  # nbgrader's file_id may lack the ending
        moment = int("".join(re.findall(r"\d", groups.get("timestamp") or "")) or 0)
        inner = replace(item, parts=(*above, file.rpartition("/")[2]))
        return [(Whose((student,), student, upload=moment, shown=student), inner)]

    return owner
