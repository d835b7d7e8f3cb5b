"""Model answer: a step of Adadelta."""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    """One step of Adadelta: a step in units of w, without a learning rate.

    s ← rho · s + (1 - rho) · g²
    step = g · √(d + eps) / √(s + eps), with the new s and the old d
    d ← rho · d + (1 - rho) · step²
    w ← w - step
    This is PyTorch's form with lr = 1: here eps stands inside of the roots.
    w: weights, any shape. g: gradient. s, d: running means of the squared gradients and of the
    squared steps; zeros before the first step. All have w's shape and may hold whole numbers.
    rho: how much is kept. eps: a small number such as 1e-6.
    Yours to write: without nnlab's adadelta_update.
    Returns (w, s, d), all new. The arrays that came in stay as they are.

    adadelta_step(np.array([1, 3]), np.array([2, -1]), np.array([14, 7]), np.array([9, 16]),
    0.5, 0.0) is ([-1, 5], [9, 4], [6.5, 10]).
    """
    ### BEGIN SOLUTION
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    d = rho * d + (1 - rho) * step**2
    return w - step, s, d
    ### END SOLUTION
