"""The history of neural networks on one line."""

from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.axes import Axes

from nnlab.plots.still import BLUE, INK, LETTERS, MUTED, Still, canvas, show

Event = tuple[int, str, str]  # year, who, what

HISTORY: tuple[Event, ...] = (
    (1943, "McCulloch & Pitts", "a neuron as logic"),
    (1958, "Rosenblatt", "the perceptron learns"),
    (1969, "Minsky & Papert", "what one layer cannot do"),
    (1970, "Linnainmaa", "reverse-mode differentiation"),
    (1974, "Werbos", "backpropagation for networks"),
    (1986, "Rumelhart, Hinton, Williams", "backpropagation becomes known"),
    (2012, "AlexNet", "deep networks win ImageNet"),
)
WINTERS = ((1974, 1980), (1987, 1993))
HEIGHTS = (1.0, -1.0, 2.0, -2.0, 1.0, -1.0, 1.0)


def timeline(
    events: Sequence[Event] = HISTORY, winters: Sequence[tuple[int, int]] = WINTERS
) -> Still:
    """Events (year, who, what) along a line, with the winters as shaded years."""
    with mpl.rc_context(LETTERS):
        figure, (axes,) = canvas(9.6, 4.0)
        draw_timeline(axes, events, winters)
        return show(figure, describe_timeline(events, winters))


def draw_timeline(
    axes: Axes, events: Sequence[Event], winters: Sequence[tuple[int, int]]
) -> Axes:
    """The same on given Axes."""
    years = [year for year, _, _ in events]
    axes.axhline(0, color=INK, linewidth=2, zorder=2)
    for start, end in winters:
        axes.axvspan(start, end, ymin=0.455, ymax=0.545, color="#c5ced6", zorder=1, hatch="///")
    for number, (year, who, what) in enumerate(events):
        height = HEIGHTS[number % len(HEIGHTS)]
        axes.plot([year, year], [0, height], color=MUTED, linewidth=1, zorder=1)
        axes.plot([year], [0], "o", color=BLUE, markersize=9, zorder=3)
        up = height > 0
        axes.text(
            year, height, f"{year}  {who}\n{what}" if up else f"{year}  {who}\n{what}",
            ha=_side(year, years), va="bottom" if up else "top", linespacing=1.35,
        )
    axes.set(xlim=(min(years) - 5, max(years) + 5), ylim=(-3.2, 3.2))
    axes.axis("off")
    return axes


def _side(year: int, years: Sequence[int]) -> str:
    share = (year - min(years)) / (max(years) - min(years) or 1)
    return "left" if share < 0.2 else "right" if share > 0.9 else "center"


def describe_timeline(events: Sequence[Event], winters: Sequence[tuple[int, int]]) -> str:
    """The text twin: every event and winter in order."""
    told = "; ".join(f"{year} {who}: {what}" for year, who, what in sorted(events))
    cold = " and ".join(f"{start} to {end}" for start, end in winters)
    return f"A timeline. {told}." + (f" Shaded as winters of funding: about {cold}." if cold else "")
