"""The history of neural networks on one line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    (2017, "Vaswani and others", "the transformer"),
)
WINTERS = ((1974, 1980), (1987, 1993))
LEVELS = (1.0, -1.0, 2.0, -2.0, 3.0, -3.0)
HIGH = 0.85  # of a label, in levels


@dataclass(frozen=True)
class Label:
    """Where the words of an event stand: from `left` to `right`, on a stem up to `level`."""

    year: float
    level: float
    left: float
    right: float

    def meets(self, other: "Label") -> bool:
        """Whether two labels, or a label and the other's stem, are in each other's way."""
        if self.level * other.level < 0:
            return False
        low, high = sorted((self, other), key=lambda label: abs(label.level))
        if low.level == high.level:
            return low.left < high.right and high.left < low.right
        return low.left - 0.5 < high.year < low.right + 0.5  # the higher one's stem passes by


def timeline(
    events: Sequence[Event] = HISTORY, winters: Sequence[tuple[int, int]] = WINTERS
) -> Still:
    """Events (year, who, what) along a line, with the winters as shaded years."""
    with mpl.rc_context(LETTERS):
        figure, (axes,) = canvas(9.6, 3.9)
        draw_timeline(axes, events, winters)
        return show(figure, describe_timeline(events, winters))


def draw_timeline(axes: Axes, events: Sequence[Event], winters: Sequence[tuple[int, int]]) -> Axes:
    """The same on given Axes."""
    years = [year for year, _, _ in events]
    axes.axhline(0, color=INK, linewidth=2, zorder=2)
    for start, end in winters:
        axes.fill_between([start, end], -0.33, 0.33, color="#dbe3ea", zorder=1, linewidth=0)
        axes.text((start + end) / 2, -0.17, "winter", ha="center", va="center", fontsize=10.5)
    for (year, who, what), label in zip(events, places(events), strict=True):
        to_the_right = label.left == year
        axes.plot([year, year], [0, label.level], color=MUTED, linewidth=1, zorder=1)
        axes.plot([year], [0], "o", color=BLUE, markersize=9, zorder=3)
        axes.text(
            year,
            label.level,
            f"{year}  {who}\n{what}",
            linespacing=1.35,
            ha="left" if to_the_right else "right",
            va="bottom" if label.level > 0 else "top",
        )
    deep = max(abs(label.level) for label in places(events)) + HIGH
    axes.set(xlim=(min(years) - 2, max(years) + 4), ylim=(-deep, deep))
    axes.axis("off")
    return axes


def places(events: Sequence[Event]) -> list[Label]:
    """A place for the words of every event, free of the others and near to the line."""
    years = [year for year, _, _ in events]
    span = (min(years) - 2, max(years) + 4)
    letter = (span[1] - span[0]) / 92  # about 92 letters fit on the line
    wide = [letter * max(len(who) + 6, len(what)) for _, who, what in events]
    for levels in (LEVELS[:2], LEVELS[:4], LEVELS):
        choices = [
            [o for o in candidates(year, w, levels) if span[0] <= o.left and o.right <= span[1]]
            for year, w in zip(years, wide, strict=True)
        ]
        if arranged := arrange(choices, []):
            return arranged
    raise ValueError(f"the words of {len(events)} events do not fit on one line")


def arrange(choices: Sequence[Sequence[Label]], placed: list[Label]) -> list[Label] | None:
    """One label out of each list such that none meets another; None if there is no way."""
    if len(placed) == len(choices):
        return placed
    for option in choices[len(placed)]:
        if not any(option.meets(other) for other in placed):
            arranged = arrange(choices, [*placed, option])
            if arranged:
                return arranged
    return None


def candidates(year: float, wide: float, levels: Sequence[float]) -> Iterator[Label]:
    """Every place a label of this width could have, best first."""
    for level in levels:
        yield Label(year, level, year, year + wide)
        yield Label(year, level, year - wide, year)


def describe_timeline(events: Sequence[Event], winters: Sequence[tuple[int, int]]) -> str:
    """The text twin: every event and winter in order."""
    description = "; ".join(f"{year} {who}: {what}" for year, who, what in sorted(events))
    cold = " and ".join(f"{start} to {end}" for start, end in winters)
    shaded = f" Shaded as winters of funding: about {cold}." if cold else ""
    return f"A timeline. {description}.{shaded}"
