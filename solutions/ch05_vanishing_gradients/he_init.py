"""Model answer: initial weights for ReLU."""

import numpy as np


def he_init(fan_in, fan_out, rng):
    """Normal random weights with mean 0 and variance 2 / fan_in, each drawn from rng.

    fan_in: inputs of each neuron. fan_out: neurons of the layer. rng: a Generator.
    Returns W, an array (fan_in, fan_out).

    Yours to write: without nnlab's he_init.
    """
    ### BEGIN SOLUTION
    return rng.normal(0.0, np.sqrt(2 / fan_in), size=(fan_in, fan_out))
    ### END SOLUTION
