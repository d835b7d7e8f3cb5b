"""Sines of whole numbers lose their fractions: they are written into an array that is made like X,
and if X holds whole numbers, so does that one. Which dtype should the table of features have?

family: whole-number type copied
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    column = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x * y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(y)}
    F = np.zeros((len(X), len(names)), dtype=X.dtype)
    for k, name in enumerate(names):
        F[:, k] = column[name]
    return F
