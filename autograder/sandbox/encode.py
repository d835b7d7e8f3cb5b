"""Plain values to JSON and blobs; docs/protocol.md says how each looks.

Subclasses become their builtin base by the base's own methods. Runs on both sides.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .protocol import DTYPES, MAX_PAIRS, ProtocolError

INT64 = 2**63
MAX_DIMENSIONS = 32
MAX_HEX = 4096
_KINDS = {np.dtype(name): name for name in DTYPES}


class Unsendable(Exception):
    """A value of a type that does not cross; the text is the type's name."""


class Encoder:
    """Encodes the values of one message; `blobs` collects their bytes.

    handle: called with what is not plain data; returns a tagged dict or raises Unsendable.
    """

    def __init__(self, caps: dict[str, int], handle: Callable[[object], dict] | None = None):
        self.caps = caps
        self.blobs: list[bytes] = []
        self._handle = handle
        self._items = 0
        self._bytes = 0

    def encode(self, value, depth: int = 0):
        """The JSON form of a value. Unsendable, or ProtocolError("limit")."""
        kind = type(value)
        self._items += 1
        if self._items > self.caps["items"]:
            raise ProtocolError("a value of too many items", "limit")
        if depth > self.caps["depth"]:
            raise ProtocolError("a value nested too deeply", "limit")
        if value is None or kind is bool or kind is float:
            return value
        if kind is str:
            return self._text(value)
        if kind is int:
            return value if -INT64 <= value < INT64 else self._big(value)
        if kind is list:
            return self._sequence(value, depth)
        if kind is tuple:
            return {"tuple": self._sequence(value, depth)}
        if kind is dict:
            return self._dict(value, depth)
        if kind is bytes:
            return {"bytes": self._blob(value)}
        if kind is np.ndarray:
            return self._array(value)
        if kind is complex:
            return {"complex": [value.real, value.imag]}
        if issubclass(kind, np.generic) and np.generic.__array__(value).dtype in _KINDS:
            return self._scalar(np.generic.__array__(value))
        plain = _base(value, kind)
        if plain is not value:
            return self.encode(plain, depth)
        if self._handle is None:
            raise Unsendable(kind.__name__)
        return self._handle(value)

    def _text(self, value: str) -> str:
        if len(value) > self.caps["header"]:
            raise ProtocolError("a text that is too long", "limit")
        return value

    def _blob(self, raw: bytes) -> int:
        self._bytes += len(raw)
        self.blobs.append(raw)
        return len(raw)

    def _big(self, value: int) -> dict:
        if value.bit_length() > 4 * (MAX_HEX - 4):
            raise ProtocolError("an integer of too many digits", "limit")
        return {"int": hex(value)}

    def _sequence(self, value, depth: int) -> list:
        if len(value) > self.caps["items"]:
            raise ProtocolError("a value of too many items", "limit")
        return [self.encode(item, depth + 1) for item in value]

    def _dict(self, value: dict, depth: int) -> dict:
        if len(value) > MAX_PAIRS:
            raise ProtocolError("a dict of too many keys", "limit")
        pairs = list(dict.items(value))
        return {"dict": [[self.encode(k, depth + 1), self.encode(v, depth + 1)] for k, v in pairs]}

    def _array(self, value: np.ndarray) -> dict:
        name = _KINDS.get(value.dtype.newbyteorder("="))
        if name is None or value.ndim > MAX_DIMENSIONS:
            raise Unsendable(f"array of {value.dtype.name}")
        if self._bytes + value.nbytes > self.caps["result"]:
            raise ProtocolError(f"a value of {value.nbytes} bytes", "limit")
        little = value.astype(value.dtype.newbyteorder("<"), order="C", copy=False)
        self._blob(little.tobytes())
        return {"array": name, "shape": list(value.shape)}

    def _scalar(self, value: np.ndarray) -> dict:
        name = _KINDS[value.dtype.newbyteorder("=")]
        self._blob(value.astype(value.dtype.newbyteorder("<")).tobytes())
        return {"scalar": name}


def _base(value, kind: type):
    """The same value as an exact builtin, or itself when it derives from none."""
    if issubclass(kind, np.ndarray):
        return np.ndarray.view(value, np.ndarray)
    if issubclass(kind, int):
        return int.__int__(value)
    if issubclass(kind, float):
        return float.__float__(value)
    if issubclass(kind, str):
        return str.__str__(value)
    if issubclass(kind, bytes):
        return bytes.__getitem__(value, slice(None))
    if issubclass(kind, complex):
        return complex.__complex__(value)
    if issubclass(kind, list):
        return list.copy(value)
    if issubclass(kind, tuple):
        return tuple.__getitem__(value, slice(None))
    if issubclass(kind, dict):
        return dict(dict.items(value))
    return value
