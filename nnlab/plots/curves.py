"""Loss curves: what training did, step by step."""

from collections.abc import Mapping, Sequence

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from nnlab.plots.still import BLUE, INK, LETTERS, ORANGE, PURPLE, Still, canvas, show

STYLES = (("-", BLUE), ("--", ORANGE), (":", PURPLE), ("-.", INK))


def loss_curves(
    losses: Mapping[str, Sequence[float]] | Sequence[float],
    steps: str = "step",
    values: str = "loss",
    log: bool = False,
) -> Still:
    """One curve, or several by name. steps, values: what the axes count."""
    named = losses if isinstance(losses, Mapping) else {"": losses}
    curves = {name: np.asarray(curve, dtype=float) for name, curve in named.items()}
    if not curves or len(curves) > len(STYLES):
        raise ValueError(f"need 1 to {len(STYLES)} curves, got {len(curves)}")
    for name, curve in curves.items():
        if curve.ndim != 1 or not len(curve):
            raise ValueError(f"need curves of shape (steps,), got {curve.shape} for {name!r}")
    with mpl.rc_context(LETTERS):
        figure, (axes,) = canvas(7.4, 3.6)
        draw_loss_curves(axes, curves, steps, values, log)
        return show(figure, describe_loss_curves(curves, steps, values))


def draw_loss_curves(
    axes: Axes, curves: Mapping[str, np.ndarray], steps: str, values: str, log: bool = False
) -> Axes:
    """The same on given Axes; curves differ in their strokes, not in color alone."""
    for (name, curve), (stroke, color) in zip(curves.items(), STYLES, strict=False):
        axes.plot(curve, linestyle=stroke, color=color, linewidth=2.2, label=name)
    axes.xaxis.set_major_locator(MaxNLocator("auto", integer=True))  # there is no half step
    if log:
        axes.set_yscale("log")
    else:
        axes.set_ylim(bottom=min(0.0, *(float(np.nanmin(c)) for c in curves.values())))
    if any(curves):
        axes.legend()
    axes.set(xlabel=steps, ylabel=values)
    axes.spines[["top", "right"]].set_visible(False)
    return axes


def describe_loss_curves(
    curves: Mapping[str, np.ndarray], steps: str = "step", values: str = "loss"
) -> str:
    """The text twin: where each curve begins, ends, and is lowest."""
    return " ".join(_sentence(name, curve, steps, values) for name, curve in curves.items())


def _sentence(name: str, curve: np.ndarray, steps: str, values: str) -> str:
    subject = f"{name}: the {values}" if name else f"The {values}"
    lowest = int(np.nanargmin(curve))
    where = "at the end" if lowest == len(curve) - 1 else f"at {steps} {lowest}"
    return (
        f"{subject} goes from {curve[0]:.3g} to {curve[-1]:.3g} in {len(curve) - 1} {steps}s; it "
        f"is lowest {where}, with {curve[lowest]:.3g}."
    )
