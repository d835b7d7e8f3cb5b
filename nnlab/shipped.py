"""Tables and networks that come with the library. What made them: the README of `nnlab/data`."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any


def table(file: str) -> Any:
    """What a JSON file holds; `file` is a path within nnlab, such as "data/few_digits.json"."""
    return json.loads(resources.files("nnlab").joinpath(file).read_text(encoding="utf-8"))


def store(file: str, data: Any, **layout: Any) -> Path:
    """Writes what `table` will give; for the scripts that make it. layout: of json.dumps."""
    path = Path(str(resources.files("nnlab").joinpath(file)))
    path.write_text(json.dumps(data, **layout) + "\n", encoding="utf-8")
    return path
