"""What a chapter says: its text, and the code in its cells."""

from __future__ import annotations

import re

from autograder.course import sources


class Prose:
    """The source of one chapter."""

    def __init__(self, chapter: str):
        self.text = sources.chapter_source(chapter).read_text(encoding="utf-8")
        self.cells = re.findall(r"```python[^\n]*\n(.*?)```", self.text, re.DOTALL)

    def states(self, words: str) -> bool:
        """Whether these words stand there, wherever a line ends."""
        return words in " ".join(self.text.split())

    def cell_with(self, words: str) -> str:
        """The one cell in which these words stand."""
        (only,) = [cell for cell in self.cells if words in cell]
        return only
