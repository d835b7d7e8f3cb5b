"""Model answer: from the numbers of a run to what is wrong with it."""

import numpy as np


def diagnose(chart):
    """What is wrong with a training run, by its chart; at most one thing is.

    chart: a dict with the numbers of one run, arrays and plain numbers, as doctor.chart makes it.
    "loss", "train": true cross-entropy and share read of the training part (11,), before the first
    epoch and after each. "told_loss", "told": loss, and share read of its test part, as the run
    itself measures them (11,). "told_again": "told" asked once more with the same weights (11,).
    "fresh": share read of other digits (11,). "shared": how many pictures of the test part were
    trained on. "input_mean", "input_spread": of the training inputs, the largest mean of a pixel
    (by size) and the largest standard deviation. "pull": length of the loss's gradient by the
    scores over that of prediction minus target. "active": share of units of each hidden layer that
    are above 0 for some picture, before the first step (2,). "moved": change of each layer's W over
    its length at the start (3,); the first layer is frozen. "rates": rate at the end of each epoch
    over the first rate (10,). "lengths": lengths of the first five steps, over the rate (5,).
    "turn": cosine of each of them with the step that the gradient asks for (5,).
    Yours to write: without nnlab's opinion, nnlab's chart and nnlab's Run.
    Returns a text, one of "healthy", "rate too large", "rate too small", "inputs not scaled",
    "test part in the scaling", "test part in the training", "dead start",
    "wrong pair of loss and output", "stale gradient", "accumulated gradient", "labels shuffled",
    "labels shifted", "frozen layer moves", "rate falls every step", "dropout left on".
    """
    ### BEGIN SOLUTION
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
        "labels shifted": chart["loss"][-1] > chart["told_loss"][-1] + 1,
        "labels shuffled": min(chart["told_loss"]) > 1.5,
        "healthy": True,
    }
    return next(name for name, found in signs.items() if found)
    ### END SOLUTION
