"""For z = 1000 this divides e^1000 by e^1000, infinity by infinity, and nan comes out. On the
negative side the form is safe. What is the other form, and where is that one safe?

family: overflow
"""

import numpy as np


def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))
