"""The same signs, data last, each with what has to be excluded."""

import numpy as np


def diagnose(chart):
    scaled = chart["input_mean"] < 0.03 and 0.99 < chart["input_spread"] < 1.01
    if not scaled:
        large = chart["input_mean"] > 5
        return "inputs not scaled" if large else "test part in the scaling"
    moved = np.asarray(chart["moved"])
    if moved[0] > 1e-5:
        return "frozen layer moves"
    if np.abs(chart["told"] - chart["told_again"]).max() > 0:
        return "dropout left on"
    if np.min(chart["turn"]) < 0.8:
        spread = np.ptp(chart["lengths"]) / np.mean(chart["lengths"])
        return "accumulated gradient" if spread > 0.01 else "stale gradient"
    if np.min(chart["active"]) < 0.5:
        return "dead start"
    if moved.max() > 15:
        return "rate too large"
    if moved.max() < 0.03:
        return "rate too small"
    if chart["rates"][0] < 0.7:
        return "rate falls every step"
    if not 0.7 < chart["pull"] < 1.3:
        return "wrong pair of loss and output"
    if chart["shared"] >= 1:
        return "test part in the training"
    if np.min(chart["told_loss"]) > 2:
        return "labels shuffled"
    return "labels shifted" if chart["loss"][-1] > 3 else "healthy"
