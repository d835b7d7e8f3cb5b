"""The one place where a learner's code runs while grading; docs/protocol.md says what crosses.

`Sandbox`, `Session` and the answers stand on the grader's side. `zygote`, `runner`, `calls` and
what they import stand inside, and are the only files of this room that are visible there.
"""

from .limits import Limits
from .sandbox import Sandbox, probe
from .session import Cell, Session
from .walls import SandboxUnavailable

__all__ = ["Cell", "Limits", "Sandbox", "SandboxUnavailable", "Session", "probe"]
