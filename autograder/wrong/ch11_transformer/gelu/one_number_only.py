"""Right for a number. math.tanh takes one number, and an array of several stops it. Which library
has functions that take any shape?

family: one number only
"""

import math


def gelu(z):
    return z / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z * z * z)))
