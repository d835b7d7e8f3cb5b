"""Reads the hostile submissions: one file each, its first line says what it tries and must earn.

answers: {exercise: source of its cell}; the others are right, or untouched where
    `rest = "untouched"`. cells: cells added at the end. change: a function of `damage` that
    damages the notebook; place: one that damages the folder. never: texts that may appear in no
    output.
earns: "nothing", "everything", "less" (something is lost), "at most its own", or
    {exercise: points}, with full marks for all others.
told: {exercise: words that its message must hold}.
wall: seconds for an exercise, few where all are used up.
"""

from __future__ import annotations

import ast
import runpy
from dataclasses import dataclass, field
from pathlib import Path

from tests.grading.submitting import RIGHT, hand_in, notebook
from tests.hostile import damage

FOLDER = Path(__file__).parent / "notebooks"


@dataclass
class Hostile:
    """One hostile submission."""

    name: str
    says: str
    earns: str | dict[str, float]
    answers: dict[str, str] = field(default_factory=dict)
    cells: list[str] = field(default_factory=list)
    rest: str = "right"
    change: str = ""
    place: str = ""
    never: list[str] = field(default_factory=list)
    messages: dict[str, str] = field(default_factory=dict)
    wall: float = 4.0

    @property
    def student(self) -> str:
        return self.name.replace("_", "-")

    def notebook(self) -> dict:
        others = RIGHT if self.rest == "right" else {}
        made = notebook({**others, **self.answers}, tuple(self.cells))
        if self.change:
            getattr(damage, self.change)(made)
        return made

    def hand_in(self, root: Path) -> None:
        """Hands it in, in the folder of a student of that name."""
        folder = hand_in(root, self.student, self.notebook())
        if self.place:
            getattr(damage, self.place)(folder)


def read(path: Path) -> Hostile:
    says = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    parts = {k: v for k, v in runpy.run_path(str(path)).items() if not k.startswith("_")}
    return Hostile(path.stem, says.splitlines()[0], **parts)


CORPUS = {path.stem: read(path) for path in sorted(FOLDER.glob("*.py"))}
