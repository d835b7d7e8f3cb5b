"""You asked f about the mean of the products, so with a hundred inputs none of them would count
for much. What does the sign Σ ask for?

family: sum for mean
"""

import numpy as np


def neuron(x, w, b, f):
    return f(np.mean(x * w) + b)
