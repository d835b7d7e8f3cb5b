"""As one scale and one shift, made before any sample comes."""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    scale = gamma / np.sqrt(var + eps)
    return X * scale + (beta - mean * scale)
