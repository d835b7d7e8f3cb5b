"""The new root as a hypotenuse, and s as its square."""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    root = np.hypot(np.sqrt(s), g)
    return w - lr * g / (root + eps), root**2
