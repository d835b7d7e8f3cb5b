"""eps was added to the root, and it stands inside: √(var + eps). For a large eps the difference
shows. What does the bracket enclose?

family: brackets
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X - mean) / (np.sqrt(var) + eps) + beta
