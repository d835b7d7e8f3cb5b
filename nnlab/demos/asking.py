"""A demo that asks the learner's own function: the kernel computes, the browser draws.

Sliders (ipywidgets) -> a pure `compute(state)` that calls the learner's function -> one frame
to the `Picture`, which runs the same `draw(state, data)` as any other demo. What goes wrong in
the learner's function is said in the picture's place.
"""

import uuid
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

import anywidget
import ipywidgets
import numpy as np
import traitlets

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import kernel_listens
from nnlab.demos.figure import Figure, looks
from nnlab.demos.questions import Trouble, unwritten
from nnlab.demos.scripts import drawing, read
from nnlab.markup import Html, fill

WAITS = (
    "The picture as it was left. To move it, run the cells of your functions, then this one: "
    "its sliders appear."
)
BORN = Html(
    '<script>document.currentScript.parentElement.dispatchEvent(new CustomEvent("nn-born", '
    "{bubbles: true}))</script>"
)
STAGED = '<div data-stage="{place}">{shown}{born}</div>'
RENDER = "export default { render: $widget.drawnBy(draw) };\n"


class Picture(anywidget.AnyWidget):
    """Draws the newest frame, {"state", "data"} or {"trouble"}, that the kernel has sent."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    frame = traitlets.Dict().tag(sync=True)
    inside = traitlets.Unicode().tag(sync=True)


class Stage(anywidget.AnyWidget):
    """Has no view: puts the widget of id `shown` into every output that keeps its place."""

    _esm = traitlets.Unicode().tag(sync=True)
    place = traitlets.Unicode().tag(sync=True)
    shown = traitlets.Unicode().tag(sync=True)


class Asking(ipywidgets.VBox):
    """Sliders above a picture of what the learner's function answers."""

    def __init__(
        self,
        name: str,
        title: str,
        controls: Sequence[Range | Select],
        compute: Callable[[dict[str, Any]], dict[str, Any]],
        script: str,
        size: tuple[int, int] = (760, 400),
        lines: int = 2,
    ) -> None:
        self.name, self.title = name, title
        self.shown = Figure(name, title, (), {}, script, size, lines=lines)
        self.controls, self.compute = tuple(controls), compute
        self.widgets = {control.name: widget_for(control) for control in controls}
        self.picture = Picture(
            _esm=drawing(script, size, "shared/widget.js") + RENDER,
            _css=looks(),
            inside=fill('<div class="nn-demo">{inside}</div>', inside=self.shown.inside()),
            frame=self.next_frame(),
        )
        for widget in self.widgets.values():
            widget.observe(self._moved, names="value")
        self.picture.on_msg(self._picked)
        layout = ipywidgets.Layout(
            display="grid",
            grid_template_columns="repeat(auto-fit, minmax(230px, 1fr))",
            max_width="780px",
        )
        sliders = ipywidgets.Box(list(self.widgets.values()), layout=layout)
        waits = "unwritten" in self.picture.frame
        shown = [self.picture] if waits else [sliders, self.picture]
        super().__init__(shown, _dom_classes=["nn-asking"])

    @property
    def state(self) -> dict[str, Any]:
        """Where the sliders stand."""
        return {name: widget.value for name, widget in self.widgets.items()}

    @property
    def data(self) -> Mapping[str, Any]:
        """What the picture was last drawn from; empty when there was trouble."""
        return self.picture.frame.get("data", {})

    @property
    def figure(self) -> Figure:
        """The picture as the sliders have left it, without them."""
        return replace(self.shown, data=self.data, fixed=self.state)

    def next_frame(self) -> dict[str, Any]:
        """One frame for the present state: pure but for what the learner's function does."""
        state = self.state
        try:
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                return {"state": state, "data": self.compute(state)}
        except Trouble as trouble:
            if line := unwritten(trouble):
                return {"state": state, "trouble": line, "unwritten": True}
            return {"state": state, "trouble": str(trouble)}

    def _moved(self, _change: object) -> None:
        self.picture.frame = self.next_frame()

    def _picked(self, _picture: Picture, content: Mapping[str, Any], _buffers: object) -> None:
        """A part of the picture with data-pick="row=3 ink=1" was clicked: sets those controls."""
        for choice in str(content.get("pick", "")).split():
            name, _, value = choice.partition("=")
            if widget := self.widgets.get(name):
                widget.value = type(widget.value)(value)

    def html(self, still: str | None = None, alive: bool = True) -> Html:
        """For pages without a kernel: the picture as the sliders have left it."""
        if trouble := self.picture.frame.get("trouble"):
            return fill('<p style="white-space:pre-line">{trouble}</p>', trouble=trouble)
        return replace(self.figure, note=WAITS if alive else "").html(still, alive)

    @cached_property
    def _stage(self) -> Stage:
        name = uuid.uuid4().hex[:12]
        return Stage(_esm=read("shared/stage.js"), place=name, shown=self.model_id)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """The picture, and in a kernel the place for its sliders.

        No widget view: where no kernel knows the widget, such a view is an error line.
        """
        standing = ", ".join(f"{name} = {value}" for name, value in self.state.items())
        html = self.html()
        if kernel_listens():
            html = fill(STAGED, place=self._stage.place, shown=html, born=BORN)
        return {"text/html": html, "text/plain": f"{self.title} ({standing})"}


def widget_for(control: Range | Select) -> ipywidgets.DOMWidget:
    """The ipywidgets control for a slider or menu, its label wide enough to be read."""
    layout, style = ipywidgets.Layout(width="96%"), {"description_width": "initial"}
    if isinstance(control, Select):
        return ipywidgets.Dropdown(
            options=list(control.options),
            value=control.start,
            description=control.label,
            layout=layout,
            style=style,
        )
    return ipywidgets.FloatSlider(
        value=control.start,
        min=control.low,
        max=control.high,
        step=control.step,
        description=control.label,
        readout_format=f".{control.digits}f",
        layout=layout,
        style=style,
    )
