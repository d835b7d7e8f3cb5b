"""Model answer: a step of RMSProp."""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    """One step of RMSProp: AdaGrad with a running mean in place of the sum.

    s ← beta · s + (1 - beta) · g², then w ← w - lr · g / (√s + eps) with the new s.
    This is PyTorch's form: eps stands outside of the root.
    w: weights, any shape. g: gradient. s: running mean of the squared gradients; zeros before
    the first step. All have w's shape and may hold whole numbers. lr: learning rate. beta: how
    much of s is kept. eps: a small number such as 1e-8.
    Yours to write: without nnlab's rmsprop_update.
    Returns (w, s), both new. The arrays that came in stay as they are.

    rmsprop_step(np.array([1, 2]), np.array([4, -2]), np.array([2, 4]), 0.3, 0.5, 0.0)
    is ([0.6, 2.3], [9, 4]).
    """
    ### BEGIN SOLUTION
    s = beta * s + (1 - beta) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s
    ### END SOLUTION
