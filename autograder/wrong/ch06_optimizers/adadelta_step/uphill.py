"""The step goes uphill. The two roots are positive and keep the sign of g. Which sign stands
between w and the step?

family: sign
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    return w + step, s, rho * d + (1 - rho) * step**2
