"""This is z times the share of normal numbers below z, which the form with tanh only comes near
to. They differ by up to 0.0005, and asked for is the form of the statement. Which function
stands in it?
"""

import math

import numpy as np


def gelu(z):
    erf = np.vectorize(math.erf)
    return z / 2 * (1 + erf(np.asarray(z) / np.sqrt(2)))
