"""v was corrected and m was not. In the first step m is 1 - beta1 of what it should be, and the
step is too short by that factor. Which of the two means began at zero?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    return w - lr * m / (np.sqrt(v / (1 - beta2**t)) + eps), m, v
