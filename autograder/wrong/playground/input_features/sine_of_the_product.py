""""sin y" is made of x as well: it is the sine of x. Which letter stands behind "sin"?"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    column = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x * y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(x)}
    return np.column_stack([column[name] for name in names])
