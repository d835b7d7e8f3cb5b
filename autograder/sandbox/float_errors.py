"""Notices overflow, division by zero and invalid values in a call, also where warnings are muted.

numpy is asked to call us at each of them, and asked so again whenever the called code has it look
away (`np.errstate`, `np.seterr`): filters of warnings then change nothing. What makes numpy raise
is left alone, and so is what libraries set for their own computations. All is as before afterwards.
Runs inside the sandbox too.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from numpy import errstate, geterr  # now: a notebook may put something else in their place

KINDS = ("divide", "over", "invalid")
LIBRARIES = ("numpy", "scipy", "matplotlib")


@contextmanager
def noted(most: int = 100) -> Iterator[list[str]]:
    """The floating-point errors of the block, each in numpy's words, at most `most` of them."""
    seen: list[str] = []

    def note(kind: str, flag: int) -> None:
        if kind != "underflow" and len(seen) < most:
            seen.append(f"RuntimeWarning: {kind} encountered")

    with errstate(call=note, all="call", under="ignore"), _asked_again(note):
        yield seen


@contextmanager
def _asked_again(note: Callable) -> Iterator[None]:
    """Whoever changes numpy's settings within the block gets `note` where it would look away."""
    settings: Any = sys.modules.get("numpy._core._ufunc_config")
    variable = getattr(settings, "_extobj_contextvar", None)
    if variable is None or isinstance(variable, _Settings):
        yield
        return
    settings._extobj_contextvar = _Settings(variable, settings._make_extobj, note)
    try:
        yield
    finally:
        settings._extobj_contextvar = variable


class _Settings:
    """Stands for the variable in which numpy keeps what to do about floating-point errors."""

    def __init__(self, variable, make, note):
        self._variable, self._make, self._note = variable, make, note

    def __getattr__(self, name):
        return getattr(self._variable, name)

    def set(self, state):
        token = self._variable.set(state)
        caller = sys._getframe(2).f_globals.get("__name__", "")
        if caller.partition(".")[0] not in LIBRARIES:
            modes: Any = geterr()
            asked = {kind: "call" for kind in KINDS if modes[kind] != "raise"}
            self._variable.set(self._make(call=self._note, **asked))
        return token
