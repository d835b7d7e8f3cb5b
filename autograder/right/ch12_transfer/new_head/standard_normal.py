"""With standard_normal, over the root."""

import numpy as np


def new_head(params, classes, rng):
    old, _ = params[-1]
    n = old.shape[0]
    W = rng.standard_normal((n, classes)) / np.sqrt(n)
    return [(np.array(V), np.array(b)) for V, b in params[:-1]] + [(W, np.zeros(classes))]
