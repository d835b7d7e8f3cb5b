"""Plays a sandboxed process that writes whatever bytes it likes, against the grader's real code.

Each target takes bytes and raises Broken, or whatever came out that should not have. They are
driven by hypothesis in `test_fuzzing` and by coverage in `fuzz`.

Bytes are a stream as they stand, or, where the first byte is odd, lines: a header, and after
each NUL a blob in hex. Lines become frames of the right lengths, so that what is in them is
reached.
"""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import time

import numpy as np

from autograder.base.answers import CallFailed, Failure, Outcome
from autograder.sandbox.channel import Channel
from autograder.sandbox.decode import Decoder
from autograder.sandbox.failures import Lost
from autograder.sandbox.limits import Limits
from autograder.sandbox.protocol import DTYPES, ProtocolError
from autograder.sandbox.remote import Remote, RemoteObject, chain
from autograder.sandbox.session import Cell, Session

LONGEST = 60_000  # bytes that fit into a socket nobody reads from
PATIENCE = 5.0  # seconds for all of it: nothing here ever has to wait
SMALL = Limits(wall=PATIENCE, header=4096, result=4096, items=200, depth=6, callbacks=20)
LARGE = Limits(wall=PATIENCE)
BUILTINS = (type(None), bool, int, float, complex, str, bytes)
KINDS = {
    "exception", "memory", "forbidden call", "unsendable", "undefined", "not attempted", "limit",
    "timeout", "crash", "left over", "unwritten",
}  # fmt: skip


class Broken(AssertionError):
    """The grader took what it should have denied."""


def need(condition: bool, what: str):
    if not condition:
        raise Broken(what)


def stream(data: bytes) -> bytes:
    """What the process writes, made of a fuzzer's bytes."""
    data = data[:LONGEST]
    if not data or not data[0] % 2:
        return data[1:]
    return b"".join(map(frame, data[1:].split(b"\n")))[:LONGEST]


def frame(line: bytes) -> bytes:
    """A line as a frame: the header gets the lengths of the blobs behind it."""
    header, *texts = line.split(b"\0")
    blobs = [unhex(text) for text in texts]
    if header.endswith(b"}") and b'"blobs"' not in header:
        lengths = json.dumps([len(blob) for blob in blobs]).encode()
        comma = b"," if len(header) > 2 else b""
        header = header[:-1] + comma + b'"blobs":' + lengths + b"}"
    return struct.pack(">I", len(header)) + header + b"".join(blobs)


def unhex(text: bytes) -> bytes:
    """The bytes that a text stands for; itself where it is no hex."""
    try:
        return bytes.fromhex(text.decode("ascii"))
    except ValueError:
        return text


@contextlib.contextmanager
def written(raw: bytes):
    """The grader's end of a socket on whose other end a process wrote `raw` and left."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2 * LONGEST)
        theirs.sendall(raw)
        theirs.shutdown(socket.SHUT_WR)
        yield ours


class Written:
    """Stands for a Sandbox: every fork is a process that has written its bytes already."""

    def __init__(self, stack: contextlib.ExitStack, *streams: bytes):
        self._stack = stack
        self._streams = list(streams)

    def fork(self, limits, preload):
        raw = self._streams.pop(0) if self._streams else b""
        return self._stack.enter_context(written(raw))

    def end(self, grace):
        return {"alive": False, "status": 0, "cpu": 0.0, "clean": True}


def frames(data: bytes, limits: Limits):
    """Frames one after the other: messages, or a loss with its cause."""
    with written(stream(data)) as ours:
        channel = Channel(ours, limits)
        try:
            while True:
                message, blobs = channel.receive(time.monotonic() + PATIENCE)
                need(type(message) is dict and type(message["kind"]) is str, "no message")
                need(sum(map(len, blobs)) <= limits.result, "blobs beyond the cap")
        except Lost as loss:
            need(loss.cause in ("closed", "crash", "limit"), f"lost by {loss.cause}")


def cells(data: bytes, limits: Limits):
    """Running a notebook's cells: every failure is one, of a cell that there is."""
    with contextlib.ExitStack() as stack:
        sandbox = Written(stack, stream(data), stream(data)[1:])
        session = Session(sandbox, [Cell("f", "f = 1"), Cell("", "pass")], limits)
        for index, failure in session.failures.items():
            need(index in (0, 1), "a failure of no cell")
            check_failure(failure, limits)
        session.close()


