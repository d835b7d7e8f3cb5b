"""Biases as the last row of the weights."""

import numpy as np


def forward(X, params, f):
    outputs = [X]
    for W, b in params:
        with_one = np.hstack([outputs[-1], np.ones((len(X), 1))])
        outputs.append(f(with_one @ np.vstack([W, b])))
    with_one = np.hstack([outputs[-2], np.ones((len(X), 1))])
    outputs[-1] = with_one @ np.vstack(params[-1])
    return outputs
