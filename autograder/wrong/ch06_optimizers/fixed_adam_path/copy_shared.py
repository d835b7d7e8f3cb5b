"""w0 is safe now. The rows of the path are still all the same: the list holds one array many
times, and -= changes it wherever it stands. How does each step get an array of its own?

family: aliasing
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w, m, v = np.array(w0, dtype=float), np.zeros(len(w0)), np.zeros(len(w0))
    path = [w]
    for t in range(1, steps + 1):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
        w -= lr * m_hat / (np.sqrt(v_hat) + 1e-8)
        path.append(w)
    return np.array(path)
