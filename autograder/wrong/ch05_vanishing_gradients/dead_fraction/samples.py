"""You ask for each sample whether all neurons are silent; asked is for each neuron whether all
samples leave it silent. Along which axis does one neuron's column run?

family: wrong axis
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X @ W + b <= 0).all(axis=1)))
