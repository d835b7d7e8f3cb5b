"""Cosines stand where sines are asked for. Which function of numpy is named like the column?"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    table = {
        "x": x,
        "y": y,
        "x2": x**2,
        "y2": y**2,
        "xy": x * y,
        "sin x": np.cos(x),
        "sin y": np.cos(y),
    }
    return np.stack([table[n] for n in names], axis=1)
