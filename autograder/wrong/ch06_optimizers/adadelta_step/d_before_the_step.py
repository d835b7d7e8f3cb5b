"""s is right. In the step you used the d that this step makes, and it cannot know it yet. Which d
is there when the step is computed?

family: old or new value
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    d2 = rho * d + (1 - rho) * (g * np.sqrt(d + eps) / np.sqrt(s + eps)) ** 2
    step = g * np.sqrt(d2 + eps) / np.sqrt(s + eps)
    return w - step, s, d2
