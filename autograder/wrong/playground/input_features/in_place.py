"""X has changed: x *= x squares inside of the column, and a column of X is a view of X. All that is
computed from it later is wrong as well, and so is X for whoever called. How does x squared become an
array of its own?

family: argument changed
"""

import numpy as np


def input_features(X, names):
    x, y = X[:, 0], X[:, 1]
    F = []
    for name in names:
        if name == "x2":
            x *= x
            F.append(x)
        elif name == "y2":
            y *= y
            F.append(y)
        else:
            F.append(
                {"x": x, "y": y, "xy": x * y, "sin x": np.sin(x), "sin y": np.sin(y)}[name]
            )
    return np.column_stack(F)
