"""Figures of the class report: arrays in, inline SVG with an alt text out.

Colors are the page's own variables, so that a figure is readable on light and dark paper;
what a color tells, a number beside it tells too.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

import matplotlib as mpl
import numpy as np
from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from autograder.class_report.results import STOPS
from autograder.class_report.sentences import percent
from autograder.class_report.statistics import Item
from nnlab.markup import fill
from nnlab.plots import still

VARIABLES = {still.INK: "--ink", still.MUTED: "--muted", still.BLUE: "--blue",
             still.ORANGE: "--orange"}  # fmt: skip
WIDTH = 8.2  # inches
LOOKS = still.LETTERS | {"font.size": 11, "axes.spines.top": False, "axes.spines.right": False}


@dataclass(frozen=True)
class Margins:
    """Inches around the axes of a figure, and how many stand side by side."""

    left: float
    bottom: float
    top: float = 0.15
    right: float = 0.15
    columns: int = 1


def figure_svg(name: str, size: tuple[float, float], margins: Margins, draw, alt: str) -> Markup:
    """A figure as inline SVG. draw: takes the Axes. name: keeps its ids apart from others'.

    The margins are given, in inches: measuring every label would take most of the time.
    """
    width, height = size
    with mpl.rc_context(LOOKS):
        figure = Figure(figsize=size)
        axes = figure.subplots(1, margins.columns, squeeze=False)[0]
        figure.subplots_adjust(
            left=margins.left / width, right=1 - margins.right / width, wspace=0.12,
            bottom=margins.bottom / height, top=1 - margins.top / height,
        )  # fmt: skip
        draw(*axes)
        svg = still.show(figure, alt).svg
    return Markup(_inline(svg, name, alt))  # ours alone: numbers and names of exercises


def room_for(labels: Iterable[str]) -> float:
    """Inches that these labels take beside an axis."""
    return 0.35 + 0.098 * max(map(len, labels), default=0)


def _inline(svg: str, name: str, alt: str) -> str:
    """The SVG as part of a page: no prologue, ids of its own, the page's colors, an alt text."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<g id="[^"]*">', "<g>", svg)
    svg = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{name}-", svg)
    svg = re.sub(rf"fill: {still.PAPER}", "fill: none", svg)
    for color, variable in VARIABLES.items():
        svg = svg.replace(color, f"var({variable})")
    svg = re.sub(r' (?:width|height)="[\d.]+pt"', "", svg, count=2)
    return svg.replace("<svg", fill('<svg role="img" aria-label="{alt}"', alt=alt), 1)


def distribution(name: str, tenths: np.ndarray, alt: str) -> Markup:
    """How many students earned which tenth of the points."""

    def draw(axes: Axes) -> None:
        bars = axes.bar(np.arange(10) * 10 + 5, tenths, width=9, color=still.BLUE)
        axes.bar_label(bars, [str(n) if n else "" for n in tenths], padding=2, color=still.INK)
        axes.set_xticks(np.arange(0, 101, 10))
        axes.set_xlim(0, 100)
        axes.set_ylim(0, max(1, tenths.max()) * 1.15)
        axes.set_xlabel("share of the points, %")
        axes.set_ylabel("students")
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))

    return figure_svg(name, (WIDTH, 3.0), Margins(0.75, 0.6), draw, alt)


def stops(name: str, exercises: list[str], shares: np.ndarray, alt: str) -> Markup:
    """Where answers stop. shares: (exercises, STOPS), rows sum to 1 or are all nan."""

    def draw(axes: Axes) -> None:
        for row, column in np.argwhere(np.nan_to_num(shares) > 0):
            share = shares[row, column]
            good = STOPS[column] == "passes"
            color = still.BLUE if good else still.ORANGE
            axes.add_patch(
                mpl.patches.Rectangle(
                    (column + 0.04, row + 0.06), 0.92, 0.88, color=color, alpha=0.55 * share, lw=0
                )
            )
            axes.text(column + 0.5, row + 0.52, percent(share), ha="center", va="center")
        axes.set_xlim(0, len(STOPS))
        axes.set_ylim(len(exercises), 0)
        axes.set_xticks(np.arange(len(STOPS)) + 0.5, STOPS, rotation=38, ha="left")
        axes.set_yticks(np.arange(len(exercises)) + 0.5, exercises)
        axes.set_title("% of the answers that stop at this stage, or pass", loc="left", fontsize=11)
        axes.tick_params(length=0, top=True, labeltop=True, bottom=False, labelbottom=False)
        for side in ("left", "bottom"):
            axes.spines[side].set_visible(False)

    margins = Margins(room_for(exercises), 0.1, top=1.2, right=0.7)
    return figure_svg(name, (WIDTH + 0.6, 1.3 + 0.36 * len(exercises)), margins, draw, alt)


