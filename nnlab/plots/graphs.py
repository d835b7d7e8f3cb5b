"""The computational graph of a scalar: every value, what it was made from, and its gradient."""

from collections.abc import Mapping

import matplotlib as mpl
from matplotlib.axes import Axes

from nnlab.autodiff import Value, topological_order
from nnlab.plots.still import BLUE, INK, LETTERS, MUTED, PAPER, Still, canvas, show

MOST = 40  # values; more than that no picture can show


def computational_graph(root: Value, names: Mapping[str, Value] | None = None) -> Still:
    """The graph that `root` was made from, leaves on the left.

    names: what to call some of the values, {"w": w}. Call `root.backward()` first to have
    gradients shown. Raises ValueError for more values than a picture can hold.
    """
    order = topological_order(root)
    if len(order) > MOST:
        raise ValueError(f"need at most {MOST} values for a picture, got {len(order)}")
    called = labels(order, names or {})
    with mpl.rc_context(LETTERS):
        figure, (axes,) = canvas(8.4, 3.8)
        draw_computational_graph(axes, order, called)
        return show(figure, describe_computational_graph(order, called))


def labels(order: list[Value], names: Mapping[str, Value]) -> dict[int, str]:
    """A name for every value: the given one, or "v1", "v2" in the order of computation."""
    given = {id(value): name for name, value in names.items()}
    return {id(v): given.get(id(v), f"v{n}") for n, v in enumerate(order, start=1)}


def depths(order: list[Value]) -> dict[int, int]:
    """How many steps each value is away from the leaves: its column in the picture."""
    column: dict[int, int] = {}
    for value in order:
        column[id(value)] = 1 + max((column[id(p)] for p in value.parents), default=-1)
    return column


def places(order: list[Value]) -> dict[int, tuple[float, float]]:
    """Where each value stands: columns by depth, spread from top to bottom.

    Every other column stands a little lower, so that an edge that skips one passes above.
    """
    column = depths(order)
    positions = {}
    for depth in range(max(column.values()) + 1):
        here = [value for value in order if column[id(value)] == depth]
        lower = 0.25 * (depth % 2) / len(here)
        for row, value in enumerate(here, start=1):
            positions[id(value)] = (float(depth), 1.0 - row / (len(here) + 1) - lower)
    return positions


def draw_computational_graph(axes: Axes, order: list[Value], called: dict[int, str]) -> Axes:
    """The same on given Axes; on every edge its local slope."""
    where = places(order)
    for value in order:
        x, y = where[id(value)]
        for parent, slope in zip(value.parents, value.slopes, strict=True):
            px, py = where[id(parent)]
            axes.annotate(
                "", (x, y), (px, py), zorder=1,
                arrowprops={"arrowstyle": "-|>", "color": BLUE, "shrinkA": 26, "shrinkB": 30},
            )  # fmt: skip
            axes.text(
                px + 0.5 * (x - px), py + 0.5 * (y - py), f"{slope:.3g}", color=MUTED,
                fontsize=10, ha="center", va="center", zorder=2,
                bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
            )  # fmt: skip
        axes.text(
            x, y, f"{called[id(value)]}\n{value.data:.3g}\ngrad {value.grad:.3g}", color=INK,
            ha="center", va="center", fontsize=10, zorder=3,
            bbox={"boxstyle": "round,pad=0.4", "facecolor": PAPER, "edgecolor": INK},
        )  # fmt: skip
    deepest = max(x for x, _ in where.values())
    axes.set(xlim=(-0.5, deepest + 0.5), ylim=(0, 1))
    axes.axis("off")
    return axes


def describe_computational_graph(order: list[Value], called: dict[int, str]) -> str:
    """The text twin: every value, what it is made from, and its gradient."""
    sentences = []
    for value in order:
        name = called[id(value)]
        made = " and ".join(dict.fromkeys(called[id(p)] for p in value.parents))
        origin = f"made from {made}, " if made else ""
        sentences.append(f"{name} is {value.data:.3g}, {origin}with gradient {value.grad:.3g}")
    return f"A computational graph of {len(order)} values: {'; '.join(sentences)}."
