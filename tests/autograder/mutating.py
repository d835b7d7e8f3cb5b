"""Breaks notebooks in every way we could think of: the same ones for the same seed.

`mutant(number, seed)` is (kind, bytes). A kind changes either the notebook as Python holds it
(STRUCTURE) or the bytes of its file (BYTES); every third mutant gets a second change on top.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable
from functools import cache

from tests.autograder.submitting import NAMES, RELEASE, RIGHT, notebook

WRONG = [
    None, True, False, 0, -1, 1, 4, 1.5, float("nan"), float("inf"), 10**300, "", "x", "\x00",
    "\ud800", "\u202e", "code", [], {}, [[]], [None], {"": None}, ["a", 1], {"nbgrader": []},
]  # fmt: skip
NOISE = ["\x00", "\ud83d", "def ", "((((", "'''", "\\", "\t", "    ", "%%bash\n", "!rm -r .\n"]


@cache
def bases() -> list[str]:
    """Notebooks as handed out, half done, done, and with what a student adds."""
    half = {name: RIGHT[name] for name in NAMES[::2]}
    made = [notebook({}), notebook(half), notebook(), notebook(extra=("mine = 1", "print(mine)"))]
    lean = []
    for one in made:
        for cell in one["cells"]:
            if cell["cell_type"] == "code":
                cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "1\n"}]
        lean.append(json.dumps(one))
    return lean


def paths(value: object, above: tuple = ()) -> list[tuple]:
    """The places of all values in a JSON value."""
    found = []
    inner = value.items() if isinstance(value, dict) else enumerate(value)  # type: ignore[var-annotated, arg-type]
    for key, one in inner:
        found.append((*above, key))
        if isinstance(one, dict | list):
            found += paths(one, (*above, key))
    return found


def parent(made: dict, path: tuple):
    for key in path[:-1]:
        made = made[key]
    return made


def some(rng: random.Random, cells: list, most: int = 4) -> list[int]:
    return rng.sample(range(len(cells)), min(len(cells), rng.randint(1, most)))


# --- the notebook as Python holds it --------------------------------------------------------


def drops_cells(rng, made):
    for index in sorted(some(rng, made["cells"], 20), reverse=True):
        del made["cells"][index]


def duplicates_cells(rng, made):
    for index in some(rng, made["cells"]):
        copy = json.loads(json.dumps(made["cells"][index]))
        made["cells"].insert(rng.randint(0, len(made["cells"])), copy)


def reorders_cells(rng, made):
    rng.shuffle(made["cells"])


def retypes_cells(rng, made):
    for index in some(rng, made["cells"], 10):
        made["cells"][index]["cell_type"] = rng.choice(["code", "markdown", "raw", "heading", 7])


def swaps(key):
    def change(rng, made):
        a, b = rng.sample(range(len(made["cells"])), 2)
        one, other = made["cells"][a], made["cells"][b]
        one[key], other[key] = other.get(key), one.get(key)

    return change


def wrong_type_somewhere(rng, made):
    places = paths(made)
    for _ in range(rng.randint(1, 3)):
        path = rng.choice(places)
        try:
            parent(made, path)[path[-1]] = rng.choice(WRONG)
        except (TypeError, KeyError, IndexError):  # an earlier change took the place away
            return


def wrong_type_in_a_cell(rng, made):
    cell = made["cells"][rng.choice(some(rng, made["cells"]))]
    cell[rng.choice(["source", "metadata", "cell_type", "id", "outputs"])] = rng.choice(WRONG)


def drops_keys(rng, made):
    path = rng.choice([p for p in paths(made) if isinstance(p[-1], str)])
    del parent(made, path)[path[-1]]


def strange_keys(rng, made):
    for index in some(rng, made["cells"]):
        made["cells"][index][rng.choice(["", "nbgrader", "\x00", "\udc00", "source "])] = 1


def one_mark_for_all(rng, made):
    for cell in made["cells"]:
        cell["metadata"] = {"nbgrader": {"grade_id": rng.choice(NAMES), "solution": True}}


def foreign_marks(rng, made):
    marks = {"schema_version": rng.choice([0, 99, "3", None]), "points": 1e308, "locked": 5}
    for index in some(rng, made["cells"], 30):
        made["cells"][index]["metadata"] = {"nbgrader": marks, "tags": ["skip-execution", {}]}


def formats(rng, made):
    choices = [0, 1, 2, 3, 5, 99, -4, 4.0, 4.99, "4", True, None, [4], 10**400, float("nan")]
    made["nbformat"] = rng.choice(choices)


def minors(rng, made):
    made["nbformat_minor"] = rng.choice([*WRONG, 99, 10**50])


def deep_value(rng, made):
    deep: object = 1
    for _ in range(rng.choice([50, 150, 900])):
        deep = [deep] if rng.random() < 0.5 else {"a": deep}
    path = rng.choice(paths(made))
    parent(made, path)[path[-1]] = deep


def giant_text(rng, made):
    cell = made["cells"][rng.randrange(len(made["cells"]))]
    cell[rng.choice(["source", "id", "cell_type"])] = rng.choice("x\n(é") * 1_100_000


def long_source(rng, made):
    lines = rng.choice(["sigmoid\n", "def sigmoid(z): pass\n", "(" * 80, "# step", "\r"])
    made["cells"][rng.randrange(len(made["cells"]))]["source"] = lines * 2_000


def many_cells(rng, made):
    cell = {"cell_type": "code", "source": "x = 1"}
    made["cells"] += [rng.choice([{}, cell, None])] * rng.choice([100, 5_000])


def noise_in_sources(rng, made):
    for index in some(rng, made["cells"], 10):
        text = made["cells"][index]["source"]
        at = rng.randint(0, len(text))
        made["cells"][index]["source"] = text[:at] + rng.choice(NOISE) + text[at:]


def sources_as_strange_lines(rng, made):
    for index in some(rng, made["cells"], 10):
        made["cells"][index]["source"] = [*rng.choices(WRONG, k=3), "x = 1\n"]


def cells_of_anything(rng, made):
    made["cells"] = rng.choices(WRONG, k=20) + made["cells"][: rng.randint(0, 20)]


def top_of_anything(rng, made):
    made[rng.choice(["cells", "metadata", "nbformat", "nbformat_minor"])] = rng.choice(WRONG)


def marks_without_sources(rng, made):
    for cell in made["cells"]:
        cell.pop(rng.choice(["source", "cell_type", "id"]), None)


def names_in_prose(rng, made):
    for cell in made["cells"]:
        cell["metadata"], cell["cell_type"] = {}, rng.choice(["markdown", "code", "code"])


STRUCTURE: list[Callable] = [
    drops_cells, duplicates_cells, reorders_cells, retypes_cells, wrong_type_somewhere,
    wrong_type_in_a_cell, drops_keys, strange_keys, one_mark_for_all, foreign_marks, formats,
    minors, deep_value, giant_text, long_source, many_cells, noise_in_sources,
    sources_as_strange_lines, cells_of_anything, top_of_anything, marks_without_sources,
    names_in_prose,
]  # fmt: skip
for _key in ("metadata", "source", "cell_type", "id"):
    _swap = swaps(_key)
    _swap.__name__ = f"swaps_{_key}"
    STRUCTURE.append(_swap)


# --- the bytes of its file ------------------------------------------------------------------


def cut(rng, data):
    start = rng.randrange(len(data))
    return data[:start] if rng.random() < 0.5 else data[start:]


def flips_bytes(rng, data):
    found = bytearray(data)
    for _ in range(rng.randint(1, 20)):
        found[rng.randrange(len(found))] ^= 1 << rng.randrange(8)
    return bytes(found)


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
KINDS = [*STRUCTURE, *BYTES]


def mutant(number: int, seed: int) -> tuple[str, bytes]:
    """The mutant of that number: its kind, and the bytes of its file."""
    rng = random.Random(f"{seed}/{number}")
    kind = KINDS[number % len(KINDS)]
    text = bases()[rng.randrange(len(bases()))]
    again = rng.choice(BYTES) if number % 3 == 0 else None
    if kind in STRUCTURE:
        made = json.loads(text)
        kind(rng, made)
        data = json.dumps(made).encode()
    else:
        data = kind(rng, text.encode())
    if again is not None and data:
        data = again(rng, data)
    return kind.__name__, data


def well_formed_text(text: str) -> bool:
    """Whether a text can be written to a file."""
    return text == text.encode("utf-8", "replace").decode("utf-8")


def course_cells() -> list[dict]:
    """The cells that a cleaned notebook must hold as they were given out."""
    return [cell.data | {"source": cell.source} for cell in RELEASE.cells if cell.role != "answer"]
