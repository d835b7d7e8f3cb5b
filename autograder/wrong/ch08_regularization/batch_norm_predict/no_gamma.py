"""gamma and beta are missing: the layer has learned them, and they count when predicting as well.
What is done after normalizing?

family: argument ignored
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return (X - mean) / np.sqrt(var + eps)
