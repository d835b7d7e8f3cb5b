"""Functions of both columns, the transpose at the end."""

import numpy as np



def input_features(X, names):
    ways = {
        "x": lambda x, y: x,
        "y": lambda x, y: y,
        "x2": lambda x, y: np.square(x),
        "y2": lambda x, y: np.square(y),
        "xy": np.multiply,
        "sin x": lambda x, y: np.sin(x),
        "sin y": lambda x, y: np.sin(y),
    }
    return np.array([ways[name](*X.T) for name in names]).T
