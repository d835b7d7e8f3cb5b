"""You took one mean and one variance of all entries together, so a feature in kilometers decides
about one in grams. Each feature gets its own. Along which axis?

family: wrong axis
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return gamma * (X - X.mean()) / np.sqrt(X.var() + eps) + beta
