"""A figure of the course's own mathematics: alive in the browser, with or without a kernel.

State (the controls) and data (tables computed by nnlab) go into one `draw(state, data)`,
written in the demo's JavaScript file, which answers with a picture and a sentence. What
is displayed contains everything, so it also works in exported HTML and without a network.
"""

import base64
import hashlib
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import Any

from nnlab.demos.controls import Control
from nnlab.demos.scripts import HERE, as_json, drawing, read
from nnlab.markup import NOTHING, Html, attributes, fill, joined
from nnlab.page import KEPT, SEEN, unbroken

NO_PICTURE = "The picture is drawn when this cell runs in JupyterLab, or in a browser with scripts."

DEMO = '<div class="nn-demo" data-demo="{name}"{mark}><style>{looks}</style>{inside}{script}</div>'
INSIDE = (
    '<figure aria-label="{title}"><div class="nn-controls"></div>{view}'
    '<figcaption class="nn-sentence" data-lines="{lines}" style="min-height:{high:g}em">'
    "{sentence}</figcaption>{heard}{note}</figure>"
)
HEARD = Html('<p class="nn-said" role="status"></p>')
NOTE = '<p class="nn-note">{note}</p>'
SCRIPT = (
    "<script>(() => {{\n{modules}{call}(document.currentScript.closest('.nn-demo'), {arguments});\n"
    "}})();</script>"
)
VIEW = (
    '<div class="nn-view" {kept}><div class="nn-picture" '
    'style="aspect-ratio:{width}/{height};min-width:{least}px">{inside}</div></div>'
)
IMAGE = '<img alt="{alt}" src="data:image/svg+xml;base64,{packed}">'

LETTERS = re.compile(r'"font-size": ([\d.]+)')
ASLEEP = "Run this cell, and the picture moves with its controls."


@dataclass(frozen=True)
class Figure:
    """What can be moved, what nnlab has computed, and the scripts that draw.

    bridge: the mark by which a kernel finds the figure, where one listens.
    """

    name: str
    title: str
    controls: Sequence[Control]
    data: Mapping[str, Any]
    script: str
    size: tuple[int, int] = (760, 400)
    note: str = ""
    fixed: Mapping[str, Any] = field(default_factory=dict)
    lines: int = 2  # kept free for the sentence, so that the page never jumps
    bridge: str = ""

    @property
    def state(self) -> dict[str, Any]:
        """Where the controls stand at first."""
        return {**self.fixed, **{control.name: control.start for control in self.controls}}

    @cached_property
    def fingerprint(self) -> str:
        """Changes with the state, the size and every script: whether a still is this demo's."""
        text = as_json(self.state) + drawing(self.script, self.size)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def file(self) -> str:
        """Name of the still of just this state; `<name>.svg` is that of the plain call."""
        return f"{self.name}-{self.fingerprint[:8]}.svg"

    def still(self) -> str | None:
        """The picture of the first state as SVG, if one was drawn ahead (autograder/stills)."""
        for name in (f"{self.name}.svg", self.file):
            path = HERE / "stills" / name
            svg = path.read_text(encoding="utf-8") if path.exists() else ""
            if f'data-of="{self.fingerprint[:16]}"' in svg:
                return svg
        return None

    def html(self, still: str | None = None, alive: bool = True) -> Html:
        """A self-contained figure. `still` is seen until the script runs, or where none may."""
        sentence = alt_of(still) if still else NO_PICTURE
        words = self.note if alive else f"{ASLEEP} {self.note}".strip()
        return fill(
            DEMO,
            name=self.name,
            mark=attributes(data_bridge=self.bridge or False),
            looks=Html(self._looks(alive)),
            inside=self.inside(image(still) if still else NOTHING, sentence, words, alive),
            script=self._script() if alive else NOTHING,
        )

    def inside(
        self, shown: Html = NOTHING, sentence: str = "", note: str = "", ears: bool = True
    ) -> Html:
        """The figure itself: a place for controls, the picture, its sentence, what is heard."""
        return fill(
            INSIDE,
            title=self.title,
            view=self._view(shown),
            lines=self.lines,
            high=1.45 * self.lines,
            sentence=unbroken(sentence),
            heard=HEARD if ears else NOTHING,
            note=fill(NOTE, note=unbroken(note)) if note else NOTHING,
        )

    @cached_property
    def smallest(self) -> float:
        """Px of the smallest letters that its scripts write, in the picture's own units."""
        return min(map(float, LETTERS.findall(drawing(self.script, self.size))))

    def _view(self, inside: Html) -> Html:
        """The place of the picture, which scrolls where it is narrow: letters stay readable."""
        width, height = self.size
        least = math.ceil(width * SEEN / self.smallest)
        return fill(VIEW, kept=KEPT, width=width, height=height, least=least, inside=inside)

    def _looks(self, alive: bool) -> str:
        return looks() if alive else read("shared/style.css")

    def _script(self) -> Html:
        spec = {
            "controls": joined(control.html() for control in self.controls),
            "fixed": self.fixed,
            "data": self.data,
        }
        modules = drawing(self.script, self.size, "shared/live.js")
        return script(modules, "$live.bringToLife", "draw, " + as_json(spec))

    def __str__(self) -> str:
        still = self.still()
        standing = ", ".join(f"{name} = {value}" for name, value in self.state.items())
        return alt_of(still) if still else f"{self.title} ({standing})"


def looks() -> str:
    """The style sheets of a figure that can be moved."""
    return read("shared/style.css") + read("shared/controls.css")


def script(modules: str, call: str, arguments: str) -> Html:
    """A script that calls a function of its modules with the demo in which it stands."""
    return fill(SCRIPT, modules=Html(modules), call=Html(call), arguments=Html(arguments))


def image(svg: str) -> Html:
    """An SVG text as an <img> that carries the picture and its alt text with it."""
    packed = base64.b64encode(svg.encode("utf-8")).decode("ascii")
    return fill(IMAGE, alt=alt_of(svg), packed=packed)


def alt_of(svg: str) -> str:
    """The sentence a picture carries as its accessible name."""
    match = re.search(r'aria-label="([^"]*)"', svg)
    return unescape(match[1]) if match else ""
