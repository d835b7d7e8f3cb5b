"""Numbers on a class: item analysis in its standard terms, and exercises that look broken.

Scores are arrays (students, exercises); each function says what it takes for granted. Where
a number has no meaning (no spread, too few students) it is nan, never 0.

Sources: Allen & Yen, Introduction to Measurement Theory (1979), ch. 6 (difficulty, corrected
item-total correlation, upper and lower 27 %); Cronbach, Psychometrika 16 (1951).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from autograder.class_report.results import Assignment

FEWEST = 20  # students; below, correlations say more about chance than about an exercise
TAIL = 0.27  # share of the class in the upper and in the lower group
STRONG_FAIL = 0.5  # of the strong at least this share should pass
FEW_STRONG = 5


@dataclass(frozen=True)
class Item:
    """One exercise of an assignment.

    difficulty: mean share of the points, 1 is easiest. passed: share with full points.
    discrimination: corrected item-total correlation, with its 95 % interval.
    upper_lower: difficulty of the upper 27 % minus that of the lower 27 %.
    strong: (how many passed, how many of them there are) in the top third by the others.
    """

    name: str
    most: float
    difficulty: float
    passed: float
    discrimination: float
    interval: tuple[float, float]
    upper_lower: float
    strong: tuple[int, int]


def items(assignment: Assignment) -> list[Item]:
    """The item analysis: of students with a mark on every exercise; untouched ones count 0."""
    scores = assignment.points[assignment.whole]
    shares = scores / assignment.most
    few = len(scores) < FEWEST
    item_statistics = []
    for i, name in enumerate(assignment.exercises):
        r = math.nan if few else corrected_item_total(scores, i)
        d = math.nan if few else upper_lower(scores, assignment.most, i)
        passed = scores[:, i] >= assignment.most[i]
        chosen = strong(scores, i)
        item_statistics.append(
            Item(
                name,
                float(assignment.most[i]),
                mean(shares[:, i]),
                mean(passed),
                r,
                interval(r, len(scores)),
                d,
                (int(passed[chosen].sum()), int(chosen.sum())),
            )
        )
    return item_statistics


def mean(values: np.ndarray) -> float:
    return float(np.mean(values)) if len(values) else math.nan


def corrected_item_total(scores: np.ndarray, i: int) -> float:
    """Pearson correlation of item `i` with the total of the other items.

    For an item scored right or wrong this is the corrected point-biserial correlation.
    """
    item, rest = scores[:, i], np.delete(scores, i, axis=1).sum(axis=1)
    a, b = item - item.mean(), rest - rest.mean()
    spread = math.sqrt(float(a @ a) * float(b @ b))
    if np.ptp(item) == 0 or np.ptp(rest) == 0:
        return math.nan
    return max(-1.0, min(1.0, float(a @ b) / spread))


def interval(r: float, count: int) -> tuple[float, float]:
    """95 % confidence interval of a correlation, by Fisher's z."""
    if math.isnan(r) or count < 4 or abs(r) == 1:
        return r, r
    half = 1.959963984540054 / math.sqrt(count - 3)
    return math.tanh(math.atanh(r) - half), math.tanh(math.atanh(r) + half)


def upper_lower(scores: np.ndarray, most: np.ndarray, i: int) -> float:
    """Difficulty of item `i` in the upper 27 % by total minus that in the lower 27 %.

    Who is tied at a border shares the last places of the group.
    """
    totals, share = scores.sum(axis=1), scores[:, i] / most[i]
    places = max(1, round(TAIL * len(totals)))
    upper, lower = _in_group(totals, places), _in_group(-totals, places)
    return float(upper @ share - lower @ share) / places


def _in_group(totals: np.ndarray, places: int) -> np.ndarray:
    """How much of each student is in the group of the highest `places`."""
    border = np.sort(totals)[-places]
    above, tied = totals > border, totals == border
    return above + tied * (places - above.sum()) / tied.sum()


def alpha(scores: np.ndarray) -> float:
    """Cronbach's alpha of the total: k/(k-1) (1 - sum of item variances / total's variance)."""
    count, k = scores.shape
    total = scores.sum(axis=1)
    if k < 2 or count < 2 or np.ptp(total) == 0:
        return math.nan
    return float(k / (k - 1) * (1 - scores.var(axis=0, ddof=1).sum() / total.var(ddof=1)))


def strong(scores: np.ndarray, i: int) -> np.ndarray:
    """Who is in the top third by the other items; ties at the border are in."""
    rest = np.delete(scores, i, axis=1).sum(axis=1)
    if len(rest) < 3 or np.ptp(rest) == 0:
        return np.zeros(len(rest), dtype=bool)
    return rest >= np.sort(rest)[-math.ceil(len(rest) / 3)]


def suspects(assignment: Assignment, item_statistics: list[Item]) -> list[tuple[str, str]]:
    """Exercises that look broken, each with the reason in one sentence."""
    begun = assignment.count("full", "partial", "wrong", "timeout", "crashed", "forbidden call")
    stopped = assignment.count("timeout", "crashed")
    faults = assignment.count("grader fault")
    suspicions = []
    for item, tried, hung, ours in zip(item_statistics, begun, stopped, faults, strict=True):
        passed, of = item.strong
        if tried >= FEW_STRONG and item.passed == 0:
            suspicions.append((item.name, f"nobody passes, of {tried} who wrote something"))
        elif of >= FEW_STRONG and passed < STRONG_FAIL * of:
            suspicions.append(
                (item.name, f"of the {of} strongest by the other exercises, {passed} pass")
            )
        if item.discrimination < 0:
            text = f"{item.discrimination:.2f}, 95 % interval {interval_text(item.interval)}"
            suspicions.append(
                (item.name, f"those who pass it are weaker in the others (r = {text})")
            )
        if hung >= max(FEW_STRONG, 0.1 * tried):
            suspicions.append((item.name, f"{hung} of {tried} answers were stopped by a limit"))
        if ours:
            suspicions.append((item.name, f"the grader itself failed on {ours}"))
    return suspicions


def interval_text(between: tuple[float, float]) -> str:
    return f"{between[0]:.2f} to {between[1]:.2f}"


def quartiles(values: np.ndarray) -> tuple[float, float, float]:
    """Lower quartile, median, upper quartile; nan where there is nothing."""
    if not len(values):
        return math.nan, math.nan, math.nan
    low, middle, high = np.quantile(values, [0.25, 0.5, 0.75])
    return float(low), float(middle), float(high)


def tenths(assignment: Assignment) -> np.ndarray:
    """How many students are in each tenth of the possible points; all points are in the last."""
    return np.histogram(assignment.shares, bins=np.linspace(0, 1, 11))[0]
