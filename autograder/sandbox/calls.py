"""One call of a learner's function, inside: arguments in, outcome out."""

from __future__ import annotations

import builtins
import contextlib
import functools
import operator
import warnings
from collections.abc import Callable

import numpy as np

from .decode import Decoder
from .definitions import Definitions
from .digest import digest
from .encode import Encoder, Unsendable
from .float_errors import noted
from .guard import forbidding, note_if_made
from .own_code import codes
from .protocol import ProtocolError
from .trouble import of_call, of_value

MAX_EXPORTED = 1_000_000
OPERATORS: dict[str, Callable] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "truediv": operator.truediv,
    "pow": operator.pow,
    "neg": operator.neg,
    "len": len,
    "getitem": operator.getitem,
    "float": float,
    "chain": lambda start, step, times: functools.reduce(operator.add, [step] * times, start),
}


class Notebook:
    """What a child remembers: the learner's names, their cells, and objects that it exported."""

    def __init__(self, names: dict, channel):
        self.names = names
        self.channel = channel
        self.caps = channel.caps
        self.given_caps = channel.given
        self.definitions = Definitions(names)
        self.exported: list[object] = []
        self.exports: list[str] = []
        self.given: list[tuple[Callable, int]] = []  # the grader's functions, in this call
        self.constants: list[tuple[Callable, np.ndarray]] = []  # and those that give one value
        self.call_id = -1
        self.forbidden: tuple[str, ...] = ()
        self.trips: list[str] = []
        self.guard = contextlib.ExitStack()

    def answer(self, message: dict, blobs: list[bytearray]):
        """Perform a call on each of its cases and send their outcomes, one by one."""
        self.exports = message["exports"]
        self.caps = self.channel.caps = message["caps"]
        name = message["name"] if message["op"] == "call" else ""
        missing = {"kind": "undefined", "type": name, "message": "", "line": None}
        decoder = Decoder(blobs, self.given_caps, self._handle)
        self.forbid(tuple(message["forbid"]))
        for number, nodes in enumerate(message["cases"], message["id"]):
            self.call_id, self.given, self.constants = number, [], []
            args = [decoder.decode(node) for node in nodes]
            warned: list[str] = []
            value, failure = None, missing
            if name and self.definitions.knows(name) and not callable(self.definitions.value(name)):
                failure = missing | {"message": type(self.definitions.value(name)).__name__[:80]}
            elif not name or self.definitions.knows(name):
                value, failure = self._perform(message, args, warned)
            self._send(number, failure, value, [self._digest(arg) for arg in args], warned)

    def _digest(self, arg) -> str:
        """What an argument is after the call; the grader knows what it was."""
        encoder = Encoder(self.given_caps, lambda value: self._as_given(value, encoder))
        try:
            return digest(encoder.encode(arg), encoder.blobs)
        except BaseException:  # it holds now what cannot be sent, or is too much
            return ""

    def _as_given(self, value, encoder: Encoder) -> dict:
        for function, number in self.given:
            if function is value:
                return {"function": number}
        for function, always in self.constants:
            if function is value:
                return {"constant": encoder.encode(always)}
        raise Unsendable(type(value).__name__)

    def forbid(self, forbid: tuple[str, ...]):
        """Tripwires on these names, and on no others, until another set is asked for."""
        if forbid != self.forbidden:
            self.guard.close()
            self.trips = self.guard.enter_context(forbidding(self.names, forbid))
            self.forbidden = forbid

    def _handle(self, tag: str, number, name: str):
        if tag == "generator":
            return _generator(*number)
        if tag == "constant":
            return self._constant(number)
        return self.exported[number] if tag == "exported" else self._callback(number)

    def _constant(self, value: np.ndarray) -> Callable:
        """A function of the grader's that gives this value, whatever it is called with."""

        def function(*args, **named):
            return value.copy()

        self.constants.append((function, value))
        return function

    def _perform(self, message: dict, args: list, warned: list[str]):
        value = failure = None
        self.trips.clear()
        with (
            warnings.catch_warnings(),
            noted(self.caps["warnings"]) as seen,
            self.definitions.in_force(message["answer"]),
        ):
            warnings.simplefilter("ignore")
            try:
                value = self._operation(message["op"], message["name"])(*args)
            except BaseException as error:
                failure = self._failure(error, message["answer"])
            note_if_made(value)
        warned += seen
        if self.trips:
            failure = {"kind": "forbidden call", "type": self.trips[0], "message": "", "line": None}
        return value, failure

    def _failure(self, error: BaseException, name: str) -> dict:
        own = self.definitions.own.get(name)
        meant = own.value if own is not None else self.names.get(name)
        return of_call(error, codes(meant, self.names), self.names, self.caps["message"])

    def _operation(self, op: str, name: str) -> Callable:
        if op == "call":
            return self.definitions.value(name) if name else lambda target, *args: target(*args)
        if op == "get":
            return lambda target: getattr(target, name)
        if op == "set":
            return lambda target, value: setattr(target, name, value)
        return OPERATORS[op]

    def _send(self, call_id: int, failure, value, after: list[str], warned: list[str]):
        self.call_id = -1  # functions that came as arguments are called during the call only
        head = {"kind": "outcome", "id": call_id, "after": after, "warned": warned}
        encoder = Encoder(self.caps, self._export)
        node = None
        try:
            node = encoder.encode(value) if failure is None else None
            self.channel.send({**head, "value": node, "failure": failure}, encoder.blobs)
        except (Unsendable, ProtocolError, MemoryError, RecursionError, TypeError) as error:
            failure = of_value(error, self.caps["message"])
            self.channel.send({**head, "value": None, "failure": failure})

    def _export(self, value) -> dict:
        """A handle for one of the learner's functions or objects, if the exercise wants them."""
        kind = type(value)
        own = kind.__module__ == "__main__" and not isinstance(value, type)
        tag = "object" if own else "function"
        if tag not in self.exports or not (own or callable(value)):
            raise Unsendable(kind.__name__)
        for function, number in self.given:
            if function is value:
                return {"exported": number}
        if len(self.exported) >= MAX_EXPORTED:
            raise ProtocolError("too many objects", "limit")
        self.exported.append(value)
        number = len(self.exported) - 1
        return {"object": number, "type": kind.__name__[:80]} if own else {"function": number}

    def _callback(self, number: int) -> Callable:
        """A function of the grader's, as the learner sees it."""
        call_id = self.call_id

        def function(*args, **named):
            if call_id != self.call_id:
                raise RuntimeError("this function may be called only while it is an argument")
            encoder = Encoder(self.caps, self._export)
            message = {"kind": "callback", "id": call_id, "function": number}
            try:
                message["args"] = [encoder.encode(value) for value in args]
                message["named"] = {name: encoder.encode(value) for name, value in named.items()}
                self.channel.send(message, encoder.blobs)
            except Unsendable as error:
                raise TypeError(f"this function takes numbers and arrays, not {error}") from None
            except ProtocolError as error:
                raise ValueError(f"too much for this function: {error}") from None
            reply, blobs = self.channel.receive()
            if reply["kind"] == "raised":
                raise _exception(reply["type"])(reply["message"])
            return Decoder(blobs, self.given_caps, self._handle).decode(reply["value"])

        self.given.append((function, number))
        return function


def _generator(state: int, inc: int, has_uint32: int, uinteger: int) -> np.random.Generator:
    """A Generator in the state that the grader's has."""
    bits = np.random.PCG64(0)
    bits.state = {
        "bit_generator": "PCG64",
        "state": {"state": state, "inc": inc},
        "has_uint32": has_uint32,
        "uinteger": uinteger,
    }
    return np.random.Generator(bits)


def _exception(name: str) -> type[Exception]:
    """The builtin exception of that name, or RuntimeError."""
    kind = getattr(builtins, name, None)
    if isinstance(kind, type) and issubclass(kind, Exception):
        return RuntimeError if issubclass(kind, UnicodeError) else kind
    return RuntimeError
