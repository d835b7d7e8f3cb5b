"""Model answer: a ReLU without the corner."""

import numpy as np


def gelu(z):
    """z/2 · (1 + tanh(√(2/π) · (z + 0.044715 · z³))), at every entry.

    z: a number or an array of any shape, whole numbers included, from -1000 to 1000.
    Returns an array of the same shape, or a number for a number; finite and without warnings
    (nothing may overflow, muted or not). gelu(0) is 0.

    Yours to write: without nnlab's gelu.
    """
    ### BEGIN SOLUTION
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z)))
    ### END SOLUTION
