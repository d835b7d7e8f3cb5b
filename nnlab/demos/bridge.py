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
        name = uuid.uuid4().hex[:12]
        super().__init__(_esm=read("shared/bridge.js"), figure=name, state=demo.values)
        demo.observe(self._down, names=list(demo.values))
        self.observe(self._up, names="state")

    def _down(self, _change: Any) -> None:
        self.state = self.demo.values

    def _up(self, change: Any) -> None:
        for name, value in change["new"].items():
            if self.demo.has_trait(name):
                setattr(self.demo, name, value)
