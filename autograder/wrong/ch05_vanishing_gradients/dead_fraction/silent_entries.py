"""That is the share of zeros in the whole table of outputs. A neuron that is silent for one sample
and fires for another is not dead. Of what has the share to be taken?
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean(X @ W + b <= 0))
