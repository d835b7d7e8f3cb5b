"""Feedback as a learner sees it: a small table in a notebook, plain text in a terminal."""

from __future__ import annotations

from autograder.base.pages import template
from autograder.base.text import points_text
from autograder.checking.verdict import CheckResult, Stage, Status, Verdict

HEADLINES: dict[Status, str] = {
    Status.FULL: "all checks pass",
    Status.PARTIAL: "partly there",
    Status.WRONG: "not there yet",
    Status.NOT_ATTEMPTED: "not attempted yet",
    Status.MISSING: "not defined yet",
    Status.TIMEOUT: "did not come back in time",
    Status.CRASHED: "ended the process",
    Status.FORBIDDEN_CALL: "leans on the library",
    Status.REJECTED: "could not be read",
    Status.GRADER_FAULT: "the grader failed, not you",
}


def headline(verdict: Verdict) -> str:
    """One line: name, how far, points."""
    far = HEADLINES[verdict.status]
    if verdict.points is None:
        return f"{verdict.exercise}: {far}"
    points = f"{points_text(verdict.points)} of {points_text(verdict.max_points)} points"
    return f"{verdict.exercise}: {far}, {points}"


def mark(result: CheckResult) -> tuple[str, str]:
    """Sign and word for a check; never by color alone."""
    if result.stage == Stage.NOT_REACHED:
        return "–", "later"
    return ("✓", "passes") if result.passed else ("✗", "not yet")


def verdict_text(verdict: Verdict) -> str:
    """A verdict as plain text."""
    lines = [headline(verdict)]
    for result in verdict.results:
        sign, word = mark(result)
        lines.append(f"  {sign} {word:8}{_earned(result, '/'):>6}  {result.name}")
    for text in filter(None, (verdict.message, verdict.note)):
        lines += ["", text]
    return "\n".join(lines)


def verdict_html(verdict: Verdict, model: str = "") -> str:
    """A verdict for a notebook, and a model answer to compare one's own with, folded."""
    return template("verdict.html").render(
        headline=headline(verdict),
        said=list(filter(None, (verdict.message, verdict.note))),
        checks=[
            (*mark(result), result.name, _earned(result, " of ")) for result in verdict.results
        ],
        name=verdict.exercise,
        model=model,
        opened=False,
    )


def solution_html(name: str, model: str) -> str:
    """A model answer that was asked for, for a notebook."""
    return template("solution.html").render(name=name, model=model, opened=True)


def hint_html(title: str, text: str, more: str) -> str:
    """A hint for a notebook."""
    return template("hint.html").render(title=title, text=text, more=more)


def said_html(text: str) -> str:
    """A sentence for a notebook."""
    return template("said.html").render(text=text)


def _earned(result: CheckResult, of: str) -> str:
    return f"{points_text(result.earned)}{of}{points_text(result.points)}"
