"""s and d have changed places on the way out: w, d, s came back. The next call takes the size of
the steps for that of the gradients. In which order does the statement return them?

family: order of returned values
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    return w - step, rho * d + (1 - rho) * step**2, s
