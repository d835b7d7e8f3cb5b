"""All seven columns came back, whatever was asked for. `names` says which of them are wanted, and in
which order. Where does your function look at it?

family: argument ignored
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    column = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x * y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(y)}
    return np.column_stack(list(column.values()))
