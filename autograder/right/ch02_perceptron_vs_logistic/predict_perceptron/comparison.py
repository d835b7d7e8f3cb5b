"""The comparison as whole numbers; the sums by einsum."""

import numpy as np


def predict_perceptron(X, w, b):
    return np.where(np.einsum("nd,d->n", X, w) > -b, 1, 0)
