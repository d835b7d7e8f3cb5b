"""At 0 your step says ½. In this course a neuron without evidence stays silent, and a step says 0
or 1 and nothing between. What is the second argument of np.heaviside for?
"""

import numpy as np


def step(z):
    return np.heaviside(z, 0.5)
