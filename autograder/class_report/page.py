"""One page on a graded class: marks, exercises, slips, and what looks broken.

    autograder report --graded DIR [--assignment chNN_topic] [--to FILE]

The page is one file without scripts. Each figure has an alt text, a sentence and a table.
"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

from autograder.base.command_error import writing
from autograder.base.cores import cores
from autograder.base.files import write_atomically
from autograder.base.pages import template
from autograder.base.text import points_text
from autograder.class_report import results, statistics
from autograder.class_report.results import LISTED, STOPS, Assignment
from autograder.class_report.sentences import number, overview_sentence

LARGE = 4000  # notebooks from which starting more processes pays


def arguments(parser) -> None:
    parser.add_argument("--graded", type=Path, required=True, metavar="DIR",
                        help="what `autograder grade` wrote")  # fmt: skip
    parser.add_argument("--assignment", metavar="chNN_topic", help="only this one")
    parser.add_argument("--to", type=Path, metavar="FILE", help="default: DIR/report.html")


def command(args) -> int:
    """The command. `args`: the parsed command line."""
    target = args.to or args.graded / "report.html"
    with writing(target):
        page = render(args.graded, args.assignment)
        write_atomically(target, page.encode("utf-8"))
    print(f"Report: {target}")
    return 0


def render(out: Path, only: str | None = None) -> str:
    """The report on what was graded in `out` as HTML."""
    assignments = results.graded_assignments(out, only)
    overview = _overview(assignments)
    figure, sections = _figure_and_sections(assignments, overview["sentence"], out)
    summary = results.summary(out)
    return template("class.html").render(
        sections=sections,
        overview=overview | {"figure": figure},
        students=len({s for a in assignments for s in [*a.students, *_unread(a)]}),
        sandbox=str(summary.get("sandbox", "")),
        unsafe=str(summary.get("unsafe", "")),
        fewest=statistics.FEWEST,
        listed=LISTED,
        stops=STOPS,
    )


def _unread(assignment: Assignment) -> list[str]:
    return [
        student for unread_students in assignment.unread.values() for student, _ in unread_students
    ]


def _figure_and_sections(
    assignments: list[Assignment], sentence: str, out: Path
) -> tuple[str, list[dict]]:
    """The figure on all assignments and what is shown of each; a large class on all cores."""
    jobs = min(len(cores()), len(assignments))
    if jobs == 1 or sum(len(a.students) for a in assignments) < LARGE:
        return _in_turn(map, assignments, sentence, out)
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")) as pool:
        return _in_turn(pool.map, assignments, sentence, out)


def _in_turn(
    each, assignments: list[Assignment], sentence: str, out: Path
) -> tuple[str, list[dict]]:
    whole = each(_overview_figure, [assignments], [sentence])
    sections = each(_section, assignments, repeat(out), range(len(assignments)))
    return next(iter(whole)), list(sections)


def _section(assignment: Assignment, out: Path, index: int) -> dict:
    from autograder.class_report import section  # matplotlib takes a second: only where it is used

    return section.section(assignment, out, index)


def _overview_figure(assignments: list[Assignment], sentence: str) -> str:
    """Distributions of marks beside each other, where there are several."""
    if len(assignments) < 2:
        return ""
    from autograder.class_report import plots

    return plots.overview(
        "all", [a.name for a in assignments], [a.shares for a in assignments], sentence
    )


def _overview(assignments: list[Assignment]) -> dict:
    """The sentence and the table on all assignments together."""
    sentence = overview_sentence([a.name for a in assignments], [a.shares for a in assignments])
    return {"sentence": sentence, "rows": [_overview_row(a) for a in assignments]}


def _overview_row(a: Assignment) -> dict:
    low, middle, high = statistics.quartiles(a.totals)
    return {
        "name": a.name,
        "read": len(a.students),
        "missing": len(a.unread["missing"]),
        "rejected": len(a.unread["rejected"]),
        "faults": int((~a.whole).sum()),
        "quartiles": f"{number(low)}, {number(middle)}, {number(high)}",
        "possible": points_text(a.possible),
        "full": int((a.totals >= a.possible).sum()),
        "limits": sum(a.count("timeout", "crashed")),
        "untouched": sum(a.count("not attempted")),
    }
