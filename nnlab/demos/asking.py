"""A demo that asks the learner's own function: the kernel computes, the browser draws.

Sliders (ipywidgets) -> a pure `compute(state)` that calls the learner's function -> one frame
to the `Picture`, which runs the same `draw(state, data)` as any other demo. What goes wrong in
the learner's function is said in the picture's place.
"""

import math
import warnings
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

import anywidget
import ipywidgets
import numpy as np
import traitlets

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import drawing, read

WAITS = "Sliders move this picture while the notebook runs; here it stands as it was left."


class Trouble(Exception):
    """What the learner is told when their function cannot be drawn."""


class Picture(anywidget.AnyWidget):
    """Draws the newest frame, {"state", "data"} or {"trouble"}, that the kernel has sent."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    frame = traitlets.Dict().tag(sync=True)
    ratio = traitlets.Unicode().tag(sync=True)


class Asking(ipywidgets.VBox):
    """Sliders above a picture of what the learner's function answers."""

    def __init__(
        self,
        name: str,
        title: str,
        controls: Sequence[Range | Select],
        compute: Callable[[dict[str, Any]], dict[str, Any]],
        scripts: Sequence[str],
        size: tuple[int, int] = (760, 400),
    ) -> None:
        self.name, self.title, self.scripts, self.size = name, title, tuple(scripts), size
        self.compute = compute
        self.widgets = {control.name: widget_for(control) for control in controls}
        self.picture = Picture(
            _esm=drawing(scripts) + "\n" + read("shared/widget.js"),
            _css=read("shared/style.css"),
            ratio=f"{size[0]}/{size[1]}",
            frame=self.next_frame(),
        )
        for widget in self.widgets.values():
            widget.observe(self._moved, names="value")
        layout = ipywidgets.Layout(
            display="grid",
            grid_template_columns="repeat(auto-fit, minmax(230px, 1fr))",
            max_width="780px",
        )
        sliders = ipywidgets.Box(list(self.widgets.values()), layout=layout)
        super().__init__([sliders, self.picture])

    @property
    def state(self) -> dict[str, Any]:
        """Where the sliders stand."""
        return {name: widget.value for name, widget in self.widgets.items()}

    @property
    def data(self) -> Mapping[str, Any]:
        """What the picture was last drawn from; empty when there was trouble."""
        return self.picture.frame.get("data", {})

    def next_frame(self) -> dict[str, Any]:
        """One frame for the present state: pure but for what the learner's function does."""
        state = self.state
        try:
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                return {"state": state, "data": self.compute(state)}
        except Trouble as trouble:
            return {"state": state, "trouble": str(trouble)}

    def _moved(self, _change: object) -> None:
        self.picture.frame = self.next_frame()

    def html(self, still: str | None = None, alive: bool = True) -> str:
        """For pages without a kernel: the picture as the sliders have left it."""
        if trouble := self.picture.frame.get("trouble"):
            return f"<p>{escape(trouble)}</p>"
        note = WAITS if alive else ""
        left = Explorable(
            self.name, self.title, (), self.data, self.scripts, self.size, note, self.state
        )
        return left.html(still, alive)

    def _repr_mimebundle_(self, **options: object) -> Any:
        bundle = super()._repr_mimebundle_(**options)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        standing = ", ".join(f"{name} = {value}" for name, value in self.state.items())
        data.update({"text/html": self.html(), "text/plain": f"{self.title} ({standing})"})
        return bundle


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


def ask(function: Callable, *arguments: Any) -> float:
    """The number a learner's function gives for these arguments; else Trouble that says why."""
    try:
        value = function(*arguments)
    except Exception as error:
        said = f"Your function stopped with {type(error).__name__}: {error}"
        raise Trouble(f"{_asked(function, arguments)}\n{said}") from error
    if value is None:
        raise Trouble(f"{_asked(function, arguments)}\nNothing came back. Is there a return?")
    try:
        number = float(value) if np.ndim(value) == 0 else float(np.asarray(value).reshape(()))
    except (TypeError, ValueError):
        said = f"One number was needed, and {_shown(value)} came back."
        raise Trouble(f"{_asked(function, arguments)}\n{said}") from None
    if not math.isfinite(number):
        said = f"{number} came back, which has no color."
        raise Trouble(f"{_asked(function, arguments)}\n{said}")
    return number


def _asked(function: Callable, arguments: Sequence[Any]) -> str:
    name = getattr(function, "__name__", "")
    name = name if name.isidentifier() else "your function"
    return f"The picture asked for {name}({', '.join(map(_shown, arguments))})."


def _shown(value: Any) -> str:
    if callable(value):
        return getattr(value, "__name__", "f")
    if isinstance(value, np.ndarray):
        value = np.round(value, 2).tolist()
    written = repr(value)
    return written if len(written) <= 80 else written[:77] + "..."
