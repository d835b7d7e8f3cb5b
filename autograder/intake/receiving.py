"""Takes in whatever holds submissions: a folder, nbgrader's exchange, an export, one notebook.

    with received(path, Wanted(assignment="ch01_neuron"), out) as collection:
        collection.submissions, collection.rejections, collection.remarks

Archives are unpacked into a private folder in `out`, notebooks only; leaving the block
removes it.
"""

from __future__ import annotations

from pathlib import Path

from autograder.base import files
from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.course.sources import chapters
from autograder.intake import (
    archives,
    exchange,
    layouts,
    names,
    platforms,
    reading,
    structure,
    submissions,
    trees,
)
from autograder.intake.layouts import Handed, Piece
from autograder.intake.reading import Unreadable
from autograder.intake.students import Students
from autograder.intake.submissions import Collection, Submission
from autograder.intake.trees import Item
from autograder.intake.unpacking import Scratch
from autograder.intake.wanted import Wanted


def received(source: Path, wanted: Wanted, out: Path) -> Collection:
    """The submissions in `source`; raises Unreadable when nothing can be made of it at all."""
    source = Path(source).resolve()
    kind = reading.kind_of_file(source)
    if kind == "missing":
        raise Unreadable("is not there", "Check the path.")
    if kind not in ("file", "folder"):
        raise Unreadable(f"is {kind}", "Name a folder, an archive or a notebook.")
    scratch = Scratch(out)
    intake = _Intake(wanted, scratch)
    try:
        if kind == "folder":
            intake.folder(source)
        elif names.is_notebook(source.name):
            intake.notebook(source)
        else:
            intake.archive(source)
        return _without_shared_files(_settled(intake.collection), out)
    except OSError as error:  # unreadable, or no room to unpack
        scratch.cleanup()
        reason = f"cannot be taken in ({error.strerror or error})"
        raise Unreadable(reason, "Check permissions and free space.") from None
    except BaseException:
        scratch.cleanup()
        raise


