"""Your W has a row for each neuron and a column for each input. In X @ W the columns of X, one for
each input, meet the rows of W. Which of the two numbers comes first in the shape?

family: transpose
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / fan_in)
    return rng.normal(0.0, spread, size=(fan_out, fan_in))
