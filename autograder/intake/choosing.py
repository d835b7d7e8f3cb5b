"""Which notebook of a student counts for which assignment."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.intake import archives, names, reading, trees
from autograder.intake.layouts import Handed, Piece
from autograder.intake.reading import Unreadable
from autograder.intake.trees import Item

WHICH = "Name the file after its assignment, or use --assignment."


@dataclass
class Choice:
    """What counts for an assignment: a notebook, or the reason why there is none."""

    assignment: str
    piece: Piece | None = None
    problem: Rejection | None = None
    notes: list[str] = field(default_factory=list)


def choices(handed: Handed, known: Iterable[str], main: str = "") -> list[Choice]:
    """One choice for each assignment that was handed in, and for the `main` one in any case.

    Where no assignment can be found the one choice has the assignment "".
    """
    known = list(known)
    pieces, troubles = _opened(handed.pieces)
    beside = (name for piece in pieces for name in piece.item.parts)
    notes = [*handed.notes, *names.beside_note(beside), *map(_cut_short, _unread(pieces))]
    by_name = _by_assignment(pieces, known)
    odd = by_name.pop("", [])
    choices_made = [_picked(handed, name, group) for name, group in by_name.items()]
    if main and main not in by_name:
        choices_made.append(_leftover(handed, main, odd, troubles))
    elif odd and choices_made:
        shown = one_line(", ".join("/".join(piece.item.parts) for piece in odd), 200)
        notes.append(f"Not read, for its name tells no assignment: {shown}.")
    if not main and (odd or not choices_made):
        choices_made.append(_leftover(handed, "", odd, troubles))
    for choice in choices_made:
        choice.notes[:0] = notes
    return choices_made


def _unread(pieces: list[Piece]) -> list[Item]:
    return [piece.item for piece in pieces if piece.item.name == trees.MORE and piece.item.problem]


def _cut_short(item: Item) -> str:
    folder = one_line("/".join(item.parts[:-1]), 100) or "The folder"
    return f"{folder} {item.problem}; not all of them were read."


def _by_assignment(pieces: list[Piece], known: list[str]) -> dict[str, list[Piece]]:
    """Notebooks by what they are of; a .json only where there is nothing under its own ending."""
    groups: dict[str, list[Piece]] = {}
    perhaps: dict[str, list[Piece]] = {}
    for piece in pieces:
        if names.is_notebook(piece.item.name) and piece.item.kind != "folder":
            groups.setdefault(assignment_of(piece, known), []).append(piece)
        elif _looks_like_a_notebook(piece):
            perhaps.setdefault(assignment_of(piece, known), []).append(piece)
    return perhaps | groups


def _looks_like_a_notebook(piece: Piece) -> bool:
    """A .json that holds a notebook, by a look into it."""
    if piece.item.kind != "file" or not names.is_perhaps_notebook(piece.item.name):
        return False
    with suppress(Unreadable):
        data = piece.item.data()
        return b'"nbformat"' in data and b'"cells"' in data
    return False


def assignment_of(piece: Piece, known: list[str]) -> str:
    """By the folder it is in, by its name, by the name of its archive; or ""."""
    by_folder = {name.casefold(): name for name in known}
    for folder in piece.item.parts[:-1]:
        if folder.casefold() in by_folder:
            return by_folder[folder.casefold()]
    return names.assignment_in(piece.item.name, known) or names.assignment_in(piece.hint, known)


def _opened(pieces: list[Piece]) -> tuple[list[Piece], list[tuple[str, Unreadable]]]:
    """The pieces with what is in archives that the student made; archives in these stay shut."""
    inner_pieces: list[Piece] = []
    troubles: list[tuple[str, Unreadable]] = []
    for piece in pieces:
        kind = piece.item.kind
        if kind not in ("file", "folder") and not names.is_notebook(piece.item.name):
            troubles.append((piece.item.name, Unreadable(f"is {kind}, not a folder")))
        if not names.is_archive(piece.item.name) or kind == "folder":
            inner_pieces.append(piece)
            continue
        try:
            if not piece.item.name.lower().endswith(".zip"):
                raise Unreadable("is an archive of a kind that is not opened", archives.AGAIN)
            archive = archives.Archive(archives.in_memory(piece.item.data()), archives.STUDENT)
        except Unreadable as trouble:
            remedy = archives.AGAIN if trouble.remedy == reading.SMALLER else trouble.remedy
            troubles.append((piece.item.name, Unreadable(trouble.reason, remedy)))
            continue
        above = piece.item.parts[:-1]
        for item in archive.items:
            if names.is_archive(item.name) and item.kind == "file":
                deeper = Unreadable("is an archive inside an archive", archives.AGAIN)
                troubles.append((item.name, deeper))
            inner = replace(item, parts=(*above, *item.parts))
            inner_pieces.append(Piece(inner, piece.upload, piece.item.name))
    return inner_pieces, troubles


def _picked(handed: Handed, name: str, group: list[Piece]) -> Choice:
    """The latest upload; else the file with the very name, not deeper than another."""
    last = max(piece.upload for piece in group)
    best = [piece for piece in group if piece.upload == last]
    exact = [piece for piece in best if piece.item.name == f"{name}.ipynb"]
    best = exact or best
    depth = min(len(piece.item.parts) for piece in best)
    best = [piece for piece in best if len(piece.item.parts) == depth]
    if len(best) > 1:
        return Choice(name, problem=_several(handed, name, best))
    choice = Choice(name, best[0])
    shown = one_line("/".join(best[0].item.parts), 100)
    if len(group) > 1:
        others = ", ".join("/".join(p.item.parts) for p in group if p is not best[0])
        choice.notes.append(
            f"There are {len(group)} notebooks of {name}; {shown} counts, and not "
            f"{one_line(others, 150)}."
        )
    elif not names.assignment_in(best[0].item.name, [name]):
        choice.notes.append(f"The notebook was called {shown}; it was read as {name}.ipynb.")
    return choice


def _several(handed: Handed, name: str, group: list[Piece]) -> Rejection:
    shown = ", ".join("/".join(piece.item.parts) for piece in group[:5])
    shown += ", …" if len(group) > 5 else ""
    file = f"{name}/{name}.ipynb" if name else one_line(handed.shown, 120)
    reason = one_line(f"any of several notebooks may be meant ({shown})", 250)
    remedy = f"Keep the one that counts, as {name or '<assignment>'}.ipynb."
    return Rejection(handed.student, file, reason, remedy)


def _leftover(
    handed: Handed, main: str, odd: list[Piece], troubles: list[tuple[str, Unreadable]]
) -> Choice:
    """The main assignment from notebooks whose names say nothing, or why it is not there."""
    last = max((piece.upload for piece in odd), default=0)
    odd = [piece for piece in odd if piece.upload == last]
    if len(odd) > 1:
        return Choice(main, problem=_several(handed, main, odd))
    if odd and main:
        shown = one_line(odd[0].item.name, 100)
        note = f"The notebook was called {shown}; it was read as {main}.ipynb."
        return Choice(main, odd[0], notes=[note])
    if odd:
        file = one_line("/".join(odd[0].item.parts), 120)
        rejection = Rejection(handed.student, file, "does not tell its assignment", WHICH)
        return Choice("", problem=rejection)
    if troubles:
        name, trouble = troubles[0]
        rejection = Rejection(handed.student, one_line(name, 120), trouble.reason, trouble.remedy)
        return Choice(main, problem=rejection)
    return Choice(main, problem=nothing(handed, main))


def nothing(handed: Handed, name: str) -> Rejection:
    """There is no notebook of this assignment."""
    file = f"{name}/{name}.ipynb" if name else one_line(handed.shown, 120)
    remedy = "Ask whether it was meant to be."
    return Rejection(handed.student, file, "no notebook was handed in", remedy, "missing")
