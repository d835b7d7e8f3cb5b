"""A nerve cell and an artificial neuron, side by side, with the same four numbers on both."""

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch
from matplotlib.path import Path

from nnlab.plots.still import BLUE, INK, LETTERS, MUTED, ORANGE, PAPER, PURPLE, Still, canvas, show

PARTS = (
    ("synapse", "weight"),
    ("dendrites", "inputs"),
    ("cell body", "weighted sum"),
    ("axon", "output"),
)


def brain_and_network() -> Still:
    """The schematic figure of chapter 1."""
    with mpl.rc_context(LETTERS):
        figure, (left, right) = canvas(9.6, 3.7, columns=2)
        draw_nerve_cell(left)
        draw_neuron(right)
        return show(figure, describe_brain_and_network())


def describe_brain_and_network() -> str:
    """The text twin: which part stands for which."""
    pairs = "; ".join(f"{n}, {a} and {b}" for n, (a, b) in enumerate(PARTS, start=1))
    return (
        "Two drawings side by side, a nerve cell and an artificial neuron. The same numbers mark "
        f"the parts that correspond: {pairs}. In the nerve cell, signals arrive through synapses "
        "on branching dendrites, meet in the cell body and leave through the axon. In the "
        "artificial neuron, inputs x1, x2, x3 are multiplied by weights, drawn as edges of "
        "different thickness, added up with a bias, and passed through a function f to give y."
    )


def draw_nerve_cell(axes: Axes) -> Axes:
    """Dendrites on the left, cell body, axon to the right; after a textbook, not a microscope."""
    _blank(axes, "A nerve cell")
    body = (4.1, 3.2)
    for tip, bend in (((0.9, 5.3), 0.1), ((0.4, 3.3), -0.06), ((1.1, 1.1), -0.1)):
        _branch(axes, body, tip, bend, 7)
    for y, end in ((0.7, 4.3), (0.0, 3.2), (-0.7, 2.1)):
        _curve(axes, (8.2, 3.2), (9.5, end), 0.15 * y, 2.5)
        axes.add_patch(Circle((9.5, end), 0.16, color=PURPLE))
    _curve(axes, body, (8.2, 3.2), 0.05, 4.5)
    for x in np.arange(5.35, 8.0, 0.72):
        axes.add_patch(
            FancyBboxPatch(
                (x, 3.1),
                0.42,
                0.32,
                boxstyle="round,pad=0.07",
                facecolor="#e6d9e4",
                edgecolor=PURPLE,
                linewidth=1.2,
                zorder=3,
            )
        )
    axes.add_patch(Circle(body, 0.85, facecolor="#d9c3d5", edgecolor=PURPLE, linewidth=2, zorder=4))
    axes.add_patch(Circle(body, 0.3, color=PURPLE, zorder=5))
    _incoming(axes, (0.9, 5.3))
    _label(axes, 1, PARTS[0][0], (0.62, 5.52), (1.5, 6.3))
    _label(axes, 2, PARTS[1][0], (2.0, 1.82), (3.0, 0.75))
    _label(axes, 3, PARTS[2][0], (4.5, 3.95), (5.2, 5.0))
    _label(axes, 4, PARTS[3][0], (6.9, 2.92), (7.0, 1.6))
    return axes


def draw_neuron(axes: Axes) -> Axes:
    """Inputs on the left, edges as thick as their weights, sum, function, output."""
    _blank(axes, "An artificial neuron")
    total, places = (4.6, 3.2), ((0.9, 5.3), (0.9, 3.2), (0.9, 1.1))
    for place, weight in zip(places, (1.4, -0.8, 0.4), strict=True):
        _weight(axes, place, total, weight)
    for n, place in enumerate(places, start=1):
        _disc(axes, place, 0.55, f"x{'₁₂₃'[n - 1]}")
    axes.plot([4.6, 4.6], [1.15, 3.2], color=BLUE, linewidth=3, zorder=1)
    _disc(axes, (4.6, 1.1), 0.38, "1")
    axes.text(4.85, 1.85, "bias", color=MUTED)
    arrow = {"arrowstyle": "-|>", "color": INK, "lw": 2}
    axes.annotate("", (9.1, 3.2), (5.0, 3.2), arrowprops=arrow)
    _disc(axes, total, 0.75, "Σ", 17)
    axes.add_patch(
        FancyBboxPatch(
            (6.2, 2.65),
            1.2,
            1.1,
            boxstyle="round,pad=0.1",
            facecolor="#eef2f5",
            edgecolor=INK,
            linewidth=1.8,
            zorder=3,
        )
    )
    axes.text(6.8, 3.2, "f", ha="center", va="center", fontsize=16, style="italic", zorder=4)
    axes.text(9.35, 3.2, "y", ha="left", va="center", fontsize=15, style="italic")
    _label(axes, 1, PARTS[0][1], (3.1, 4.45), (3.2, 5.9))
    _label(axes, 2, PARTS[1][1], (0.9, 0.5), (1.5, -0.2))
    _label(axes, 3, PARTS[2][1], (5.0, 3.85), (5.5, 5.0))
    _label(axes, 4, PARTS[3][1], (8.5, 3.1), (7.6, 1.6))
    return axes


