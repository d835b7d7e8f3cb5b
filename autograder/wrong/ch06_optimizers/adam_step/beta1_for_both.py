"""m and v are right, and both were divided by 1 - beta1^t. v is a mean with beta2, and is corrected by
it: with 0.9 and 0.999 the first step comes out ten times too long. Which beta has made v?

family: argument ignored
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    correction = 1 - beta1**t
    return w - lr * (m / correction) / (np.sqrt(v / correction) + eps), m, v
