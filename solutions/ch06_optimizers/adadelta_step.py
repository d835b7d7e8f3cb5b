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
    squared steps; zeros before the first step. All have w's shape. rho: how much is kept.
    Returns (w, s, d), all new. The arrays that came in stay as they are.
    """
    ### BEGIN SOLUTION
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    d = rho * d + (1 - rho) * step**2
    return w - step, s, d
    ### END SOLUTION
