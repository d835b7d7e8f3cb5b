"""Ways to break the bytes of a notebook's file."""

from __future__ import annotations

import gzip
from collections.abc import Callable


def cut(rng, data):
    start = rng.randrange(len(data))
    return data[:start] if rng.random() < 0.5 else data[start:]


def flips_bytes(rng, data):
    changed = bytearray(data)
    for _ in range(rng.randint(1, 20)):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def random_bytes(rng, data):
    at = rng.randrange(len(data))
    return data[:at] + rng.randbytes(rng.randint(1, 40)) + data[at + rng.randint(0, 40) :]


def repeats_a_piece(rng, data):
    start = rng.randrange(len(data))
    piece = data[start : start + rng.randint(1, 5000)]
    return data[:start] + piece * 2 + data[start:]


def moves_a_piece(rng, data):
    a, b, c = sorted(rng.randrange(len(data)) for _ in range(3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def structure_signs(rng, data):
    """One bracket, quote, comma or colon less, more or another."""
    signs = [i for i, byte in enumerate(data[:20_000]) if byte in b'[]{},:"\\']
    at = rng.choice(signs) if signs else 0
    return data[:at] + rng.choice([b"", b"[", b"}", b'"', b",", b":", b"\\"]) + data[at + 1 :]


def with_nul(rng, data):
    at = rng.randrange(len(data))
    return data[:at] + b"\x00" * rng.randint(1, 5) + data[at:]


def byte_order_marks(rng, data):
    return b"\xef\xbb\xbf" * rng.randint(1, 3) + data


def other_encodings(rng, data):
    return data.decode("utf-8", "replace").encode(rng.choice(["utf-16", "utf-32", "utf-16-be"]))


def latin_letters(rng, data):
    at = rng.randrange(len(data))
    return data[:at] + "Größe é".encode("latin-1") + data[at:]


def half_surrogates(rng, data):
    at = data.find(b'": "', rng.randrange(len(data)))
    written = rng.choice([b"\\ud800", b"\\udfff\\ud800", b"\xed\xa0\x80", b"\\uD83D"])
    return data[: at + 4] + written + data[at + 4 :] if at >= 0 else written


def repeated_keys(rng, data):
    key = rng.choice([b'"cells": []', b'"nbformat": 3', b'"cells": {}', b'"nbformat": 4'])
    return b"{" + key + b", " + data[1:-1] + b", " + key + b"}"


def strange_numbers(rng, data):
    number = rng.choice([b"NaN", b"-Infinity", b"1e999", b"-0", b"9" * 5000, b"1" * 4000, b"0x4"])
    return data.replace(rng.choice([b": 4,", b": null", b": 1"]), b": " + number + b",", 1)


def deep_brackets(rng, data):
    depth = rng.choice([90, 500, 5_000, 100_000])
    opened = rng.choice([b"[", b'{"a":', b'[{"b":'])
    return rng.choice([data[: rng.randrange(len(data))], b""]) + opened * depth


def two_at_once(rng, data):
    return data + rng.choice([b"", b"\n", b","]) + data


def something_else(rng, data):
    return rng.choice(
        [b"", b" \n\t", b"null", b"[]", b"{}", b'"text"', b"0", b"PK\x03\x04" + data[:100],
         gzip.compress(data[:500], mtime=0), b"\x7fELF" + bytes(50), b"<html></html>", b"print(1)",
         rng.randbytes(300)]
    )  # fmt: skip


def line_ends(rng, data):
    return data.replace(rng.choice([b", ", b"\\n"]), rng.choice([b",\r\n", b"\n", b"\r"]))


BYTES: list[Callable] = [
    cut, flips_bytes, random_bytes, repeats_a_piece, moves_a_piece, structure_signs, with_nul,
    byte_order_marks, other_encodings, latin_letters, half_surrogates, repeated_keys,
    strange_numbers, deep_brackets, two_at_once, something_else, line_ends,
]  # fmt: skip
