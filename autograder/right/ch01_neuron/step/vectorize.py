"""A function of one number, made to work on arrays."""

import numpy as np


def step(z):
    return np.vectorize(lambda entry: 1.0 if entry > 0 else 0.0)(z)
