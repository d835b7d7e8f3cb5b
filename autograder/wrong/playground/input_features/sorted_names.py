"""The columns come in the alphabetical order of their names. The statement asks for the order of
`names` itself. What has been sorted?
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    table = {
        "x": x,
        "y": y,
        "x2": x**2,
        "y2": y**2,
        "xy": x * y,
        "sin x": np.sin(x),
        "sin y": np.sin(y),
    }
    return np.stack([table[n] for n in sorted(names)], axis=1)
