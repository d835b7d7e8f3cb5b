"""gamma and beta have changed places: yours multiplies by beta and adds gamma. Which one is the
scale?

family: argument ignored
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return beta * (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps) + gamma
