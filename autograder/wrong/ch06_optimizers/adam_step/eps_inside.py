"""eps went inside of the root. In PyTorch's Adam it is added to the root: √v̂ + eps. The root of
1e-8 is 1e-4, so small gradients come out far too small. Where does the bracket close?

family: brackets
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return w - lr * m_hat / np.sqrt(v_hat + eps), m, v