def _weight(axes: Axes, start: tuple, end: tuple, weight: float) -> None:
    """An edge as thick as its weight, dashed where that is negative, and the number on it."""
    x, y = start
    axes.plot(
        [x, end[0]],
        [y, end[1]],
        color=BLUE if weight > 0 else ORANGE,
        linewidth=1.5 + 4.5 * abs(weight),
        linestyle="-" if weight > 0 else (0, (2.2, 1.2)),
        zorder=1,
        solid_capstyle="butt",
    )
    middle = (x + 0.5 * (end[0] - x), y + 0.5 * (end[1] - y))
    axes.text(
        *middle,
        f"{weight:+.1f}".replace("-", "−"),
        ha="center",
        va="center",
        zorder=3,
        bbox={"boxstyle": "round,pad=0.25", "facecolor": PAPER, "edgecolor": MUTED},
    )


def _blank(axes: Axes, title: str) -> None:
    axes.set(xlim=(-0.2, 10.2), ylim=(-0.5, 6.9), aspect="equal")
    axes.set_title(title, fontsize=14, fontweight="bold", pad=10)
    axes.axis("off")


def _bow(start, end, bend: float) -> np.ndarray:
    """The three points of a quadratic curve from start to end; (3, 2)."""
    (x0, y0), (x1, y1) = start, end
    middle = ((x0 + x1) / 2 - bend * (y1 - y0), (y0 + y1) / 2 + bend * (x1 - x0))
    return np.array([start, middle, end], dtype=float)


def _curve(axes: Axes, start, end, bend: float, width: float) -> None:
    path = Path(_bow(start, end, bend), [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    axes.add_patch(PathPatch(path, fill=False, edgecolor=PURPLE, linewidth=width, capstyle="round"))


def _branch(axes: Axes, start, tip, bend: float, width: float) -> None:
    """A dendrite that splits twice, thinner each time."""
    _curve(axes, start, tip, bend, width * 0.55)
    along = np.subtract(tip, start)
    aside = np.array([-along[1], along[0]]) / np.hypot(*along)
    for share, out in ((0.5, 0.9), (0.68, -0.75)):
        weights = np.array([(1 - share) ** 2, 2 * share * (1 - share), share**2])
        fork = weights @ _bow(start, tip, bend)
        _curve(axes, fork, fork + out * aside + 0.3 * along, 0.3 * np.sign(out), width * 0.32)


def _incoming(axes: Axes, tip) -> None:
    """The end of another cell's axon, not quite touching."""
    x, y = tip
    _curve(axes, (x - 1.0, y + 1.4), (x - 0.3, y + 0.38), 0.1, 2.5)
    axes.add_patch(Circle((x - 0.24, y + 0.27), 0.2, color=ORANGE, zorder=4))


def _disc(axes: Axes, place, radius: float, words: str, size: float = 14) -> None:
    axes.add_patch(Circle(place, radius, facecolor=PAPER, edgecolor=INK, linewidth=1.8, zorder=3))
    axes.text(place[0], place[1], words, ha="center", va="center", fontsize=size, zorder=4)


def _label(axes: Axes, number: int, words: str, at, place) -> None:
    axes.annotate(
        f"{number}  {words}",
        at,
        place,
        ha="left",
        va="center",
        fontweight="bold",
        zorder=6,
        arrowprops={"arrowstyle": "-", "color": MUTED, "shrinkA": 2, "shrinkB": 0, "lw": 1.2},
    )
