"""A figure that carries its alt text into JupyterLab, into exported pages and into print.

JupyterLab shows no alt text for PNG outputs, so a figure is displayed as HTML with an
`<img alt>` that holds the SVG. The same figure gives the same bytes every time.
"""

import base64
import io
import math
import re
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import ScalarFormatter

from nnlab.markup import Html, fill
from nnlab.page import KEPT, SEEN

TAG = re.compile(r"<[^>]*>")
PLACE = re.compile(r"-?\d+\.\d{4,}")  # with more digits than show
NAME = re.compile(r"\b[a-z][0-9a-f]{10}\b")  # as matplotlib makes them, by hashing
THREES = re.compile(r"\B(?=(?:\d{3})+(?!\d))")
FONT = re.compile(r"font-size: ([\d.]+)px")
WIDE = re.compile(r'viewBox="0 0 ([\d.]+) ')
# On a dark page light and dark change places, and every hue stays.
TURNED = Html(
    '[data-jp-theme-light="false"] .nn-still img, .vscode-dark .nn-still img '
    "{ filter: invert(0.9) hue-rotate(180deg); }"
)
INK, MUTED, PAPER = "#1b2733", "#566573", "#ffffff"
BLUE, ORANGE, PURPLE = "#1f6bb0", "#bb4d00", "#8a5a83"

# Text stays text (readable, searchable, and not tied to a font's outlines).
SAME_EVERY_TIME: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "nnlab",
    "path.simplify": False,
}
LETTERS: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 12,
    "text.color": INK,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": INK,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
}


FRAMED = (
    '<div class="nn-still" style="overflow-x:auto" tabindex="0" role="group" '
    'aria-label="picture" {kept}><style>{turned}</style>'
    '<img alt="{alt}" style="border-radius:8px;{widths}" src="data:image/svg+xml;base64,{packed}">'
    "</div>"
)


@dataclass(frozen=True)
class Still:
    """A finished figure: its SVG, its alt text, and the Axes for whoever wants to draw on."""

    svg: str
    alt: str
    axes: tuple[Axes, ...]

    def __str__(self) -> str:
        return self.alt

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        packed = base64.b64encode(self.svg.encode("utf-8")).decode("ascii")
        html = fill(
            FRAMED, kept=KEPT, turned=TURNED, alt=self.alt, widths=self._widths(), packed=packed
        )
        return {"text/html": html, "text/plain": self.alt}

    def _widths(self) -> str:
        """As wide as the page, within what it was drawn for and what keeps its letters readable:
        where the page is narrower than that, it scrolls."""
        wide = re.search(WIDE, self.svg)
        if wide is None:
            return "max-width:100%"
        points = float(wide[1])
        whole = points * 96 / 72  # points to px
        least = points * SEEN / min(map(float, FONT.findall(self.svg)), default=12.0)
        return f"width:100%;max-width:{whole:.0f}px;min-width:{min(math.ceil(least), whole):.0f}px"


def show(figure: Figure | Axes, alt: str) -> Still:
    """The figure (or the figure of these Axes) with an alt text that says what it shows."""
    if not alt.strip():
        raise ValueError("a figure needs an alt text that says what it shows")
    whole = figure if isinstance(figure, Figure) else figure.get_figure()
    if not isinstance(whole, Figure):
        raise ValueError("need a Figure or Axes that belong to one")
    written = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    with mpl.rc_context(SAME_EVERY_TIME):
        whole.savefig(written, format="svg", metadata=nothing, facecolor=PAPER)
    # The figure is set in matplotlib's own font; Verdana has the same widths.
    text = written.getvalue().replace("'DejaVu Sans'", "'DejaVu Sans', Verdana, sans-serif")
    lines = (line.rstrip() for line in _settled(text).splitlines())
    return Still("\n".join(lines) + "\n", " ".join(alt.split()), tuple(whole.axes))


def _settled(svg: str) -> str:
    """The same picture without what hangs on last bits: thousandths of a point are enough for a
    place, and a name is its number in the order of appearance, not a hash of places."""
    svg = TAG.sub(lambda tag: PLACE.sub(_shorter, tag[0]), svg)
    names = {name: f"{name[0]}{n}" for n, name in enumerate(dict.fromkeys(NAME.findall(svg)))}
    return NAME.sub(lambda name: names[name[0]], svg)


def _shorter(number: re.Match) -> str:
    return f"{float(number[0]):.3f}".rstrip("0").rstrip(".")


def canvas(width: float, height: float, columns: int = 1) -> tuple[Figure, tuple[Axes, ...]]:
    """A figure of `columns` Axes side by side, outside pyplot: nothing is displayed twice."""
    figure = Figure(figsize=(width, height))
    figure.set_layout_engine("constrained", h_pad=0.12, w_pad=0.05)
    axes = figure.subplots(1, columns, squeeze=False)[0]
    for axis in (axis for of_one in axes for axis in (of_one.xaxis, of_one.yaxis)):
        axis.set_major_formatter(Grouped())
    return figure, tuple(axes)


class Grouped(ScalarFormatter):
    """Writes 1000 at an axis as sentences do, 1,000."""

    def __call__(self, x: float, pos: int | None = None) -> str:
        before, point, after = super().__call__(x, pos).partition(".")
        return THREES.sub(",", before) + point + after
