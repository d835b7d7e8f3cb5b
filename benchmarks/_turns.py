"""Several runs that take turns, so that a moment's load on the machine falls on all of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

WARM = 5  # rounds that are not counted


def seconds(run: Callable) -> float:
    """CPU seconds of this process."""
    begun = time.process_time()
    run()
    return time.process_time() - begun


def in_turns(runs: dict[str, Callable], rounds: int) -> dict[str, float]:
    """The median of each run's seconds."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for k in range(rounds + WARM):
        for name, run in runs.items():
            taken = seconds(run)
            if k >= WARM:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def in_words(medians: dict[str, float]) -> str:
    """The medians in ms, and how many times as fast the first is as the second."""
    text = ", ".join(f"{name} {1e3 * median:.2f} ms" for name, median in medians.items())
    if len(medians) < 2:
        return text
    first, second, *_ = medians.values()
    return f"{text}, {next(iter(medians))} {second / first:.2f}x as fast"
