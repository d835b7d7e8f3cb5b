"""m was corrected and v was not. In the first step v is 1 - beta2 of what it should be, and the
step is 1 / √(1 - beta2) times too long. Which of the two means began at zero?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    return w - lr * m / (1 - beta1**t) / (np.sqrt(v) + eps), m, v