class _Intake:
    """Gathers what one call takes in."""

    def __init__(self, wanted: Wanted, scratch: Scratch):
        self.wanted = wanted
        self.known = chapters()
        self.collection = Collection(scratch=scratch)
        self.students = Students(self.collection, wanted, self.known, scratch)

    def folder(self, root: Path) -> None:
        wanted = self.wanted
        if wanted.layout in ("auto", "exchange") and not wanted.pattern:
            inbound = exchange.inbound(root)
            if inbound is not None:
                self._add(exchange.find(inbound, self.known, wanted))
                return
            if wanted.layout == "exchange":
                raise Unreadable("holds no inbound folder", "Name the course's exchange folder.")
        self._below(root, trees.of_folder(root))

    def _below(self, root: Path, items: list[Item]) -> None:
        """What lies in a folder on disk. Archives beside each other are one student's each, or
        exports of their own; under a platform's names they are what students handed in."""
        wanted, kind = self.wanted, layouts.kind_of(items, self.known)
        if not wanted.pattern and (wanted.layout != "auto" or kind in platforms.PLATFORMS):
            self._items(items, wanted.layout, root.name)
            return
        archived, rest = self._parted(items)
        if not archived:
            self._items(rest, "auto", root.name, on_disk=True)
        elif any(layouts.matters(item, self.known) for item in rest):
            self._items(rest, "auto", root.name)
        for item in archived:
            self._one_of_several(Path(str(item.path)), alone=len(archived) + len(rest) == 1)

    def _parted(self, items: list[Item]) -> tuple[list[Item], list[Item]]:
        """The archives at the top that are to be opened here, and all else. An archive whose own
        name fits --pattern is what a student handed in."""
        pattern = self.wanted.pattern
        whose = structure.by_pattern(pattern, self.known) if pattern else lambda item: []
        archived: list[Item] = []
        rest: list[Item] = []
        for item in items:
            alone = len(item.parts) == 1 and names.is_archive(item.name) and not whose(item)
            (archived if alone else rest).append(item)
        return archived, rest

    def _add(self, received: Collection) -> None:
        self.collection.rejections += received.rejections
        self.collection.remarks += received.remarks
        self.collection.submissions += [self.students.opened(s) for s in received.submissions]

    def _one_of_several(self, path: Path, alone: bool) -> None:
        """One archive of a folder: a broken one costs itself, not the others."""
        try:
            self.archive(path, whose="" if alone else names.normalized(path.stem))
        except Unreadable as trouble:
            shown = one_line(path.name, 120)
            self.collection.rejections.append(Rejection("?", shown, trouble.reason, trouble.remedy))

    def notebook(self, path: Path) -> None:
        """One file of one student's."""
        student = self.wanted.student
        if not student or submissions.name_problem(student):
            raise Unreadable("is one notebook", "Say whose it is: --student ID.")
        chapter = self.wanted.assignment or names.assignment_in(path.name, self.known)
        if not chapter:
            raise Unreadable("does not tell its assignment", "Say which: --assignment chNN_topic.")
        self.collection.submissions.append(Submission(student, chapter, path, ""))

    def archive(self, path: Path, whose: str = "") -> None:
        """An export, a packed folder, or what one student packed."""
        with archives.opened(path, archives.CLASS) as archive:
            self._items(archive.items, self.wanted.layout, path.name, whose)

    def _items(
        self, items: list[Item], layout: str, source: str, whose: str = "", on_disk: bool = False
    ) -> None:
        """Submissions in a list of files of any layout. whose: of an archive among others.

        on_disk: in a folder of empty folders each is a student who handed nothing in.
        """
        if self.wanted.pattern:
            self.students.all(items, "pattern", source)
            return
        if layout == "auto":
            recognized = layouts.recognized(items, self.known, source)
            layout, items, source = recognized.layout, recognized.items, recognized.source
            self._beside(recognized.beside)
        if layout == "exchange":
            raise Unreadable(
                "is a packed exchange, which holds neither owners nor times",
                "Grade the exchange's folder itself, or unpack it and use --trust-names all.",
            )
        if not layout and on_disk and not any(layouts.matters(item, self.known) for item in items):
            layout = "folders"
        if not layout and self._is_of_several(items):
            layout = "plain"
        if layout:
            self.students.all(items, layout, source)
        else:
            self._of_one(items, source, whose)

    def _beside(self, left: tuple[str, ...]) -> None:
        if left:
            first = one_line(left[0], 90)
            text = f"Not read, for they lie beside what was handed in: {len(left)} ({first}"
            self.collection.remarks.append(text + (", …)." if len(left) > 1 else ")."))

    def _is_of_several(self, items: list[Item]) -> bool:
        """Whether names tell the students apart. Raises Unreadable where nobody can tell."""
        try:
            return structure.several(items, self.known)
        except Unreadable:
            if structure.may_be_of_one(items, self.known):
                return False
            raise

    def _of_one(self, items: list[Item], source: str, whose: str) -> None:
        """An archive that holds one student's files at its top."""
        wanted = self.wanted
        if not any(layouts.matters(item, self.known) for item in items):
            raise Unreadable("holds no notebook", "Is it the right file?")
        student = ("" if names.assignment_in(whose, self.known) else whose) or wanted.student
        if not student or submissions.name_problem(student):
            raise Unreadable(
                "holds the files of one student, or of several whom their names do not tell apart",
                "Say whose: --student ID. Or where the students' names stand: --pattern.",
            )
        if student == (wanted.student or student):
            handed = Handed(student, source, [Piece(item, hint=source) for item in items])
            main = wanted.assignment or ""
            self.students.one(handed, {main} - {""}, main)


def _settled(received: Collection) -> Collection:
    """Sorted; nobody stands for the same assignment twice: such are rejected, never merged."""
    groups: dict[tuple[str, str], list[Submission]] = {}
    for submission in received.submissions:
        key = names.normalized(submission.student), submission.assignment
        groups.setdefault(key, []).append(submission)
    received.submissions = []
    for (student, chapter), group in sorted(groups.items()):
        there = [s for s in group if not _nothing(s)] if len(group) > 1 else group
        if len(there) < 2:
            received.submissions += there or group[:1]
            continue
        shown = " and ".join(one_line(str(s.folder), 90) for s in there[:4])
        reason = f"{len(there)} submissions of one student for {chapter}, so none is graded"
        received.rejections.append(Rejection(student, shown, reason, "Keep the one that counts."))
    return received


def _without_shared_files(received: Collection, out: Path) -> Collection:
    """Where `out` takes anna and Anna for one, what is written of one would be read by the other:
    then neither is graded. Anywhere else they are two students.
    """
    groups: dict[str, set[str]] = {}
    for submission in received.submissions:
        groups.setdefault(submission.student.casefold(), set()).add(submission.student)
    alike = [sorted(ids) for ids in groups.values() if len(ids) > 1]
    if not alike or files.tells_case(out):
        return received
    for ids in alike:
        shown = one_line(" and ".join(ids), 200)
        reason = f"would share their files in {out}, which takes these names for one"
        remedy = "Rename them, or choose an --out on another file system."
        received.rejections.append(Rejection(ids[0], shown, reason, remedy))
    gone = {student for ids in alike for student in ids}
    received.submissions = [s for s in received.submissions if s.student not in gone]
    return received


def _nothing(submission: Submission) -> bool:
    if submission.problem is not None:
        return submission.problem.kind == "missing"
    return reading.kind_of_file(submission.folder) == "missing"
