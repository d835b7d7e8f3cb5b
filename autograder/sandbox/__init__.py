"""The one place where a learner's code runs while grading; docs/protocol.md says what crosses.

`Sandbox`, `Session` and the answers stand on the grader's side. `zygote`, `runner`, `calls` and
what they import stand inside, and are the only files of this room that are visible there.
What is handed out here is loaded when it is asked for: who only checks in a notebook needs no
processes.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .backends import SandboxUnavailable
    from .host import Sandbox, probe
    from .limits import Limits
    from .session import Cell, Session

__all__ = ["Cell", "Limits", "Sandbox", "SandboxUnavailable", "Session", "probe"]

_PLACES = {
    "Cell": "session",
    "Limits": "limits",
    "Sandbox": "host",
    "SandboxUnavailable": "backends",
    "Session": "session",
    "probe": "host",
}


def __getattr__(name: str):
    """What is handed out, from the file where it stands."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_PLACES[name]}", __name__), name)
