"""How long a notebook waits for its page, when notebooks are handed in one by one all the time."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

from autograder.grading import pool, seeds, worker_process
from autograder.grading.settings import Settings
from autograder.intake.submissions import Submission

WARM = 2  # notebooks of each chapter before it counts: workers load what a chapter needs once


def seconds(
    submissions: Sequence[Submission], out: Path, workers: int, rate: float, warm: int
) -> list[float]:
    """Seconds from handed in to the page on disk, sorted; hand-ins are at random, `rate` a second.

    The first `warm` submissions come before, as fast as they are done, and do not count.
    """
    settings = Settings(out, seeds.fixed(1))
    waited: list[float] = []
    with pool._Pool(workers, settings) as processes:
        for future in [processes.submit(worker_process.grade, each) for each in submissions[:warm]]:
            future.result()
        draw, due, under_way = random.Random(1), time.monotonic(), []
        for submission in submissions[warm:]:
            due += draw.expovariate(rate)
            time.sleep(max(0.0, due - time.monotonic()))
            under_way.append(processes.submit(worker_process.grade, submission))
            under_way[-1].add_done_callback(_noting(waited, due))
        for future in under_way:
            future.result()
    assert all(_page(out, each).exists() for each in submissions)
    return sorted(waited)


def _noting(waited: list[float], due: float):
    def note(future: Future) -> None:
        waited.append(time.monotonic() - due)

    return note


def _page(out: Path, submission: Submission) -> Path:
    return out / "feedback" / submission.student / f"{submission.assignment}.html"


def summary_line(waited: list[float]) -> str:
    """Median, the 95th of a hundred, and the longest."""
    p95 = waited[min(len(waited) - 1, int(0.95 * len(waited)))]
    return (
        f"median {statistics.median(waited):.2f} s, p95 {p95:.2f} s, longest {waited[-1]:.2f} s "
        f"({len(waited)} notebooks)"
    )
