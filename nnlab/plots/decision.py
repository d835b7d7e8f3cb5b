"""What a classifier says about every point of a plane, with the samples on it."""

from collections.abc import Callable

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from nnlab.plots.still import INK, LETTERS, PAPER, Still, canvas, show

# Orange for class 0, pale at one half, blue for class 1: as in the demos.
SHADES = LinearSegmentedColormap.from_list("classes", ["#e0964f", "#faf7f0", "#6fa6d6"])
MARKS = (("o", PAPER, "#8a3800"), ("s", "#0e3f6e", PAPER))


def decision_map(answer: Callable, X, y, title: str = "", reach: float | None = None) -> Still:
    """The map of answer(points) and the samples.

    answer: (M, 2) points -> (M,) probabilities of class 1, or classes 0 and 1. X: (N, 2).
    y: (N,), 0 or 1. reach: how far the map goes to every side.
    """
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if X.ndim != 2 or X.shape[1] != 2 or y.shape != (len(X),):
        raise ValueError(f"need X (N, 2) and y (N,), got {X.shape} and {y.shape}")
    with mpl.rc_context(LETTERS):
        figure, (axes,) = canvas(5.4, 4.9)
        draw_decision_map(axes, answer, X, y, reach)
        axes.set_title(title)
        return show(figure, describe_decision_map(answer, X, y, title))


def draw_decision_map(axes: Axes, answer: Callable, X, y, reach: float | None = None) -> Axes:
    """The same on given Axes."""
    reach = 1.1 * float(np.max(np.abs(X))) if reach is None else reach
    side = np.linspace(-reach, reach, 241)
    points = np.column_stack([array.ravel() for array in np.meshgrid(side, side)])
    values = asked(answer, points).reshape(len(side), len(side))
    axes.contourf(side, side, values, levels=np.linspace(-1e-9, 1, 11), cmap=SHADES, extend="both")
    if values.min() <= 0.5 <= values.max():
        border = axes.contour(side, side, values, levels=[0.5], colors=INK, linewidths=1.8)
        border.set_label("_border")
    wrong = asked(answer, X) > 0.5
    crossed = X[wrong != (y == 1)]
    axes.scatter(crossed[:, 0], crossed[:, 1], marker="x", s=150, color=INK, zorder=3)
    for kind, (mark, face, edge) in enumerate(MARKS):
        of_kind = X[y == kind]
        axes.scatter(
            of_kind[:, 0], of_kind[:, 1], marker=mark, s=42, facecolor=face, edgecolor=edge,
            linewidth=1.5, zorder=4, label=f"class {kind}",
        )  # fmt: skip
    axes.set(xlim=(-reach, reach), ylim=(-reach, reach), aspect="equal")
    axes.set(xlabel="x₁", ylabel="x₂")
    axes.legend(loc="upper left", framealpha=0.9, fontsize=10)
    return axes


def asked(answer: Callable, points: np.ndarray) -> np.ndarray:
    """What is answered for each point, shape (M,)."""
    values = np.asarray(answer(points), dtype=float)
    if values.shape != (len(points),):
        raise ValueError(
            f"need one number for each of the {len(points)} points, in the shape "
            f"({len(points)},); got {values.shape}"
        )
    return values


def describe_decision_map(answer: Callable, X, y, title: str = "") -> str:
    """The text twin: how many samples of each class lie on their side."""
    said = asked(answer, X) > 0.5
    description = " and ".join(
        f"{int(np.sum(said[y == kind] == bool(kind)))} of {int(np.sum(y == kind))} samples of "
        f"class {kind}"
        for kind in (1, 0)
    )
    name = f"{title}: a" if title else "A"
    return (
        f"{name} map of the plane with {len(X)} samples. On their side of the border are "
        f"{description}."
    )
