"""Frames of the conversation between the grader and a sandboxed process.

docs/protocol.md is the specification: messages, values, caps, and what becomes of garbage. A test
holds it and the names below equal. Runs on both sides.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable, Sequence
from typing import Literal

DTYPES = (
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
    "float16", "float32", "float64", "complex64", "complex128",
)  # fmt: skip
OPS = ("add", "sub", "mul", "truediv", "pow", "neg", "len", "getitem", "float", "chain")
FIELDS = {  # of each message, beside "kind" and "blobs"
    "run": {"cells", "watch"},
    "call": {"id", "op", "name", "answer", "cases", "forbid", "exports", "caps"},
    "returned": {"value"},
    "raised": {"type", "message"},
    "cell": {"index", "failure", "defines"},
    "callback": {"id", "function", "args", "named"},
    "outcome": {"id", "value", "failure", "after", "warned"},
}
FAILURE = {"kind", "type", "message", "line"}
FAILURES = (
    "exception", "memory", "crash", "forbidden call", "unsendable", "undefined", "not attempted",
    "left over", "unwritten", "limit",
)  # fmt: skip
MAX_BLOBS = 10_000
MAX_PAIRS = 1024  # of all dicts of a message: colliding keys cost their number squared
_LENGTH = struct.Struct(">I")
# a text, closed or not: one that is never tried again, so that time grows with length alone
_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)


class ProtocolError(Exception):
    """What arrived is not a message. kind: crash (garbage) or limit (too large)."""

    def __init__(self, text: str, kind: Literal["crash", "limit"] = "crash"):
        super().__init__(text)
        self.kind = kind


def pack(message: dict, blobs: Sequence[bytes], caps: dict[str, int]) -> bytes:
    """One frame. ProtocolError("limit") when it would be denied by the other side."""
    lengths = [len(blob) for blob in blobs]
    header = json.dumps({**message, "blobs": lengths}, separators=(",", ":")).encode("ascii")
    if len(header) > caps["header"] or sum(lengths) > caps["result"] or len(blobs) > MAX_BLOBS:
        raise ProtocolError("the value is too large to send", "limit")
    return b"".join((_LENGTH.pack(len(header)), header, *blobs))


def unpack(read: Callable[[int], bytearray], caps: dict[str, int]) -> tuple[dict, list[bytearray]]:
    """The next frame of a stream; `read(n)` gives exactly n bytes or raises."""
    (length,) = _LENGTH.unpack(read(_LENGTH.size))
    if length > caps["header"]:
        raise ProtocolError(f"a header of {length} bytes", "limit")
    message = _header(bytes(read(length)), 3 * caps["depth"] + 8)
    lengths = message.pop("blobs", None)
    if type(lengths) is not list or any(type(n) is not int or n < 0 for n in lengths):
        raise ProtocolError("blob lengths are missing")
    if len(lengths) > MAX_BLOBS or sum(lengths) > caps["result"]:
        raise ProtocolError(f"{len(lengths)} blobs of too many bytes", "limit")
    if type(message.get("kind")) is not str:
        raise ProtocolError("a message without kind")
    return message, [read(n) for n in lengths]


def _header(raw: bytes, depth: int) -> dict:
    if raw.count(b"[") + raw.count(b"{") > depth and _nesting(raw) > depth:
        raise ProtocolError("a header nested too deeply", "limit")
    try:
        message = json.loads(raw.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise ProtocolError("the header is not JSON") from error
    if type(message) is not dict:
        raise ProtocolError("the header is not an object")
    return message


def _nesting(raw: bytes) -> int:
    deepest = level = 0
    for token in _TOKENS.finditer(raw):
        first = raw[token.start()]
        level += (first in b"[{") - (first in b"]}")
        deepest = max(deepest, level)
    return deepest
