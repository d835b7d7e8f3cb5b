"""As a hyperbolic tangent, shifted and squeezed."""

import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(np.asarray(z) / 2)
