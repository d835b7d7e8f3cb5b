"""eps is not used: it stands under the root when predicting, too. For a large eps the difference
shows. What does the bracket hold?

family: argument ignored
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X - mean) / np.sqrt(var) + beta
