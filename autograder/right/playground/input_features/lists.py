"""A list of lists, with math."""

import math



def input_features(X, names):
    return [
        [
            {
                "x": float(x),
                "y": float(y),
                "x2": float(x) ** 2,
                "y2": float(y) ** 2,
                "xy": float(x * y),
                "sin x": math.sin(x),
                "sin y": math.sin(y),
            }[name]
            for name in names
        ]
        for x, y in X
    ]
