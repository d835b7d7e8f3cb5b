"""Model answer: one neuron."""

import numpy as np


def neuron(x, w, b, f):
    """Output of one neuron: the activation f of its weighted sum.

    x: inputs (D,). w: weights (D,). b: bias, a number.
    f: activation, a function of one number, such as step or sigmoid.
    Returns one number.
    """
    ### BEGIN SOLUTION
    return float(f(np.dot(x, w) + b))
    ### END SOLUTION
