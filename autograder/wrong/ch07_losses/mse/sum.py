"""You added the squares up and stopped there. The misses 0, 3, -3, 6, 0 and 0 make 54, and their
mean square is 9; ten times as much data would make a sum ten times as large. What is the sum
divided by?

family: sum for mean
"""

import numpy as np


def mse(Y_hat, Y):
    return float(np.sum((Y_hat - Y) ** 2))
