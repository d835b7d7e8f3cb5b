"""Only the last place came back. The way there is asked for too: steps + 1 rows, one for each
place. What has to be kept in the loop?

family: first or last only
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = np.asarray(w0, dtype=float)
    for _ in range(steps):
        w = w - lr * grad(w)
    return w
