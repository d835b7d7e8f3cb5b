"""math.exp and float() take one number, and z may be an array of any shape, so Python stops. Which
module has an exponential that goes through all entries?

family: one number only
"""

import math


def sigmoid_prime(z):
    height = 1 / (1 + math.exp(-z))
    return height * (1 - height)
