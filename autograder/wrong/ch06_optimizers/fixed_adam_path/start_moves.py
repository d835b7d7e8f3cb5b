"""The rows of the path are right now. w0 itself still moves along (and where it holds whole
numbers the step is refused): w = w0 is a second name for the same array, and -= works inside of
it. How does the walk begin with an array of its own?

family: argument changed
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w, m, v = w0, np.zeros_like(w0), np.zeros_like(w0)
    path = [w.copy()]
    for t in range(1, steps + 1):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
        w -= lr * m_hat / (np.sqrt(v_hat) + 1e-8)
        path.append(w.copy())
    return np.array(path)
