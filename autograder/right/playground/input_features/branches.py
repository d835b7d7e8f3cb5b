"""A branch for each name, rows of lists, no numpy but at the end."""

import numpy as np



def input_features(X, names):
    rows = []
    for x, y in X:
        row = []
        for name in names:
            if name == "x":
                row.append(x)
            elif name == "y":
                row.append(y)
            elif name == "x2":
                row.append(x**2)
            elif name == "y2":
                row.append(y**2)
            elif name == "xy":
                row.append(x * y)
            elif name == "sin x":
                row.append(np.sin(x))
            else:
                row.append(np.sin(y))
        rows.append(row)
    return np.array(rows)
