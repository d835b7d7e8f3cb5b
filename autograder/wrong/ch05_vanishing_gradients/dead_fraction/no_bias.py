"""The biases are left out. It is often the bias that kills: -100 silences a neuron whatever its
weights are. Where does b join?

family: bias forgotten; argument ignored
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X @ W <= 0).all(axis=0)))
