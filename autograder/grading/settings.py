"""What holds for all submissions of a run."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from autograder.grading.by_hand import NOTHING, ByHand, Key
from autograder.grading.seeds import Seeds
from autograder.intake.submissions import Submission


@dataclasses.dataclass
class Settings:
    """Where to, by which seeds, in which sandbox."""

    out: Path
    seeds: Seeds
    unsafe: bool = False
    backend: str | None = None  # of the sandbox, one for all workers; see sandbox.backends
    by_hand: dict[Key, ByHand] = dataclasses.field(default_factory=dict)  # what people entered

    def hand(self, submission: Submission) -> ByHand:
        """What people entered for a submission."""
        return self.by_hand.get((submission.student, submission.assignment), NOTHING)
