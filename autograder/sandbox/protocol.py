"""The messages between the grader and a sandboxed process: the whole specification.

Frame
    4 bytes  big-endian length H of the header, at most `Limits.header`
    H bytes  header: one JSON object in ASCII; nesting at most 3 * `Limits.depth` + 8
    blobs    raw bytes, one after the other; the header's "blobs" lists their lengths, whose sum
             is at most `Limits.result` and whose number is at most MAX_BLOBS
Nothing is allocated before the length that asks for it has been checked.

Grader to process (one request at a time; the process answers before the next one)
    run       cells [[index, label], ...] and one blob of UTF-8 source each
              -> one `cell` for each: index, failure (or null)
    call      id, op, name, args [value, ...], forbid [dotted, ...], objects (bool)
              -> any number of `callback`, then one `outcome`
    returned  value: what the called-back function returned
    raised    type, message: that it raised instead
Process to grader
    cell      index, failure
    callback  id of the call, function (its handle), args [value, ...], named {name: value}
    outcome   id of the call, value, failure, changed [position, ...], warned [text, ...]
A failure is null or {kind, type, message, line}. Ops: `call` calls the function `name` of the
notebook, or args[0] when name is empty; `get`, `set` and `method` name an attribute of args[0];
the rest are operators (OPS) on args; `chain` adds args[1] to args[0], args[2] times over.

Values
    null, true, false, numbers, texts   themselves; integers within 64 bits; NaN and Infinity as
                                        Python's json writes them; lone surrogates become "?"
    [...]                               list
    {"tuple": [...]}  {"dict": [[key, value], ...]}  {"int": hex}  {"complex": [re, im]}
    {"bytes": n}                        the next blob, n bytes long
    {"array": dtype, "shape": [...]}    the next blob: C order, little-endian, exactly full
    {"scalar": dtype}                   the next blob: one item
    {"function": n}  {"object": n, "type": name}   a handle of the sender's
    {"yours": n}                        a handle of the receiver's
    {"generator": [state, ...]}         a numpy Generator on PCG64; to the process only
dtypes are those of DTYPES. Handles of the process's objects are refused unless the exercise
asked for them. Blobs are taken in the order of the values, each exactly once.

Anything else (a length too large, a truncated frame, an unknown tag, a message out of turn, an id
of another call) is garbage: the grader kills the process, records a failure of kind `limit` or
`crash`, and goes on. The process is never asked to be honest: a well-formed answer that it forged
is its answer, and is judged on the other side.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable, Sequence

DTYPES = (
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
    "float16", "float32", "float64", "complex64", "complex128",
)  # fmt: skip
OPS = ("add", "sub", "mul", "truediv", "pow", "neg", "len", "getitem", "float", "chain")
MAX_BLOBS = 10_000
MAX_PAIRS = 1024  # of all dicts of a message: colliding keys cost their number squared
_LENGTH = struct.Struct(">I")
# a text, closed or not: one that is never tried again, so that time grows with length alone
_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)


class ProtocolError(Exception):
    """What arrived is not a message. kind: crash (garbage) or limit (too large)."""

    def __init__(self, text: str, kind: str = "crash"):
        super().__init__(text)
        self.kind = kind


def pack(message: dict, blobs: Sequence[bytes], caps: dict[str, int]) -> bytes:
    """One frame. ProtocolError("limit") when it would be refused by the other side."""
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
