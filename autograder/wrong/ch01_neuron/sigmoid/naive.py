"""The formula is right, and for z = -1000 it computes e^1000, which no float can hold: numpy
warns, and the 0 comes out by luck. Which other form of the formula has no trouble on that side,
and how could you use each where it is safe?

family: overflow
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))
