"""The step is right. d then learned of g² and should have learned of the step: it keeps how far w
has moved lately. What is squared in the third line?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    return w - step, s, rho * d + (1 - rho) * g**2
