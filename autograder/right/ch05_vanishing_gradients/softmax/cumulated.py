"""logaddexp adds exponentials without computing them."""

import numpy as np


def softmax(Z):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
