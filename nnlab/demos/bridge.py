"""Carries the controls of a demo between the page and Python: up when moved, down when set."""

from __future__ import annotations

import uuid
from typing import Any

import anywidget
import traitlets

from nnlab.demos.scripts import read


class Bridge(anywidget.AnyWidget):
    """Has no view: its script works in the page as soon as the kernel has made it.

    figure: the name by which the figures of its demo are found in a page.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    figure = traitlets.Unicode().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, demo: Any) -> None:
        self.demo = demo
        self._taking = False
        name = uuid.uuid4().hex[:12]
        super().__init__(_esm=read("shared/bridge.js"), figure=name, state=demo.values)
        demo.observe(self._down, names=list(demo.values))
        self.observe(self._up, names="state")

    def _down(self, _change: Any) -> None:
        if not self._taking:
            self.state = self.demo.values

    def _up(self, change: Any) -> None:
        """Take all that came, then answer once: half a state would move the page's sliders back."""
        self._taking = True
        try:
            for name, value in change["new"].items():
                if self.demo.has_trait(name):
                    setattr(self.demo, name, value)
        finally:
            self._taking = False
        self.state = self.demo.values
