"""Each sign in a function of its own, asked in turn; the loss decides last."""

import numpy as np


def _steps(chart):
    if (np.asarray(chart["turn"]) > 0.99).all():
        return None
    longest, shortest = max(chart["lengths"]), min(chart["lengths"])
    return "stale gradient" if longest < 1.001 * shortest else "accumulated gradient"


def _inputs(chart):
    if chart["input_spread"] > 2.5:
        return "inputs not scaled"
    return "test part in the scaling" if abs(chart["input_spread"] - 1) > 0.05 else None


def _numbers(chart):
    found = [
        ("test part in the training", chart["shared"] > 5),
        ("dead start", not np.all(chart["active"])),
        ("frozen layer moves", chart["moved"][0] > 0.01),
        ("rate falls every step", chart["rates"][-1] < 0.1),
        ("dropout left on", not np.array_equal(chart["told"], chart["told_again"])),
        ("wrong pair of loss and output", chart["pull"] < 0.6),
    ]
    return next((name for name, true in found if true), None)


def _curves(chart):
    change = np.max(chart["moved"])
    if not 0.06 < change < 9:
        return "rate too large" if change > 1 else "rate too small"
    if chart["loss"][-1] > chart["loss"][0] + 1:
        return "labels shifted"
    return "healthy" if chart["told_loss"][-1] < 1 else "labels shuffled"


def diagnose(chart):
    return _inputs(chart) or _steps(chart) or _numbers(chart) or _curves(chart)
