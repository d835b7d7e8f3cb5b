"""Your curve falls: sigmoid(2) came out as 0.12, and large inputs should give almost 1. Either the
exponent has lost its minus, or the forms for z above and below 0 have changed places. What does
e^-z do when z grows?
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(z))
