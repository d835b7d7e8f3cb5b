"""One page on a graded class: marks, exercises, slips, and what looks broken.

    autograder report --graded DIR [--assignment chNN_topic] [--to FILE]

The page is one file without scripts. Each figure has an alt text, a sentence and a table.
"""

from __future__ import annotations

import math
import sys
from functools import cache
from pathlib import Path

import numpy as np
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from autograder import class_examples, class_plots, class_results, report
from autograder import class_statistics as statistics
from autograder.class_results import STOPS, Assignment
from autograder.class_sentences import (
    distribution_sentence,
    items_sentence,
    number,
    overview_sentence,
    stops_sentence,
)
from autograder.feedback import points_text
from autograder.store import write_atomically

LISTED = 200  # lines of a list of students; grades.csv has them all


def arguments(parser) -> None:
    parser.add_argument("--graded", type=Path, required=True, metavar="DIR",
                        help="what `autograder grade` wrote")  # fmt: skip
    parser.add_argument("--assignment", metavar="chNN_topic", help="only this one")
    parser.add_argument("--to", type=Path, metavar="FILE", help="default: DIR/report.html")


def command(args) -> int:
    """The command. `args`: the parsed command line."""
    target = args.to or args.graded / "report.html"
    try:
        page = render(args.graded, args.assignment)
        write_atomically(target, page.encode("utf-8"))
    except class_results.NothingToReport as reason:
        print(f"autograder: {reason}", file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"autograder: {target} cannot be written ({problem.strerror})", file=sys.stderr)
        return 2
    print(f"Report: {target}")
    return 0


def render(out: Path, only: str | None = None) -> str:
    """The report on what was graded in `out` as HTML."""
    found = class_results.read(out, only)
    summary = class_results.summary(out)
    return _template().render(
        sections=[_section(assignment, out, i) for i, assignment in enumerate(found)],
        overview=_overview(found),
        students=len({s for a in found for s in [*a.students, *_unread(a)]}),
        sandbox=str(summary.get("sandbox", "")),
        unsafe=str(summary.get("unsafe", "")),
        fewest=statistics.FEWEST,
        listed=LISTED,
        stops=STOPS,
    )


def _unread(assignment: Assignment) -> list[str]:
    return [student for told in assignment.unread.values() for student, _ in told]


def _overview(found: list[Assignment]) -> dict:
    """The figure and the table on all assignments together."""
    shares = [a.totals / a.possible if a.possible else a.totals for a in found]
    names = [assignment.name for assignment in found]
    text = overview_sentence(names, shares)
    figure = class_plots.overview("all", names, shares, text) if len(found) > 1 else ""
    return {"figure": figure, "sentence": text, "rows": [_overview_row(a) for a in found]}


def _overview_row(a: Assignment) -> dict:
    low, middle, high = statistics.quartiles(a.totals)
    return {
        "name": a.name,
        "read": len(a.students),
        "missing": len(a.unread["missing"]),
        "refused": len(a.unread["refused"]),
        "faults": int((~a.whole).sum()),
        "quartiles": f"{number(low)}, {number(middle)}, {number(high)}",
        "possible": points_text(a.possible),
        "full": int((a.totals >= a.possible).sum()),
        "limits": sum(a.count("timeout", "crashed")),
        "untouched": sum(a.count("not attempted")),
    }


def _section(a: Assignment, out: Path, index: int) -> dict:
    """All about one assignment."""
    found = statistics.items(a)
    tenths = statistics.tenths(a)
    counts = stop_counts(a)
    said = {
        "marks": distribution_sentence(a),
        "stops": stops_sentence(a, counts),
        "items": items_sentence(found, len(a.totals)),
    }
    figures = dict.fromkeys(said, "")
    if len(a.totals):
        figures["marks"] = class_plots.distribution(f"m{index}", tenths, said["marks"])
        figures["items"] = class_plots.items(f"i{index}", found, said["items"])
    if a.answers:
        figures["stops"] = class_plots.stops(
            f"s{index}", a.exercises, shares(counts), said["stops"]
        )
    return {
        "name": a.name,
        "title": report.title(a.name),
        "figures": figures,
        "said": said,
        "tenths": [(f"{10 * i}–{10 * i + 10} %", int(n)) for i, n in enumerate(tenths)],
        "counts": list(zip(a.exercises, counts.tolist(), strict=True)),
        "items": [_item(item) for item in found],
        "enough": len(a.totals) >= statistics.FEWEST,
        "count": len(a.totals),
        "alpha": number(statistics.alpha(a.points[a.whole]), 2),
        "suspects": statistics.suspects(a, found),
        "slips": class_examples.most_frequent(a, out),
        "trouble": _trouble(a),
        "unread": {kind: told[:LISTED] for kind, told in a.unread.items() if told},
        "faults": _faults(a)[:LISTED],
        "verdicts": bool(a.answers) or not a.students,
    }


def stop_counts(a: Assignment) -> np.ndarray:
    """How many answers stop where: (exercises, STOPS)."""
    counts = np.zeros((len(a.exercises), len(STOPS)), dtype=int)
    rows = {name: i for i, name in enumerate(a.exercises)}
    columns = {name: i for i, name in enumerate(STOPS)}
    for answer in a.answers:
        if answer.exercise in rows:
            counts[rows[answer.exercise], columns[answer.stop]] += 1
    return counts


def shares(counts: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore"):
        return counts / counts.sum(axis=1, keepdims=True)


def _item(item: statistics.Item) -> dict:
    passed, of = item.strong
    known = not math.isnan(item.discrimination)
    between = f" ({statistics.interval_text(item.interval)})" if known else ""
    return {
        "name": item.name,
        "most": points_text(item.most),
        "passed": f"{class_plots.percent(item.passed)} %" if not math.isnan(item.passed) else "–",
        "difficulty": number(item.difficulty, 2),
        "discrimination": number(item.discrimination, 2) + between,
        "upper_lower": number(item.upper_lower, 2),
        "strong": f"{passed} of {of}" if of else "–",
    }


TROUBLE = ("not attempted", "missing", "timeout", "crashed", "leans", "grader fault")


def _trouble(a: Assignment) -> dict:
    """Counts of answers that got no ordinary verdict, by exercise."""
    columns = [a.count(status) for status in TROUBLE]
    rows = [(name, [column[i] for column in columns]) for i, name in enumerate(a.exercises)]
    return {"head": TROUBLE, "rows": rows, "any": any(map(any, columns))}


def _faults(a: Assignment) -> list[tuple[str, str]]:
    """Students and exercises on which the grader itself failed."""
    return [
        (a.students[row], ", ".join(a.exercises[i] for i in np.flatnonzero(np.isnan(points))))
        for row, points in enumerate(a.points)
        if np.isnan(points).any()
    ]


@cache
def _template():
    environment = Environment(
        loader=FileSystemLoader(report.TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("class.html")
