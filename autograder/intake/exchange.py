"""Reads nbgrader's exchange: who handed in what, and when the server received it.

    <exchange>/<course>/inbound/<student>+<assignment>+<time>+<random>/

The student's own process makes this folder: its name, the time in it and timestamp.txt are the
student's words. What the student cannot write is the folder's owner and its change time (ctime),
which the server's kernel keeps; these two are believed. nbgrader by itself believes the name.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.intake import names, reading, trees
from autograder.intake.layouts import EXCHANGE
from autograder.intake.submissions import Collection, Submission, name_problem
from autograder.intake.wanted import Wanted

SLACK = datetime.timedelta(minutes=10)  # a slow copy, clocks that differ
SHARED = "If all share one account, or this is a copy of the exchange, see --trust-names."


@dataclass(frozen=True)
class Attempt:
    """One folder in `inbound`. claimed: the time in its name; received: the server's."""

    student: str
    assignment: str
    folder: Path
    claimed: datetime.datetime | None
    received: datetime.datetime


def inbound(root: Path) -> Path | None:
    """The inbound folder that is meant by `root`: itself, a course, or an exchange; or None."""
    if _has_attempts(root) or (root.name == "inbound" and (root.parent / "outbound").is_dir()):
        return root
    within = [Path(entry.path) for entry in trees.entries(root) if entry.is_dir()]
    courses = [course for course in within if _is_course(course)]
    # of an exchange all folders are courses; a student may hand in a folder that looks like one
    courses = [root, *courses] if 2 * len(courses) > len(within) else [root]
    folders = [
        course / "inbound"
        for course in courses
        if reading.kind_of_file(course / "inbound") == "folder"
        and ((course / "outbound").is_dir() or _has_attempts(course / "inbound"))
    ]
    if len(folders) > 1:
        shown = ", ".join(one_line(path.parent.name, 40) for path in folders[:5])
        raise reading.Unreadable(f"holds several courses ({shown})", "Name the one to grade.")
    return folders[0] if folders else None


def _is_course(folder: Path) -> bool:
    return any(reading.kind_of_file(folder / name) == "folder" for name in ("inbound", "outbound"))


def _has_attempts(folder: Path) -> bool:
    kinds = [bool(EXCHANGE.fullmatch(entry.name)) for entry in trees.entries(folder)]
    return sum(kinds) * 2 > len(kinds)


def find(folder: Path, known: Iterable[str], wanted: Wanted) -> Collection:
    """The latest attempt of everybody for every assignment that anybody handed in."""
    received = Collection(remarks=[f"Read as nbgrader's exchange: {one_line(str(folder), 200)}."])
    attempts: dict[tuple[str, str], list[Attempt]] = {}
    for entry in trees.entries(folder):
        try:
            attempt = _attempt(entry, set(known), wanted)
        except OSError as error:  # gone, or its student forbids to look: students work here
            shown = one_line(entry.name, 150)
            attempt = Rejection("?", shown, f"cannot be read ({error.strerror})", "Try again.")
        if isinstance(attempt, Rejection):
            received.rejections.append(attempt)
        elif attempt is not None:
            attempts.setdefault((attempt.student, attempt.assignment), []).append(attempt)
    given = {name for _, name in attempts}
    for name in sorted({who for who, _ in attempts}):
        for chapter in sorted(given if wanted.assignment is None else {wanted.assignment}):
            own = attempts.get((name, chapter), [])
            received.submissions.append(_latest(name, chapter, own, folder))
    return received


def _attempt(entry: os.DirEntry, known: set[str], wanted: Wanted) -> Attempt | Rejection | None:
    """What a folder in `inbound` is; None for what is no attempt at all, or not asked for."""
    path, shown = Path(entry.path), one_line(names.normalized(entry.name), 150)
    kind, match = reading.kind_of_file(path), EXCHANGE.fullmatch(entry.name)
    if kind == "file" or entry.name.startswith("."):
        return None
    if match is None:
        reason = "is not named <student>+<assignment>+<time>"
        return None if wanted.student else Rejection("?", shown, reason, "See who made it.")
    student, chapter = names.normalized(match["student"]), match["assignment"]
    if wanted.student not in (None, student):
        return None
    problem = name_problem(student) or ("" if kind == "folder" else f"is {kind}, not a folder")
    if not problem and not wanted.trust and (owner := owner_of(path)) != student:
        problem = f"is in the name of {student}, but belongs to {owner}: not believed"
        return Rejection(student, shown, problem, SHARED)
    if problem:
        return Rejection(student, shown, problem, "See who made it.")
    if chapter not in known:
        reason = "the course has no assignment of that name"
        return Rejection(student, shown, reason, f"Known are: {', '.join(sorted(known))}.")
    claimed = time_in(match["time"])
    received = claimed if wanted.trust == "all" and claimed else received_at(path)
    return Attempt(student, chapter, path, claimed, received)


def owner_of(path: Path) -> str:
    """The account that made a folder. Only the server's administrator can make it another's."""
    uid = os.lstat(path).st_uid
    try:
        import pwd

        return pwd.getpwuid(uid).pw_name
    except (ImportError, KeyError):
        return f"an unknown account ({uid})"


def received_at(folder: Path) -> datetime.datetime:
    """The latest change of the folder or a notebook in it, as the kernel noted it.

    Later edits and replaced files move it on; `touch`, `utime` and renaming never move it back.
    """
    paths = [folder, *(Path(e.path) for e in trees.entries(folder) if names.is_notebook(e.name))]
    latest = max(os.lstat(path).st_ctime for path in paths)
    return datetime.datetime.fromtimestamp(latest, datetime.UTC)


def time_in(text: str) -> datetime.datetime | None:
    """The time in a folder's name, or None: 2026-01-31 12:00:00.123456 UTC."""
    day, clock, zone = [*text.split(" ", 2), "", ""][:3]
    try:
        moment = datetime.datetime.fromisoformat(f"{day} {clock}")
        return moment.replace(tzinfo=_zone(zone)).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        return None


def _zone(name: str) -> datetime.tzinfo:
    """A time zone by its name; UTC where nobody knows it, as in nbgrader."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return datetime.UTC


def text_of(time: datetime.datetime) -> str:
    """A time as nbgrader writes it."""
    return time.strftime("%Y-%m-%d %H:%M:%S.%f UTC")


def _latest(student: str, chapter: str, attempts: list[Attempt], folder: Path) -> Submission:
    """The attempt that the server received last."""
    if not attempts:
        return Submission(student, chapter, folder / f"{student}+{chapter}", "")
    early = datetime.datetime.min.replace(tzinfo=datetime.UTC)
    last = max(attempts, key=lambda a: (a.received, a.claimed or early, a.folder.name))
    notes = []
    if len(attempts) > 1:
        notes.append(f"Handed in {len(attempts)} times; the last one counts.")
    if last.claimed is None or abs(last.received - last.claimed) > SLACK:
        claimed = text_of(last.claimed) if last.claimed else "no time that can be read"
        notes.append(
            f"The folder's name says {claimed}, the server received it by "
            f"{text_of(last.received)}; the server's time counts."
        )
    return Submission(student, chapter, last.folder, text_of(last.received), tuple(notes))
