"""math.tanh takes one number, and z may be an array of any shape, so Python stops. Which module
has a tanh that goes through all entries?

family: one number only
"""

import math


def tanh_prime(z):
    return 1 - math.tanh(z) ** 2
