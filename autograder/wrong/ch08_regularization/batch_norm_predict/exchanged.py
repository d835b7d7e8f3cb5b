"""gamma and beta have changed places: yours multiplies by beta and adds gamma. Which one is the
scale?
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return beta * (X - mean) / np.sqrt(var + eps) + gamma
