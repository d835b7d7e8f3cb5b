"""Paths of optimizers over a surface, seen from above."""

from collections.abc import Callable, Mapping

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes

from nnlab.plots.curves import STYLES
from nnlab.plots.still import INK, LETTERS, PAPER, Still, canvas, show

LEVELS = 18


def trajectories(
    f: Callable, paths: Mapping[str, np.ndarray], reach: tuple[float, float, float, float]
) -> Still:
    """Contours of f and one path for each name.

    f: points (M, 2) -> values (M,). paths: name -> (steps + 1, 2). reach: left, right, bottom,
    top of the map.
    """
    named = {name: np.asarray(path, dtype=float) for name, path in paths.items()}
    if not named or len(named) > len(STYLES):
        raise ValueError(f"need 1 to {len(STYLES)} paths, got {len(named)}")
    for name, path in named.items():
        if path.ndim != 2 or path.shape[1] != 2:
            raise ValueError(f"need paths (steps + 1, 2), got {path.shape} for {name!r}")
    with mpl.rc_context(LETTERS):
        figure, (axes,) = canvas(7.0, 4.8)
        draw_trajectories(axes, f, named, reach)
        return show(figure, describe_trajectories(f, named))


def draw_trajectories(
    axes: Axes, f: Callable, paths: Mapping[str, np.ndarray], reach: tuple
) -> Axes:
    """The same on given Axes; paths differ in their strokes, not in color alone."""
    left, right, bottom, top = reach
    xs, ys = np.linspace(left, right, 161), np.linspace(bottom, top, 161)
    points = np.column_stack([array.ravel() for array in np.meshgrid(xs, ys)])
    heights = np.asarray(f(points), dtype=float).reshape(len(ys), len(xs))
    levels = np.unique(np.quantile(heights, np.linspace(0, 1, LEVELS)))
    axes.contour(xs, ys, heights, levels=levels, colors="#c3ccd5", linewidths=0.9)
    for (name, path), (stroke, color) in zip(paths.items(), STYLES, strict=False):
        axes.plot(path[:, 0], path[:, 1], linestyle=stroke, color=color, linewidth=2, label=name)
        axes.plot(*path[-1], marker="o", color=color, markeredgecolor=PAPER, markersize=9)
    start = next(iter(paths.values()))[0]
    axes.plot(*start, marker="s", color=INK, markersize=8, label="start")
    axes.set(xlim=(left, right), ylim=(bottom, top), xlabel="w₁", ylabel="w₂")
    axes.legend(loc="best", framealpha=0.9)
    return axes


def describe_trajectories(f: Callable, paths: Mapping[str, np.ndarray]) -> str:
    """The text twin: where each path begins and ends, and how high the surface is there."""
    sentences = []
    for name, path in paths.items():
        first, last = np.asarray(f(path[[0, -1]]), dtype=float)
        sentences.append(
            f"{name} goes in {len(path) - 1} steps from ({path[0, 0]:.3g}, {path[0, 1]:.3g}) to "
            f"({path[-1, 0]:.3g}, {path[-1, 1]:.3g}), and from {first:.3g} to {last:.3g}"
        )
    return f"Paths over a surface: {'; '.join(sentences)}."
