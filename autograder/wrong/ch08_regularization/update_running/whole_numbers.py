"""The fractions are cut off where the remembered values are whole numbers: np.zeros_like takes over
their type. Of which type should the new arrays be?

family: whole-number type copied
"""

import numpy as np


def update_running(mean, var, X, momentum):
    new_mean, new_var = np.zeros_like(mean), np.zeros_like(var)
    new_mean[:] = (1 - momentum) * mean + momentum * X.mean(axis=0)
    new_var[:] = (1 - momentum) * var + momentum * X.var(axis=0, ddof=1)
    return new_mean, new_var
