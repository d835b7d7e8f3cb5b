"""Model answer: the step activation."""

import numpy as np


def step(z):
    """1 where z > 0, else 0. At 0 itself the neuron stays silent.

    z: a number or an array of any shape.
    Returns 0 or 1 for a number, an array of the same shape for an array.

    step(2.5) is 1, step(0) is 0, step(np.array([-1.0, 3.0])) is [0, 1].
    """
    ### BEGIN SOLUTION
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
    ### END SOLUTION
