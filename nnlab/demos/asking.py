"""A demo that asks the learner's own function: the kernel computes, the browser draws.

Sliders (ipywidgets) -> a pure `compute(state)` that calls the learner's function -> one frame
to the `Picture`, which runs the same `draw(state, data)` as any other demo. What goes wrong in
the learner's function is said in the picture's place.
"""

import math
import traceback
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
from nnlab.demos.figure import Figure
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


class Trouble(Exception):
    """What the learner is told when their function cannot be drawn."""


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
            _css=read("shared/style.css"),
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


def unwritten(trouble: Trouble) -> str:
    """One line where the learner's function is still to be written; else nothing."""
    error = trouble.__cause__
    if not isinstance(error, NotImplementedError) or error.__traceback__ is None:
        return ""
    *_, last = traceback.extract_tb(error.__traceback__)
    return f"Your {last.name} is still to be written. Answer its exercise, then run this cell."


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
    question = asked(function, arguments)
    value = _called(function, arguments, question)
    try:
        number = float(value) if np.ndim(value) == 0 else float(np.asarray(value).reshape(()))
    except (TypeError, ValueError):
        said = f"One number was needed, and {shown(value)} came back."
        raise Trouble(f"{question}\n{said}") from None
    if not math.isfinite(number):
        raise Trouble(f"{question}\n{number} came back, which has no color.")
    return number


def ask_array(function: Callable, shape: tuple[int, ...], *arguments: Any) -> np.ndarray:
    """The array of this shape that a learner's function gives; else Trouble that says why."""
    return ask_arrays(function, [shape], *arguments)[0]


def ask_arrays(
    function: Callable,
    shapes: Sequence[tuple[int, ...]],
    *arguments: Any,
    names: Sequence[str] = (),
    written: str = "",
) -> list[np.ndarray]:
    """The arrays of these shapes that a learner's function gives; else Trouble that says why.

    They come back as one flat list, whether the function gives one array, a tuple, or a list of
    pairs. names: what each of them is called, where there are several. written: the arguments
    as the question shows them, where their numbers would say nothing.
    """
    question = asked(function, arguments, written)
    value = _called(function, arguments, question)
    parts = [value] if len(shapes) == 1 else _flat(value, len(shapes))
    if len(parts) != len(shapes):
        wanted = f"{len(shapes)} arrays were needed, {', '.join(names)}"
        raise Trouble(f"{question}\n{wanted}; {shown(value)} came back.")
    labels = [f"{name}: " for name in names] or [""]
    labeled = zip(parts, shapes, labels, strict=True)
    return [_array(array, shape, f"{question}\n{label}") for array, shape, label in labeled]


def _flat(value: Any, count: int) -> list[Any]:
    """The `count` arrays in a list or tuple, also where they stand in pairs."""
    if not isinstance(value, list | tuple):
        return [value]
    if len(value) == count:
        return list(value)
    pairs = [entry if isinstance(entry, list | tuple) else [entry] for entry in value]
    return [array for pair in pairs for array in pair]


def _array(value: Any, shape: tuple[int, ...], before: str) -> np.ndarray:
    """This value as an array; else Trouble, `before` in front of what is wrong."""
    try:
        array = np.array(value, dtype=float)
    except (TypeError, ValueError):
        said = f"Numbers in the shape {shape} were needed, and {shown(value)} came back."
        raise Trouble(before + said) from None
    if array.shape != shape:
        raise Trouble(f"{before}The shape {shape} was needed, and {array.shape} came back.")
    if not np.isfinite(array).all():
        raise Trouble(f"{before}A number came back that is not finite, and has no place here.")
    return array


def _called(function: Callable, arguments: Sequence[Any], question: str) -> Any:
    """What the function gives; Trouble where it stops, or gives nothing."""
    try:
        value = function(*arguments)
    except Exception as error:
        said = f"Your function stopped with {type(error).__name__}: {error}"
        raise Trouble(f"{question}\n{said}") from error
    if value is None:
        raise Trouble(f"{question}\nNothing came back. Is there a return?")
    return value


def asked(function: Callable, arguments: Sequence[Any], written: str = "") -> str:
    written = written or ", ".join(map(shown, arguments))
    return f"The picture asked for {name_of(function, 'your function')}({written})."


def name_of(function: Callable, otherwise: str) -> str:
    """What a function is called, or another word where it has no name."""
    name = getattr(function, "__name__", "")
    return name if name.isidentifier() else otherwise


def shown(value: Any) -> str:
    if callable(value):
        return getattr(value, "__name__", "f")
    if isinstance(value, np.ndarray):
        value = np.round(value, 2).tolist()
    elif isinstance(value, float):
        value = round(value, 9)  # sliders stand at 0.30000000000000004
    written = repr(value)
    return written if len(written) <= 80 else written[:77] + "..."
