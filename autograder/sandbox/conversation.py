"""One request to the child and what follows: callbacks, and an outcome for each case."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import numpy as np

from autograder.base.answers import ALWAYS, Outcome, Unaskable
from autograder.base.text import one_line

from .channel import Channel
from .decode import Decoder
from .digest import digest
from .encode import Encoder, Unsendable
from .failures import Lost, read_failure
from .limits import GIVEN
from .protocol import FIELDS, ProtocolError
from .remote import Remote, RemoteCallable, RemoteObject

_OUTCOME = FIELDS["outcome"] | {"kind"}
_CALLBACK = FIELDS["callback"] | {"kind"}


class Conversation:
    """An operation on several cases, sent at once; the child answers them one by one, in order."""

    def __init__(self, answer, child: Channel, op: str, name: str, cases: Sequence[tuple]):
        self.child = child
        self.answer = answer
        self.waiting = list(cases)
        self._limits = answer.limits
        self._caps = answer.limits.of_messages()
        self._id = answer.session.ids
        self._functions: list = []  # exported, each with the id of the only case it may be used in
        self._case = self._id
        self._before: list[list[str | None]] = []  # of each case's arguments; None: not compared
        self._opaque = False
        self._callbacks = 0
        self._exports: tuple[str, ...] = ()
        if answer.objects:
            self._exports = ("function",) if op == "get" else ("function", "object")
        self._encoder = Encoder(GIVEN, self._export)
        nodes = [self._arguments(number, args) for number, args in enumerate(cases, self._id)]
        self._request = {
            "kind": "call", "id": self._id, "op": op, "name": name, "answer": answer.name,
            "cases": nodes, "forbid": answer.forbid, "exports": self._exports, "caps": self._caps,
        }  # fmt: skip
        answer.session.ids += len(nodes)

    def send(self, deadline: float):
        """Send the request, all cases of it."""
        self.child.allow(self._limits)
        self.child.send(self._request, self._encoder.blobs, deadline)

    def receive(self, deadline: float) -> Outcome:
        """The outcome of the next case; answers what the child asks meanwhile."""
        self.waiting.pop(0)
        number = self._case = self._id
        self._id, self._callbacks = self._id + 1, 0
        while True:
            message, blobs = self.child.receive(deadline)
            if message.get("id") != number or type(message["id"]) is not int:
                raise Lost("crash", "a message out of turn")
            if message["kind"] == "outcome":
                return self._outcome(message, blobs, self._before.pop(0))
            self._callbacks += 1
            if self._callbacks > self._limits.callbacks:
                raise Lost("limit", "it called a function it was given too often")
            self._call_back(message, blobs, deadline)

    def _arguments(self, number: int, args: tuple) -> list:
        """The encoded arguments of a case; what tells whether one was changed is kept."""
        self._case, nodes = number, []
        self._before.append([])
        for arg in args:
            first, self._opaque = len(self._encoder.blobs), False
            try:
                nodes.append(self._encoder.encode(arg))
            except (Unsendable, ProtocolError) as error:
                raise Unaskable(f"cannot send {type(arg).__name__}: {error}") from error
            known = None if self._opaque else digest(nodes[-1], self._encoder.blobs[first:])
            self._before[-1].append(known)
        return nodes

    def _export(self, value) -> dict:
        self._opaque |= isinstance(value, (Remote, np.random.Generator))  # these may change
        if isinstance(value, Remote):
            return {"exported": value._place(self.child)}
        if isinstance(value, np.random.Generator):
            return {"generator": Encoder(GIVEN).encode(_state(value))}
        if not callable(value):
            raise Unsendable(type(value).__name__)
        if hasattr(value, ALWAYS):
            return {"constant": self._encoder.encode(getattr(value, ALWAYS))}
        self._functions.append((self._case, value))
        return {"function": len(self._functions) - 1}

    def _exported(self, number):
        """The function that was exported by this number, if it was for this case."""
        if type(number) is int and 0 <= number < len(self._functions):
            case, function = self._functions[number]
            if case == self._case:
                return function
        raise ProtocolError("a function that was not exported for this case")

    def _import(self, tag: str, number: int, name: str):
        if tag == "exported" and self._exports:
            return self._exported(number)
        if tag not in self._exports or number < 0:
            raise ProtocolError("a handle that was not asked for")
        kind = RemoteCallable if tag == "function" else RemoteObject
        return kind(self.answer, self.child, number, one_line(name, 80))

    def _outcome(self, message: dict, blobs: list, before: list[str | None]) -> Outcome:
        if set(message) != _OUTCOME:
            raise Lost("crash", "an outcome that is none")
        failure = read_failure(message["failure"], self._limits)
        decoder = Decoder(blobs, self._caps, self._import)
        value = self._decode(decoder, [message["value"]])[0]
        after, warned = _texts(message["after"]), _texts(message["warned"])
        if len(after) != len(before) or len(warned) > self._limits.warnings:
            raise Lost("crash", "an outcome that is none")
        pairs = enumerate(zip(before, after, strict=True))
        changed = tuple(i for i, (old, new) in pairs if old not in (None, new))
        texts = tuple(one_line(text, 200) for text in warned)
        return Outcome(None if failure else value, failure, changed, texts)

    def _decode(self, decoder: Decoder, nodes) -> list:
        try:
            values = [decoder.decode(node) for node in nodes]
            decoder.finish()
        except ProtocolError as error:
            raise Lost(error.kind, str(error)) from error
        return values

    def _call_back(self, message: dict, blobs: list, deadline: float):
        """Call a trusted function with the child's plain data, and send what it gave."""
        if set(message) != _CALLBACK:
            raise Lost("crash", "a message out of turn")
        number, args, named = message["function"], message["args"], message["named"]
        if message["kind"] != "callback" or type(args) is not list or type(named) is not dict:
            raise Lost("crash", "a message out of turn")
        try:
            function = self._exported(number)
        except ProtocolError as error:
            raise Lost("crash", str(error)) from error
        values = self._decode(Decoder(blobs, self._caps, self._import), [*args, *named.values()])
        encoder = Encoder(GIVEN, self._export)
        try:
            given = dict(zip(named, values[len(args) :], strict=True))
            result = _quietly(function, values[: len(args)], given)
            reply = {"kind": "returned", "value": encoder.encode(result)}
        except Exception as error:
            text = one_line(str(error), self._limits.message)
            reply = {"kind": "raised", "type": type(error).__name__, "message": text}
            encoder = Encoder(GIVEN)
        try:
            self.child.send(reply, encoder.blobs, deadline)
        except ProtocolError as error:
            raise Lost("limit", str(error)) from error


def _texts(value) -> list[str]:
    if type(value) is not list or any(type(text) is not str for text in value):
        raise Lost("crash", "an outcome that is none")
    return value


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
