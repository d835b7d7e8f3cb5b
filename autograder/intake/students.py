"""From the files of many students to one submission for each of them and each assignment."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.intake import choosing, layouts, names, reading, trees
from autograder.intake.choosing import Choice
from autograder.intake.layouts import Handed, Piece
from autograder.intake.submissions import Collection, Submission
from autograder.intake.trees import Item
from autograder.intake.unpacking import Scratch, submission_of
from autograder.intake.wanted import Wanted


class Students:
    """Adds to `received` what students handed in; one student's archive at a time is in memory."""

    def __init__(self, received: Collection, wanted: Wanted, known: list[str], scratch: Scratch):
        self.collection = received
        self.wanted = wanted
        self.known = known
        self.scratch = scratch

    def all(self, items: list[Item], layout: str, source: str) -> None:
        """The students of an export or of a packed folder."""
        wanted, only = self.wanted, self.wanted.student
        everybody, rejections = layouts.handed_in(
            items, layout, wanted.ids, self.known, wanted.pattern
        )
        self.collection.rejections += [r for r in rejections if only in (None, r.student)]
        self._tell(layout, source, everybody)
        main = wanted.assignment or ""
        if layout != "folders":
            main = self._main(everybody, source)
        given = self._given(everybody) if layout == "folders" else {main} - {""}
        for handed in everybody:
            if only in (None, handed.student):
                self.one(handed, given, main, None if layout == "folders" else "")

    def one(self, handed: Handed, given: set[str], main: str, received: str | None = "") -> None:
        """One student's submissions, and a line for each given assignment that is not there.

        received: when all of it was, or None where the folders' timestamps are to be asked.
        """
        choices = {c.assignment: c for c in choosing.choices(handed, self.known, main)}
        unknown = choices.pop("", None)
        if self.wanted.assignment:
            choices = {name: choice for name, choice in choices.items() if name in given}
        for name in sorted({*choices, *given}):
            choice = choices.get(name) or self._not_there(handed, name, unknown)
            submission = submission_of(handed.student, choice, self.scratch, received)
            self.collection.submissions.append(submission)
        if unknown is not None and unknown.problem and not choices and not given:
            self.collection.rejections.append(unknown.problem)

    def _not_there(self, handed: Handed, name: str, unknown: Choice | None) -> Choice:
        """An assignment that somebody has not; there may be a notebook that tells none."""
        if unknown is not None and unknown.problem and unknown.problem.kind != "missing":
            return Choice(name, problem=unknown.problem, notes=unknown.notes)
        return Choice(name, problem=choosing.nothing(handed, name))

    def opened(self, submission: Submission) -> Submission:
        """A submission on disk; where its folder holds an archive only, what is in that."""
        if reading.kind_of_file(submission.folder) != "folder":
            return submission
        file_names = [entry.name for entry in trees.entries(submission.folder)]
        if any(map(names.is_notebook, file_names)) or not any(map(names.is_archive, file_names)):
            return submission
        items = [_item(submission.folder, name) for name in file_names]
        handed = Handed(submission.student, submission.student, [Piece(item) for item in items])
        (choice,) = [
            choice
            for choice in choosing.choices(handed, self.known, submission.assignment)
            if choice.assignment == submission.assignment
        ]
        choice.notes[:0] = submission.notes
        unpacked = submission_of(submission.student, choice, self.scratch)
        return dataclasses.replace(unpacked, received=submission.received)

    def _main(self, everybody: list[Handed], source: str) -> str:
        """The assignment of an export: asked for, or told by its name, or by most files."""
        if self.wanted.assignment:
            return self.wanted.assignment
        if named := names.assignment_in(source, self.known):
            return named
        assignments_named = sorted(filter(None, self._assignments(everybody)))
        return max(assignments_named, key=assignments_named.count) if assignments_named else ""

    def _assignments(self, everybody: list[Handed]) -> Iterator[str]:
        """The assignment of each notebook and archive, or ""."""
        for handed in everybody:
            for piece in handed.pieces:
                if names.is_notebook(piece.item.name) or names.is_archive(piece.item.name):
                    yield choosing.assignment_of(piece, self.known)

    def _given(self, everybody: list[Handed]) -> set[str]:
        """Assignments that anybody has a folder or a notebook for; strange folders are told."""
        if self.wanted.assignment:
            return {self.wanted.assignment}
        by_folder = {name.casefold(): name for name in self.known}
        given = set(filter(None, self._assignments(everybody)))
        for handed in everybody:
            tops = {p.item.parts[0] for p in handed.pieces if _is_folder(p.item)}
            read = {p.item.parts[0] for p in handed.pieces if choosing.assignment_of(p, self.known)}
            given |= {by_folder[top.casefold()] for top in tops if top.casefold() in by_folder}
            for strange in sorted(tops - read):
                if strange.casefold() not in by_folder:
                    self._strange(handed.student, strange)
        return given

    def _strange(self, student: str, folder: str) -> None:
        reason = "the course has no assignment of that name"
        remedy = f"Known are: {', '.join(self.known)}."
        shown = one_line(f"{folder}/", 120)
        self.collection.rejections.append(Rejection(student, shown, reason, remedy))

    def _tell(self, layout: str, source: str, everybody: list[Handed]) -> None:
        self.collection.read_as.update({handed.student: handed.shown for handed in everybody})
        count = f"{len(everybody)} student{'' if len(everybody) == 1 else 's'}"
        remark = f"Read {one_line(source, 80)} as {layouts.TITLES[layout]}: {count}"
        changed = [handed for handed in everybody if handed.student != handed.shown]
        if changed:
            first = changed[0]
            remark += f"; {one_line(first.shown, 90)} is {one_line(first.student, 60)}, and so on"
        self.collection.remarks.append(f"{remark}.")


def _is_folder(item: Item) -> bool:
    return len(item.parts) > 1 or item.kind == "folder"


def _item(folder: Path, name: str) -> Item:
    path = folder / name
    shown = names.normalized(name)
    return Item((shown,), reading.kind_of_file(path), names.problem(name), path, folder)
