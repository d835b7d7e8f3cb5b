"""What the figures of the class report show, in sentences computed from their data."""

from __future__ import annotations

import math

import numpy as np

from autograder.base.text import points_text
from autograder.class_report.results import PASSES, STOPS, Assignment
from autograder.class_report.statistics import FEWEST, Item, quartiles


def number(value: float, digits: int = 1) -> str:
    """A number for a table; "–" where there is none."""
    if math.isnan(value):
        return "–"
    text = f"{value:.{digits}f}"
    return text.removesuffix(".0") if digits == 1 else text


def percent(share: float) -> str:
    """A share in percent; a little is never rounded to nothing."""
    text = f"{100 * share:.0f}"
    return "<1" if text == "0" and share > 0 else text


def students(count: int) -> str:
    return "1 student" if count == 1 else f"{count} students"


def overview_sentence(names: list[str], shares: list[np.ndarray]) -> str:
    """Which assignment went best and which went worst."""
    medians = {n: float(np.median(s)) for n, s in zip(names, shares, strict=True) if len(s)}
    if not medians:
        return "No notebook has marks yet."
    best, worst = max(medians, key=medians.__getitem__), min(medians, key=medians.__getitem__)
    if len(medians) == 1 or medians[best] == medians[worst]:
        return (
            f"The median is {100 * medians[best]:.0f} % of the points in {' and '.join(medians)}."
        )
    return (
        f"The median is highest in {best} ({100 * medians[best]:.0f} % of the points) "
        f"and lowest in {worst} ({100 * medians[worst]:.0f} %)."
    )


def distribution_sentence(a: Assignment) -> str:
    """Quartiles, and how many earned everything or nothing."""
    if not len(a.totals):
        return "No notebook of this assignment has marks yet."
    low, middle, high = quartiles(a.totals)
    full, nothing = int((a.totals >= a.possible).sum()), int((a.totals == 0).sum())
    return (
        f"Of {students(len(a.totals))} the median is {number(middle)} of {points_text(a.possible)} "
        f"points; the middle half lies between {number(low)} and {number(high)}. "
        f"{full} earned everything, {nothing} nothing."
    )


def stops_sentence(a: Assignment, counts: np.ndarray) -> str:
    """Which exercise passes least and most, and the stage at which most of the rest stop."""
    each = counts.sum(axis=1)
    if not each.sum():
        return "How far answers got is not known."
    passing = counts[:, STOPS.index(PASSES)] / np.maximum(each, 1)
    least, most = int(np.argmin(passing)), int(np.argmax(passing))
    failing = counts[:, : STOPS.index(PASSES)].sum(axis=0)
    said = f"All checks pass for {100 * passing[most]:.0f} % of the answers to {a.exercises[most]}"
    if least != most:
        said += (
            f" (most) and {100 * passing[least]:.0f} % of those to {a.exercises[least]} (fewest)"
        )
    if failing.sum():
        stage = int(np.argmax(failing))
        said += f"; of those that do not pass, most stop at {STOPS[stage]} "
        said += f"({failing[stage]} of {failing.sum()})"
    return said + "."


def items_sentence(item_statistics: list[Item], count: int) -> str:
    """The hardest and the easiest exercise, and which sets the strong apart from the weak."""
    if not item_statistics or not count:
        return "No notebook has marks yet."
    if len(item_statistics) == 1:
        return (
            f"The mean share of the points is {item_statistics[0].difficulty:.2f}. "
            "An exercise that stands alone has nothing to be compared with."
        )
    hard = min(item_statistics, key=lambda item: item.difficulty)
    easy = max(item_statistics, key=lambda item: item.difficulty)
    said = (
        f"Hardest is {hard.name} (p = {hard.difficulty:.2f}), "
        f"easiest {easy.name} (p = {easy.difficulty:.2f})."
    )
    known = [item for item in item_statistics if not math.isnan(item.discrimination)]
    if count < FEWEST:
        return f"{said} Discrimination is not computed: {count} students are too few."
    if not known:
        return f"{said} Discrimination has no value: the marks do not differ."
    best = max(known, key=lambda item: item.discrimination)
    said += f" {best.name} sets strong and weak apart most (r = {best.discrimination:.2f})"
    worst = min(known, key=lambda item: item.discrimination)
    if worst is not best:
        said += f", {worst.name} least (r = {worst.discrimination:.2f})"
    return said + "."
