"""Column by column, transposed at the end."""

import numpy as np



def decision_map(predict, n, reach):
    values = np.linspace(-1, 1, n) * reach
    P = np.array([(x, y) for x in values for y in values[::-1]])
    return np.array(predict(P), dtype=float).reshape(n, n).T
