"""Right for eps = 1e-5, and yours takes that number always. eps is an argument, and what was trained
with another one is read with that. Where does it come in?

family: argument ignored
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X - mean) / np.sqrt(var + 1e-5) + beta
