"""Both means in one array."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    betas = np.array([beta1, beta2]).reshape(2, *[1] * g.ndim)
    means = betas * np.stack([m, v]) + (1 - betas) * np.stack([g, g**2])
    above, below = means / (1 - betas**t)
    return w - lr * above / (np.sqrt(below) + eps), means[0], means[1]
