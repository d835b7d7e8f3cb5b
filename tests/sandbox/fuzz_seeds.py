"""Inputs for a fuzzer to begin with: what an honest process writes, and each kind of garbage."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np

from autograder.sandbox.encode import Encoder
from autograder.sandbox.limits import Limits
from autograder.sandbox.protocol import DTYPES
from tests.sandbox import fuzzing

FAILURE = {"kind": "exception", "type": "ValueError", "message": "no", "line": 2}
OUTCOME = {
    "kind": "outcome",
    "id": 1,
    "value": None,
    "failure": None,
    "after": ["", "", ""],
    "warned": [],
}
VALUES = (
    None, True, 3, -0.5, float("nan"), 10**40, "text", "\ud800", b"bytes", 1 + 2j, [], [1, [2]],
    (1, "a"), {"a": 1, (2,): None}, np.float32(2), np.zeros((0, 3)),
    *(np.ones(2, name) for name in DTYPES),
)  # fmt: skip
NODES = (
    {"function": 0}, {"object": 0, "type": "Value"}, {"exported": 0}, {"generator": [1, 1, 0, 0]},
    {"int": "0xff"}, {"int": "no"}, {"array": "object", "shape": [1]}, {"tag": 1}, {}, 2**64,
    {"array": "float64", "shape": [2**60, 2**60]}, {"dict": [[[], 1]]}, {"tuple": 3},
    {"complex": ["nan", 1.0]}, {"scalar": "float64"}, {"bytes": 5}, [[[[[[[[[[1]]]]]]]]]],
)  # fmt: skip
CALLBACK = {"kind": "callback", "id": 1, "function": 0, "args": [1.5], "named": {"w": 2}}
CELL = {"kind": "cell", "index": 0, "failure": None, "defines": []}


def messages() -> Iterator[bytes]:
    """Lines of one message each."""
    for value in VALUES:
        encoder = Encoder(Limits().of_messages())
        yield line({**OUTCOME, "value": encoder.encode(value)}, encoder.blobs)
    for node in NODES:
        yield line({**OUTCOME, "value": node})
    yield line({**OUTCOME, "failure": FAILURE, "warned": ["careful"]})
    yield line({**OUTCOME, "after": [9], "warned": [3]})
    yield line(OUTCOME) + b"\n" + line({**OUTCOME, "id": 2, "after": [""]})
    yield line(CALLBACK) + b"\n" + line(OUTCOME)
    yield line({**CALLBACK, "function": 7})
    yield line({**CALLBACK, "named": {"x": 1}})
    yield line(CELL) + b"\n" + line({**CELL, "index": 1, "failure": FAILURE})
    yield from (b"", b"{}", b"[" * 300, b'{"kind":"x","blobs":[99999999999]}', b'"' + b'\\"' * 50)


def line(message: dict, blobs=()) -> bytes:
    """A message as `fuzzing.frame` reads it."""
    texts = [blob.hex().encode() for blob in blobs]
    return b"\0".join([json.dumps(message, separators=(",", ":")).encode(), *texts])


def seeds() -> list[bytes]:
    """Every message for the target that reads it; objects asked for and not."""
    made = []
    for number, text in enumerate(messages()):
        made += [bytes([number % 3, 1]) + text]
        made += [bytes([2, mode]) + text for mode in (1, 3)]
        made += [b"\x02\x02" + fuzzing.frame(text)]
    made += [bytes([3]) + json.dumps(node).encode() for node in NODES]
    made += [bytes([3 | caps]) + b'{"tuple":[1,"a",NaN]}' for caps in (0, 0x80)]
    exported = [line({**OUTCOME, "value": {"object": 0, "type": "Value"}})]
    answers = [
        {**OUTCOME, "id": i, "value": v, "after": [""] * count}  # call, get, add, chain
        for (i, count), v in product(((2, 2), (3, 1), (4, 2), (5, 3)), (1.0, None))
    ]
    made += [b"\x02\x03" + b"\n".join(exported + [line(answer) for answer in answers[::2]])]
    return made


def words() -> str:
    """libFuzzer's dictionary: what stands between quotes in messages, and dtypes."""
    words_used = {word for text in messages() for word in re.findall(rb'"\w+"', text)}
    tokens = [word.decode() for word in words_used] + [f'"{name}"' for name in DTYPES]
    escaped = (token.replace('"', '\\"') for token in sorted(set(tokens)))
    return "".join(f'"{token}"\n' for token in escaped)


def write(folder: Path):
    """One file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (folder / f"seed-{number:03}").write_bytes(seed)
