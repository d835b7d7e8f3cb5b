"""Model answer: careless_adam_path, mended."""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    """What careless_adam_path should have been: the path of Adam from w0.

    beta1 = 0.9, beta2 = 0.999, eps = 1e-8, as in adam_step; m and v are zeros before step 1.
    grad: a function of one array w (D,); gives the gradient there, (D,). w0: start, (D,);
    it may hold whole numbers. lr: learning rate. steps: how many steps, at least 1.
    Yours to write: without nnlab's adam_update.
    Returns the path, (steps + 1, D): row 0 is w0, row t is where it stands after t steps. w0
    itself stays as it is.
    """
    ### BEGIN SOLUTION
    place, mean, square = w0, np.zeros(len(w0)), np.zeros(len(w0))
    places = [place]
    for t in range(1, steps + 1):
        slope = grad(place)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        size = np.sqrt(square / (1 - 0.999**t)) + 1e-8
        place = place - lr * mean / (1 - 0.9**t) / size
        places.append(place)
    return np.array(places)
    ### END SOLUTION
