"""A loop over the layers that stay; single precision."""

import numpy as np


def new_head(params, classes, rng):
    new = []
    for k in range(len(params) - 1):
        W, b = params[k]
        new.append((W.copy(), b.copy()))
    fan_in = params[-1][0].shape[0]
    W = rng.normal(loc=0, scale=fan_in**-0.5, size=(fan_in, classes)).astype(np.float32)
    new.append((W, np.zeros(classes, dtype=np.float32)))
    return new
