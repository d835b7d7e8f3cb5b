""""xy" came back as x + y. For the point (2, 3) that is 5, and the product is 6. Which sign stands
between two letters that are written side by side?
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    column = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x + y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(y)}
    return np.column_stack([column[name] for name in names])
