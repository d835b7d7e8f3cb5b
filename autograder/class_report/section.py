"""What the class report shows of one assignment: figures, sentences, tables.

It stands apart so that a large class can be worked on by several processes, each of which
loads matplotlib for itself.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from autograder.base.text import points_text
from autograder.class_report import examples, plots, results, statistics
from autograder.class_report.results import LISTED, STOPS, Assignment
from autograder.class_report.sentences import (
    distribution_sentence,
    items_sentence,
    number,
    percent,
    stops_sentence,
)
from autograder.grading import page


def section(a: Assignment, out: Path, index: int) -> dict:
    """All about one assignment, of which the marks are known."""
    results.add_answers(a, out)
    item_statistics = statistics.items(a)
    tenths = statistics.tenths(a)
    counts = stop_counts(a)
    said = {
        "marks": distribution_sentence(a),
        "stops": stops_sentence(a, counts),
        "items": items_sentence(item_statistics, len(a.totals)),
    }
    figures = dict.fromkeys(said, "")
    if len(a.totals):
        figures["marks"] = plots.distribution(f"m{index}", tenths, said["marks"])
        figures["items"] = plots.items(f"i{index}", item_statistics, said["items"])
    if a.answers:
        figures["stops"] = plots.stops(f"s{index}", a.exercises, shares(counts), said["stops"])
    return {
        "name": a.name,
        "title": page.title(a.name),
        "figures": figures,
        "said": said,
        "tenths": [(f"{10 * i}–{10 * i + 10} %", int(n)) for i, n in enumerate(tenths)],
        "counts": list(zip(a.exercises, counts.tolist(), strict=True)),
        "items": [_item(item) for item in item_statistics],
        "enough": len(a.totals) >= statistics.FEWEST,
        "count": len(a.totals),
        "alpha": number(statistics.alpha(a.points[a.whole]), 2),
        "suspects": statistics.suspects(a, item_statistics),
        "slips": examples.most_frequent(a, out),
        "trouble": _trouble(a),
        "unread": {kind: entries[:LISTED] for kind, entries in a.unread.items() if entries},
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
        "passed": f"{percent(item.passed)} %" if not math.isnan(item.passed) else "–",
        "difficulty": number(item.difficulty, 2),
        "discrimination": number(item.discrimination, 2) + between,
        "upper_lower": number(item.upper_lower, 2),
        "strong": f"{passed} of {of}" if of else "–",
    }


TROUBLE = ("not attempted", "missing", "timeout", "crashed", "forbidden call", "grader fault")


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
