"""The JavaScript and CSS of the demos, read from the files beside the Python ones."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent


@cache
def read(name: str) -> str:
    """Text of a file of this folder, such as "shared/style.css"."""
    return (HERE / name).read_text(encoding="utf-8")


def drawing(scripts: Sequence[str]) -> str:
    """The source that defines `draw(state, data)`: the shared language, then these files."""
    return "\n".join(read(name) for name in ("shared/drawing.js", *scripts))


def as_json(value: object) -> str:
    """JSON that can stand inside a <script> element."""
    written = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return written.replace("</", "<\\/").replace("<!--", "<\\!--")


def numbers(values: object, digits: int = 6) -> list:
    """An array as nested lists of rounded numbers, for a table that travels as JSON."""
    rounded = np.round(np.asarray(values, dtype=float), digits) + 0.0  # no -0.0
    return rounded.tolist()
