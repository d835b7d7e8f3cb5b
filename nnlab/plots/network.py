"""A fully connected network as circles and edges, with names or weights on them."""

from collections.abc import Sequence
from itertools import pairwise

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from nnlab.initializers import Params
from nnlab.mlp import count_parameters, sizes_of
from nnlab.plots.still import BLUE, INK, LETTERS, MUTED, ORANGE, PAPER, Still, canvas, show

RADIUS, APART, ROOMY, WIDE = (
    0.34,
    0.95,
    1.7,
    2.6,
)  # of a unit; between units, and where weights are written; between layers
MOST = 10  # units drawn in a column; longer ones get a gap
LABELED = 6  # edges of a layer that still get their weight written on them


def network(what: Sequence[int] | Params, names: bool = False) -> Still:
    """The diagram of a network, from its sizes, or with its weights from its parameters.

    names: write what each unit's output is called, x_i and O_kj.
    """
    sizes, params = _read(what)
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"need at least two layers with at least one unit each, got {sizes}")
    high = min(max(sizes), MOST) + (params is not None and max(sizes) <= 4)
    with mpl.rc_context(LETTERS):
        figure, (axes,) = canvas(1.6 + 1.45 * len(sizes), 1.3 + 0.52 * high)
        draw_network(axes, sizes, params, names)
        return show(figure, describe_network(sizes, params, names))


def draw_network(
    axes: Axes, sizes: Sequence[int], params: Params | None = None, names: bool = False
) -> Axes:
    """The same on given Axes."""
    apart = APART if params is None or max(sizes) > 4 else ROOMY
    columns = [places(n, WIDE * k, apart) for k, n in enumerate(sizes)]
    high = max(y for units in columns for _, y, _ in units)
    for k, (from_units, to_units) in enumerate(pairwise(columns), start=1):
        W = None if params is None else params[k - 1][0]
        _edges(axes, from_units, to_units, W)
    for k, (units, n) in enumerate(zip(columns, sizes, strict=True)):
        for x, y, j in units:
            axes.add_patch(Circle((x, y), RADIUS, facecolor=PAPER, edgecolor=INK, lw=1.8, zorder=3))
            if names:
                words = f"$x_{{{j}}}$" if k == 0 else f"$O_{{{k}{j}}}$"
                axes.text(x, y, words, ha="center", va="center", fontsize=12, zorder=4)
        if len(units) < n:
            axes.text(WIDE * k, 0, "⋮", ha="center", va="center", fontsize=18, color=MUTED)
        _head(axes, k, n, len(sizes) - 1, high)
    if params is not None:
        _biases(axes, columns, params)
    axes.set(xlim=(-1, WIDE * (len(sizes) - 1) + 1), ylim=(-high - 0.8, high + 1.7), aspect="equal")
    axes.axis("off")
    return axes


def places(n: int, x: float, apart: float = APART) -> list[tuple[float, float, int]]:
    """(x, y, number) of the units that are drawn, first at the top, in the middle around 0."""
    slots = min(n, MOST)
    y = [apart * ((slots - 1) / 2 - s) for s in range(slots)]
    if n <= MOST:
        return [(x, y[s], s + 1) for s in range(n)]
    half = (MOST - 1) // 2
    above = [(x, y[s], s + 1) for s in range(half)]
    return above + [(x, y[MOST - half + s], n - half + s + 1) for s in range(half)]


