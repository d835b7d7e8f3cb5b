"""Model answer: initial weights for tanh and sigmoid."""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    """Normal random weights, mean 0 and variance 2 / (fan_in + fan_out), each drawn from rng.

    fan_in: inputs of each neuron. fan_out: neurons of the layer. rng: a Generator.
    Returns W, an array (fan_in, fan_out).

    Yours to write: without nnlab's xavier_init.
    """
    ### BEGIN SOLUTION
    spread = np.sqrt(2 / (fan_in + fan_out))
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
    ### END SOLUTION
