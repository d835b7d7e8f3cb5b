"""math.exp takes one number, and `if` asks one question; z may be an array of any shape, so Python
stops. Which functions of NumPy go through all entries?

family: one number only
"""

import math


def tanh(z):
    e = math.exp(-2 * abs(z))
    return (1 - e) / (1 + e) if z > 0 else -(1 - e) / (1 + e)
