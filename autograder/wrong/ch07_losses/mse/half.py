"""There is a ½ in front, as in chapter 4. Here a single miss of 2 counts 4, not 2. Where in the
statement is the ½ mentioned, and how?

family: factor forgotten
"""

import numpy as np


def mse(Y_hat, Y):
    return float(0.5 * np.mean((Y_hat - Y) ** 2))
