"""A demo that the browser moves by itself, and that Python can hold.

    d = demos.neuron_map()
    d.w1                    what the slider says
    d.w1 = 2                moves the slider, and the picture with it
    d.observe(f, "w1")      calls f whenever it is moved
    d["w1"]                 the control with a `value`, for ipywidgets.interactive_output

The controls are traits (https://traitlets.readthedocs.io), so that `ipywidgets.link` and the like
work with a demo as with any widget.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cached_property
from typing import Any

import numpy as np
import traitlets

from nnlab.demos.controls import Checkbox, Control, Radio, Range, Select
from nnlab.demos.figure import Figure


class Held(traitlets.HasTraits):
    """One control of a demo by itself: it has a `value`."""


class Explorable(traitlets.HasTraits):
    """A figure and its controls. What is no control is looked up in the figure."""

    kind: type[Figure] = Figure

    def __init__(self, *spec: Any, **named: Any) -> None:
        super().__init__()
        self.figure = self.kind(*spec, **named)
        self._held: dict[str, Held] = {}
        traits = {control.name: trait_of(control) for control in self.figure.controls}
        self.add_traits(**traits)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name == "figure":
            raise AttributeError(name)
        try:
            return getattr(self.figure, name)
        except AttributeError:
            raise AttributeError(self._no_control(name)) from None

    def __setattr__(self, name: str, value: Any) -> None:
        known = name.startswith("_") or name == "figure" or self.has_trait(name)
        if not known:
            raise AttributeError(self._no_control(name))
        super().__setattr__(name, value)

    def _no_control(self, name: str) -> str:
        names = ", ".join(control.name for control in self.figure.controls)
        return f"{self.figure.name} has no control {name!r}; it has {names}."

    def __getitem__(self, name: str) -> Held:
        """The control of this name, an object with a `value`."""
        if not self.has_trait(name):
            raise KeyError(self._no_control(name))
        if name not in self._held:
            control = next(c for c in self.figure.controls if c.name == name)
            held = Held()
            held.add_traits(value=trait_of(replace(control, start=self.values[name])))
            traitlets.link((self, name), (held, "value"))
            self._held[name] = held
        return self._held[name]

    @property
    def values(self) -> dict[str, Any]:
        """Where the controls stand now."""
        return {control.name: getattr(self, control.name) for control in self.figure.controls}

    def __str__(self) -> str:
        return str(self._standing())

    def _standing(self) -> Figure:
        """The figure with its controls where they stand now."""
        here = self.values
        controls = tuple(
            c if here[c.name] == c.start else replace(c, start=here[c.name])
            for c in self.figure.controls
        )
        return replace(self.figure, controls=controls)

    @cached_property
    def _bridge(self) -> Any:
        from nnlab.demos.bridge import Bridge

        return Bridge(self)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        figure = self._standing()
        if self.figure.controls and kernel_listens():
            figure = replace(figure, bridge=self._bridge.figure)
        return {"text/html": figure.html(figure.still()), "text/plain": str(figure)}


def trait_of(control: Control) -> traitlets.TraitType:
    """What a control can be: a number of its slider, one of its words, on or off."""
    if isinstance(control, Range):
        return Position(control)
    if isinstance(control, Checkbox):
        return traitlets.Bool(control.start)
    return Choice(control)


class Choice(traitlets.Enum):
    """One of the words of a menu or of radio buttons."""

    def __init__(self, control: Select | Radio) -> None:
        super().__init__(list(control.options), control.start)
        self.control = control

    def validate(self, obj: Any, value: Any) -> str:
        if value not in self.control.options:
            words = ", ".join(self.control.options)
            raise traitlets.TraitError(f"{self.control.name} is one of {words}; not {value!r}.")
        return str(value)


class Position(traitlets.TraitType):
    """A number that a slider can stand at: within its ends, at one of its steps."""

    def __init__(self, control: Range) -> None:
        super().__init__(control.start)
        self.control = control

    def validate(self, obj: Any, value: Any) -> float:
        c = self.control
        if isinstance(value, bool) or not isinstance(value, int | float | np.number):
            raise traitlets.TraitError(f"{c.name} needs a number, got {value!r}.")
        number = float(value)
        if not c.low <= number <= c.high:
            raise traitlets.TraitError(
                f"{c.name} goes from {c.low:g} to {c.high:g}; {number:g} is outside of that."
            )
        stepped = c.low + round((number - c.low) / c.step) * c.step
        exact = float(f"{min(stepped, c.high):.9g}")
        whole = isinstance(c.start, int) and exact.is_integer()
        return int(exact) if whole else exact


def kernel_listens() -> bool:
    """Whether this runs in the kernel of a notebook."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return getattr(shell, "kernel", None) is not None
