"""The host's side of the sandbox: one zygote, one notebook at a time.

For several at once, use one Sandbox in each of several worker processes. A Sandbox lives and dies
with the thread that made it.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Sequence

from . import backends
from .backends import Choice, SandboxUnavailable
from .limits import Limits
from .session import Cell, Session
from .zygote_handle import ZygoteHandle, ZygoteLost


class Sandbox:
    """Runs learners' notebooks, one after the other, with nothing left between two of them.

    unsafe: without any, for machines that have none; `describe()` says so.
    backend: one of `backends`, for tests; else the best that works here.
    """

    def __init__(
        self, unsafe: bool = False, limits: Limits | None = None, backend: str | None = None
    ):
        asked = backends.UNSAFE if unsafe else backend
        self.choice = Choice(asked) if asked else backends.choose()
        self.unsafe = self.choice.backend == backends.UNSAFE
        self.limits = limits or Limits()
        self._session: Session | None = None
        self._zygote: ZygoteHandle | None = ZygoteHandle(self.choice.backend, self.limits)
        self.facts = self._zygote.facts

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
        return backends.describe(self.choice.backend, self.choice.reason, self.facts)

    def close(self):
        """End the session and the zygote."""
        if self._session is not None:
            self._session.close()
        self._retire()

    def fork(self, limits: Limits, preload: list[str]) -> socket.socket:
        """Our end of a new child's channel. SandboxUnavailable when no zygote answers."""
        for _ in range(2):
            with contextlib.suppress(ZygoteLost):
                self._zygote = self._zygote or ZygoteHandle(self.choice.backend, limits)
                return self._zygote.fork(limits, preload)
            self._retire()
        raise SandboxUnavailable("the sandbox ended unexpectedly, twice in a row")

    def end(self, grace: bool) -> dict:
        """End the child; a zygote that cannot vouch for what is left is replaced."""
        try:
            report = self._zygote.end(grace) if self._zygote else {}
        except ZygoteLost:
            report = {}
        if not report.get("clean"):
            self._retire()
        return report

    def _retire(self):
        if self._zygote is not None:
            self._zygote.stop()
            self._zygote = None


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
