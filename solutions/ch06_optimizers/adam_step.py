"""Model answer: a step of Adam."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    """Step number t of Adam, counted from 1.

    m ← beta1 · m + (1 - beta1) · g    v ← beta2 · v + (1 - beta2) · g²
    m̂ = m / (1 - beta1^t)              v̂ = v / (1 - beta2^t)
    w ← w - lr · m̂ / (√v̂ + eps)
    This is PyTorch's form: eps stands outside of the root.
    w: weights, any shape. g: gradient, however large or small. m, v: running means of gradient
    and squared gradient, without correction; zeros before step 1. All have w's shape and may hold
    whole numbers. The rest are numbers; eps is a small one such as 1e-8.
    Yours to write: without nnlab's adam_update.
    Returns (w, m, v), all new; m and v without correction, as they came in. The arrays that
    came in stay as they are.

    adam_step(np.array([1, 2]), np.array([4, -2]), np.array([2, 6]), np.array([16, 20]),
    1, 0.1, 0.5, 0.75, 0.0) is ([0.925, 1.95], [3, 2], [16, 16]).
    """
    ### BEGIN SOLUTION
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
    ### END SOLUTION
