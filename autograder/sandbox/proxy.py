"""An answer whose calls run in the sandbox."""

from __future__ import annotations

import time
import warnings

import numpy as np

from ..exercise import Answer, CallFailed, Failure, Outcome
from .channel import Channel, Lost
from .decode import Decoder
from .encode import Encoder, Unsendable
from .limits import Limits
from .protocol import ProtocolError
from .remote import Remote, RemoteCallable, RemoteObject
from .session import Session, plain, read_failure


class SandboxAnswer(Answer):
    """A learner's function; all its calls share one budget of time and of restarts."""

    def __init__(
        self, session: Session, name: str, forbid: tuple[str, ...], limits: Limits, objects: bool
    ):
        super().__init__(name)
        self.limits = limits
        self._session = session
        self._forbid = forbid
        self._objects = objects
        self._left = limits.wall
        self._restarts = limits.restarts
        self._last = Failure("timeout", message="it did not finish in time")
        self._busy = False

    def call(self, args: tuple) -> Outcome:
        """One call of the function by its name."""
        return self.perform("call", self.name, args)

    def value(self, op: str, name: str, args: tuple):
        """The value of an operation on handles. CallFailed when it gives none."""
        outcome = self.perform(op, name, args)
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
            shared = self._session.child is not None and self._session.served - {self.name}
            outcome = self._attempt(op, name, args)
            failure = outcome.failure if self._session.child is None else None
            if failure and shared and op == "call" and name and failure.kind != "timeout":
                return self._attempt(op, name, args)  # it may be another exercise's fault
            return outcome
        finally:
            self._busy = False

    def _attempt(self, op: str, name: str, args: tuple) -> Outcome:
        try:
            return self._converse(op, name, args)
        except Lost as loss:
            self._restarts -= 1
            self._last = self._session.lose(loss)
            return Outcome(failure=self._last)
        except BaseException:  # ours: the child is in the middle of something
            self._session.drop()
            raise

    def _converse(self, op: str, name: str, args: tuple) -> Outcome:
        child = self._session.start(self.limits)
        self._session.served.add(self.name)
        started = time.monotonic()
        try:
            outcome = _Call(self, child, op).run(name, args, started + self._left)
        finally:
            spent = time.monotonic() - started
            self._left -= spent
            self._session.spend(spent)
        if outcome.failure and outcome.failure.kind == "memory":
            self._session.drop()  # what filled it may still be held
        return outcome


class _Call:
    """One call and the conversation during it."""

    def __init__(self, answer: SandboxAnswer, child: Channel, op: str):
        self._answer = answer
        self._child = child
        self._op = op
        self._limits = answer.limits
        self._caps = answer.limits.of_messages()
        self._id = next(answer._session.ids)
        self._functions: list = []
        self._lends: tuple[str, ...] = ()
        if answer._objects:
            self._lends = ("function",) if op == "get" else ("function", "object")

    def run(self, name: str, args: tuple, deadline: float) -> Outcome:
        answer = self._answer
        encoder = Encoder(self._caps, self._lend)
        message = {
            "kind": "call", "id": self._id, "op": self._op, "name": name,
            "answer": answer.name, "args": [self._encode(encoder, arg) for arg in args],
            "forbid": answer._forbid, "lends": self._lends,
        }  # fmt: skip
        self._child.send(message, encoder.blobs, deadline)
        callbacks = 0
        while True:
            message, blobs = self._child.receive(deadline)
            if message.get("id") != self._id or type(message["id"]) is not int:
                raise Lost("crash", "a message out of turn")
            if message["kind"] == "outcome":
                return self._outcome(message, blobs, len(args))
            callbacks += 1
            if callbacks > self._limits.callbacks:
                raise Lost("limit", "it called a function it was given too often")
            self._call_back(message, blobs, deadline)

    def _encode(self, encoder: Encoder, value):
        try:
            return encoder.encode(value)
        except (Unsendable, ProtocolError) as error:
            raise TypeError(f"cannot send {type(value).__name__}: {error}") from error

    def _lend(self, value) -> dict:
        if isinstance(value, Remote):
            return {"yours": value._place(self._child)}
        if isinstance(value, np.random.Generator):
            return {"generator": Encoder(self._caps).encode(_state(value))}
        if not callable(value):
            raise Unsendable(type(value).__name__)
        self._functions.append(value)
        return {"function": len(self._functions) - 1}

    def _borrow(self, tag: str, number: int, name: str):
        if tag == "yours" and self._lends and 0 <= number < len(self._functions):
            return self._functions[number]
        if tag not in self._lends or number < 0:
            raise ProtocolError("a handle that was not asked for")
        kind = RemoteCallable if tag == "function" else RemoteObject
        return kind(self._answer, self._child, number, plain(name, 80))

    def _outcome(self, message: dict, blobs: list, count: int) -> Outcome:
        if set(message) != {"kind", "id", "value", "failure", "changed", "warned"}:
            raise Lost("crash", "an outcome that is none")
        failure = read_failure(message["failure"], self._limits)
        decoder = Decoder(blobs, self._caps, self._borrow)
        value = self._decode(decoder, [message["value"]])[0]
        changed, warned = message["changed"], message["warned"]
        if type(changed) is not list or type(warned) is not list:
            raise Lost("crash", "an outcome that is none")
        if any(type(i) is not int or not 0 <= i < count for i in changed):
            raise Lost("crash", "an outcome that is none")
        if any(type(text) is not str for text in warned) or len(warned) > self._limits.warnings:
            raise Lost("crash", "an outcome that is none")
        texts = tuple(plain(text, 200) for text in warned)
        return Outcome(None if failure else value, failure, tuple(changed), texts)

    def _decode(self, decoder: Decoder, nodes) -> list:
        try:
            values = [decoder.decode(node) for node in nodes]
            decoder.finish()
        except ProtocolError as error:
            raise Lost(error.kind, str(error)) from error
        return values

    def _call_back(self, message: dict, blobs: list, deadline: float):
        """Call a trusted function with the child's plain data, and send what it gave."""
        if set(message) != {"kind", "id", "function", "args", "named"}:
            raise Lost("crash", "a message out of turn")
        number, args, named = message["function"], message["args"], message["named"]
        if message["kind"] != "callback" or type(args) is not list or type(named) is not dict:
            raise Lost("crash", "a message out of turn")
        if type(number) is not int or not 0 <= number < len(self._functions):
            raise Lost("crash", "a call of no function")
        values = self._decode(Decoder(blobs, self._caps, self._borrow), [*args, *named.values()])
        encoder = Encoder(self._caps, self._lend)
        try:
            given = dict(zip(named, values[len(args) :], strict=True))
            result = _quietly(self._functions[number], values[: len(args)], given)
            reply = {"kind": "returned", "value": encoder.encode(result)}
        except Exception as error:
            text = plain(str(error), self._limits.message)
            reply = {"kind": "raised", "type": type(error).__name__, "message": text}
            encoder = Encoder(self._caps)
        try:
            self._child.send(reply, encoder.blobs, deadline)
        except ProtocolError as error:
            raise Lost("limit", str(error)) from error


def _state(generator: np.random.Generator) -> list[int]:
    """State of a Generator; the sandbox continues it, ours stays where it is."""
    state = generator.bit_generator.state
    if state["bit_generator"] != "PCG64":
        raise Unsendable(f"Generator on {state['bit_generator']}")
    inner = state["state"]
    return [inner["state"], inner["inc"], state["has_uint32"], state["uinteger"]]


def _quietly(function, args: list, named: dict):
    """A trusted function's value; what it warns about is its own business."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return function(*args, **named)
