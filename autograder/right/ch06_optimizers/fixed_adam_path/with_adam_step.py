"""One step as a function of its own."""

import numpy as np


def step(w, g, m, v, t, lr):
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
    return w - lr * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v


def fixed_adam_path(grad, w0, lr, steps):
    w, m, v = w0.copy(), 0 * w0, 0 * w0
    path = [w]
    for t in range(1, steps + 1):
        w, m, v = step(w, grad(w), m, v, t, lr)
        path.append(w)
    return np.stack(path)
