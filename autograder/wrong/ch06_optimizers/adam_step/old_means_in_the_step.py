"""m and v are right, and the step is made of those that came in. What is the gradient of this step
for, if it is felt one step later?

family: old or new value
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    mh = m / (1 - beta1**t)
    vh = v / (1 - beta2**t)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2.0
    w = w - lr * mh / (np.sqrt(vh) + eps)
    return w, m, v
