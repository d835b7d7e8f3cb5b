"""It stops where the slope is small, and the path has too few rows. A gradient of 0 is no reason
to stop here: the statement asks for steps + 1 rows, whatever happens. What does the loop depend
on?
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        slope = grad(path[-1])
        if np.linalg.norm(slope) < 1e-3:
            break
        path.append(path[-1] - lr * slope)
    return np.array(path)
