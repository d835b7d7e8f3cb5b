"""The dead neurons are counted rightly, and divided by the number of inputs. It is a share of the
neurons. Along which axis of W do these lie?

family: wrong axis
"""

import numpy as np


def dead_fraction(X, W, b):
    return np.sum(np.all(X @ W + b <= 0, axis=0)) / W.shape[0]
