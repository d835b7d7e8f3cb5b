"""Model answer: the weighted sum of one neuron."""

import numpy as np


def weighted_sum(x, w, b):
    """What reaches the activation of a neuron: each input times its weight, all added, plus b.

    x: inputs, array or list (D,). w: weights, array or list (D,). b: bias, a number.
    All of them may be whole numbers.
    Returns one number.

    weighted_sum([1, 2], [3, 4], 5) is 1·3 + 2·4 + 5 = 16.
    Yours to write: without nnlab's weighted_sum.
    """
    ### BEGIN SOLUTION
    return float(np.dot(x, w) + b)
    ### END SOLUTION
