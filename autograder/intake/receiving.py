"""Takes in whatever holds submissions: a folder, nbgrader's exchange, an export, one notebook.

    with received(path, Wanted(assignment="ch01_neuron"), out) as found:
        found.submissions, found.refusals, found.told

Archives are unpacked into a private folder in `out`, notebooks only; leaving the block
removes it.
"""

from __future__ import annotations

from pathlib import Path

from autograder.base.rejection import Refusal
from autograder.base.text import one_line
from autograder.course.sources import chapters
from autograder.intake import archives, exchange, layouts, names, reading, submissions, trees
from autograder.intake.layouts import Handed, Piece
from autograder.intake.reading import Unreadable
from autograder.intake.students import Students
from autograder.intake.submissions import Found, Submission
from autograder.intake.trees import Item
from autograder.intake.unpacking import Scratch
from autograder.intake.wanted import Wanted


def received(source: Path, wanted: Wanted, out: Path) -> Found:
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
        return _settled(intake.found)
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
        self.found = Found(scratch=scratch)
        self.students = Students(self.found, wanted, self.known, scratch)

    def folder(self, root: Path) -> None:
        wanted = self.wanted
        if wanted.layout in ("auto", "exchange"):
            inbound = exchange.inbound(root)
            if inbound is not None:
                self._add(exchange.find(inbound, self.known, wanted))
                return
            if wanted.layout == "exchange":
                raise Unreadable("holds no inbound folder", "Name the course's exchange folder.")
        layout = _layout_of_folder(root) if wanted.layout == "auto" else wanted.layout
        if layout in ("moodle", "canvas"):
            self._items(trees.of_folder(root), layout, root.name)
            return
        self._add(submissions.find(root, wanted.assignment, wanted.student))
        for entry in trees.entries(root):
            if names.is_archive(entry.name) and not names.is_litter((entry.name,)):
                self._one_of_several(Path(entry.path))

    def _add(self, found: Found) -> None:
        self.found.refusals += found.refusals
        self.found.told += found.told
        self.found.submissions += [self.students.opened(s) for s in found.submissions]

    def _one_of_several(self, path: Path) -> None:
        """One archive of a folder: a broken one costs itself, not the others."""
        try:
            self.archive(path, whose=names.normalized(path.stem))
        except Unreadable as trouble:
            shown = one_line(path.name, 120)
            self.found.refusals.append(Refusal("?", shown, trouble.reason, trouble.remedy))

    def notebook(self, path: Path) -> None:
        """One file of one student's."""
        student = self.wanted.student
        if not student or submissions.name_problem(student):
            raise Unreadable("is one notebook", "Say whose it is: --student ID.")
        chapter = self.wanted.assignment or names.assignment_in(path.name, self.known)
        if not chapter:
            raise Unreadable("does not tell its assignment", "Say which: --assignment chNN_topic.")
        self.found.submissions.append(Submission(student, chapter, path, ""))

    def archive(self, path: Path, whose: str = "") -> None:
        """An export, a packed folder, or what one student packed."""
        with archives.opened(path, archives.CLASS) as archive:
            self._items(archive.items, self.wanted.layout, path.name, whose)

    def _items(self, items: list[Item], layout: str, source: str, whose: str = "") -> None:
        """Submissions in a list of files of any layout."""
        if layout == "auto":
            layout, items = _unwrapped(items, self.known)
        if layout == "exchange":
            raise Unreadable(
                "is a packed exchange, which holds neither owners nor times",
                "Grade the exchange's folder itself, or unpack it and use --trust-names all.",
            )
        if layout:
            self.students.all(items, layout, source)
        else:
            self._of_one(items, source, whose)

    def _of_one(self, items: list[Item], source: str, whose: str) -> None:
        """An archive that holds one student's files at its top."""
        wanted = self.wanted
        if not any(names.is_notebook(i.name) or names.is_archive(i.name) for i in items):
            raise Unreadable("holds no notebook", "Is it the right file?")
        student = ("" if names.assignment_in(whose, self.known) else whose) or wanted.student
        if not student or submissions.name_problem(student):
            raise Unreadable("holds the files of one student", "Say whose: --student ID.")
        if student == (wanted.student or student):
            handed = Handed(student, source, [Piece(item, hint=source) for item in items])
            main = wanted.assignment or ""
            self.students.one(handed, {main} - {""}, main)


def _layout_of_folder(root: Path) -> str:
    """By the names at the top of a folder on disk: every folder there counts."""
    kinds = []
    for entry in trees.entries(root):
        plain = "folders" if entry.is_dir(follow_symlinks=False) else ""
        kinds.append(layouts.kind_of_name(names.normalized(entry.name)) or plain)
    return layouts.most(kinds) or "folders"


def _unwrapped(items: list[Item], known: list[str]) -> tuple[str, list[Item]]:
    """The layout, or "", and the items without folders that are only wrapped around them."""
    for _ in range(3):
        if layout := layouts.recognized(items, known):
            return layout, items
        tops = {item.parts[0] for item in items}
        if len(tops) != 1 or tops & set(known) or not any(len(i.parts) > 1 for i in items):
            break
        items = [item.below(1) for item in items if len(item.parts) > 1]
    return "", items


def _settled(found: Found) -> Found:
    """Sorted; nobody stands for the same assignment twice: such are refused, never merged."""
    groups: dict[tuple[str, str], list[Submission]] = {}
    for submission in found.submissions:
        key = names.normalized(submission.student), submission.assignment
        groups.setdefault(key, []).append(submission)
    found.submissions = []
    for (student, chapter), group in sorted(groups.items()):
        there = [s for s in group if not _nothing(s)] if len(group) > 1 else group
        if len(there) < 2:
            found.submissions += there or group[:1]
            continue
        shown = " and ".join(one_line(str(s.folder), 90) for s in there[:4])
        reason = f"{len(there)} submissions of one student for {chapter}, so none is graded"
        found.refusals.append(Refusal(student, shown, reason, "Keep the one that counts."))
    return found


def _nothing(submission: Submission) -> bool:
    if submission.problem is not None:
        return submission.problem.kind == "missing"
    return reading.kind_of_file(submission.folder) == "missing"
