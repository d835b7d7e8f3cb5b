"""An answer whose calls run in the sandbox."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from autograder.base.answers import (
    Answer,
    CallFailed,
    Failure,
    FailureKind,
    Outcome,
    Unaskable,
    carried,
)

from .conversation import Conversation
from .failures import Lost
from .limits import Limits
from .protocol import ProtocolError

if TYPE_CHECKING:
    from .session import Session

PATIENCE = 0.25  # seconds for calls that nobody asks about any more


class SandboxAnswer(Answer):
    """A learner's function; all its calls share one budget of time and of restarts."""

    def __init__(
        self, session: Session, name: str, forbid: tuple[str, ...], limits: Limits, objects: bool
    ):
        super().__init__(name)
        self.session = session
        self.forbid = forbid
        self.limits = limits
        self.objects = objects
        self._left = limits.wall
        self._restarts = limits.restarts
        self._late = Failure(
            FailureKind.TIMEOUT, message=f"all its calls together may take {limits.wall:g} seconds"
        )
        self._last = self._late
        self._busy = False
        self._coming: list[tuple] = []

    def expect(self, cases: Sequence[tuple]):
        """These calls come next, in this order: they cross together."""
        self._coming = list(cases)

    def call(self, args: tuple) -> Outcome:
        """One call of the function by its name."""
        return self.perform("call", self.name, args)

    def value(self, op: str, name: str, args: tuple):
        """The value of an operation on handles. CallFailed when it gives none."""
        outcome = carried(self.perform, op, name, args)
        if outcome.failure:
            raise CallFailed(outcome.failure)
        return outcome.value

    def perform(self, op: str, name: str, args: tuple) -> Outcome:
        """One operation in the sandbox; never raises for what the learner's code does."""
        if self._busy:
            raise RuntimeError("a function given to an answer called the answer itself")
        if self._left <= 0 or self._restarts < 0:
            return Outcome(failure=self._last)
        self._busy = True
        try:
            shared = self.session.child is not None and self.session.served - {self.name}
            outcome = self._attempt(op, name, args)
            failure = outcome.failure if self.session.child is None else None
            if failure and shared and op == "call" and name and failure.kind != FailureKind.TIMEOUT:
                return self._attempt(op, name, args)  # it may be another exercise's fault
            return outcome
        finally:
            self._busy = False

    def _attempt(self, op: str, name: str, args: tuple) -> Outcome:
        try:
            return self._converse(op, name, args)
        except Lost as loss:
            self._restarts -= 1
            self._last = self.session.lose(loss)
            if loss.cause == "timeout" and self._left <= 0:
                self._last = self._late
            return Outcome(failure=self._last)
        except BaseException:  # ours: the child is in the middle of something
            self.session.drop()
            raise

    def _converse(self, op: str, name: str, args: tuple) -> Outcome:
        going = self._going_on(args) or self._begun(op, name, args)
        started = time.monotonic()
        deadline = started + self._left
        try:
            if going is not self.session.talk:
                self.session.talk = going
                going.send(deadline)
            outcome = going.receive(deadline)
        finally:
            spent = time.monotonic() - started
            self._left -= spent
            self.session.spend(spent)
        if outcome.failure and outcome.failure.kind == FailureKind.MEMORY:
            self.session.drop()  # what filled it may still be held
        return outcome

    def _going_on(self, args: tuple) -> Conversation | None:
        """The conversation whose next case this is; any other is brought to its end."""
        talk = self.session.talk
        if talk is None or not talk.waiting:
            return None
        if talk.answer is self and _same(talk.waiting[0], args):
            return talk
        self.session.quiet(PATIENCE)
        return None

    def _begun(self, op: str, name: str, args: tuple) -> Conversation:
        """A new conversation, about all that is expected if this is the first of it."""
        child = self.session.start(self.limits, self.name)
        self.session.served.add(self.name)
        position = next((i for i, c in enumerate(self._coming) if _same(c, args)), None)
        self._coming = [] if position is None or op != "call" else self._coming[position:]
        if len(self._coming) > 1:
            try:
                return Conversation(self, child, op, name, self._coming)
            except (Unaskable, ProtocolError):  # too much for one message
                self._coming = []
        return Conversation(self, child, op, name, [args])


def _same(case: tuple, args: tuple) -> bool:
    """Whether these are the very same arguments."""
    return len(case) == len(args) and all(a is b for a, b in zip(case, args, strict=True))
