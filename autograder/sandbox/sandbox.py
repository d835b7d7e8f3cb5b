"""The grader's door: one warm zygote, one notebook at a time.

For several at once, use one Sandbox in each of several worker processes. A Sandbox lives and dies
with the thread that made it.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Sequence

from . import walls
from .limits import Limits
from .session import Cell, Session
from .walls import JAILED, Choice, SandboxUnavailable
from .warm import Warm, ZygoteLost

__all__ = ["JAILED", "Sandbox", "SandboxUnavailable", "probe"]


class Sandbox:
    """Runs learners' notebooks, one after the other, with nothing left between two of them.

    unsafe: without any, for machines that have none; `describe()` says so.
    wall: one of `walls`, for tests; else the best that works here.
    """

    def __init__(self, unsafe: bool = False, limits: Limits | None = None, wall: str | None = None):
        asked = walls.UNSAFE if unsafe else wall
        self.choice = Choice(asked) if asked else walls.choose()
        self.unsafe = self.choice.wall == walls.UNSAFE
        self.limits = limits or Limits()
        self._session: Session | None = None
        self._warm: Warm | None = Warm(self.choice.wall, self.limits)
        self.facts = self._warm.facts

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *exception):
        self.close()

    def open(
        self,
        cells: Sequence[Cell],
        limits: Limits | None = None,
        stops: dict[str, int] | None = None,
    ) -> Session:
        """A session for one notebook's cells; the session before it is closed.

        stops: see Session.
        """
        if self._session is not None:
            self._session.close()
        self._session = Session(self, cells, limits or self.limits, stops)
        return self._session

    def describe(self) -> str:
        """One phrase for every output of a grading run: what stands between us and the code."""
        return walls.describe(self.choice.wall, self.choice.reason, self.facts)

    def close(self):
        """End the session and the zygote."""
        if self._session is not None:
            self._session.close()
        self._retire()

    def fork(self, limits: Limits, warm: list[str]) -> socket.socket:
        """Our end of a new child's channel. SandboxUnavailable when no zygote answers."""
        for _ in range(2):
            with contextlib.suppress(ZygoteLost):
                self._warm = self._warm or Warm(self.choice.wall, limits)
                return self._warm.fork(limits, warm)
            self._retire()
        raise SandboxUnavailable("the sandbox ended unexpectedly, twice in a row")

    def end(self, grace: bool) -> dict:
        """End the child; a zygote that cannot vouch for what is left is replaced."""
        try:
            report = self._warm.end(grace) if self._warm else {}
        except ZygoteLost:
            report = {}
        if not report.get("clean"):
            self._retire()
        return report

    def _retire(self):
        if self._warm is not None:
            self._warm.stop()
            self._warm = None


def probe() -> list[str]:
    """What keeps this machine from grading safely, one line each; empty when nothing does."""
    try:
        with Sandbox() as sandbox:
            return trial(sandbox)
    except SandboxUnavailable as error:
        return [str(error)]


def trial(sandbox: Sandbox) -> list[str]:
    """What goes wrong with one call in `sandbox`; empty when nothing does."""
    session = sandbox.open([Cell("probe", "def probe(x):\n    return x + 1")])
    outcome = session.answer("probe").call((1,))
    if outcome.value != 2:
        return [f"a call in the sandbox gave {outcome.failure} instead of a value"]
    return []
