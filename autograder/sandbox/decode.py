"""JSON and blobs back to plain values; docs/protocol.md says how each looks.

Makes nothing but builtins, numpy arrays and scalars, and what `handle` makes of a handle. Runs on
both sides.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable

import numpy as np

from .encode import INT64, MAX_DIMENSIONS, MAX_HEX
from .protocol import DTYPES, MAX_PAIRS, ProtocolError

WIDEST = 16  # bytes of a complex128, which numpy makes of a bool that stands beside one
WIDER = 4  # times `Limits.result` may a message take as one array


class Decoder:
    """Decodes the values of one message; anything unexpected is a ProtocolError.

    handle: called with (tag, number, type name) of a handle, or ("generator", state, ""); may
        raise ProtocolError.
    """

    def __init__(self, blobs: list, caps: dict[str, int], handle: Callable | None = None):
        self._blobs = blobs
        self._next = 0
        self._caps = caps
        self._handle = handle
        self._items = 0
        self._pairs = 0
        self._entries = 0  # of arrays
        self._longest = 0  # text or bytes

    def decode(self, node, depth: int = 0):
        """The value of a JSON form."""
        self._items += 1
        if self._items > self._caps["items"] or depth > self._caps["depth"]:
            raise ProtocolError("a value of too many items or nested too deeply", "limit")
        kind = type(node)
        if node is None or kind is bool or kind is float:
            return node
        if kind is int and -INT64 <= node < INT64:
            return node
        if kind is str:
            self._longest = max(self._longest, len(node))
            return node.encode("utf-8", "replace").decode("utf-8")
        if kind is list:
            return [self.decode(item, depth + 1) for item in node]
        if kind is dict and node:
            return self._tagged(node, depth)
        raise ProtocolError("a value of no known form")

    def finish(self):
        """Every blob must have been asked for, and the whole be fit for numpy."""
        if self._next != len(self._blobs):
            raise ProtocolError("bytes that belong to no value")
        # numpy would make one array of all, every entry as wide as the widest of them
        room = max(WIDEST, 4 * self._longest) * (self._items + self._entries)
        if self._items > 1 and room > WIDER * self._caps["result"]:
            raise ProtocolError("a value that no array can hold", "limit")

    def _tagged(self, node: dict, depth: int):
        tag = next(iter(node))
        read = getattr(self, f"_read_{tag}", None) if tag in _TAGS else None
        if read is None or set(node) != _TAGS[tag]:
            raise ProtocolError("an unknown tag")
        return read(node, depth)

    def _read_tuple(self, node, depth):
        return tuple(self._list(node["tuple"], depth))

    def _read_dict(self, node, depth):
        if type(node["dict"]) is not list:
            raise ProtocolError("a dict without pairs")
        self._pairs += len(node["dict"])
        if self._pairs > MAX_PAIRS:
            raise ProtocolError("a dict of too many keys", "limit")
        pairs = [self._list(pair, depth) for pair in node["dict"]]
        try:
            return dict(pairs)
        except (TypeError, ValueError) as error:
            raise ProtocolError("a dict with keys that are none") from error

    def _read_int(self, node, depth):
        text = node["int"]
        if type(text) is not str or len(text) > MAX_HEX:
            raise ProtocolError("an integer that is none")
        try:
            return int(text, 16)
        except ValueError as error:
            raise ProtocolError("an integer that is none") from error

    def _read_complex(self, node, depth):
        parts = self._list(node["complex"], depth)
        if len(parts) != 2 or any(type(number) is not float for number in parts):
            raise ProtocolError("a complex number that is none")
        return complex(*parts)

    def _read_bytes(self, node, depth):
        raw = bytes(self._blob())
        if type(node["bytes"]) is not int or node["bytes"] != len(raw):
            raise ProtocolError("bytes of another length")
        self._longest = max(self._longest, len(raw))
        return raw

    def _read_array(self, node, depth):
        shape = node["shape"]
        if type(shape) is not list or len(shape) > MAX_DIMENSIONS:
            raise ProtocolError("an array without shape")
        if any(type(n) is not int or n < 0 for n in shape):
            raise ProtocolError("an array without shape")
        if math.prod(max(n, 1) for n in shape) > self._caps["result"]:
            raise ProtocolError("an array that is too large", "limit")
        return self._numbers(node["array"], shape)

    def _read_scalar(self, node, depth):
        return self._numbers(node["scalar"], [])[()]

    def _read_function(self, node, depth):
        return self._known("function", node["function"], "function")

    def _read_constant(self, node, depth):
        value = self.decode(node["constant"], depth + 1)
        if self._handle is None or not isinstance(value, np.ndarray):
            raise ProtocolError("a function that is none")
        return self._handle("constant", value, "")

    def _read_object(self, node, depth):
        return self._known("object", node["object"], node["type"])

    def _read_exported(self, node, depth):
        return self._known("exported", node["exported"], "")

    def _read_generator(self, node, depth):
        state = self._list(node["generator"], depth)
        if self._handle is None or len(state) != 4 or any(type(n) is not int for n in state):
            raise ProtocolError("a generator that is none")
        return self._handle("generator", state, "")

    def _known(self, tag: str, number, name):
        if self._handle is None or type(number) is not int or type(name) is not str:
            raise ProtocolError("a handle that was not asked for")
        return self._handle(tag, number, name)

    def _list(self, node, depth: int) -> list:
        if type(node) is not list:
            raise ProtocolError("a sequence that is none")
        return [self.decode(item, depth + 1) for item in node]

    def _blob(self):
        self._next += 1
        if self._next > len(self._blobs):
            raise ProtocolError("a value without its bytes")
        return self._blobs[self._next - 1]

    def _numbers(self, name, shape: list[int]) -> np.ndarray:
        if type(name) is not str or name not in DTYPES:
            raise ProtocolError("an unknown dtype")
        dtype = np.dtype(name)  # numpy's own, as in a notebook: '<i8' is told otherwise than int64
        if sys.byteorder != "little":
            dtype = dtype.newbyteorder("<")
        raw = self._blob()
        if math.prod(shape) * dtype.itemsize != len(raw):
            raise ProtocolError("an array that does not fill its shape")
        self._entries += math.prod(shape)
        if not raw:
            return np.empty(shape, name)
        if name == "bool":  # any byte may arrive, and numpy trusts them to be 0 or 1
            return (np.frombuffer(raw, np.uint8) != 0).reshape(shape)
        return np.frombuffer(raw, dtype).astype(name, copy=False).reshape(shape)


_TAGS = {
    "tuple": {"tuple"},
    "dict": {"dict"},
    "int": {"int"},
    "complex": {"complex"},
    "bytes": {"bytes"},
    "array": {"array", "shape"},
    "scalar": {"scalar"},
    "function": {"function"},
    "constant": {"constant"},
    "object": {"object", "type"},
    "exported": {"exported"},
    "generator": {"generator"},
}
