"""Only the first name was looked at: the function returns inside the loop. When are all columns
there?

family: first or last only
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    column = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x * y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(y)}
    F = []
    for name in names:
        F.append(column[name])
        return np.column_stack(F)
