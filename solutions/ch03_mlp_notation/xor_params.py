"""Model answer: two layers of step neurons that compute xor."""

import numpy as np


def xor_params():
    """Parameters of a 2-2-1 network of step neurons that computes xor.

    Returns a list of two pairs (W, b): W (2, 2), b (2,) and W (2, 1), b (1,), a neuron a
    column. With step(z) = 1 where z > 0, else 0, in both layers, the output must be 1 for the
    inputs (0, 1) and (1, 0), and 0 for (0, 0) and (1, 1). Many answers are right.
    """
    ### BEGIN SOLUTION
    or_and_nand = (np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5]))
    both_say_yes = (np.array([[1.0], [1.0]]), np.array([-1.5]))
    return [or_and_nand, both_say_yes]
    ### END SOLUTION
