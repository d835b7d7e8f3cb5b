"""The feedback page of one submission: one self-contained HTML file without scripts.

It tells marks, checks in words, the message of each exercise, what to read next, and the
student's own code as text. Hidden inputs, expected values and output of hidden calls are
not in a verdict's messages, and so not here.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field

from autograder import exercises
from autograder.base.pages import template
from autograder.base.text import code, one_line, points_text
from autograder.checking.feedback import HEADLINES, mark
from autograder.checking.verdict import Status, Verdict
from autograder.course import release
from autograder.grading.by_hand import NOTHING, ByHand

UNSAFE = "Graded without a sandbox (--unsafe): these marks are not protected against forging."
NOTES = 40  # at most, on one page
NEXT = {
    Status.FULL: "",
    Status.NOT_ATTEMPTED: "The exercise is still open: its cell waits for your first line.",
    Status.MISSING: "Open the chapter again, put the function back under its own name, and run it.",
    Status.TIMEOUT: "Count how often your loop runs, and what ends it.",
    Status.CRASHED: "Run the cell again in JupyterLab and watch where the kernel stops.",
    Status.FORBIDDEN_CALL: "Write out what the library function does; its text may be read, not "
    "called.",
}


@dataclass(frozen=True)
class Page:
    """What a feedback page shows.

    verdict_key: hash of everything that the page depends on, so that it is not written twice.
    rejection: why the notebook could not be read, or "". by_hand: what people entered.
    """

    student: str
    assignment: str
    verdicts: list[Verdict]
    answers: dict[str, str | None] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    verdict_key: str = ""
    rejection: str = ""
    unsafe: bool = False
    by_hand: ByHand = NOTHING


def render(page: Page) -> str:
    """The page as HTML; everything that comes from a student is escaped."""
    sections = [_section(page, verdict) for verdict in page.verdicts]
    sections_shown = [] if page.rejection else sections
    earned, possible = page.by_hand.total(page.verdicts)
    return template("feedback.html").render(
        page=page,
        student=one_line(page.student, 200),
        notes=[one_line(note) for note in page.notes[:NOTES]],
        title=title(page.assignment),
        sections=sections,
        shown=sections_shown,
        earned=points_text(earned),
        possible=points_text(possible),
        open_faults=any(page.by_hand.of(v) is None for v in page.verdicts),
        penalty=points_text(page.by_hand.penalty) if page.by_hand.penalty else "",
        comments=[s for s in sections if s["comment"]] if page.rejection else [],
        unsafe_text=UNSAFE,
    )


def title(assignment: str) -> str:
    """The chapter's title, its first heading; its id where there is none."""
    with contextlib.suppress(OSError):
        for cell in release.load(assignment).cells:
            for line in cell.source.splitlines():
                if cell.role == "prose" and line.startswith("# "):
                    return line.removeprefix("# ").strip()
    return assignment


def _section(page: Page, verdict: Verdict) -> dict:
    source = page.answers.get(verdict.exercise)
    earned = page.by_hand.of(verdict)
    lines, left_out = code(source or "")
    return {
        "name": verdict.exercise,
        "headline": HEADLINES[verdict.status],
        "earned": "–" if earned is None else points_text(earned),
        "possible": points_text(verdict.max_points),
        "sign": "✓" if verdict.status == Status.FULL else "✗",
        "message": verdict.message,
        "note": verdict.note,
        "by_hand": _by_hand(page.by_hand, verdict),
        "comment": page.by_hand.comments.get(verdict.exercise, ""),
        "results": [_result(result) for result in verdict.results],
        "next": _next(page.assignment, verdict, source),
        "code": list(enumerate(lines, 1)),
        "left_out": left_out,
    }


def _by_hand(hand: ByHand, verdict: Verdict) -> str:
    """What people gave for an exercise, and what the checks had given."""
    texts = []
    if (points := hand.points.get(verdict.exercise)) is not None:
        checks = "none" if verdict.points is None else points_text(verdict.points)
        texts.append(f"Points given by hand: {points_text(points)} (the checks gave {checks}).")
    if extra := hand.extra.get(verdict.exercise):
        texts.append(f"Extra credit: {points_text(extra)}.")
    return " ".join(texts)


def _result(result) -> dict:
    sign, word = mark(result)
    return {
        "sign": sign,
        "word": word,
        "name": result.name,
        "points": f"{points_text(result.earned)} of {points_text(result.points)}",
    }


def _next(assignment: str, verdict: Verdict, source: str | None) -> str:
    """What to read next: the first hint for an answer that is on its way."""
    if verdict.status == Status.MISSING and source:
        return "Run its cell in JupyterLab: it stops in the same place. Mend that first."
    if verdict.status in NEXT:
        return NEXT[verdict.status]
    exercise = exercises.load(assignment).get(verdict.exercise)
    if exercise is None or verdict.points is None:
        return ""
    return f"A first hint: {exercise.hints[0]}"
