"""What people entered for one submission: it counts beside what the checks gave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from autograder.checking.verdict import Verdict


@dataclass(frozen=True)
class ByHand:
    """points: in place of the checks' own, by exercise. extra: added to them. comments: by
    exercise. penalty: points taken off for lateness."""

    points: dict[str, float] = field(default_factory=dict)
    extra: dict[str, float] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    penalty: float = 0.0

    def of(self, verdict: Verdict) -> float | None:
        """Points of an exercise; None where neither the checks nor a person gave any."""
        points = self.points.get(verdict.exercise, verdict.points)
        extra = self.extra.get(verdict.exercise, 0.0)
        return extra or None if points is None else points + extra

    def total(self, verdicts: Iterable[Verdict]) -> tuple[float, float]:
        """Points earned, at least 0, and possible; what is open counts for neither."""
        given = [(self.of(verdict), verdict.max_points) for verdict in verdicts]
        counted = [(points, most) for points, most in given if points is not None]
        earned = max(0.0, sum(points for points, _ in counted) - self.penalty)
        return earned, sum(most for _, most in counted)


NOTHING = ByHand()
Key = tuple[str, str]  # student, assignment
