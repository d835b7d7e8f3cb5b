"""Breaks notebooks in every way we could think of: the same ones for the same seed.

`mutant(number, seed)` is (kind, bytes). A kind changes either the notebook as Python holds it
(STRUCTURE) or the bytes of its file (BYTES); every third mutant gets a second change on top.
"""

from __future__ import annotations

import json
import random
from functools import cache

from tests.grading.submitting import NAMES, RELEASE, RIGHT, notebook
from tests.intake.mutating_bytes import BYTES
from tests.intake.mutating_structure import STRUCTURE

KINDS = [*STRUCTURE, *BYTES]


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
