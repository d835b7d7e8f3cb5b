"""A quarter of the slope of tanh at half the place."""

import numpy as np


def sigmoid_prime(z):
    return (1 - np.tanh(np.asarray(z) / 2) ** 2) / 4
