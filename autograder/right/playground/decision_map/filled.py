"""An empty map, filled in any order."""

import numpy as np



def decision_map(predict, n, reach):
    down, along = np.indices((n, n))
    x = -reach + 2 * reach * along / (n - 1)
    y = reach - 2 * reach * down / (n - 1)
    order = np.random.default_rng(0).permutation(n * n)
    table = np.empty(n * n)
    table[order] = predict(np.stack([x.ravel(), y.ravel()], axis=1)[order])
    return table.reshape(n, n)
