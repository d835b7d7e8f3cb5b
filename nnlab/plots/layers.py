"""What happens layer by layer: the size of gradients, the spread of activations."""

from collections.abc import Mapping, Sequence

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from nnlab.plots.curves import STYLES
from nnlab.plots.still import BLUE, LETTERS, Still, canvas, show

SMALLEST = 1e-30  # where a logarithmic axis ends
BINS = 30


def gradient_norms(norms: Mapping[str, Sequence[float]] | Sequence[float]) -> Still:
    """The norm of the gradient at each layer, on a logarithmic axis; one curve, or several.

    norms: (L,), first layer first, or name -> (L,).
    """
    named = norms if isinstance(norms, Mapping) else {"": norms}
    curves = {name: np.asarray(values, dtype=float) for name, values in named.items()}
    if not curves or len(curves) > len(STYLES):
        raise ValueError(f"need 1 to {len(STYLES)} curves, got {len(curves)}")
    for name, values in curves.items():
        if values.ndim != 1 or not len(values) or (values < 0).any():
            raise ValueError(f"need norms (L,), none negative, for {name!r}")
    with mpl.rc_context(LETTERS):
        figure, (axes,) = canvas(7.2, 3.8)
        draw_gradient_norms(axes, curves)
        return show(figure, describe_gradient_norms(curves))


def draw_gradient_norms(axes: Axes, curves: Mapping[str, np.ndarray]) -> Axes:
    """The same on given Axes."""
    marks = ("o", "s", "^", "D")
    for (name, values), (stroke, color), mark in zip(curves.items(), STYLES, marks, strict=False):
        layers = np.arange(1, len(values) + 1)
        seen = np.maximum(values, SMALLEST)
        axes.plot(layers, seen, linestyle=stroke, marker=mark, color=color, label=name)
    axes.set_yscale("log")
    if any(curves):
        axes.legend()
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set(xlabel="layer", ylabel="norm of the gradient")
    axes.spines[["top", "right"]].set_visible(False)
    return axes


def describe_gradient_norms(curves: Mapping[str, np.ndarray]) -> str:
    """The text twin: the first and the last layer, and how many times they differ."""
    sentences = []
    for name, values in curves.items():
        first, last = float(values[0]), float(values[-1])
        ratio = f"{first / last:.2g} times the last" if last else "and the last is 0"
        subject = f"{name}: the" if name else "The"
        sentences.append(
            f"{subject} norm of the gradient is {first:.2g} at layer 1 and {last:.2g} at layer "
            f"{len(values)}; the first is {ratio}."
        )
    return " ".join(sentences)


def activation_histograms(outputs: Sequence[np.ndarray]) -> Still:
    """How the outputs of each layer are spread, a panel a layer.

    outputs: arrays (N, H) of one to six layers, first layer first.
    """
    arrays = [np.asarray(output, dtype=float) for output in outputs]
    if not 1 <= len(arrays) <= 6:
        raise ValueError(f"need the outputs of 1 to 6 layers, got {len(arrays)}")
    with mpl.rc_context(LETTERS):
        figure, panels = canvas(2.1 * len(arrays) + 1.2, 2.8, len(arrays))
        draw_activation_histograms(panels, arrays)
        return show(figure, describe_activation_histograms(arrays))


def draw_activation_histograms(panels: Sequence[Axes], outputs: Sequence[np.ndarray]) -> None:
    """The same on given Axes, all with one scale."""
    low = min(float(a.min()) for a in outputs)
    high = max(float(a.max()) for a in outputs)
    edges = np.linspace(low, high if high > low else low + 1, BINS + 1)
    for number, (axes, array) in enumerate(zip(panels, outputs, strict=True), start=1):
        axes.hist(array.ravel(), bins=edges.tolist(), color=BLUE)
        axes.set(title=f"layer {number}", yticks=[], xlabel="output")
        axes.spines[["top", "right", "left"]].set_visible(False)


def describe_activation_histograms(outputs: Sequence[np.ndarray]) -> str:
    """The text twin: mean and standard deviation of each layer's outputs."""
    description = "; ".join(
        f"layer {n}: mean {a.mean():.2g}, standard deviation {a.std():.2g}"
        for n, a in enumerate(outputs, start=1)
    )
    return f"Histograms of the outputs of {len(outputs)} layers. {description}."
