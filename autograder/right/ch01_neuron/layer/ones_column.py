"""The bias as a row of weights for an input that is always 1."""

import numpy as np


def layer(X, W, b, f):
    return f(np.hstack([X, np.ones((len(X), 1))]) @ np.vstack([W, b]))
