""""x2" came back as two times x. For x = 4 it should be 16, and 2 · 4 is 8. What does "squared" say?
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    column = {"x": x, "y": y, "x2": 2 * x, "y2": 2 * y, "xy": x * y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(y)}
    return np.column_stack([column[name] for name in names])
