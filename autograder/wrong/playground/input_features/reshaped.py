"""A row for each name was turned into columns by reshape, which does not turn: it reads on, row
after row, and mixes points. What exchanges rows and columns?

family: transpose
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    columns = {
        "x": x,
        "y": y,
        "x2": x**2,
        "y2": y**2,
        "xy": x * y,
        "sin x": np.sin(x),
        "sin y": np.sin(y),
    }
    return np.array([columns[name] for name in names]).reshape(len(X), len(names))
