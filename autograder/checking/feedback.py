"""Feedback as a learner sees it: a small table in a notebook, plain text in a terminal."""

from __future__ import annotations

from html import escape

from autograder.base.text import points_text
from autograder.checking.exercise import CheckResult, Verdict

HEADLINES = {
    "full": "all checks pass",
    "partial": "partly there",
    "wrong": "not there yet",
    "not attempted": "not attempted yet",
    "missing": "not defined yet",
    "timeout": "did not come back in time",
    "crashed": "ended the process",
    "leans": "leans on the library",
    "refused": "could not be read",
    "grader fault": "the grader failed, not you",
}
STYLE = (
    "<style>.nn-check{font-family:var(--jp-ui-font-family,system-ui,sans-serif);max-width:46em;"
    "line-height:1.45}.nn-check table{border-collapse:collapse;margin:.4em 0}"
    ".nn-check td{padding:.15em .9em .15em 0;text-align:left!important;vertical-align:top;border:0}"
    ".nn-check .say{white-space:pre-line;border-left:3px solid #888;padding:.1em .8em;"
    "margin:.5em 0}"
    ".nn-check pre{white-space:pre-wrap}</style>"
)


def headline(verdict: Verdict) -> str:
    """One line: name, how far, points."""
    far = HEADLINES.get(verdict.status, verdict.status)
    if verdict.points is None:
        return f"{verdict.exercise}: {far}"
    points = f"{points_text(verdict.points)} of {points_text(verdict.max_points)} points"
    return f"{verdict.exercise}: {far}, {points}"


def mark(result: CheckResult) -> tuple[str, str]:
    """Sign and word for a check; never by color alone."""
    if result.stage == "not reached":
        return "–", "later"
    return ("✓", "passes") if result.passed else ("✗", "not yet")


def verdict_text(verdict: Verdict) -> str:
    """A verdict as plain text."""
    lines = [headline(verdict)]
    for result in verdict.results:
        sign, word = mark(result)
        earned = f"{points_text(result.earned)}/{points_text(result.points)}"
        lines.append(f"  {sign} {word:8}{earned:>6}  {result.name}")
    for text in filter(None, (verdict.message, verdict.note)):
        lines += ["", text]
    return "\n".join(lines)


def verdict_html(verdict: Verdict, extra: str = "") -> str:
    """A verdict as an inert HTML table. Everything in it is escaped; `extra` is our own HTML."""
    rows = "".join(_row(result) for result in verdict.results)
    table = f"<table>{rows}</table>" if rows else ""
    said = filter(None, (verdict.message, verdict.note))
    message = "".join(f'<div class="say">{escape(text)}</div>' for text in said)
    return (
        f'{STYLE}<div class="nn-check tex2jax_ignore" role="status">'  # no $ is a formula
        f"<strong>{escape(headline(verdict))}</strong>{message}{table}{extra}</div>"
    )


def _row(result: CheckResult) -> str:
    sign, word = mark(result)
    earned = f"{points_text(result.earned)} of {points_text(result.points)}"
    return f"<tr><td>{sign} {word}</td><td>{escape(result.name)}</td><td>{earned}</td></tr>"


def model_html(name: str, text: str, opened: bool = False) -> str:
    """A model answer to compare one's own with, folded unless `opened`."""
    state = " open" if opened else ""
    return (
        f"<details{state}><summary>A model answer for {escape(name)}</summary>"
        f"<pre>{escape(text)}</pre></details>"
    )
