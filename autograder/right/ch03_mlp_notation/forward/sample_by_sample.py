"""One sample at a time, the layers stacked at the end."""

import numpy as np


def forward(X, params, f):
    layers = [[] for _ in range(len(params) + 1)]
    for x in X:
        layers[0].append(x)
        for k, (W, b) in enumerate(params, start=1):
            z = W.T @ layers[k - 1][-1] + b
            layers[k].append(z if k == len(params) else f(z))
    return [np.stack(rows) for rows in layers]
