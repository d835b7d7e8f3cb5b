"""Why a submission cannot be graded: one clear line that names student, file, reason, remedy."""

from __future__ import annotations

from dataclasses import dataclass

AGAIN = "Ask for the notebook to be handed in again."


@dataclass(frozen=True)
class Refusal:
    """A submission that gets no verdict. kind: "refused", or "missing" when nothing is there."""

    student: str
    file: str
    reason: str
    remedy: str = AGAIN
    kind: str = "refused"

    @property
    def line(self) -> str:
        return one_line(f"{self.student}: {self.file}: {self.reason}. {self.remedy}")

    @property
    def message(self) -> str:
        """The same for the student's own feedback."""
        remedy = "Hand it in again." if self.remedy == AGAIN else self.remedy
        return one_line(f"{self.file}: {self.reason}. {remedy}")


def one_line(text: str, most: int = 400) -> str:
    """Text that stays on one line and cannot steer a terminal."""
    clean = "".join(c if c.isprintable() else "?" for c in text)
    return clean if len(clean) <= most else clean[: most - 1] + "…"