def calls(data: bytes, limits: Limits):
    """A call with a function, a generator and an array, and what may be done with its value."""
    objects = bool(data) and data[0] % 4 > 1
    ran = frame(b'{"kind":"cell","index":0,"failure":null,"defines":[]}')
    with contextlib.ExitStack() as stack:
        raw = ran + stream(data)
        session = Session(Written(stack, raw, raw, raw[:-1]), [Cell("f", "def f(): 1")], limits)
        answer = session.answer("f", (), limits, objects)
        rng = np.random.default_rng(3)
        args = (lambda z, w=1: np.asarray(z, dtype=float) * w, rng, np.ones((2, 3)))
        cases = [args, (np.zeros(2),)]
        if len(data) % 2:
            answer.expect(cases)
        for case in cases:
            outcome = answer.call(case)
            check_outcome(outcome, limits, objects, len(case))
            use(outcome.value, limits)
        session.close()


def use(value, limits: Limits):
    """What checks do with objects: attributes, calls, operators; each answer is checked too."""
    if not isinstance(value, Remote):
        return
    with contextlib.suppress(CallFailed):
        check_value(value(1.0), limits, True)
    if not isinstance(value, RemoteObject):
        return
    for act in (
        lambda: value.data,
        lambda: value + 1.0,
        lambda: chain(value, 0.5, 3),
        lambda: setattr(value, "grad", 0.0),
    ):
        with contextlib.suppress(CallFailed):
            check_value(act(), limits, True)
    with contextlib.suppress(CallFailed, TypeError):  # a length that is no int
        need(type(len(value)) is int, "a length that is none")


def values(data: bytes, limits: Limits):
    """The decoder alone, as it stands on either side: plain data or a ProtocolError."""
    header, *texts = data.split(b"\0")
    blobs = [unhex(text) for text in texts]
    try:
        node = json.loads(header)
    except (ValueError, RecursionError):
        return
    for handle in (None, lambda tag, number, name: None):
        decoder = Decoder([bytearray(blob) for blob in blobs], limits.of_messages(), handle)
        try:
            value = decoder.decode(node)
            decoder.finish()
        except ProtocolError as error:
            need(error.kind in ("crash", "limit"), "no kind")
        else:
            check_value(value, limits, False)


def check_outcome(outcome: Outcome, limits: Limits, objects: bool, count: int):
    need(type(outcome) is Outcome, "no outcome")
    check_failure(outcome.failure, limits)
    need(outcome.failure is None or outcome.value is None, "a value beside a failure")
    need(all(type(i) is int and 0 <= i < count for i in outcome.changed), "changed what is not")
    need(len(outcome.warned) <= limits.warnings, "too many warnings")
    need(all(len(text) <= 200 for text in outcome.warned), "a long warning")
    check_value(outcome.value, limits, objects)


def check_failure(failure: Failure | None, limits: Limits):
    if failure is None:
        return
    need(type(failure) is Failure and failure.kind in KINDS, f"a failure of kind {failure.kind}")
    text = failure.type + failure.message
    need(len(failure.message) <= limits.message and len(failure.type) <= 200, "a long text")
    need(all(char.isprintable() or char in "\n\t" for char in text), "control characters")
    need(failure.line is None or 0 < failure.line < 10**6, "no line")


def check_value(value, limits: Limits, objects: bool):
    """Exactly plain data, no larger than the caps, or a handle where those are allowed."""
    room = [limits.items, limits.result]
    _check(value, room, limits.depth + 1, objects)


def _check(value, room: list[int], depth: int, objects: bool):
    room[0] -= 1
    need(room[0] >= 0 and depth >= 0, "a value beyond the caps")
    kind = type(value)
    if kind in (list, tuple):
        for item in value:
            _check(item, room, depth - 1, objects)
    elif kind is dict:
        for pair in value.items():
            _check(list(pair), room, depth - 1, objects)
            room[0] += 1
    elif isinstance(value, np.ndarray | np.generic):
        need(kind is np.ndarray or kind.__module__ == "numpy", f"a {kind}")
        need(value.dtype.name in DTYPES, f"dtype {value.dtype}")
        room[1] -= value.nbytes
        need(room[1] >= 0, "arrays beyond the cap")
        value.tolist()  # every entry can be read
    elif kind not in BUILTINS:
        need(objects and (isinstance(value, Remote) or callable(value)), f"a {kind}")


TARGETS = (frames, cells, calls, values)


def play(data: bytes):
    """One input: the first byte chooses the target and the caps, the rest is what is written."""
    if data:
        target = TARGETS[data[0] % len(TARGETS)]
        target(data[1:], LARGE if data[0] & 0x80 else SMALL)
