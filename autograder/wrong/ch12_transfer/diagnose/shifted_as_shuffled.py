"""Labels that are off by one are taken for shuffled ones. Shuffled labels cannot be learned, and
shifted ones can: what does the run's own loss do?
"""

import numpy as np


def diagnose(chart):
    mean, spread, moved = chart["input_mean"], chart["input_spread"], chart["moved"]
    steps = chart["lengths"]
    signs = {
        "inputs not scaled": spread > 3,
        "test part in the scaling": mean > 0.01 or abs(spread - 1) > 0.01,
        "test part in the training": chart["shared"] > 0,
        "dead start": min(chart["active"]) < 0.1,
        "frozen layer moves": moved[0] > 0,
        "rate falls every step": chart["rates"][0] < 0.9,
        "dropout left on": np.any(chart["told"] != chart["told_again"]),
        "wrong pair of loss and output": chart["pull"] < 0.5,
        "stale gradient": min(chart["turn"]) < 0.9 and np.allclose(steps, steps[0]),
        "accumulated gradient": min(chart["turn"]) < 0.9,
        "rate too large": max(moved) > 10,
        "rate too small": max(moved) < 0.05,
        "labels shuffled": chart["loss"][-1] > 1.5,
    }
    return next((name for name, found in signs.items() if found), "healthy")
