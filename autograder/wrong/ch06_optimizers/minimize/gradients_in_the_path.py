"""Row 0 is the start, and after it stand gradients. The path holds places. Which of the two do you
append?
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(steps):
        w = w - lr * grad(w)
        path.append(grad(w))
    return np.array(path)