def items(name: str, item_statistics: list[Item], alt: str) -> Markup:
    """Difficulty and discrimination of each exercise, side by side."""
    rows = np.arange(len(item_statistics))

    def draw(left: Axes, right: Axes) -> None:
        values = np.array(
            [0.0 if math.isnan(item.difficulty) else item.difficulty for item in item_statistics]
        )
        bars = left.barh(rows, values, height=0.6, color=still.BLUE)
        left.bar_label(bars, [f"{value:.2f}" for value in values], padding=3, color=still.INK)
        left.set_xlim(0, 1.18)
        left.set_xticks([0, 0.5, 1])
        left.set_xlabel("difficulty index p\n(1: everybody has all points)")
        left.set_yticks(rows, [item.name for item in item_statistics])
        right.axvline(0, color=still.MUTED, lw=1)
        for row, item in enumerate(item_statistics):
            _discrimination(right, row, item)
        right.set_xlim(-1, 1.35)
        right.set_xticks([-1, -0.5, 0, 0.5, 1])
        right.set_xlabel("discrimination r\n(corrected item-total, 95 % interval)")
        right.set_yticks(rows, [""] * len(item_statistics))
        for axes in (left, right):
            axes.set_ylim(len(item_statistics) - 0.4, -0.6)
            axes.tick_params(axis="y", length=0)

    margins = Margins(room_for(item.name for item in item_statistics), 0.85, columns=2)
    return figure_svg(name, (WIDTH, 1.1 + 0.36 * len(item_statistics)), margins, draw, alt)


def _discrimination(axes: Axes, row: int, item: Item) -> None:
    if math.isnan(item.discrimination):
        axes.text(0.03, row, "no spread", va="center", color=still.MUTED)
        return
    low, high = item.interval
    below = item.discrimination < 0
    axes.plot([low, high], [row, row], color=still.MUTED, lw=2)
    axes.plot(
        [item.discrimination], [row], "D" if below else "o", ms=7,
        color=still.ORANGE if below else still.BLUE,
    )  # fmt: skip
    axes.text(high + 0.06, row, f"{item.discrimination:.2f}", va="center")


def overview(name: str, labels: list[str], shares: list[np.ndarray], alt: str) -> Markup:
    """Distribution of marks, one box an assignment: quartiles, median, least and most."""

    def draw(axes: Axes) -> None:
        for row, values in enumerate(shares):
            if not len(values):
                continue
            least, low, middle, high, most = 100 * np.quantile(values, [0, 0.25, 0.5, 0.75, 1])
            axes.plot([least, most], [row, row], color=still.MUTED, lw=1.5)
            axes.barh(row, high - low, left=low, height=0.5, color=still.BLUE, alpha=0.45)
            axes.plot([middle, middle], [row - 0.3, row + 0.3], color=still.INK, lw=2.5)
            axes.text(103, row, f"{middle:.0f}", va="center")
        axes.set_xlim(-2, 112)
        axes.set_xticks(np.arange(0, 101, 20))
        axes.set_ylim(len(labels) - 0.4, -0.6)
        axes.set_yticks(range(len(labels)), labels)
        axes.set_xlabel("share of the points, %; the median stands at the right")

    margins = Margins(room_for(labels), 0.65)
    return figure_svg(name, (WIDTH, 0.9 + 0.4 * len(labels)), margins, draw, alt)
