"""Model answer: a step of AdaGrad."""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    """One step of AdaGrad: every weight has a rate of its own.

    s ← s + g², then w ← w - lr · g / (√s + eps) with the new s. All entry by entry.
    w: weights, any shape. g: gradient, however large or small. s: sum of the squared gradients so
    far; zeros before the first step. All have w's shape and may hold whole numbers. lr: learning
    rate. eps: a small number such as 1e-8.
    Yours to write: without nnlab's adagrad_update.
    Returns (w, s), both new. The arrays that came in stay as they are.

    adagrad_step(np.array([1, 2]), np.array([3, -4]), np.array([16, 0]), 0.5, 0.0)
    is ([0.7, 2.5], [25, 16]).
    """
    ### BEGIN SOLUTION
    s = s + g**2
    return w - lr * g / (np.sqrt(s) + eps), s
    ### END SOLUTION
