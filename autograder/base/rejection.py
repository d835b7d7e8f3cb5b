"""Why a submission cannot be graded: one clear line that names student, file, reason, remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from autograder.base.text import one_line

AGAIN = "Ask for the notebook to be handed in again."


@dataclass(frozen=True)
class Rejection:
    """A submission that gets no verdict. kind: "rejected", or "missing" when nothing is there."""

    student: str
    file: str
    reason: str
    remedy: str = AGAIN
    kind: Literal["rejected", "missing"] = "rejected"

    @property
    def line(self) -> str:
        return one_line(f"{self.student}: {self.file}: {self.reason}. {self.remedy}")

    @property
    def message(self) -> str:
        """The same for the student's own feedback."""
        remedy = "Hand it in again." if self.remedy == AGAIN else self.remedy
        return one_line(f"{self.file}: {self.reason}. {remedy}")
