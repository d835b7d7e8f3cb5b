"""Tables and networks that come with the library. What made them: the README of `nnlab/data`.

A `file` is a path within nnlab, such as "data/few_digits.json".
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np


def read(file: str) -> bytes:
    """What a file holds."""
    return resources.files("nnlab").joinpath(file).read_bytes()


def table(file: str) -> Any:
    """What a JSON file holds."""
    return json.loads(read(file))


def arrays(file: str) -> dict[str, np.ndarray]:
    """What a file of numpy's holds, by name."""
    with np.load(io.BytesIO(read(file)), allow_pickle=False) as stored:
        return dict(stored)


def store(file: str, data: Any, **layout: Any) -> Path:
    """Writes what `table` will give; for the scripts that make it. layout: of json.dumps."""
    return _written(file, (json.dumps(data, **layout) + "\n").encode("utf-8"))


def store_arrays(file: str, named: Mapping[str, np.ndarray]) -> Path:
    """Writes what `arrays` will give."""
    data = io.BytesIO()
    np.savez_compressed(data, **named)  # type: ignore[arg-type]
    return _written(file, data.getvalue())


def rounded(value: Any) -> Any:
    """The same with four decimals of every float in it."""
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(inner) for inner in value]
    return round(value, 4) if isinstance(value, float) else value


def _written(file: str, data: bytes) -> Path:
    path = Path(str(resources.files("nnlab").joinpath(file)))
    path.write_bytes(data)
    print(f"{path.name}: {len(data) / 1024:.0f} kB")
    return path
