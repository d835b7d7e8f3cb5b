"""Model answer: step after step, and the way that was taken."""

import numpy as np


def minimize(grad, w0, lr, steps):
    """Gradient descent from w0: in each step, lr times the gradient at the current place.

    grad: a function of one array w (D,); gives the gradient there, (D,). w0: start, (D,); it
    may hold whole numbers, and stays as it is. lr: learning rate.
    steps: how many steps, 0 or more. All of them are taken, also where the gradient is 0.
    Yours to write: without nnlab's sgd_update.
    Returns the path, (steps + 1, D): row 0 is w0, row t is where it stands after t steps.

    minimize(lambda w: 2 * w, np.array([1, -3]), 0.25, 2)
    is [[1, -3], [0.5, -1.5], [0.25, -0.75]].
    """
    ### BEGIN SOLUTION
    path = [np.asarray(w0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
    ### END SOLUTION
