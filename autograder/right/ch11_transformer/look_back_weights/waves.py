"""Points on a circle: place p asks for the angle of p - 1."""

import numpy as np


def look_back_weights(T):
    angle = 2 * np.pi * np.arange(T) / (T + 1)
    before = angle - 2 * np.pi / (T + 1)
    Wk = np.column_stack([np.cos(angle), np.sin(angle)])
    return 1000 * np.column_stack([np.cos(before), np.sin(before)]), Wk
