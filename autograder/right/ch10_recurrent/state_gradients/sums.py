"""Sums by hand."""

import numpy as np


def state_gradients(Wh, g, T):
    g, H, lengths = list(g), len(g), []
    for _ in range(T):
        lengths.insert(0, sum(v * v for v in g) ** 0.5)
        g = [sum(Wh[i, j] * g[j] for j in range(H)) for i in range(H)]
    return np.array(lengths)
