"""There is a row for each name, and each point is a column. Points are rows in this course: which
function puts arrays side by side, and which one below each other?

family: transpose
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    column = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x * y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(y)}
    return np.array([column[name] for name in names])