def describe_network(
    sizes: Sequence[int], params: Params | None = None, names: bool = False
) -> str:
    """The text twin: layers, edges, what is written on them, and how many parameters there are."""
    hidden = [str(n) for n in sizes[1:-1]]
    between = f"hidden layers of {' and '.join(hidden)} units" if len(hidden) > 1 else (
        f"a hidden layer of {hidden[0]} units" if hidden else "no hidden layer"
    )  # fmt: skip
    edges = " + ".join(f"{a * b:,}" for a, b in pairwise(sizes))
    description = (
        f"A fully connected {'-'.join(map(str, sizes))} network: {_units(sizes[0], 'input')}, "
        f"{between}, {_units(sizes[-1], 'output')}. Every unit of a layer is joined to every unit "
        f"of the next, by {edges} edges. It has {count_parameters(sizes):,} parameters."
    )
    if names:
        description += (
            " The inputs are called x1, x2 and so on, the output of neuron j in layer k O_kj."
        )
    for k, (W, b) in enumerate(params or [], start=1):
        if W.size <= LABELED:
            rows = "; ".join(", ".join(f"{w:.3g}" for w in row) for row in W)
            description += f" Layer {k} has the weights {rows} and the biases "
            description += f"{', '.join(f'{v:g}' for v in b)}."
    return description


def _units(n: int, word: str) -> str:
    return f"{n} {word}{'' if n == 1 else 's'}"


def _read(what: Sequence[int] | Params) -> tuple[list[int], Params | None]:
    """Sizes, and parameters as arrays where there are any."""
    if not isinstance(what, Sequence | np.ndarray):
        raise ValueError(f"need sizes such as [3, 4, 1], or a list of pairs (W, b), got {what}")
    counts = [int(n) for n in what if isinstance(n, int | np.integer)]
    if len(counts) == len(what):
        return counts, None
    params = [(np.asarray(W, float), np.asarray(b, float)) for W, b in what]  # type: ignore[misc]
    for k, (W, b) in enumerate(params, start=1):
        if W.ndim != 2:
            raise ValueError(f"need W of layer {k} with rows and columns, got {W.shape}")
        if b.shape != W.shape[1:]:
            raise ValueError(f"need b of layer {k} ({W.shape[1]},), one per neuron, got {b.shape}")
    for k, ((W, _), (V, _)) in enumerate(pairwise(params), start=2):
        if V.shape[0] != W.shape[1]:
            needed = f"({W.shape[1]}, {V.shape[1]})"
            raise ValueError(
                f"need W of layer {k} {needed}, a row per neuron before, got {V.shape}"
            )
    return sizes_of(params), params


def _edges(axes: Axes, from_units, to_units, W: np.ndarray | None) -> None:
    most = 1.0 if W is None else max(float(np.abs(W).max()), 1e-9)
    for x0, y0, i in from_units:
        for x1, y1, j in to_units:
            w = None if W is None else W[i - 1, j - 1]
            color = MUTED if w is None or w == 0 else BLUE if w > 0 else ORANGE
            axes.plot(
                [x0, x1], [y0, y1], color=color, zorder=1,
                linewidth=0.8 if w is None else 0.8 + 2.4 * abs(w) / most,
                linestyle=(0, (3, 2)) if w is not None and w < 0 else "-",
            )  # fmt: skip
            if W is not None and w is not None and W.size <= LABELED:
                share = 0.27 if i % 2 else 0.4
                axes.text(
                    x0 + share * (x1 - x0), y0 + share * (y1 - y0), _signed(w), fontsize=9.5,
                    color=color, ha="center", va="center", zorder=2,
                    bbox={"boxstyle": "round,pad=0.12", "facecolor": PAPER, "edgecolor": "none"},
                )  # fmt: skip


def _biases(axes: Axes, columns, params: Params) -> None:
    if any(W.size > LABELED for W, _ in params):
        return
    for units, (_, b) in zip(columns[1:], params, strict=True):
        for x, y, j in units:
            axes.text(
                x, y - RADIUS - 0.2, f"b = {_signed(b[j - 1])}", fontsize=9.5, color=MUTED,
                ha="center", va="center", zorder=4,
            )  # fmt: skip


def _signed(value: float) -> str:
    return f"{value:+.2g}".replace("-", "−")


def _head(axes: Axes, k: int, n: int, last: int, high: float) -> None:
    kind = "input" if k == 0 else "output" if k == last else "hidden"
    axes.text(WIDE * k, high + 1.3, f"layer {k}", ha="center", fontweight="bold")
    axes.text(WIDE * k, high + 0.75, f"{kind}, {n}", ha="center", color=MUTED)
