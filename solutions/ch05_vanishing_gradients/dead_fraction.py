"""Model answer: how many ReLU neurons are silent for every sample."""

import numpy as np


def dead_fraction(X, W, b):
    """Share of the layer's ReLU neurons that are 0 for all samples of X.

    X: inputs (N, D). W: weights (D, H). b: biases (H,). Whole numbers included.
    A neuron that is exactly 0 for all samples is dead too.
    Returns one number from 0 (all neurons live) to 1 (all are dead).
    """
    ### BEGIN SOLUTION
    silent = X @ W + b <= 0
    return float(np.mean(silent.all(axis=0)))
    ### END SOLUTION
