"""x and y were taken from the first two points: X[0] and X[1] are rows. Every column of the answer
should have as many numbers as there are points. How is a column taken out of X?

family: wrong axis
"""

import numpy as np


def input_features(X, names):
    x, y = X[0], X[1]
    column = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x * y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(y)}
    return np.column_stack([column[name] for name in names])
