"""Ways to break a notebook as Python holds it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

from tests.grading.submitting import NAMES

WRONG = [
    None, True, False, 0, -1, 1, 4, 1.5, float("nan"), float("inf"), 10**300, "", "x", "\x00",
    "\ud800", "\u202e", "code", [], {}, [[]], [None], {"": None}, ["a", 1], {"nbgrader": []},
]  # fmt: skip
NOISE = ["\x00", "\ud83d", "def ", "((((", "'''", "\\", "\t", "    ", "%%bash\n", "!rm -r .\n"]


def paths(value: object, above: tuple = ()) -> list[tuple]:
    """The places of all values in a JSON value."""
    places = []
    inner = value.items() if isinstance(value, dict) else enumerate(value)  # type: ignore[var-annotated, arg-type]
    for key, one in inner:
        places.append((*above, key))
        if isinstance(one, dict | list):
            places += paths(one, (*above, key))
    return places


def parent(made: dict, path: tuple):
    for key in path[:-1]:
        made = made[key]
    return made


def some(rng: random.Random, cells: list, most: int = 4) -> list[int]:
    return rng.sample(range(len(cells)), min(len(cells), rng.randint(1, most)))


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
