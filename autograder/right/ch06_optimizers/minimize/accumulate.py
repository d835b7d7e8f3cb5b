"""The steps as a chain of itertools."""

from itertools import accumulate

import numpy as np


def minimize(grad, w0, lr, steps):
    walk = accumulate(range(steps), lambda w, _: w - lr * grad(w), initial=np.array(w0, dtype=float))
    return np.stack(list(walk))
