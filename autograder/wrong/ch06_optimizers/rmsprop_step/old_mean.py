"""The step was divided by the mean of before, without this gradient. In the first step that mean
is 0, and the step explodes. Which line comes first?

family: old or new value
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    return w - lr * g / (np.sqrt(s) + eps), beta * s + (1 - beta) * g**2
