"""The rows after the start are gradients, not places: what was appended is the slope. Which of the
two does the path consist of?
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        slope = grad(w)
        w = w - lr * slope
        path.append(slope)
    return np.array(path)
