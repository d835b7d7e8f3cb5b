"""A demo of the course's own mathematics: alive in the browser, with or without a kernel.

State (the controls) and data (tables computed by nnlab) go into one `draw(state, data)`,
written in the demo's JavaScript file, which answers with a picture and a sentence. What
is displayed contains everything, so it also works in exported HTML and without a network.
"""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape, unescape
from typing import Any

from nnlab.demos.controls import Control
from nnlab.demos.scripts import HERE, as_json, drawing, read

NO_PICTURE = "The picture is drawn when this cell runs in JupyterLab, or in a browser with scripts."

ASLEEP = "Run this cell, and the picture moves with its controls."


@dataclass(frozen=True)
class Explorable:
    """One demo: what can be moved, what nnlab has computed, and the scripts that draw."""

    name: str
    title: str
    controls: Sequence[Control]
    data: Mapping[str, Any]
    scripts: Sequence[str]
    size: tuple[int, int] = (760, 400)
    note: str = ""
    fixed: Mapping[str, Any] = field(default_factory=dict)
    lines: int = 2  # kept free for the sentence, so that the page never jumps

    @property
    def state(self) -> dict[str, Any]:
        """Where the controls stand at first."""
        return {**self.fixed, **{control.name: control.start for control in self.controls}}

    @cached_property
    def fingerprint(self) -> str:
        """Changes when the state or a script changes: it tells whether a still is this demo's."""
        return hashlib.sha256((as_json(self.state) + drawing(self.scripts)).encode()).hexdigest()

    @property
    def file(self) -> str:
        """Name of the still of just this state; `<name>.svg` is that of the plain call."""
        return f"{self.name}-{self.fingerprint[:8]}.svg"

    def still(self) -> str | None:
        """The picture of the first state as SVG, if one was drawn ahead (autograder/stills)."""
        for name in (f"{self.name}.svg", self.file):
            kept = HERE / "stills" / name
            drawn = kept.read_text(encoding="utf-8") if kept.exists() else ""
            if f'data-of="{self.fingerprint[:16]}"' in drawn:
                return drawn
        return None

    def html(self, still: str | None = None, alive: bool = True) -> str:
        """A self-contained figure. `still` is seen until the script runs, or where none may."""
        sentence = alt_of(still) if still else NO_PICTURE
        shown = image(still) if still else ""
        width, height = self.size
        words = self.note if alive else f"{ASLEEP} {self.note}".strip()
        note = f'<p class="nn-note">{escape(words)}</p>' if words else ""
        return (
            f'<div class="nn-demo" data-demo="{self.name}"><style>{read("shared/style.css")}'
            f'</style><figure style="margin:0" role="group" aria-label="{escape(self.title)}">'
            f'<div class="nn-controls"></div><div class="nn-picture" '
            f'style="aspect-ratio:{width}/{height}">{shown}</div>'
            f'<figcaption class="nn-sentence" style="min-height:{1.45 * self.lines}em" '
            f'aria-live="polite">{escape(sentence)}</figcaption>'
            f"{note}</figure>{self._script() if alive else ''}</div>"
        )

    def _script(self) -> str:
        spec = {
            "controls": "".join(control.html() for control in self.controls),
            "fixed": self.fixed,
            "data": self.data,
        }
        return (
            f"<script>(() => {{\n{drawing(self.scripts)}\n{read('shared/live.js')}\n"
            "bringToLife(document.currentScript.closest('.nn-demo'), "
            f"{as_json(spec)});\n}})();</script>"
        )

    def __str__(self) -> str:
        still = self.still()
        standing = ", ".join(f"{name} = {value}" for name, value in self.state.items())
        return alt_of(still) if still else f"{self.title} ({standing})"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/html": self.html(self.still()), "text/plain": str(self)}


def image(svg: str) -> str:
    """An SVG text as an <img> that carries the picture and its alt text with it."""
    packed = base64.b64encode(svg.encode("utf-8")).decode("ascii")
    return f'<img alt="{escape(alt_of(svg))}" src="data:image/svg+xml;base64,{packed}">'


def alt_of(svg: str) -> str:
    """The sentence a picture carries as its accessible name."""
    found = re.search(r'aria-label="([^"]*)"', svg)
    return unescape(found[1]) if found else ""
