"""math.exp takes one number, and stops at an array such as [-1, 3]. Which exponential works on all
entries at once?

family: one number only
"""

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))
