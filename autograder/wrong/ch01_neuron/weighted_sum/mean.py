"""You took the mean of the products. Then [1, 2], [3, 4] and 5 give 10.5, and a neuron with a
thousand inputs would hardly notice any of them. What does the sign Σ ask for?
"""

import numpy as np


def weighted_sum(x, w, b):
    return np.mean(x * w) + b
