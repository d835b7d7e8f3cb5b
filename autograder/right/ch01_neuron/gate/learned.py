"""Found by a neuron that corrects itself until every row is right."""

import numpy as np


def gate(name):
    targets = {"and": (0, 0, 0, 1), "or": (0, 1, 1, 1), "nand": (1, 1, 1, 0)}[name]
    rows = [(0, 0), (0, 1), (1, 0), (1, 1)]
    w, b = np.zeros(2), 0.0
    for _ in range(50):
        for x, target in zip(rows, targets):
            error = target - float(w @ x + b > 0)
            w, b = w + error * np.array(x), b + error
    return w, b
