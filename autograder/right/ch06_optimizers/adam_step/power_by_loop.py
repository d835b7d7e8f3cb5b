"""The powers multiplied out."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    power1 = power2 = 1.0
    for _ in range(t):
        power1, power2 = power1 * beta1, power2 * beta2
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * np.square(g)
    return [w - lr * (m / (1 - power1)) / (np.sqrt(v / (1 - power2)) + eps), m, v]
