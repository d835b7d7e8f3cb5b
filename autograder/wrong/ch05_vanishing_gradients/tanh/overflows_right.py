"""With e^(2z) one side is safe. At 1000 it needs e^2000, and the answer is not a number there.
Since tanh(-z) = -tanh(z), how could the safe side do the work for both?

family: overflow
"""

import numpy as np


def tanh(z):
    e = np.exp(2 * z)
    return (e - 1) / (e + 1)
