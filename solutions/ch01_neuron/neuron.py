"""Model answer: one neuron."""

import numpy as np


def neuron(x, w, b, f):
    """Output of one neuron: the activation f of its weighted sum.

    x: inputs (D,). w: weights (D,). b: bias, a number. All of them may be whole numbers.
    f: activation, a function of one number, such as step or sigmoid.
    Returns one number.

    neuron(np.array([1.0, 2.0]), np.array([3.0, -1.0]), -0.5, step) is step(0.5), which is 1.
    Yours to write: without nnlab's neuron and nnlab's layer.
    """
    ### BEGIN SOLUTION
    return float(f(np.dot(x, w) + b))
    ### END SOLUTION
