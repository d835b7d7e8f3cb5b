"""Only one step was taken: the return stands inside of the loop, so the first round ends the
function. How far in should it stand?

family: first or last only
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]))
        return np.array(path)
    return np.array(path)
